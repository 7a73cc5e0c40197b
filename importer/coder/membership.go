package coder

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// memberships finds to which body the text says that a person belongs, by the
// words around his name: "Labour MP Jo Pike", "Jo Pike of the Greens", "Jo Pike, a
// Democrat", "Jo Pike (R-Texas)". What a verb states ("joined the party") is for the triggers.
func (s *sentence) memberships() []graph.Claim {
	var all []graph.Claim
	for _, m := range s.mentions {
		if m.Kind != graph.Person || m.Actor == "" || m.Form != importer.Name {
			continue
		}
		for _, b := range s.bodies(m) {
			all = append(all, s.stated(graph.End{Actor: m.Actor, Span: m.Span}, "MEMBER_OF", b.end, b.trigger, "member/"+b.how))
		}
	}
	return all
}

// A body is one that a person belongs to, with the words that say so.
type body struct {
	end     graph.End
	trigger graph.Span
	how     string
}

func (s *sentence) bodies(m importer.Mention) []body {
	var found []body
	add := func(how string, trigger graph.Span, k int) {
		x := s.mention(k)
		if x == nil || x.Actor == "" || x.Kind != graph.Organization || x.Form == importer.Place || x.Form == importer.Pronoun {
			return
		}
		for _, b := range found {
			if b.end.Actor == x.Actor {
				return
			}
		}
		found = append(found, body{graph.End{Actor: x.Actor, Span: x.Span}, trigger, how})
	}
	byWord := func(how string, party graph.ActorID, k int) { // a word that is no mention of the party
		found = append(found, body{graph.End{Actor: party, Span: s.Tokens[k].Span}, s.Tokens[k].Span, how})
	}
	if role, known := s.document.coder.known.Role(m.Role); !outsiders[role.Noun] {
		if o := s.ownerOf(m); o != nil && (!known || !role.Office || s.party(*o) && !ofParties[lastWord(role.Noun)]) {
			add("title", m.Span, o.Head) // "Labour MP Jo Pike"
		}
	}
	for _, o := range s.mentions {
		switch {
		case !s.party(o):
		case o.End == m.First:
			add("party", o.Span, o.Head) // "Republican Jo Pike"
		case s.Tag(o.Head, "NNS", "NNPS") && o.End == s.listStart(m).First:
			add("party", o.Span, o.Head) // "Republicans Jo Pike and Ann Hill"
		}
	}
	if h := s.Head(m.Head); h > m.Head && s.Is(m.Head, "nmod:poss") {
		if x := s.mention(h); x != nil && x.Form == importer.Name && s.party(*x) {
			add("possessive", graph.Span{Start: m.Span.Start, End: x.Span.End}, h) // "Jo Pike's Green Party"
		}
	}
	for _, k := range s.belongings(m) {
		for _, c := range s.Conjuncts(k) {
			add("of", graph.Span{Start: m.Span.Start, End: s.Tokens[c].Span.End}, c)
		}
	}
	for _, k := range s.stoodAs(m) {
		add("elected", s.Tokens[k].Span, k) // "was elected as a Democrat"
		if id, ok := s.oneOf(k); ok {
			byWord("elected", id, k)
		}
	}
	for _, n := range s.nounsOf(m) {
		if x := s.mention(n); x != nil && s.party(*x) && x.Head == n {
			add("apposition", s.Tokens[n].Span, n) // "Jo Pike, a Democrat"
			continue
		}
		if id, ok := s.oneOf(n); ok {
			byWord("apposition", id, n)
			continue
		}
		if !joined[s.Lemma(n)] {
			continue
		}
		for _, k := range s.Children(n) {
			if seekers[s.Lemma(n)] && s.Case(k) == "for" {
				continue // who stands for a seat has none yet
			}
			if s.Is(k, "compound", "amod", "nmod:poss", "nmod:desc") || s.Is(k, "nmod") && (s.Case(k) == "of" || s.Case(k) == "in" || s.Case(k) == "with" || s.Case(k) == "for") {
				for _, c := range s.Conjuncts(k) {
					add("apposition", s.Tokens[n].Span, c)
				}
			}
		}
	}
	if party := s.bracketed(m); party >= 0 {
		if id, ok := s.document.partyOf(strings.ToUpper(s.Tokens[party].Text[:1])); ok {
			byWord("bracket", id, party)
		}
	}
	return found
}

// belongings are the nouns that "of", or "from the", hangs on a person's name:
// "Jo Pike of the Greens". What hangs on the first of several names behind the last holds for all.
func (s *sentence) belongings(m importer.Mention) []int {
	var all []int
	add := func(i int) {
		for _, k := range s.With(i, "nmod") {
			if c := s.Case(k); k >= m.End && (c == "of" || c == "from" && s.First(k, "det") >= 0) {
				all = append(all, k)
			}
		}
	}
	for i := m.First; i < m.End; i++ {
		add(i)
	}
	if first := s.listStart(m); first.First != m.First {
		add(first.Head)
	}
	return all
}

