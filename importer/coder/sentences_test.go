package coder_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// TestSentences compares what single sentences state with what stands below
// each in testdata/sentences.golden: voice, control, coordination, modality,
// speakers and dates, told by sentences that differ in just that; and in authors.golden,
// whose deed is told by words that stand between him and it.
func TestSentences(t *testing.T) {
	for _, file := range []string{"testdata/sentences.golden", "testdata/authors.golden"} {
		t.Run(file, func(t *testing.T) { testSentences(t, file) })
	}
}

func testSentences(t *testing.T, file string) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var got, want strings.Builder
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		want.WriteString(lines.Text() + "\n")
		if s := lines.Text(); s != "" && !strings.HasPrefix(s, "\t") {
			text := readArticle(t, importer.Article{Document: graph.Document{ID: "sentence", Text: s, Published: graph.Date{Year: 2025, Month: 6, Day: 15}}})
			got.WriteString(s + "\n")
			for claim := range strings.Lines(listing(text)) {
				got.WriteString("\t" + strings.TrimPrefix(claim, "0: "))
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got.String() != want.String() {
		t.Errorf("claims differ; rewrite with -update and read the difference\ngot:\n%s", got.String())
	}
}
