package mention

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// sense picks, of the readings of one entry, an adjective before a noun and
// a demonym elsewhere: of several, unless an article says that it is one.
func (s *scan) sense(best gazetteer.Match, fit []gazetteer.Match, i, end int) gazetteer.Match {
	if best.Sense != gazetteer.Adjective && best.Sense != gazetteer.Demonym {
		return best
	}
	want := gazetteer.Demonym
	if s.describes(s.headOf(i, end), end) || s.namelike(end) && s.free(end) && !s.dated(end) && !s.titled {
		want = gazetteer.Adjective
	}
	plural := !s.single(i)
	found := false
	for _, m := range fit {
		if m.Entry == best.Entry && m.Sense == want && (!found || m.Plural == plural) {
			best, found = m, true
		}
	}
	return best
}

// single tells whether an article or number before token i says that one is
// meant, over adjectives.
func (s *scan) single(i int) bool {
	for i--; s.tag(i, "JJ"); i-- {
	}
	return s.is(i, "a", "an", "another", "one")
}

// oneOf tells whether the adjective of a party or people from token first
// stands as a noun, for one of its members: no noun follows, and an article stands before.
func (s *scan) oneOf(first, end int) bool {
	if end-first > 1 || !s.tag(first, "NN") || s.tag(end, "NN", "JJ", "HYPH", "CC") || s.has(end) && s.tokens[end].Text == "-" {
		return false
	}
	i := first - 1
	for s.tag(i, "JJ", "NN") && i > first-4 {
		i--
	}
	return s.is(i, "a", "an", "another", "one", "the") && !s.titled
}

// counted tells whether a number or the like before token i says that only
// some are meant.
func (s *scan) counted(i int) bool {
	for i--; s.tag(i, "JJ") && !s.is(i, "several", "many", "few"); i-- {
	}
	return s.tag(i, "CD") || s.is(i, "several", "some", "few", "many", "most")
}

// describes tells whether the word at head stands before the noun it
// belongs to, as "American" does in "American troops".
func (s *scan) describes(head, end int) bool {
	return s.tree.Is(head, "amod", "compound", "nmod:poss") && s.tokens[head].Head >= end ||
		s.tag(end, "NN", "JJ") && (s.tree.Is(head, "amod", "compound") || s.roleAt(end).n > 0) || s.listed(end)
}

// listed tells whether the word before token end is one of several adjectives
// before a noun: "the British, French and German governments".
func (s *scan) listed(end int) bool {
	for k := end; s.is(k, ",", "and", "or"); {
		for s.is(k, ",", "and", "or") {
			k++
		}
		next := s.adjectiveEnd(k)
		if next == 0 {
			return false
		}
		if k = next; s.tag(k, "NN") && !capital(s.tokens[k].Text) {
			return true
		}
	}
	return false
}

// adjectiveEnd is the token after a state's or people's adjective that begins
// at token k, or 0.
func (s *scan) adjectiveEnd(k int) int {
	if !s.has(k) || !capital(s.tokens[k].Text) {
		return 0
	}
	for _, m := range s.known.MatchAt(s.text, s.tokens[k].Span.Start) {
		if m.Sense == gazetteer.Adjective {
			return s.tokenEnd(k, m.Len)
		}
	}
	return 0
}

// people gives the mention of an adjective or demonym its form: an adjective
// before a noun, the people of a state, some or one of a people or party, or else
// the people or party itself.
func (s *scan) people(at *importer.Mention, e *gazetteer.Entry, sense gazetteer.Sense, plural bool) {
	adjective := sense == gazetteer.Adjective || s.describes(at.Head, at.End) && !plural
	someone := func(role string, several bool) { // instead of the one that the entry is
		at.Form, at.Role, at.Entry, at.Name, at.Plural, at.Kind = importer.Nominal, role, "", "", several, graph.Group
		if !several {
			at.Kind = graph.Person
		}
	}
	switch {
	case e.Kind == graph.State && s.is(at.First-1, "ethnic"): // "ethnic Turks" are no people of Turkey
		adjective = sense == gazetteer.Adjective && s.tag(at.End, "NN", "JJ")
		someone("person", !s.single(at.First))
		at.Country = ""
		if adjective {
			at.Form, at.Role = importer.Adjective, ""
		}
	case adjective && e.Kind != graph.State && sense == gazetteer.Adjective && s.oneOf(at.First, at.End):
		someone("person", false) // "the Maryland Democrat said"
	case adjective:
		at.Form = importer.Adjective
	case e.Kind == graph.State:
		someone("citizen", plural) // "an American", "Iranians": people of the state, and not the state itself
	case plural && s.counted(at.First):
		someone("person", true) // "five Democrats" are not their party
	default:
		at.Name, at.Plural = e.Name, plural
		if !plural {
			at.Kind = graph.Person
		}
	}
}
