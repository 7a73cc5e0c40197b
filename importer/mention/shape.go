package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// findPeers takes names of several words that are coordinated with persons for
// persons too: "Tom DeLay, Conrad Burns and Bob Ney".
func (s *scan) findPeers() {
	for k := range s.found {
		m := &s.found[k]
		if m.Form != importer.Name || m.Kind != "" || m.End-m.First < 2 || s.capitalsIn(*m) > 4 || s.is(m.First-1, "the") {
			continue
		}
		for _, h := range s.peers(m.First, m.End) {
			if o := s.covering(h); o != nil && o != m && o.Form == importer.Name && o.Kind == graph.Person {
				m.Kind = graph.Person
				break
			}
		}
	}
}

// peers are the tokens coordinated with a name.
func (s *scan) peers(first, end int) []int {
	var all []int
	for i := first; i < end; i++ {
		if h := s.tree.Head(i); h >= 0 && (h < first || h >= end) && s.tree.Is(i, "conj") {
			all = append(all, h)
			all = append(all, s.tree.With(h, "conj")...)
		}
		all = append(all, s.tree.With(i, "conj")...)
	}
	return all
}

// kindOf guesses what an unknown name names by its words and its place in
// the sentence; "" where nothing tells.
func (s *scan) kindOf(m importer.Mention) graph.Kind {
	if s.namesBody(m) || s.hasMembers(m) || s.bodyBeside(m) || s.shortened(m) || s.statesBody(m) || s.calledBody(m) {
		return graph.Organization
	}
	if m.End-m.First == 1 && capitals(s.tokens[m.First].Text) {
		if s.acronymActs(m) {
			return graph.Organization
		}
		return ""
	}
	if placeNouns[s.lower[m.End-1]] {
		return ""
	}
	if s.titleBefore(m.First) || s.is(m.First-1, ",") && m.End-m.First > 1 && s.officeBefore(m.First-1) || s.roleAfter(m.End) || s.is(m.End, "who") || s.livingName(m) || s.calledPerson(m) || s.inApposition(m) {
		return graph.Person
	}
	return ""
}

// inApposition tells whether a name of several words stands beside a noun for one person,
// a comma between: "a Lebanese lawyer, Karim Majbour", "Ana Duarte, a nurse".
func (s *scan) inApposition(m importer.Mention) bool {
	if m.End-m.First < 2 || m.End-m.First > 4 {
		return false
	}
	beside := -1
	if s.tree.Is(m.Head, "appos") && s.is(m.First-1, ",") {
		beside = s.tree.Head(m.Head)
	} else if a := s.tree.First(m.Head, "appos"); a > m.End && s.is(m.End, ",") {
		beside = a
	}
	if beside < 0 {
		return false
	}
	r, _ := s.roleUntil(beside + 1)
	return r.n > 0 && r.Acts == gazetteer.AsPerson && !r.plural && !r.Many
}

// namesBody tells whether the words are those of a body's name: they end in
// such a noun, or one stands before an "of", "for" or "on".
func (s *scan) namesBody(m importer.Mention) bool {
	last := s.lower[m.End-1]
	if bodyNouns[last] || m.End-m.First > 1 && (papers[last] || firmForms[strings.TrimSuffix(last, ".")]) {
		return true
	}
	for i := m.First; i+1 < m.End; i++ {
		if bodyNouns[s.lower[i]] && s.is(i+1, "of", "for", "on") {
			return true
		}
	}
	return false
}

// bodyBeside tells whether a noun for groups beside the name says what it
// names: "a militia called X", "the armed group X", "the X rebels".
func (s *scan) bodyBeside(m importer.Mention) bool {
	first := m.First
	if s.is(first-1, "the") {
		first--
	}
	switch {
	case s.is(first-1, "called", "named", "dubbed"):
		first--
	case s.is(first-1, "as") && s.is(first-2, "known"):
		first -= 2
	default:
		first = m.First
	}
	if r, _ := s.roleUntil(first); r.n > 0 && r.Acts == gazetteer.AsGroup && r.Many && !capital(s.tokens[first-1].Text) {
		return true
	}
	r := s.roleAt(m.End)
	return r.n > 0 && bodyOfName[r.Class] && (r.Many || r.plural) && s.tree.Is(m.Head, "compound") && m.End-m.First <= 3
}

// statesBody tells whether a plural name follows a state's adjective: "the
// British Royal Marines".
func (s *scan) statesBody(m importer.Mention) bool {
	before := s.covering(m.First - 1)
	return before != nil && before.Form == importer.Adjective && before.Kind == graph.State && s.tag(m.End-1, "NNPS")
}

