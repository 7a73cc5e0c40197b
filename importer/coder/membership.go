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
