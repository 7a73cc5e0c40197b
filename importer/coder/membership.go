package coder

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// memberships finds to which body the text says that a person belongs, by the
// words around his name: "Labour MP Jo Pike", "Jo Pike of the Greens", "Jo Pike, a
// Democrat", "Jo Pike (R-Texas)"; and by a noun that he is said to be or to have become: "she
// was elected a fellow of the academy". What another verb states ("joined the party") is for the triggers.
func (s *sentence) memberships() []graph.Claim {
	var all []graph.Claim
	for _, m := range s.mentions {
		if m.Kind != graph.Person || m.Actor == "" || m.Plural || !s.document.named[m.Actor] {
			continue
		}
		b := bodies{sentence: s, member: m}
		if m.Form == importer.Name {
			b.beside()
			b.possessed()
			b.bracketed()
			b.bracketedIn()
			b.called()
		}
		for _, n := range s.nounsOf(m) {
			if m.Form != importer.Name && s.First(n.token, "cop") >= 0 && memberNouns[s.Lemma(n.token)] {
				continue // the triggers' own
			}
			b.noun("apposition", n.token, n.modality)
		}
		all = append(all, b.claims...)
	}
	return all
}

// memberNouns are the nouns of the triggers for membership.
var memberNouns = words("member founder co-founder")

// bodies are those that a person belongs to, as far as they are found.
type bodies struct {
	*sentence
	member importer.Mention
	claims []graph.Claim
}

// add takes the organisation at token k for one that the person belongs to.
func (b *bodies) add(how string, trigger graph.Span, k int, modality graph.Modality) {
	if x := b.mention(k); x != nil && x.Kind == graph.Organization && x.Form != importer.Place && x.Form != importer.Pronoun {
		b.join(how, trigger, graph.End{Actor: x.Actor, Span: x.Span}, modality)
	}
}

func (b *bodies) join(how string, trigger graph.Span, of graph.End, modality graph.Modality) {
	if of.Actor == "" || of.Actor == b.member.Actor || slices.ContainsFunc(b.claims, func(c graph.Claim) bool { return c.Target.Actor == of.Actor }) {
		return
	}
	c := b.stated(graph.End{Actor: b.member.Actor, Span: b.member.Span}, "MEMBER_OF", of, trigger, "member/"+how)
	c.Modality = modality
	b.claims = append(b.claims, c)
}

// beside finds the body before a name, and behind it after "of".
func (b *bodies) beside() {
	m := b.member
	if role, known := b.document.coder.known.Role(m.Role); !outsiders[role.Noun] {
		if o := b.ownerOf(m); o != nil && !b.aspires(lastWord(role.Noun), o.Head) && (!known || !role.Office || b.party(*o) && !ofParties[lastWord(role.Noun)]) {
			b.add("title", m.Span, o.Head, graph.Actual) // "Labour MP Jo Pike"
		}
	}
	for _, o := range b.mentions {
		switch {
		case !b.party(o):
		case o.End == m.First:
			b.add("party", o.Span, o.Head, graph.Actual) // "Republican Jo Pike"
		case b.Tag(o.Head, "NNS", "NNPS") && o.End == b.listStart(m).First:
			b.add("party", o.Span, o.Head, graph.Actual) // "Republicans Jo Pike and Ann Hill"
		}
	}
	for _, k := range b.belongings(m) {
		for _, c := range b.Conjuncts(k) {
			end := b.Tokens[c].Span.End
			if x := b.mention(c); x != nil && x.Form == importer.Name {
				end = x.Span.End
			}
			b.add("of", graph.Span{Start: m.Span.Start, End: end}, c, graph.Actual)
		}
	}
}

// called finds the body before a noun for those who belong to it, right before the name or
// before the list that it stands in: "Ash bassist Jo Pike", "Ash members Jo Pike and Ann Hill".
func (b *bodies) called() {
	i := b.listStart(b.member).First - 1
	if i < 0 || !joined[b.Lemma(i)] || b.Tokens[b.listStart(b.member).First].Tag == "," {
		return
	}
	noun := i
	for i--; i > noun-4 && i >= 0 && (b.Tag(i, "JJ", "NN", "HYPH") || b.Tokens[i].Tag == "POS"); i-- {
		for _, o := range b.mentions {
			if o.End == i+1 && o.Kind == graph.Organization && o.Form == importer.Name {
				b.add("title", b.Tokens[noun].Span, o.Head, graph.Actual)
				return
			}
		}
	}
}

// bracketedIn finds the body behind whose name the person stands in brackets: "Ash (Jo Pike and
// Ann Hill)".
func (b *bodies) bracketedIn() {
	i := b.member.First - 1
	for ; i > 0 && b.Tokens[i].Text != "("; i-- {
		m := b.mention(i)
		if !b.Tag(i, "CC", ",") && (m == nil || m.Kind != graph.Person || m.Form != importer.Name) {
			return
		}
	}
	for _, o := range b.mentions {
		if i > 0 && o.End == i && o.Kind == graph.Organization && o.Form == importer.Name && b.ensemble(i) {
			b.add("bracket", b.Tokens[i].Span, o.Head, graph.Actual)
		}
	}
}

