package parser_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"example.org/entente/importer"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestTheTreesOfOurSentences holds the trees of testdata/trees.txt: after
// each sentence, its tokens indented under their heads. -update rewrites it.
func TestTheTreesOfOurSentences(t *testing.T) {
	const name = "testdata/trees.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	sentences := 0
	for line := range strings.Lines(string(data)) {
		if text, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "= "); ok {
			sentences++
			fmt.Fprintf(&out, "= %s\n", text)
			draw(&out, parsed(text), -1, 1)
			out.WriteByte('\n')
		}
	}
	if sentences < 12 {
		t.Errorf("%s holds %d sentences", name, sentences)
	}
	if *update {
		if err := os.WriteFile(name, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got := out.String(); got != string(data) {
		t.Errorf("%s differs; run with -update and read the diff. Got:\n%s", name, got)
	}
}

// draw writes the tokens that hang on a head, each with what hangs on it.
func draw(out *strings.Builder, s []importer.Token, head, depth int) {
	for i := range s {
		if s[i].Head == head {
			fmt.Fprintf(out, "%s%s %s  %s %s\n", strings.Repeat("  ", depth), s[i].Label, s[i].Text, s[i].Tag, s[i].Lemma)
			draw(out, s, i, depth+1)
		}
	}
}
