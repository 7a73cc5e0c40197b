package embedded

import (
	"slices"
	"strings"
	"unicode"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// A fullText finds nodes by the words of their texts.
type fullText struct {
	split  func(string) []string
	nodes  []int64
	words  []string             // sorted
	places map[string][]posting // by word
	length []int                // of each node's text, in words
	mean   float64
}

// A posting is one place of a word: the text it is in, and which word it is there.
type posting struct{ text, at int32 }

// Search finds nodes in one of two indexes, as Neo4j does: entente_names over
// the folded names of actors, in words as they are; entente_evidence over the sentences
// of claims, in words of lower case. See cypher.Graph.
func (g *snapshot) Search(m value.Meter, name, query string) ([]cypher.Hit, bool, error) {
	switch name {
	case "entente_names":
		g.once[2].Do(func() {
			g.texts[0] = newFullText(g.labelled[labelActor], strings.Fields, func(i int) string { return strings.Join(g.actors[i].folded, " ") })
		})
		hits, err := g.texts[0].search(m, query)
		return hits, true, err
	case "entente_evidence":
		g.once[3].Do(func() {
			g.texts[1] = newFullText(g.labelled[labelClaim], standardWords, func(i int) string { return g.claims[i].Evidence })
		})
		hits, err := g.texts[1].search(m, query)
		return hits, true, err
	}
	return nil, false, nil
}

// standardWords are the runs of letters and digits, in lower case. An
// apostrophe or a point between letters or digits belongs to the word.
func standardWords(s string) []string {
	runes := []rune(strings.ToLower(s))
	inWord := func(i int) bool {
		if i < 0 || i >= len(runes) {
			return false
		}
		r := runes[i]
		return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == '_'
	}
	var words []string
	for i := 0; i < len(runes); {
		if !inWord(i) {
			i++
			continue
		}
		from := i
		for inWord(i) || i < len(runes) && strings.ContainsRune("'’.:", runes[i]) && inWord(i+1) && inWord(i-1) && unicode.IsLetter(runes[i-1]) == unicode.IsLetter(runes[i+1]) {
			i++
		}
		words = append(words, string(runes[from:i]))
	}
	return words
}

func newFullText(nodes []int64, split func(string) []string, text func(i int) string) *fullText {
	f := &fullText{split: split, nodes: nodes, places: map[string][]posting{}, length: make([]int, len(nodes))}
	total := 0
	for i := range nodes {
		words := split(text(i))
		for at, w := range words {
			f.places[w] = append(f.places[w], posting{int32(i), int32(at)})
		}
		f.length[i] = len(words)
		total += len(words)
	}
	for w := range f.places {
		f.words = append(f.words, w)
	}
	slices.Sort(f.words)
	f.mean = float64(total) / float64(max(1, len(nodes)))
	return f
}
