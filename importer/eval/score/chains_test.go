package score

import (
	"math"
	"math/rand/v2"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// The example that the literature on the measures uses: A, B, C and D, E, F, G
// are gold chains, found are A, B and C, D and F, G, H, I.
func TestChainsAreScoredAsInTheLiterature(t *testing.T) {
	key := map[int]string{1: "x", 2: "x", 3: "x", 4: "y", 5: "y", 6: "y", 7: "y"}
	response := map[int]string{1: "p", 2: "p", 3: "q", 4: "q", 6: "r", 7: "r", 8: "r", 9: "r"}
	var s Chains
	s.Add(key, response)
	for _, c := range []struct {
		what                          string
		r                             ratio
		precision, recall, f1, within float64
	}{
		{"MUC", s.muc, 2. / 5, 2. / 5, .4, 1e-9},
		{"B³", s.b3, .5, 5. / 12 * 1, .4545, 1e-3},
		{"CEAFe", s.ceaf, .4333, .65, .52, 1e-3},
	} {
		p, r := c.r.right/c.r.found, c.r.hit/c.r.gold
		if math.Abs(p-c.precision) > c.within || math.Abs(r-c.recall) > c.within || math.Abs(c.r.f1()-c.f1) > c.within {
			t.Errorf("%s: precision %.4f, recall %.4f, F1 %.4f; want %.4f, %.4f, %.4f", c.what, p, r, c.r.f1(), c.precision, c.recall, c.f1)
		}
	}
}

// The pairs that are most alike first are not always the best alignment.
func TestTheBestAlignmentIsFoundWhereTheFirstPairIsNotInIt(t *testing.T) {
	for _, c := range []struct {
		weights [][]float64
		want    float64
	}{
		{nil, 0},
		{[][]float64{{}}, 0},
		{[][]float64{{.9, .8}, {.8, 0}}, 1.6},
		{[][]float64{{.5}, {.7}, {.6}}, .7},
		{[][]float64{{0, 0, .2}, {.3, 0, .9}}, .9},
		{[][]float64{{.4, 0, .5}, {.3, 0, .9}}, 1.3},
	} {
		if got := bestAlignment(c.weights); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%v: %v, want %v", c.weights, got, c.want)
		}
	}
}

func TestTheBestAlignmentIsTheBestOfAll(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		weights := make([][]float64, 1+r.IntN(5))
		columns := 1 + r.IntN(5)
		for i := range weights {
			for range columns {
				weights[i] = append(weights[i], float64(r.IntN(10)))
			}
		}
		if got, want := bestAlignment(weights), tried(weights, 0, 0); got != want {
			t.Fatalf("%v: %v, want %v", weights, got, want)
		}
	}
}

// tried is the best of all alignments of the rows from the given on, the
// columns in used being taken.
func tried(weights [][]float64, row int, used uint) float64 {
	if row == len(weights) {
		return 0
	}
	best := tried(weights, row+1, used)
	for c, w := range weights[row] {
		if used&(1<<c) == 0 {
			best = max(best, w+tried(weights, row+1, used|1<<c))
		}
	}
	return best
}

func TestAMentionStandsForTheSmallestGoldMentionAroundIt(t *testing.T) {
	const text = "The president of Peru spoke. Peru listened."
	at := func(from, to int) graph.Span { return graph.Span{Start: from, End: to} }
	row := ChainsRow{ID: "a", Text: text}
	for _, m := range []struct {
		cluster, kind string
		span          [2]int
	}{{"1", "person", [2]int{0, 21}}, {"2", "place", [2]int{17, 21}}, {"2", "place", [2]int{29, 33}}, {"3", "object", [2]int{0, 3}}} {
		row.Mentions = append(row.Mentions, struct {
			Cluster, Type string
			Span          [2]int
		}{m.cluster, m.kind, m.span})
	}
	key, response := row.Chains(&importer.Text{Mentions: []importer.Mention{
		{Span: at(4, 13), Actor: "president"}, {Span: at(17, 21), Actor: "peru"}, {Span: at(29, 33), Actor: "peru"}, {Span: at(22, 27)},
	}})
	if len(key) != 2 || key[1] != "2" || key[2] != "2" {
		t.Errorf("gold %v", key)
	}
	if len(response) != 2 || response[1] != "peru" || response[2] != "peru" {
		t.Errorf("found %v", response)
	}
}

func TestMentionsOfAGoldChainThatAreElsewhereAreMisses(t *testing.T) {
	const text = "Ana Paz came. She spoke. The judge left. Paz smiled."
	row := ChainsRow{ID: "a", Text: text}
	for _, span := range [][2]int{{0, 7}, {14, 17}, {25, 34}, {41, 44}} {
		row.Mentions = append(row.Mentions, struct {
			Cluster, Type string
			Span          [2]int
		}{"1", "person", span})
	}
	key := map[int]string{0: "1", 1: "1", 2: "1", 3: "1"}
	read := &importer.Text{Sentences: []importer.Sentence{{Span: graph.Span{Start: 0, End: 13}}, {Span: graph.Span{Start: 14, End: 24}}}}
	read.Document.Text = text
	got := row.Misses(key, map[int]string{0: "ana", 2: "judge", 3: "ana"}, read)
	want := Miss{ID: "a", Cause: "in no chain: pronoun", Gold: "She, first Ana Paz", Text: "She spoke."}
	// The judge comes after a mention that is in no chain, with which it may be right.
	if len(got) != 1 || got[0] != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	got = row.Misses(key, map[int]string{0: "ana", 1: "ana", 2: "judge", 3: "ana"}, read)
	if len(got) != 1 || got[0].Cause != "in another chain: description" || got[0].Found != "judge" {
		t.Errorf("%+v", got)
	}
}
