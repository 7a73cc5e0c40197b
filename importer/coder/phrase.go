package coder

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// phrased is the end of a claim with the words that name it: of a description
// the whole noun phrase up to its head and what "of" adds ("the Venezuelan
// government", "dozens of protesters"), of a name the name.
func (s *sentence) phrased(e end) graph.End {
	span := e.span
	m := s.mention(e.token)
	if m == nil || m.Span != e.span || m.Form == importer.Pronoun {
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

// phrase is the first and last token of the noun phrase of head: what stands
// before it without a gap, and what "of" ties to it.
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
