package grammar_test

import (
	"strings"
	"testing"

	"example.org/entente/graph/cypher/grammar"
	"example.org/entente/graph/cypher/syntax"
)

func vocabulary() *grammar.Vocabulary {
	return &grammar.Vocabulary{
		Labels: map[string][]string{"A": {"B", "C"}, "D": nil},
		Ways:   []grammar.Way{{From: "A", Type: "X", To: "A"}, {From: "A", Type: "Y", To: "D"}},
		Keys: map[string][]grammar.Key{
			"A": {{Name: "n", Kind: grammar.Integer, Values: []string{"1"}}, {Name: "s", Kind: grammar.Text, Values: []string{"'a'"}}},
			"X": {{Name: "on", Kind: grammar.DayText}},
		},
		Indexes: map[string][]grammar.Search{"names": {{Text: "a", Label: "A"}}},
	}
}

func TestASeedAlwaysMakesTheSameQueries(t *testing.T) {
	a, b, other := grammar.New(1, vocabulary()), grammar.New(1, vocabulary()), grammar.New(2, vocabulary())
	same := 0
	for range 200 {
		q := a.Next()
		if again := b.Next(); again != q {
			t.Fatalf("made\n%s\nand then\n%s", q.Text, again.Text)
		}
		if other.Next() == q {
			same++
		}
	}
	if same > 20 {
		t.Errorf("another seed made %d of 200 queries again", same)
	}
}

func TestWhatIsNotMadeWrongIsAQuery(t *testing.T) {
	g := grammar.New(1, vocabulary())
	wrong := 0
	for range 5000 {
		q := g.Next()
		if q.Loose || q.Faulty {
			wrong++
			continue
		}
		if _, err := syntax.Parse(q.Text); err != nil {
			t.Errorf("%s: %v", q.Text, err)
		}
	}
	if wrong < 250 || wrong > 750 {
		t.Errorf("%d of 5000 are made wrong, not about one in twelve", wrong)
	}
}

func TestEachFeatureComesUp(t *testing.T) {
	g := grammar.New(1, vocabulary())
	var all strings.Builder
	for range 5000 {
		all.WriteString(g.Next().Text + "\n")
	}
	for _, feature := range []string{"OPTIONAL MATCH", "UNWIND", "CALL (", "OPTIONAL CALL", "UNION ALL", "EXISTS {", "COUNT {", "COLLECT {", "SHORTEST 2 GROUPS", "allShortestPaths(",
		"){1,2}", "*1..2]", "IS :: ", "reduce(", "CASE WHEN", "duration(", "point(", "percentileCont(", "stDev", "WITH DISTINCT", "SKIP", "LIMIT", "queryNodes", " {.name", "|", "&!", "XOR", "=~", "$list"} {
		if !strings.Contains(all.String(), feature) {
			t.Errorf("no query has %s", feature)
		}
	}
}
