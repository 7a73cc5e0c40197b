package coder

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

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
	if x := b.listedAfter(b.member); x != nil && x.Kind == "" {
		first = x.First // "Ash's Jo and Ann Hill"
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

// listStart is the first person of the list that m stands in, or m itself.
func (s *sentence) listStart(m importer.Mention) importer.Mention {
	if x := s.listedAfter(m); x != nil && x.Kind == graph.Person {
		return *x
	}
	return m
}

// listedAfter is the name before m that m is coordinated with, or nil.
func (s *sentence) listedAfter(m importer.Mention) *importer.Mention {
	if h := s.Head(m.Head); h >= 0 && h < m.First && s.Is(m.Head, "conj") {
		if x := s.mention(h); x != nil && x.Form == importer.Name {
			return x
		}
	}
	return nil
}

// listEnd is the last person of the list that m stands in, or m itself.
func (s *sentence) listEnd(m importer.Mention) importer.Mention {
	last := m
	for _, k := range s.coordinated(s.listStart(m).Head) {
		if x := s.mention(k); x != nil && x.Kind == graph.Person && x.Form == importer.Name && x.End > last.End {
			last = *x
		}
	}
	return last
}
