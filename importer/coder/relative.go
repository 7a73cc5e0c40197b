package coder

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// relative tells whether token i is a relative pronoun.
func (s *sentence) relative(i int) bool {
	switch s.Lemma(i) {
	case "who", "whom", "which", "that", "whose":
		return s.Tag(i, "W") && (s.antecedent(i) >= 0 || s.nameBefore(i) >= 0)
	}
	return false
}

// nameBefore is the head of the mention that ends right before token i, a
// comma aside, or -1.
func (s *sentence) nameBefore(i int) int {
	at := i - 1
	if at > 0 && s.Tokens[at].Text == "," {
		at--
	}
	for _, m := range s.mentions {
		if m.End == at+1 && m.Actor != "" && m.Form != importer.Pronoun && m.Form != importer.Adjective {
			return m.Head
		}
	}
	return -1
}

// personAbove is the noun that "who" behind the state at token k means: the one which "of" or
// "from" ties it to ("Mark Carney of Canada, who"), or k itself.
func (s *sentence) personAbove(k int) int {
	m, h := s.mention(k), s.Head(k)
	if m == nil || m.Kind != graph.State || m.Form == importer.Nominal || h < 0 || h > k || s.Case(k) != "of" && s.Case(k) != "from" {
		return k
	}
	if o := s.mention(h); o != nil && o.Actor != "" && (o.Kind == graph.Person || o.Form == importer.Nominal) {
		return h
	}
	return k
}

// antecedent is the noun that the relative clause around token i modifies, or -1.
func (s *sentence) antecedent(i int) int {
	for n, k := 0, i; k >= 0 && n < 8; n, k = n+1, s.Head(k) {
		if s.Is(k, "acl:relcl") {
			return s.Head(k)
		}
	}
	return -1
}
