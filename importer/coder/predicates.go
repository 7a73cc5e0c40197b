package coder

import (
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// belongings are the nouns that "of", or "from the", hangs on a person's name, or that stands
// right behind it: "Jo Pike of the Greens", "Jo Pike, formerly of Ash". What hangs on the first of several
// names behind the last holds for all.
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
	if k := s.namedBehindOf(m.End); k >= 0 && !slices.Contains(all, k) {
		all = append(all, k)
	}
	if first := s.listStart(m); first.First != m.First {
		add(first.Head)
	}
	if i := s.listStart(m).First - 1; i >= 0 && s.Tag(i, "NNS") { // "musicians Jo Pike and Ann Hill from the Lanterns"
		if k := s.namedBehindOf(s.listEnd(m).End); k >= 0 && !slices.Contains(all, k) {
			all = append(all, k)
		}
	}
	return all
}

// namedBehindOf is the name right behind "of", or "from the", at token i, whatever the parser ties it to,
// or -1.
func (s *sentence) namedBehindOf(i int) int {
	has := func(text string) bool { return i < len(s.Tokens) && strings.EqualFold(s.Tokens[i].Text, text) }
	if has(",") {
		if i++; !has("formerly") && !has("late") && !has("previously") && !has("also") {
			return -1
		}
		i++
	}
	from := has("from")
	if !from && !has("of") {
		return -1
	}
	if i++; has("the") {
		i++
	} else if from {
		return -1
	}
	for _, o := range s.mentions {
		if o.First == i && o.Form == importer.Name {
			return o.Head
		}
	}
	return -1
}

// oneOf is the party of which the noun at a token is a member, by its adjective: "a
// Republican"; only where the text speaks of that party or its country, for others may bear the word.
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
		return match.Entry.ID, s.document.speaksOf(match.Entry)
	}
	return "", false
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

// A predicate is a noun that somebody is said to be.
type predicate struct {
	token    int
	modality graph.Modality
}

// nounsOf are the nouns that the sentence says a person is: in apposition
// to his name, before it, after a form of "be", or what he was elected or serves as.
func (s *sentence) nounsOf(m importer.Mention) []predicate {
	var all []predicate
	if m.Form == importer.Name {
		for _, k := range s.With(m.Head, "appos", "nmod:desc") {
			all = append(all, predicate{k, graph.Actual})
		}
	}
	switch h := s.Head(m.Head); {
	case h < 0:
	case m.Form == importer.Name && s.Is(m.Head, "appos", "flat") && s.Tag(h, "NN"):
		all = append(all, predicate{h, graph.Actual})
	case s.Is(m.Head, "nsubj") && s.First(h, "cop") >= 0:
		all = append(all, predicate{h, s.modality(h, false)})
	case s.Is(m.Head, "nsubj") && s.Tag(h, "VB"):
		all = append(all, s.becomes(h)...)
	}
	for _, p := range all {
		for _, k := range s.With(p.token, "conj") {
			all = append(all, predicate{k, p.modality})
		}
		for _, v := range s.With(p.token, "acl") {
			all = append(all, s.becomes(v)...) // "a singer known as the voice of the band"
		}
	}
	if first := s.listStart(m); first.First != m.First {
		for _, n := range s.nounsOf(first) {
			if s.Tag(n.token, "NNS") {
				all = append(all, n) // "Greens members Jo Pike and Ann Hill"
			}
		}
	}
	return all
}

// becomes are the nouns that the subject of the verb at token v becomes, is chosen
// or serves as, or is known as.
func (s *sentence) becomes(v int) []predicate {
	var all []predicate
	modality := s.modality(v, false)
	lemma, chosen := s.Lemma(v), s.passive(v) && choices[s.Lemma(v)]
	for _, k := range s.With(v, "obl", "advcl", "xcomp", "obj") {
		if as := s.Case(k) == "as"; as && (stands[lemma] || chosen) || !as && s.Case(k) == "" && (chosen || lemma == "become") {
			all = append(all, predicate{k, modality})
		}
	}
	return all
}

var (
	stands  = words("elect re-elect reelect run stand campaign register serve sit")
	choices = words("elect re-elect reelect appoint name choose make select admit know")
)

// joined are nouns for those who belong to what is named beside them.
var joined = words("member co-member senator congressman congresswoman representative lawmaker legislator mp councillor politician candidate nominee " +
	"activist figure official veteran soldier fighter militant officer operative loyalist guitarist singer vocalist drummer bassist frontman frontwoman keyboardist percussionist saxophonist songwriter bandmate " +
	"composer musician rapper player striker midfielder defender goalkeeper footballer winger forward captain founder co-founder cofounder academician fellow employee")

var (
	seekers   = words("candidate nominee")
	outsiders = map[string]bool{"victim": true, "critic": true, "opponent": true, "rival": true, "supporter": true, "fan": true, "patient": true, "customer": true, "passenger": true,
		"manager": true, "producer": true, "lawyer": true, "publicist": true, "agent": true}
)

// bracketed finds the party in brackets behind a name.
func (b *bodies) bracketed() {
	k := b.inBrackets(b.member)
	if k < 0 {
		return
	}
	if id, ok := b.document.partyOf(strings.ToUpper(b.Tokens[k].Text[:1])); ok {
		b.join("bracket", b.Tokens[k].Span, graph.End{Actor: id, Span: b.Tokens[k].Span}, graph.Actual)
	}
}

// inBrackets is the token of a party in brackets behind a name - "(R-Texas)",
// "(D., N.Y.)" - or -1.
func (s *sentence) inBrackets(m importer.Mention) int {
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

// partyOf is the party of the United States' Congress that a letter stands for.
func (d *document) partyOf(letter string) (graph.ActorID, bool) {
	e, ok := d.coder.known.Entry(map[string]string{"R": "republican-party", "D": "democratic-party"}[letter])
	if !ok {
		return "", false
	}
	d.introduce(e)
	return e.ID, true
}

// speaksOf tells whether a text names an organisation, or no other country than its own; it is one of the text's
// actors then.
func (d *document) speaksOf(e *gazetteer.Entry) bool {
	if _, named := d.places[e.ID]; named {
		return true
	}
	if e.Country == "" || d.country() != e.Country {
		return false
	}
	d.introduce(e)
	return true
}
