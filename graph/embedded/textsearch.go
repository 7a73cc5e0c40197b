package embedded

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// A textSearch is one search in a fullText. All that it keeps on the way is
// charged, which looks at the clock as well: a short query may ask for every word there
// is, thousands of times.
type textSearch struct {
	*fullText
	meter value.Meter
}

// entrySize is about what an entry of a map by texts or places takes, in bytes.
const entrySize = 32

// scores are how well texts fit what is searched for, by their numbers.
type scores map[int32]float64

// search finds what a query asks for: the best first, of equals by their ids.
func (f *fullText) search(m value.Meter, query string) ([]cypher.Hit, error) {
	q, err := parseTextQuery(query)
	if err != nil {
		return nil, err
	}
	found, err := (&textSearch{f, m}).find(&q)
	if err != nil {
		return nil, err
	}
	var hits []cypher.Hit
	for text, score := range found {
		hits = append(hits, cypher.Hit{Node: f.nodes[text], Score: score})
	}
	slices.SortFunc(hits, func(a, b cypher.Hit) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Node, b.Node)) })
	return hits, nil
}

// find is what a query or a part of one finds.
func (s *textSearch) find(q *textQuery) (scores, error) {
	switch {
	case q.parts != nil:
		return s.all(q.parts)
	case !q.phrase && strings.ContainsAny(q.word, "*?"):
		return s.pattern(q.word)
	}
	times, err := s.phrase(s.split(q.word))
	if err != nil {
		return nil, err
	}
	return s.weigh(times)
}

// all is what several clauses find together.
func (s *textSearch) all(clauses []clause) (scores, error) {
	var sum scores
	required := false
	var forbidden []scores
	for i := range clauses {
		c := &clauses[i]
		some, err := s.find(&c.textQuery)
		if err != nil {
			return nil, err
		}
		switch {
		case c.not:
			forbidden = append(forbidden, some)
		case c.must && !required:
			sum, err = s.add(some, sum, true)
			required = true
		case c.must:
			sum, err = s.add(sum, some, false)
		case required:
			for text, score := range some {
				if _, ok := sum[text]; ok {
					sum[text] += score
				}
			}
		default:
			sum, err = s.merge(sum, some)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, some := range forbidden {
		for text := range some {
			delete(sum, text)
		}
	}
	return sum, nil
}

// add is what is in a, with the score of b added; if b is a hope only, those
// that are not in b stay.
func (s *textSearch) add(a, b scores, optional bool) (scores, error) {
	both := scores{}
	for text, score := range a {
		if more, ok := b[text]; ok || optional {
			if err := value.Charge(s.meter, entrySize); err != nil {
				return nil, err
			}
			both[text] = score + more
		}
	}
	return both, nil
}

// merge adds what is in b to a.
func (s *textSearch) merge(a, b scores) (scores, error) {
	if a == nil {
		return b, nil
	}
	for text, score := range b {
		if err := value.Charge(s.meter, entrySize); err != nil {
			return nil, err
		}
		a[text] += score
	}
	return a, nil
}

// phrase counts how often words stand one after another in each text.
func (s *textSearch) phrase(words []string) (map[int32]int, error) {
	times := map[int32]int{}
	if len(words) == 0 {
		return times, nil
	}
	follows := map[posting]bool{}
	for _, p := range s.places[words[0]] {
		if err := value.Charge(s.meter, entrySize); err != nil {
			return nil, err
		}
		follows[p] = true
	}
	for n, w := range words[1:] {
		next := map[posting]bool{}
		for _, p := range s.places[w] {
			if err := value.Charge(s.meter, 1); err != nil {
				return nil, err
			}
			if before := (posting{p.text, p.at - int32(n) - 1}); follows[before] {
				next[before] = true
			}
		}
		follows = next
	}
	for p := range follows {
		times[p.text]++
	}
	return times, nil
}

// weigh scores texts by how often something is in them, as BM25 does.
func (s *textSearch) weigh(times map[int32]int) (scores, error) {
	const k, b = 1.2, 0.75
	if err := value.Charge(s.meter, 2*entrySize*int64(len(times))); err != nil {
		return nil, err
	}
	n, df := float64(len(s.nodes)), float64(len(times))
	idf := math.Log(1 + (n-df+0.5)/(df+0.5))
	found := make(scores, len(times))
	for text, t := range times {
		tf := float64(t)
		found[text] = idf * tf / (tf + k*(1-b+b*float64(s.length[text])/max(s.mean, 1)))
	}
	return found, nil
}

// pattern finds the texts with a word that a pattern with * and ? matches.
// Each scores 1.
func (s *textSearch) pattern(pattern string) (scores, error) {
	found := scores{}
	letters := []rune(pattern)
	prefix := pattern[:strings.IndexAny(pattern, "*?")]
	from, _ := slices.BinarySearch(s.words, prefix)
	for _, w := range s.words[from:] {
		if !strings.HasPrefix(w, prefix) {
			break
		}
		// As many bytes as letters may be compared, so that the clock is looked at in time.
		if err := value.Charge(s.meter, int64(len(pattern))); err != nil {
			return nil, err
		}
		if !wild(letters, []rune(w)) {
			continue
		}
		for _, at := range s.places[w] {
			if err := value.Charge(s.meter, entrySize); err != nil {
				return nil, err
			}
			found[at.text] = 1
		}
	}
	return found, nil
}

// wild says whether a pattern matches a word, in time of the product of the two lengths.
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
