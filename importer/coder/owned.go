package coder

import "example.org/entente/importer"

// possessors are the tokens before a noun that tell whose it is.
func (s *sentence) possessors(i int) []int {
	var found []int
	for _, k := range s.With(i, "nmod:poss", "amod", "compound", "nmod:desc", "nmod:unmarked") {
		m := s.mention(k)
		if s.Is(k, "nmod:poss") && !s.genitive(k, i) {
			continue
		}
		if m == nil && !s.Is(k, "nmod:poss") || m != nil && m.Form == importer.Place && !s.Is(k, "nmod:poss", "compound") {
			continue
		}
		found = append(found, k)
	}
	return found
}

// genitive tells whether the form of token k says that it owns the noun at i: "their",
// "Iran's", or no other word between. Parsers also find owners farther off that nothing marks.
func (s *sentence) genitive(k, i int) bool {
	if s.Tag(k, "PRP$", "WP$") {
		return true
	}
	for _, c := range s.Children(k) {
		if s.Tag(c, "POS") {
			return true
		}
	}
	for n := k + 1; n < i; n++ {
		if !s.Tag(n, "NN", "JJ", "CD", "HYPH") {
			return false
		}
	}
	return true
}

// outer is the subject of the clause in which a noun stands: of its copula, or
// of the verb that governs it.
func (s *sentence) outer(i int) []int {
	if s.First(i, "cop") >= 0 {
		return one(s.First(i, "nsubj"))
	}
	for n, k := 0, i; n < 5; n++ {
		if s.Is(k, "nsubj", "nsubj:pass", "obl:agent") {
			return nil
		}
		k = s.Head(k)
		if k < 0 {
			return nil
		}
		if s.Tag(k, "VB") {
			return s.subjects(k)
		}
		if s.First(k, "cop") >= 0 {
			return one(s.First(k, "nsubj"))
		}
		if p := s.possessors(k); len(p) > 0 {
			return p // "Iran's hope of talks with the US"
		}
	}
	return nil
}

// modified is the noun that the word at token i says something of: the head of
// "backed" in "Iran-backed militia", Israel in "regional ally Israel".
func (s *sentence) modified(i int) []int {
	if n := s.nameFrom(i + 1); s.Tag(i, "NN") && n >= 0 {
		return one(n)
	}
	if s.Is(i, "amod", "compound", "nmod:desc", "acl", "appos", "flat", "nmod:unmarked") {
		return one(s.Head(i))
	}
	return s.With(i, "appos", "flat", "nmod:desc")
}
