package storetest

import (
	"testing"

	"example.org/entente/graph"
)

// The suite holds what the naive store does, too: so the two agree on what
// the contract is.
func TestReference(t *testing.T) {
	Run(t, func(*testing.T) graph.Store { return newReference() })
}

func TestCorpus(t *testing.T) {
	batches := Corpus(1, 1000)
	claims, bytes := 0, 0
	for i, b := range batches {
		p, err := b.Prepare()
		if err != nil {
			t.Fatal(err)
		}
		claims, bytes = claims+len(p.Claims), bytes+len(b.Document.Text)
		if i%100 == 0 && asJSON(b) != asJSON(Corpus(1, 1000)[i]) {
			t.Errorf("document %d differs from run to run", i)
		}
	}
	if claims < 6500 || claims > 7500 || bytes < 600_000 || bytes > 1_500_000 {
		t.Errorf("1000 documents have %d claims and %d bytes, want about 7000 and a million", claims, bytes)
	}
}
