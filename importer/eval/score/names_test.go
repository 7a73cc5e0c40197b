package score

import (
	"encoding/json"
	"testing"

	"example.org/entente/graph"
)

func TestANameIsRightOnlyWithItsWholeSpanAndItsType(t *testing.T) {
	var row NamesRow
	if err := json.Unmarshal([]byte(`{"id": "a", "text": "José Sol of Peru met Ana.", "entities":
		[{"type": "PER", "span": [0, 8]}, {"type": "LOC", "span": [12, 16]}, {"type": "PER", "span": [21, 24]}]}`), &row); err != nil {
		t.Fatal(err)
	}
	name := func(kind string, from, to int) Name { return Name{kind, graph.Span{Start: from, End: to}} } // in bytes: é is two
	tallies, misses := Names([]NamesRow{row}, map[string][]Name{"a": {name("PER", 0, 9), name("ORG", 13, 17), name("PER", 22, 24)}})
	for kind, want := range map[string]Tally{"PER": {1, 2, 2}, "LOC": {0, 0, 1}, "ORG": {0, 1, 0}} {
		if tallies[kind] != want {
			t.Errorf("%s: %v, want %v", kind, tallies[kind], want)
		}
	}
	if len(misses) != 4 {
		t.Errorf("%+v", misses)
	}
	if p, r, f := (Tally{1, 2, 4}).Precision(), (Tally{1, 2, 4}).Recall(), (Tally{1, 2, 4}).F1(); p != .5 || r != .25 || f != 1./3 {
		t.Errorf("precision %v, recall %v, F1 %v", p, r, f)
	}
}
