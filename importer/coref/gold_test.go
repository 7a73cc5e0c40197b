package coref_test

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

// TestGoldChains compares the chains of persons, organisations and places
// with those of interviews, news, speeches and court records; mentions are found and
// not given, and chains of one mention do not count. Most chains there are of
// speakers and of things that news actors are not, so that recall is low.
func TestGoldChains(t *testing.T) {
	const least = 0.46 // the CoNLL score of the news
	in, err := os.Open("../../../shared/gold/gum_coref.dev.jsonl")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the gold set gum_coref.dev.jsonl is not beside the repository")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	p := pipeline()
	var news, all score.Chains
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var gold score.ChainsRow
		if err := json.Unmarshal(lines.Bytes(), &gold); err != nil {
			t.Fatal(err)
		}
		key, response := gold.Chains(run(t, p, importer.Article{Document: graph.Document{ID: "gold", Text: gold.Text}}))
		all.Add(key, response)
		if gold.Genre == "news" {
			news.Add(key, response)
		}
	}
	t.Logf("all: %s, CoNLL %.3f", all.String(), all.CoNLL())
	t.Logf("news: %s, CoNLL %.3f", news.String(), news.CoNLL())
	if got := news.CoNLL(); got < least {
		t.Errorf("the CoNLL score of the news is %.3f, want %.2f", got, least)
	}
}
