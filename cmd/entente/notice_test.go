package main

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var modulePath = regexp.MustCompile(`^[a-z0-9-]+(\.[a-z0-9-]+)+/\S+$`)

func TestNoticeNamesEveryModuleThatIsLinked(t *testing.T) {
	notice, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", ".").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	linked := slices.Compact(slices.Sorted(strings.FieldsSeq(string(out))))
	var named []string
	for line := range strings.Lines(string(notice)) {
		if first, _, _ := strings.Cut(line, " "); modulePath.MatchString(first) {
			named = append(named, first)
		}
	}
	for _, mod := range linked {
		if mod != module && !slices.Contains(named, mod) {
			t.Errorf("NOTICE does not name %s, which is linked into the program", mod)
		}
	}
	for _, mod := range named {
		if !slices.Contains(linked, mod) {
			t.Errorf("NOTICE names %s, which is not linked into the program", mod)
		}
	}
}
