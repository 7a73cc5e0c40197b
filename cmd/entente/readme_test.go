package main

import (
	"io"
	"os"
	"strings"
	"testing"
)

func TestEveryCommandInTheDocumentsExists(t *testing.T) {
	found := 0
	for _, name := range []string{"README.md", "CONTRIBUTING.md"} {
		text, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			line, _, _ = strings.Cut(line, "#")
			_, rest, ok := strings.Cut(strings.TrimSpace(line), "entente ")
			if !ok || !strings.HasPrefix(line, "./entente ") && !strings.HasPrefix(line, "go run ./cmd/entente ") {
				continue
			}
			found++
			root := newRoot(&app{stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard})
			cmd, args, err := root.Find(strings.Fields(strings.ReplaceAll(rest, `"`, "")))
			if err != nil || cmd == root {
				t.Errorf("%s: there is no such command: %s", name, line)
			} else if err := cmd.ParseFlags(args); err != nil {
				t.Errorf("%s: %s: %v", name, line, err)
			}
		}
	}
	if found < 8 {
		t.Errorf("only %d commands were found", found)
	}
}
