package coder

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// tenure tells how a title is held. One who held it once is called so in the title, for
// that stays true: "former president". One who is to hold it does so in future. It
// returns false for one who only may, or wants to: "the likely next chancellor", "a candidate for mayor".
func (s *sentence) tenure(m importer.Mention) (title string, modality graph.Modality, held bool) {
	title, modality = m.Title, graph.Actual
	said := strings.FieldsFunc(title, func(r rune) bool { return r == ' ' || r == '-' })
	said = append(said, s.tenureBehind(m)...)
	for _, w := range said {
		switch {
		case aspires[w]:
			return "", "", false
		case comes[w]:
			modality = graph.Future
		case ended[w] && !strings.Contains(title, w):
			title = "former " + title
		}
	}
	return title, modality, true
}

// tenureBehind are the words before the role in an apposition behind a name: "Jo
// Pike, the former head of the bank".
func (s *sentence) tenureBehind(m importer.Mention) []string {
	if m.Form != importer.Name || m.End >= len(s.Tokens) || s.Tokens[m.End].Text != "," {
		return nil
	}
	var found []string
	role, _, _ := strings.Cut(m.Role, " ")
	for i := m.End + 1; i < min(m.End+8, len(s.Tokens)) && s.Tokens[i].Text != ","; i++ {
		switch w := s.Lemma(i); {
		case w == role:
			return found
		case aspires[w], comes[w], ended[w]:
			found = append(found, w)
		}
	}
	return nil // the role stands before the name
}

var (
	ended   = words("former ex late onetime erstwhile ousted deposed")
	comes   = words("elect designate incoming next future")
	aspires = words("likely prospective aspiring would-be would potential presumptive possible candidate nominee")
)
