package coder

import (
	"slices"

	"example.org/entente/graph/ontology"
)

// inside are the tokens inside what completes the trigger of m where its
// target may stand, if no place of its own holds one: what prepositions govern in
// its objects and circumstances, the nearest first.
func (s *sentence) inside(m match) []int {
	for depth := 1; depth < 5; depth++ {
		var found []int
		s.collect(m.token, m.token, depth, &found)
		for _, k := range found {
			if m.object >= 0 && k != m.object && s.Is(k, "obj") && slices.Contains(s.Conjuncts(k), m.object) {
				continue // "sent | troops and weapons": they are what is sent
			}
			if m.of.Quad == ontology.MaterialCooperation && s.Case(k) == "against" {
				continue // "in support of the war against Chad"
			}
			if len(s.actors(k, named)) > 0 || !m.trigger.People && len(s.placeAt(k)) > 0 {
				return []int{k}
			}
		}
	}
	return nil
}

func (s *sentence) collect(top, i, depth int, found *[]int) {
	if depth == 0 {
		if i > top {
			*found = append(*found, i)
		}
		return
	}
	for _, k := range s.Children(i) {
		if k < top || s.relativeClause(k) || s.Is(k, "nmod:poss") || !s.Is(k, "obj", "iobj", "obl", "nmod", "xcomp", "ccomp", "appos", "acl") &&
			!(s.Is(k, "advcl") && s.infinitive(k)) && !(s.Is(k, "conj") && s.Tag(k, "NN") && i != top && !s.says(k)) {
			continue
		}
		if circumstances[s.Case(k)][s.Lemma(k)] {
			continue // "in line with the demands of"
		}
		switch s.Case(k) {
		case "by":
			if s.Tag(i, "VB") && i == top {
				continue
			}
		case "below", "above", "behind", "beside", "beneath", "near", "off", "like", "as", "according to", "because of", "due to", "through", "via", "using", "without", "besides", "than", "over", "despite", "amid", "during", "after", "before", "since", "until":
			continue
		}
		s.collect(top, k, depth-1, found)
	}
}

// anywhere are the tokens behind top that a preposition governs however deep
// below token i, clauses of their own aside: parsers tie a preposition to the wrong
// noun ("strikes Friday evening against Hamas").
func (s *sentence) anywhere(top, i int, preposition string) []int {
	var found []int
	for _, k := range s.Children(i) {
		misread := s.Is(k, "xcomp") && s.Tag(k, "VB") && s.First(k, "mark", "aux", "obj") < 0 // "demanded more | pay": a noun
		if k < top || s.Case(k) == "despite" || s.Case(k) == "without" || circumstances[s.Case(k)][s.Lemma(k)] || !misread && s.Is(k, "ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "nsubj", "appos") {
			continue
		}
		if s.Case(k) == preposition && !circumstances[preposition][s.Lemma(k)] {
			found = append(found, k)
		}
		found = append(found, s.anywhere(top, k, preposition)...)
	}
	return found
}
