package coder

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// phrased is the end of a claim with the words that name it: of a description
// the whole noun phrase up to its head ("the Venezuelan government"), of a pronoun the words
// in the same sentence that it stands for, of a name the name.
func (s *sentence) phrased(e end) graph.End {
	span := e.span
	m := s.mention(e.token)
	if m == nil || m.Span != e.span {
		return graph.End{Actor: e.actor, Span: span}
	}
	if m.Form == importer.Pronoun {
		if before := s.namedBefore(m); before != nil {
			return s.phrased(end{e.actor, before.Span, before.Head})
		}
		return graph.End{Actor: e.actor, Span: span}
	}
	head := m.Head
	if m.Form == importer.Adjective || s.Is(head, "compound", "amod", "nmod:poss") && !s.Tag(head, "NNP") {
		return graph.End{Actor: e.actor, Span: span}
	}
	first, last := s.phrase(head)
	if m.Form == importer.Name {
		last = head // "Iran of the Shah" is Iran
	}
	span.Start = min(span.Start, s.Tokens[first].Span.Start)
	span.End = max(span.End, s.Tokens[last].Span.End)
	return graph.End{Actor: e.actor, Span: span}
}

// namedBefore is the last mention before a pronoun in its sentence that says
// who it is: the words to show of "Farc said it would release him".
func (s *sentence) namedBefore(pronoun *importer.Mention) *importer.Mention {
	for k := len(s.mentions) - 1; k >= 0; k-- {
		m := &s.mentions[k]
		if m.Actor == pronoun.Actor && m.End <= pronoun.First && (m.Form == importer.Name || m.Form == importer.Nominal) && s.heads[m.Head] == int32(k)+1 {
			return m
		}
	}
	return nil
}

// phrase is the first and last token of the noun phrase of head: what stands
// before it without a gap, and the rest of a name.
func (s *sentence) phrase(head int) (first, last int) {
	first, last = head, head
	before := map[int]bool{}
	for _, k := range s.With(head, "det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "flat", "advmod") {
		if k < head {
			for i := s.leftmost(k); i <= k; i++ {
				before[i] = true
			}
		}
		if k > head && s.Is(k, "flat") {
			last = max(last, k)
		}
	}
	for first > 0 && (before[first-1] || s.Tokens[first-1].Text == "-" && before[first-2]) {
		first--
	}
	return first, last
}

// leftmost is the first token of the subtree of k.
func (s *sentence) leftmost(k int) int {
	for {
		kids := s.Children(k)
		if len(kids) == 0 || kids[0] > k {
			return k
		}
		k = kids[0]
	}
}
