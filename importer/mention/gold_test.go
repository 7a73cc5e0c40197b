package mention_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/eval/score"
)

// goldRows reads a file of gold labels, or skips the test where the file is
// not beside the repository.
func goldRows[T any](t *testing.T, file string) (rows []T) {
	t.Helper()
	in, err := os.Open("../../../shared/gold/" + file)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the gold set %s is not beside the repository", file)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var row T
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestGoldNames compares names, exact spans and types, with those labelled in
// sentences of newsgroups and weblogs, which are no news.
func TestGoldNames(t *testing.T) {
	const least = 0.76 // F1 of persons and organisations
	rows := goldRows[score.NamesRow](t, "uner_ewt.dev.jsonl")
	read, found := pipeline(), map[string][]score.Name{}
	for _, r := range rows {
		found[r.ID] = score.NamesOf(run(t, read, importer.Article{Document: graph.Document{ID: "gold", Text: r.Text}}), known)
	}
	tallies, _ := score.Names(rows, found)
	for _, name := range []string{"PER", "ORG", "LOC"} {
		t.Logf("%s: %v", name, tallies[name])
	}
	both := tallies["PER"].Plus(tallies["ORG"])
	t.Logf("persons and organisations: %v", both)
	if both.F1() < least {
		t.Errorf("F1 of persons and organisations is %.3f, want %.2f", both.F1(), least)
	}
}

// TestGoldOffices compares the persons who bear an office's title with those
// labelled in leads of a daily paper.
func TestGoldOffices(t *testing.T) {
	const least = 0.92
	rows := goldRows[score.OfficesRow](t, "news.dev.jsonl")
	read, found := pipeline(), map[string]map[string]string{}
	for _, r := range rows {
		found[r.ID] = score.TitlesOf(run(t, read, importer.Article{Document: graph.Document{ID: "gold", Text: r.Text}}), known)
	}
	all, _ := score.Titles(rows, found)
	t.Logf("offices: %v", all)
	if all.F1() < least {
		t.Errorf("F1 of offices is %.3f, want %.2f", all.F1(), least)
	}
}
