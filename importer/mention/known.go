package mention

import (
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// findKnown finds the names that the gazetteer knows.
func (s *scan) findKnown() {
	for i := 0; i < len(s.tokens); {
		m, end := s.knownAt(i)
		if end == 0 {
			i++
			continue
		}
		if m.Entry.Kind == graph.Person && s.is(end, "jr.", "sr.", "jr", "sr") {
			end++
		}
		s.addKnown(i, end, m)
		i = end
	}
}

// knownAt is the known name that begins at token i, and the token after it;
// 0 where none begins. Of the readings that end at one place the context
// chooses, the longest place first.
func (s *scan) knownAt(i int) (gazetteer.Match, int) {
	if r, _ := utf8.DecodeRuneInString(s.tokens[i].Text); unicode.IsLower(r) && !(particles[s.lower[i]] && s.reaches(i)) {
		return gazetteer.Match{}, 0
	}
	matches := s.matchesAt(i)
	for from := 0; from < len(matches); {
		to := from + 1
		for to < len(matches) && matches[to].Len == matches[from].Len {
			to++
		}
		end := s.tokenEnd(i, matches[from].Len)
		var fit []gazetteer.Match
		for _, m := range matches[from:to] {
			if end > 0 && s.plausible(i, end, m) && !s.longer(i, end, m) {
				fit = append(fit, m)
			}
		}
		if best, ok := s.context.Choose(fit); ok {
			return s.sense(best, fit, i, end), end
		}
		if s.headBefore(i) && !s.known.FirstName(s.tokens[i].Text) {
			if best, ok := s.context.ChooseHead(fit); ok && !s.is(end, "of") {
				return best, end
			}
		}
		from = to
	}
	return gazetteer.Match{}, 0
}

// headBefore tells whether the title of one who leads a state stands right before
// token i, and no body's that he might lead instead.
func (s *scan) headBefore(i int) bool {
	r, first := s.roleUntil(i)
	if r.n == 0 || r.plural || r.Past || !elected[r.Noun] {
		return false
	}
	before := s.covering(first - 1)
	return before == nil && !s.namelike(first-1) || before != nil && before.Kind == graph.State
}

// elected are the titles of heads who go by their surnames, as kings do not.
var elected = map[string]bool{"president": true, "prime minister": true, "premier": true, "chancellor": true}

// tokenEnd is the token after a match of so many bytes from token i, or 0
// where the match ends inside a token.
func (s *scan) tokenEnd(i, bytes int) int {
	stop := s.tokens[i].Span.Start + bytes
	for j := i; j < len(s.tokens); j++ {
		switch end := s.tokens[j].Span.End; {
		case end == stop, end == stop+1 && s.text[stop] == '.':
			return j + 1
		case end > stop:
			return 0
		}
	}
	return 0
}

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

func (s *scan) addKnown(first, end int, m gazetteer.Match) {
	e := m.Entry
	name := s.words(first, end)
	if s.caps && e.Kind != "" {
		name = e.Name
	}
	at := &s.found[s.add(first, end, importer.Mention{Form: importer.Name, Name: name,
		Entry: string(e.ID), Kind: e.Kind, Country: e.Country, Sex: e.Sex})]
	if s.is(first-1, "ethnic") && e.Kind == graph.State && (m.Sense == gazetteer.Adjective || m.Sense == gazetteer.Demonym) {
		at.Entry, at.Name, at.Country, at.Kind, at.Form = "", "", "", graph.Group, importer.Adjective
		if m.Sense == gazetteer.Demonym || !s.tag(end, "NN", "JJ") { // "ethnic Turks" are no people of Turkey
			at.Form, at.Role, at.Plural = importer.Nominal, "person", !s.single(first)
		}
		return
	}
	if e.Kind == graph.Organization && m.Sense == gazetteer.Name && s.tag(end-1, "NNS", "NNPS") && s.counted(first) {
		m.Sense, m.Plural = gazetteer.Demonym, true
	}
	switch m.Sense {
	case gazetteer.Adjective:
		at.Form = importer.Adjective
		if e.Kind != graph.State && s.oneOf(first, end) { // "the Maryland Democrat said"
			at.Form, at.Role, at.Kind, at.Entry, at.Name = importer.Nominal, "person", graph.Person, "", ""
		}
	case gazetteer.Demonym:
		if s.describes(at.Head, end) && !m.Plural {
			at.Form = importer.Adjective
			break
		}
		// "an American", "Iranians": people of the state, and not the state itself.
		at.Form, at.Role, at.Kind, at.Entry, at.Name = importer.Nominal, "citizen", graph.Group, "", ""
		if e.Kind != graph.State && !(m.Plural && s.counted(first)) {
			at.Form, at.Role, at.Kind, at.Entry = importer.Name, "", e.Kind, string(e.ID)
			at.Name = e.Name
		}
		at.Plural = m.Plural
		if e.Kind != graph.State && at.Form == importer.Nominal {
			at.Role = "person" // "five Democrats" are not their party
		}
		if !m.Plural {
			at.Kind = graph.Person
		}
	case gazetteer.Place:
		at.Form = importer.Place
	case gazetteer.Capital:
		if c := s.tree.Case(at.Head); locative[c] || bound[c] {
			at.Form = importer.Place
		}
	case gazetteer.Name, gazetteer.Seat:
		if e.Kind == graph.State && locative[s.tree.Case(at.Head)] && !s.owns(end) {
			at.Form = importer.Place
		}
	}
}

// owns tells whether a possessive "'s" follows at token end.
func (s *scan) owns(end int) bool { return s.has(end) && s.tokens[end].Tag == "POS" }

// locative holds the prepositions after which a country or city is a place
// where something happens.
var locative = map[string]bool{
	"in": true, "at": true, "near": true, "across": true, "inside": true, "throughout": true, "outside": true, "around": true,
	"within": true, "through": true, "off": true, "along": true, "north of": true, "south of": true, "east of": true, "west of": true,
}

// bound holds those that make a capital a place one goes to or comes from.
var bound = map[string]bool{"to": true, "from": true, "toward": true, "towards": true, "via": true, "into": true, "out of": true}

// countryIn is the country that words name, the first if several: of the
// "Sudanese Liberation Army", the "Bank of Japan".
func (s *scan) countryIn(first, end int) string {
	for i := first; i < end; i++ {
		if !capital(s.tokens[i].Text) {
			continue
		}
		for _, m := range s.known.MatchAt(s.text, s.tokens[i].Span.Start) {
			if to := s.tokenEnd(i, m.Len); to > 0 && to <= end && m.Entry.Kind == graph.State {
				return m.Entry.Country
			}
		}
	}
	return ""
}