// hasMembers tells whether the name stands before a noun for those who belong to
// a body, and one or several of them are named: "Harbour Lights guitarist Tom Reed".
// A person's name behind it, "of" or "from the" between, tells the same: "Ann Cole of the Lanterns".
func (s *scan) hasMembers(m importer.Mention) bool {
	last := m.End - 1
	if s.membersAt(m.End) && !(s.owns(m.End) && s.livingName(m)) {
		return true
	}
	if placeNouns[s.lower[last]] {
		return false
	}
	if first := m.First - 1; s.is(first, "the") && s.is(first-1, "of", "from") && s.namelike(first-2) && s.namelike(first-3) && !compass[s.lower[last]] {
		return true
	}
	return false
}

// members are nouns for those who belong to the body named before them.
var members = set(`guitarist guitarists bassist bassists singer singers vocalist vocalists drummer drummers keyboardist keyboardists frontman frontwoman composer composers percussionist saxophonist member members bandmate bandmates
	co-founder cofounder co-founders founder founders striker strikers midfielder midfielders defender defenders goalkeeper coach captain winger forward chairman chairwoman boss leader`)

// bodyOfName are the classes of groups that go by the name before them.
var bodyOfName = map[string]bool{"rebels": true, "party": true, "opposition": true}

// shortened tells whether the name's initials follow in brackets.
func (s *scan) shortened(m importer.Mention) bool {
	return m.End-m.First > 1 && s.is(m.End, "(") && s.is(m.End+2, ")") && capitals(s.tokens[m.End+1].Text) &&
		s.tokens[m.End+1].Text[0] == s.tokens[m.First].Text[0]
}

// acronymActs tells whether an abbreviation in capitals stands where bodies
// stand, and is not known to mean a thing.
func (s *scan) acronymActs(m importer.Mention) bool {
	w := s.tokens[m.First].Text
	if s.titled || noActors[s.lower[m.First]] || s.roleAt(m.First).n > 0 {
		return false
	}
	return s.is(m.First-1, "(", "the") || s.owns(m.End) ||
		len(w) > 2 && len(w) < 6 && s.tag(m.First, "NNP") && s.tree.Is(m.Head, "nsubj", "obl:agent", "nmod:poss")
}

// livingName tells whether the sentence treats the name as somebody: who
// speaks, of whom "who" tells, whose age stands there, or whose first name or
// surname a known person bears.
func (s *scan) livingName(m importer.Mention) bool {
	n := s.capitalsIn(m)
	if n > 5 || s.is(m.First-1, "the") || s.tag(m.End-1, "NNPS") && !s.known.FirstName(s.tokens[m.First].Text) { // "New Yorkers"
		return false
	}
	if s.is(m.End, ",") && (s.is(m.End+1, "who", "whose") || s.tag(m.End+1, "CD") && !s.tree.Is(m.Head, "obl", "nmod")) {
		return true
	}
	if n == 1 {
		return s.speaks(m.Head) || s.undergoes(m.Head) || s.known.FirstName(s.tokens[m.First].Text) || s.surname(m)
	}
	return s.speaks(m.Head) || s.known.FirstName(s.tokens[m.First].Text) && s.tag(m.End-1, "NNP")
}

// capitalsIn counts the words of a name, particles aside.
func (s *scan) capitalsIn(m importer.Mention) int {
	n := 0
	for i := m.First; i < m.End; i++ {
		if capital(s.tokens[i].Text) {
			n++
		}
	}
	return n
}

// surname tells whether some known person goes by the name alone, though the
// text does not say that he is meant.
func (s *scan) surname(m importer.Mention) bool {
	for _, known := range s.known.MatchAt(s.text, m.Span.Start) {
		if known.Sense == gazetteer.Surname && known.Len == m.Span.End-m.Span.Start {
			return true
		}
	}
	return false
}

// speaks tells whether the word at head is the subject of a verb that only
// somebody can do.
func (s *scan) speaks(head int) bool {
	if s.tree.Is(head, "nsubj") && s.tokens[head].Label != "nsubj:pass" {
		return speech[s.tree.Lemma(s.tokens[head].Head)]
	}
	return false
}

// undergoes tells whether the word at head is the object of a verb that is
// done to persons.
func (s *scan) undergoes(head int) bool {
	return s.tree.Is(head, "obj", "nsubj:pass") && undergone[s.tree.Lemma(s.tree.Head(head))]
}

// isPlace tells whether an unknown name stands where places stand.
func (s *scan) isPlace(m importer.Mention) bool {
	c := s.tree.Case(m.Head)
	return locative[c] || bound[c]
}
