package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// locative holds the prepositions after which a country or city is a place
// where something happens.
var locative = map[string]bool{
	"in": true, "at": true, "near": true, "across": true, "inside": true, "throughout": true, "outside": true, "around": true,
	"within": true, "through": true, "off": true, "along": true, "north of": true, "south of": true, "east of": true, "west of": true,
}

// bound holds those that make a capital a place one goes to or comes from.
var bound = map[string]bool{"to": true, "from": true, "toward": true, "towards": true, "via": true, "into": true, "out of": true}

// findKnown finds the names that the gazetteer knows.
func (s *scan) findKnown() {
	for i := 0; i < len(s.tokens); {
		m, end := s.knownAt(i)
		if end == 0 {
			i++
			continue
		}
		s.addKnown(i, end, m)
		i = end
	}
}

func (s *scan) addKnown(first, end int, m gazetteer.Match) {
	e := m.Entry
	found := importer.Mention{Form: importer.Name, Name: strings.Join(strings.Fields(s.text[s.tokens[first].Span.Start:s.tokens[end-1].Span.End]), " "),
		Entry: string(e.ID), Kind: e.Kind, Country: e.Country, Sex: e.Sex}
	k := s.add(first, end, found)
	at := &s.found[k]
	preposition := s.tree.Case(at.Head)
	switch m.Sense {
	case gazetteer.Adjective:
		at.Form = importer.Adjective
	case gazetteer.Demonym:
		if s.describes(at.Head, end) {
			at.Form = importer.Adjective
			break
		}
		// "an American", "Iranians": people of the state, and not the state itself.
		at.Form, at.Role, at.Kind, at.Entry, at.Name = importer.Nominal, "citizen", graph.Group, "", ""
		if e.Kind != graph.State {
			at.Form, at.Role, at.Kind, at.Entry = importer.Name, "", e.Kind, string(e.ID)
			at.Name = e.Name
		}
		at.Plural = m.Plural
		if !m.Plural {
			at.Kind = graph.Person
		}
	case gazetteer.Place:
		at.Form = importer.Place
	case gazetteer.Capital:
		if locative[preposition] || bound[preposition] {
			at.Form = importer.Place
		}
	case gazetteer.Name, gazetteer.Seat:
		if e.Kind == graph.State && locative[preposition] && !s.owns(end) {
			at.Form = importer.Place
		}
	}
}

// describes tells whether the word at head stands before the noun it
// belongs to, as "American" does in "American troops".
func (s *scan) describes(head, end int) bool {
	return s.tree.Is(head, "amod", "compound", "nmod:poss") && s.tokens[head].Head >= end ||
		end < len(s.tokens) && s.tree.Tag(end, "NN", "JJ") && s.tree.Is(head, "amod", "compound")
}

// owns tells whether a possessive "'s" follows at token end.
func (s *scan) owns(end int) bool { return end < len(s.tokens) && s.tokens[end].Tag == "POS" }

// knownAt is the known name that begins at token i, and the token after it;
// 0 where none begins. Of the readings that end at one place the context
// chooses, the longest place first.
func (s *scan) knownAt(i int) (gazetteer.Match, int) {
	if r, _ := utf8.DecodeRuneInString(s.tokens[i].Text); unicode.IsLower(r) {
		return gazetteer.Match{}, 0
	}
	matches := s.known.MatchAt(s.text, s.tokens[i].Span.Start)
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
		from = to
	}
	return gazetteer.Match{}, 0
}

// sense picks, of the readings of one entry, an adjective before a noun and
// a demonym elsewhere.
func (s *scan) sense(best gazetteer.Match, fit []gazetteer.Match, i, end int) gazetteer.Match {
	want := gazetteer.Demonym
	if s.describes(s.headOf(i, end), end) {
		want = gazetteer.Adjective
	}
	if best.Sense != gazetteer.Adjective && best.Sense != gazetteer.Demonym {
		return best
	}
	for _, m := range fit {
		if m.Entry == best.Entry && m.Sense == want {
			return m
		}
	}
	return best
}

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

// plausible tells whether the tags bear out that the words are a name.
func (s *scan) plausible(i, end int, m gazetteer.Match) bool {
	if end-i > 1 || capitals(strings.ReplaceAll(s.tokens[i].Text, ".", "")) && !s.titled {
		return true
	}
	if m.Sense == gazetteer.Surname && s.titled && s.index > 0 {
		return true
	}
	return s.tree.Tag(i, "NN", "JJ", "FW", "ADD", "GW") || s.tree.Tag(i, "VB", "IN", "RB") && i > 0 && !s.titled
}

// longer tells whether the words are only part of a longer name that the
// gazetteer does not know: "Iran Air", "Melania Trump".
func (s *scan) longer(i, end int, m gazetteer.Match) bool {
	if s.titled {
		return false
	}
	before := s.free(i-1) && s.namelike(i-1) && !s.endsRole(i) && !s.tight(i)
	after := s.free(end) && s.namelike(end) && !s.isRole(end) && !s.startsKnown(end)
	switch m.Sense {
	case gazetteer.Surname:
		return before || after
	case gazetteer.Name, gazetteer.Capital, gazetteer.Place:
		if m.Entry.Kind == graph.Person || end-i > 2 {
			return false
		}
		return after && !capitals(s.tokens[i].Text) || before && m.Entry.Kind != graph.Organization && s.namedPlaceOf(i)
	case gazetteer.Adjective, gazetteer.Demonym:
		return after && s.orgAhead(end)
	}
	return false
}

// namedPlaceOf tells whether the word before token i makes a name with it,
// as in "Air India", and is no sentence's first word by chance.
func (s *scan) namedPlaceOf(i int) bool {
	return i > 1 && s.tree.Is(i-1, "compound", "flat") && s.tokens[i-1].Head == i && s.tree.Tag(i-1, "NNP") && s.at[i-1] == 0
}

// orgAhead tells whether the run of name words from token i ends in a word
// such as "Party".
func (s *scan) orgAhead(i int) bool {
	last := -1
	for ; s.free(i) && s.namelike(i); i++ {
		last = i
	}
	return last >= 0 && orgNouns[s.lower[last]]
}

// startsKnown tells whether a known name begins at token i.
func (s *scan) startsKnown(i int) bool {
	for _, m := range s.known.MatchAt(s.text, s.tokens[i].Span.Start) {
		if m.Sense != gazetteer.Surname && s.tokenEnd(i, m.Len) > 0 {
			return true
		}
		if m.Sense == gazetteer.Surname && m.Entry.Kind == graph.Person && s.tokenEnd(i, m.Len) > 0 {
			return true
		}
	}
	return false
}

// namelike tells whether token i is written and tagged as part of a name.
func (s *scan) namelike(i int) bool {
	return i >= 0 && i < len(s.tokens) && capital(s.tokens[i].Text) && s.tree.Tag(i, "NNP")
}

// isRole tells whether a role noun begins at token i.
func (s *scan) isRole(i int) bool {
	_, _, n := s.known.RoleAt(s.lower, i)
	return n > 0
}

// endsRole tells whether a role noun ends before token i.
func (s *scan) endsRole(i int) bool {
	for n := 1; n <= 6 && n <= i; n++ {
		if _, _, m := s.known.RoleAt(s.lower, i-n); m == n {
			return true
		}
	}
	return false
}
