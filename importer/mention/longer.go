package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// plausible tells whether the tags bear out that the words are a name.
func (s *scan) plausible(i, end int, m gazetteer.Match) bool {
	if end-i > 1 || capitals(strings.ReplaceAll(s.tokens[i].Text, ".", "")) && !s.titled {
		return true
	}
	if m.Sense == gazetteer.Surname && s.titled && s.index > 0 {
		return true
	}
	return s.tag(i, "NN", "JJ", "FW", "ADD", "GW") || s.tag(i, "VB", "IN", "RB") && i > 0 && !s.titled
}

// longer tells whether the words are only part of a longer name that the
// gazetteer does not know: "Iran Air", "Melania Trump".
func (s *scan) longer(i, end int, m gazetteer.Match) bool {
	if s.titled { // capitals tell nothing, but the tree may: "Waheed Arafat Khan"
		return m.Sense == gazetteer.Surname && end == i+1 && s.tree.Is(i, "flat") && s.tokens[i].Head == i-1 && s.free(i-1) && s.has(end) && s.tree.Is(end, "flat") && s.tokens[end].Head == i-1
	}
	if m.Entry.Kind != graph.Person && m.Sense != gazetteer.Adjective && m.Sense != gazetteer.Demonym && s.familyName(i, end) {
		return true
	}
	before := s.free(i-1) && s.namelike(i-1) && !s.endsRole(i) && !s.tight(i)
	next := s.free(end) && s.namelike(end) && s.roleAt(end).n == 0 && !s.dated(end)
	after := next && !s.startsKnown(end)
	switch m.Sense {
	case gazetteer.Surname:
		return before || after || next && s.flatIn(i, end) || s.namedAfter(end)
	case gazetteer.Name, gazetteer.Capital, gazetteer.Place:
		if m.Entry.Kind == graph.Organization && s.provincial(i, end, m.Entry) {
			return true
		}
		if m.Entry.Kind == graph.Person {
			return s.namedAfter(end)
		}
		if end-i > 2 {
			return false
		}
		if m.Entry.Kind == graph.Organization { // "Congress" of the "Oodua Peoples Congress"
			if s.free(end) && capital(s.tokens[end].Text) && bodyNouns[s.lower[end]] || s.elsewhere(i, m.Entry) {
				return true
			}
			return s.free(i-1) && capital(s.tokens[i-1].Text) && s.tag(i-1, "NN") && s.roleAt(i-1).n == 0 && end == i+1 && bodyNouns[s.lower[i]] || after && !capitals(s.tokens[i].Text)
		}
		if end == i+1 && (next && s.tokens[end].Text == s.tokens[i].Text || i > 0 && s.namelike(i-1) && s.tokens[i-1].Text == s.tokens[i].Text) {
			return true // one word twice: "Duran Duran" is not Durán
		}
		if after && m.Entry.Kind == graph.State && s.is(i-1, "of") && s.known.FirstName(s.tokens[end].Text) && s.has(end+1) && s.namelike(end+1) {
			return false // "Prosecutor General of Ukraine | Viktor Moroz"
		}
		return after && !capitals(s.tokens[i].Text) || before && s.namedPlaceOf(i)
	case gazetteer.Adjective, gazetteer.Demonym:
		return next && s.bodyAhead(end)
	}
	return false
}

// familyName tells whether the place at token i, of one word, is the family name of somebody whose
// first name stands right before it: "Jane | Sheffield".
func (s *scan) familyName(i, end int) bool {
	if end != i+1 || i == 0 || !s.free(i-1) || !s.namelike(i-1) || !s.namelike(i) || capitals(s.tokens[i].Text) || !s.known.FirstName(s.tokens[i-1].Text) || s.startsKnown(i-1) {
		return false
	}
	return s.tokens[i].Head == i-1 && s.tree.Is(i, "flat", "appos") || s.tokens[i-1].Head == i && s.tree.Is(i-1, "flat", "compound")
}

// namedAfter tells whether the word at token i makes the person before it one whom a body is named
// after: "the Bill Gates | Foundation". A government is its head's, and not named after him.
func (s *scan) namedAfter(i int) bool {
	return s.free(i) && capital(s.tokens[i].Text) && s.tag(i, "NN") && bodyNouns[s.lower[i]] && !headed[s.lower[i]]
}

// headed are the bodies that go by the name of who leads them, and are not named after him.
var headed = set("administration cabinet government team state house times watch office")

// elsewhere tells whether a place of another country stands right before a
// body's name: the "Las Vegas Metropolitan Police" is not London's.
func (s *scan) elsewhere(i int, e *gazetteer.Entry) bool {
	m := s.covering(i - 1)
	return m != nil && (m.Form == importer.Place || m.Form == importer.Name && m.Kind == graph.State) && m.Country != "" && m.Country != e.Country && len(e.Country) == 3 &&
		e.Country != "IGO" && e.Country != "NGO" && e.Country != "IMG"
}

// provincial tells whether a part of the country stands right before the name of one of its
// bodies of which its parts have some, too: the "Ohio Senate" is not the nation's.
func (s *scan) provincial(i, end int, e *gazetteer.Entry) bool {
	last, state := i-1, s.is(i-1, "state")
	if state && s.free(last) {
		last--
	}
	m := s.covering(last)
	if m == nil || len(e.Country) != 3 || m.Country != e.Country || !assemblies[s.lower[end-1]] {
		return false
	}
	return m.Form == importer.Place || state && m.Kind == graph.State
}

// namedPlaceOf tells whether the word before token i makes a name with it,
// as in "Air India", and is no sentence's first word by chance.
func (s *scan) namedPlaceOf(i int) bool {
	return i > 1 && !compass[s.lower[i-1]] && s.tree.Is(i-1, "compound", "flat") && s.tokens[i-1].Head == i && s.tag(i-1, "NNP") && s.at[i-1] == 0
}

// compass are words for a part of what is named behind them: "South Lebanon".
var compass = set("north south east west northern southern eastern western central upper lower northeast northwest southeast southwest")

// bodyAhead tells whether the run of name words from token i ends in a word
// such as "Party".
func (s *scan) bodyAhead(i int) bool {
	last := -1
	for n := 0; n < maxName && s.free(i) && s.namelike(i); n++ {
		last = i
		i++
	}
	return last >= 0 && bodyNouns[s.lower[last]]
}

// startsKnown tells whether a known name begins at token i.
func (s *scan) startsKnown(i int) bool {
	for _, m := range s.known.MatchAt(s.text, s.tokens[i].Span.Start) {
		if s.tokenEnd(i, m.Len) > 0 {
			return true
		}
	}
	return false
}

// namelike tells whether token i is written and tagged as part of a name.
func (s *scan) namelike(i int) bool {
	return s.tag(i, "NNP") && capital(s.tokens[i].Text)
}

// endsRole tells whether a role noun ends before token i.
func (s *scan) endsRole(i int) bool {
	r, _ := s.roleUntil(i)
	return r.n > 0
}