// stoodAs are the nouns behind "as" by which somebody stood for election or was
// elected.
func (s *sentence) stoodAs(m importer.Mention) []int {
	v := s.Head(m.Head)
	if v < 0 || !s.Is(m.Head, "nsubj") || !stands[s.Lemma(v)] {
		return nil
	}
	var all []int
	for _, k := range s.With(v, "obl", "advcl", "xcomp") {
		if s.Case(k) == "as" {
			all = append(all, k)
		}
	}
	return all
}

var stands = words("elect re-elect reelect run stand campaign register serve sit")

// oneOf is the party of which the noun at a token is a member, by its adjective: "a
// Republican"; only where the text speaks of that party, for others may bear the word.
func (s *sentence) oneOf(n int) (graph.ActorID, bool) {
	m := s.mention(n)
	if m == nil || m.Form != importer.Nominal || m.Plural || m.Head != n {
		return "", false
	}
	known := s.document.coder.known
	for _, match := range known.MatchAt(s.document.text.Document.Text, s.Tokens[n].Span.Start) {
		if match.Entry.Kind != graph.Organization || match.Sense != gazetteer.Adjective || match.Len != len(s.Tokens[n].Text) {
			continue
		}
		_, named := s.document.places[match.Entry.ID]
		return match.Entry.ID, named
	}
	return "", false
}

// listStart is the first person of the list that m stands in, or m itself.
func (s *sentence) listStart(m importer.Mention) importer.Mention {
	if h := s.Head(m.Head); h >= 0 && h < m.First && s.Is(m.Head, "conj") {
		if x := s.mention(h); x != nil && x.Kind == graph.Person && x.Form == importer.Name {
			return *x
		}
	}
	return m
}

// party tells whether a mention names a party, or one of its people: "a
// Democrat", "Republican".
func (s *sentence) party(m importer.Mention) bool {
	if m.Kind != graph.Organization || m.Actor == "" || m.Form == importer.Pronoun || m.Form == importer.Nominal {
		return false
	}
	if m.Form == importer.Adjective {
		return true
	}
	for _, w := range strings.FieldsFunc(string(m.Actor), func(r rune) bool { return r == '-' || r == '@' || r == ':' }) {
		if partyWords[w] {
			return true
		}
	}
	return false
}

// partyWords are words in the names of parties and movements.
var partyWords = words("party democrats democrat congress front movement alliance bloc coalition league union greens conservatives")

// nounsOf are the nouns that the sentence says a person is: in apposition
// to his name, before it, or after a form of "be".
func (s *sentence) nounsOf(m importer.Mention) []int {
	all := s.With(m.Head, "appos", "nmod:desc")
	if h := s.Head(m.Head); h >= 0 && (s.Is(m.Head, "appos", "flat") && s.Tag(h, "NN") || s.Is(m.Head, "nsubj") && s.First(h, "cop") >= 0) {
		all = append(all, h)
	}
	for _, k := range all {
		all = append(all, s.With(k, "conj")...)
	}
	if first := s.listStart(m); first.First != m.First {
		for _, n := range s.nounsOf(first) {
			if s.Tag(n, "NNS") {
				all = append(all, n) // "Greens members Jo Pike and Ann Hill"
			}
		}
	}
	return all
}

// joined are nouns for those who belong to what is named beside them.
var joined = words("member co-member senator congressman congresswoman representative lawmaker legislator mp councillor politician candidate nominee " +
	"activist figure official veteran soldier fighter militant officer operative loyalist guitarist singer vocalist drummer bassist frontman keyboardist " +
	"composer musician rapper player striker midfielder defender goalkeeper footballer winger forward captain founder co-founder cofounder academician fellow employee")

var (
	seekers   = words("candidate nominee")
	outsiders = map[string]bool{"victim": true, "critic": true, "opponent": true, "rival": true, "supporter": true, "fan": true, "patient": true, "customer": true, "passenger": true}
)

// bracketed is the token of a party in brackets behind a name - "(R-Texas)",
// "(D., N.Y.)" - or -1.
func (s *sentence) bracketed(m importer.Mention) int {
	i := m.End
	if i+2 >= len(s.Tokens) || s.Tokens[i].Text != "(" {
		return -1
	}
	switch text := s.Tokens[i+1].Text; {
	case text == "R" || text == "D" || text == "R." || text == "D.", strings.HasPrefix(text, "R-"), strings.HasPrefix(text, "D-"):
		return i + 1
	}
	return -1
}

// partyOf is the party of the United States' Congress that a letter stands for,
// if the text names it.
func (d *document) partyOf(letter string) (graph.ActorID, bool) {
	id := graph.ActorID(map[string]string{"R": "republican-party", "D": "democratic-party"}[letter])
	_, named := d.places[id]
	return id, named
}
