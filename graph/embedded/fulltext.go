package embedded

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"example.org/entente/graph/cypher"
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
func (g *snapshot) Search(name, query string) ([]cypher.Hit, bool, error) {
	switch name {
	case "entente_names":
		g.once[2].Do(func() {
			g.texts[0] = newFullText(g.labelled[labelActor], strings.Fields, func(i int) string { return strings.Join(g.actors[i].folded, " ") })
		})
		hits, err := g.texts[0].search(query)
		return hits, true, err
	case "entente_evidence":
		g.once[3].Do(func() {
			g.texts[1] = newFullText(g.labelled[labelClaim], standardWords, func(i int) string { return g.claims[i].Evidence })
		})
		hits, err := g.texts[1].search(query)
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

// search finds what a query asks for: the best first, of equals by their ids.
func (f *fullText) search(query string) ([]cypher.Hit, error) {
	q, err := parseTextQuery(query)
	if err != nil {
		return nil, err
	}
	scores, err := q.scores(f)
	if err != nil {
		return nil, err
	}
	var hits []cypher.Hit
	for text, score := range scores {
		hits = append(hits, cypher.Hit{Node: f.nodes[text], Score: score})
	}
	slices.SortFunc(hits, func(a, b cypher.Hit) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Node, b.Node)) })
	return hits, nil
}

// weigh scores texts by how often something is in them, as BM25 does.
func (f *fullText) weigh(times map[int32]int) map[int32]float64 {
	const k, b = 1.2, 0.75
	n, df := float64(len(f.nodes)), float64(len(times))
	idf := math.Log(1 + (n-df+0.5)/(df+0.5))
	scores := make(map[int32]float64, len(times))
	for text, t := range times {
		tf := float64(t)
		scores[text] = idf * tf / (tf + k*(1-b+b*float64(f.length[text])/max(f.mean, 1)))
	}
	return scores
}

// matching are the words that a pattern with * and ? matches.
func (f *fullText) matching(pattern string) []string {
	prefix := pattern[:strings.IndexAny(pattern, "*?")]
	from, _ := slices.BinarySearch(f.words, prefix)
	var all []string
	for _, w := range f.words[from:] {
		if !strings.HasPrefix(w, prefix) {
			break
		}
		if wild([]rune(pattern), []rune(w)) {
			all = append(all, w)
		}
	}
	return all
}

// wild says whether a pattern matches a word, in time of the two lengths.
func wild(pattern, word []rune) bool {
	star, back := -1, 0
	p, w := 0, 0
	for w < len(word) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, back = p, w
			p++
		case p < len(pattern) && (pattern[p] == '?' || pattern[p] == word[w]):
			p++
			w++
		case star >= 0:
			back++
			p, w = star+1, back
		default:
			return false
		}
	}
	for p < len(pattern) && pattern[p] == '*' {
		p++
	}
	return p == len(pattern)
}