// ensemble tells whether the bracket at token i lists several persons and nothing else.
func (b *bodies) ensemble(i int) bool {
	several := false
	for i++; i < len(b.Tokens) && b.Tokens[i].Text != ")"; i++ {
		m := b.mention(i)
		switch {
		case b.Tag(i, "CC", ","):
			several = true
		case m == nil || m.Kind != graph.Person || m.Form != importer.Name:
			return false
		}
	}
	return several
}

// possessed finds the party that is said to be the person's, and the organisation whose he
// is said to be: "Jo Pike's Green Party", "Star TV's Jo Pike".
func (b *bodies) possessed() {
	if o := b.hisParty(); o != nil {
		b.add("possessive", graph.Span{Start: b.member.Span.Start, End: o.Span.End}, o.Head, graph.Actual)
	}
	if o := b.hisBody(); o != nil {
		b.add("possessive", graph.Span{Start: o.Span.Start, End: b.member.Span.End}, o.Head, graph.Actual)
	}
}

// noun finds the bodies of which the noun at token n makes one: "a Democrat", "a member of the Greens".
func (b *bodies) noun(how string, n int, modality graph.Modality) {
	trigger := b.Tokens[n].Span
	if x := b.mention(n); x != nil && b.party(*x) && x.Head == n {
		b.add(how, trigger, n, modality)
		return
	}
	if id, ok := b.oneOf(n); ok {
		b.join(how, trigger, graph.End{Actor: id, Span: trigger}, modality)
		return
	}
	if !joined[b.Lemma(n)] {
		return
	}
	for _, k := range b.Children(n) {
		c := b.caseOf(k)
		switch {
		case seekers[b.Lemma(n)] && c == "for", b.aspires(b.Lemma(n), k): // who stands for a seat has none yet
		case b.Is(k, "compound", "amod", "nmod:poss", "nmod:desc"), b.Is(k, "nmod", "appos") && (c == "of" || c == "in" || c == "with" || c == "for"),
			b.Is(k, "conj") && c == "of": // "a member of the board (since 2008) and of the council"
			for _, i := range b.Conjuncts(k) {
				b.add(how, trigger, i, modality)
			}
		}
	}
}

// aspires tells whether who is called by a noun only seeks a seat in the body at token k: "a
// Senate candidate". Of a party he is one.
func (s *sentence) aspires(noun string, k int) bool {
	m := s.mention(k)
	return seekers[noun] && m != nil && m.Kind == graph.Organization && !s.party(*m)
}

// caseOf is the preposition of token k, or that of the noun before it whose name it is: "the singer of
// the band | Ash".
func (s *sentence) caseOf(k int) string {
	if c := s.Case(k); c != "" {
		return c
	}
	m := s.mention(k)
	if m == nil || m.First == 0 || m.Form != importer.Name {
		return ""
	}
	if before := m.First - 1; s.Tag(before, "NN") && s.Head(before) == s.Head(k) {
		return s.Case(before)
	}
	return ""
}

// hisParty is the party behind the possessive of the person's name, or of the list that he stands
// in; or nil.
func (b *bodies) hisParty() *importer.Mention {
	at := b.member.End
	for k, o := range b.mentions {
		if o.Kind == graph.Person && o.Form == importer.Name && o.First == at+1 && b.Lemma(at) == "and" {
			at = b.mentions[k].End
		}
	}
	if at >= len(b.Tokens) || b.Tokens[at].Tag != "POS" {
		return nil
	}
	for at++; at < min(b.member.End+8, len(b.Tokens)); at++ {
		for k, o := range b.mentions {
			if o.First <= at && at < o.End && o.Form == importer.Name && b.party(o) {
				return &b.mentions[k]
			}
		}
		if !b.Tag(at, "JJ", "VBG", "VBN", "HYPH", "CD") && b.Tokens[at].Text != "-" && b.Tokens[at].Text != `"` && b.Tokens[at].Label != "amod" {
			return nil
		}
	}
	return nil
}

// hisBody is the organisation right before the person's name, or before a list that he stands in, that
// is said to have him; or nil.
func (b *bodies) hisBody() *importer.Mention {
	first := b.listStart(b.member).First
	if h := b.Head(b.member.Head); h >= 0 && h < first && b.Is(b.member.Head, "conj") {
		if x := b.mention(h); x != nil && x.Form == importer.Name && x.Kind == "" {
			first = x.First // "Ash's Jo and Ann Hill"
		}
	}
	for _, at := range []int{b.member.First - 1, first - 1} {
		if at < 1 || b.Tokens[at].Tag != "POS" || b.member.Title != "" || at != b.member.First-1 && !b.Tag(b.member.First-1, "CC", ",") {
			continue
		}
		for k, o := range b.mentions {
			if o.End == at && o.Form == importer.Name && o.Kind == graph.Organization && o.Country != "IGO" {
				return &b.mentions[k]
			}
		}
	}
	return nil
}
