package main

import (
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/eval/score"
)

func TestTheTableSaysWhereAFloorIsNotMet(t *testing.T) {
	e := newEvaluation("", "")
	e.add("gsr", "dyad F1, codes", .6496, "P 0.800 R 0.547 of 166") // .650 as it is printed
	e.add("neutral", "sentences with an event", .085, "14 of 165")
	var out strings.Builder
	if err := e.table(&out); err != nil {
		t.Fatal(err)
	}
	want := "set      measure                  figure  of                      floor           peer\n" +
		"gsr      dyad F1, codes           0.650   P 0.800 R 0.547 of 166  ≥ .65           .50 PETRARCH-2\n" +
		"neutral  sentences with an event  0.085   14 of 165               ≤ .08  not met  .105 PETRARCH-2\n"
	if out.String() != want {
		t.Errorf("got\n%s want\n%s", out.String(), want)
	}
}

func TestErrorsAreGroupedByCauseTheMostFrequentFirst(t *testing.T) {
	e := newEvaluation("", "")
	e.missed("set", []score.Miss{{ID: "a", Cause: "seldom"}, {ID: "b", Cause: "often", Gold: "x"}, {ID: "c", Cause: "often", Found: "y", Text: "two\nlines"}})
	var out strings.Builder
	if err := e.listErrors(&out); err != nil {
		t.Fatal(err)
	}
	want := "\nset: 3 disagreements\n  2 × often\n    b\n      gold  x\n    c\n      found y\n      text  two lines\n  1 × seldom\n    a\n"
	if out.String() != want {
		t.Errorf("got\n%q, want\n%q", out.String(), want)
	}
}

func TestTheSentenceShownNamesWhatWasMissed(t *testing.T) {
	const text = "Peru spoke. Chile rejected the Peruvian offer. Chile slept."
	read := &importer.Text{Sentences: []importer.Sentence{{Span: graph.Span{Start: 0, End: 11}}, {Span: graph.Span{Start: 12, End: 46}}, {Span: graph.Span{Start: 47, End: 59}}}}
	read.Document.Text = text
	for _, c := range []struct{ source, target, want string }{
		{"Chile", "Peru", "Chile rejected the Peruvian offer."},
		{"Bolivia|La Paz", "Peru", "Peru spoke."},
		{"Bolivia", "Brazil", text},
	} {
		got := narrowed([]score.Miss{{ID: "a", Gold: "x", Text: text, Source: c.source, Target: c.target}}, map[string]*importer.Text{"a": read})
		if got[0].Text != c.want {
			t.Errorf("%s and %s: %q, want %q", c.source, c.target, got[0].Text, c.want)
		}
	}
}
