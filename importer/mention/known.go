package mention

import (
	"slices"
	"strings"
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
		end = s.knownEnd(i, end, m)
		s.addKnown(i, end, m)
		i = end
	}
}

// knownEnd is the token after a known name from token i to end with what belongs to it behind
// it: "Jr.", a second surname ("Xóchitl Gálvez | Ruiz"), ", Inc.", and the country of a
// branch of a body of the world ("Amnesty International | Kenya").
func (s *scan) knownEnd(i, end int, m gazetteer.Match) int {
	switch {
	case m.Entry.Kind == graph.Organization && m.Sense == gazetteer.Name:
		if n := s.incorporated(end); n > 0 {
			return end + n
		}
		if m.Entry.Country == "NGO" && s.has(end) && s.tree.Is(end, "flat", "compound") && !s.titled {
			if branch, to := s.knownAt(end); to > end && branch.Entry.Kind == graph.State && branch.Sense == gazetteer.Name {
				return to
			}
		}
	case m.Entry.Kind == graph.Person:
		if m.Sense == gazetteer.Name && end-i > 1 && !s.titled {
			for s.free(end) && s.namelike(end) && s.flatIn(i, end) && s.roleAt(end).n == 0 && !s.dated(end) && !s.startsOther(end) && !s.namesThing(end) {
				end++
			}
		}
		if s.is(end, "jr.", "sr.", "jr", "sr") {
			end++
		}
	}
	return end
}

// startsOther tells whether a known name begins at token i that is more than a surname.
func (s *scan) startsOther(i int) bool {
	return slices.ContainsFunc(s.known.MatchAt(s.text, s.tokens[i].Span.Start), func(m gazetteer.Match) bool {
		return m.Sense != gazetteer.Surname && s.tokenEnd(i, m.Len) > 0
	})
}

// namesThing tells whether token i is the last word of the names of bodies, places or things.
func (s *scan) namesThing(i int) bool {
	return bodyNouns[s.lower[i]] || placeNouns[s.lower[i]] || thingNouns[s.lower[i]] || papers[s.lower[i]]
}

// incorporated is how many tokens from token i on say in what form a firm is one: ", Inc.".
func (s *scan) incorporated(i int) int {
	n := 0
	if s.is(i, ",") {
		n++
	}
	if s.has(i+n) && firmForms[strings.TrimSuffix(s.lower[i+n], ".")] && capital(s.tokens[i+n].Text) {
		return n + 1
	}
	return 0
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

// addKnown records a known name from token first to end in the form that its
// reading and its place in the sentence give it.
func (s *scan) addKnown(first, end int, m gazetteer.Match) {
	e := m.Entry
	name := s.words(first, end)
	if s.caps && e.Kind != "" {
		name = e.Name
	}
	at := &s.found[s.add(first, end, importer.Mention{Form: importer.Name, Name: name,
		Entry: string(e.ID), Kind: e.Kind, Country: e.Country, Sex: e.Sex})]
	sense := m.Sense
	if sense == gazetteer.Name && e.Kind == graph.Organization && s.tag(end-1, "NNS", "NNPS") && s.counted(first) {
		sense, m.Plural = gazetteer.Demonym, true // "five Democrats"
	}
	switch sense {
	case gazetteer.Adjective, gazetteer.Demonym:
		s.people(at, e, sense, m.Plural)
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
