package coder

import "example.org/entente/importer"

// verblike tells whether the word at token i is a verb that the tagger took for
// a noun: it stands right behind a name without a mark of possession, and in
// front of another name or of what only a verb takes ("Oman's minister Badr
// al-Busaidi act as intermediary", "Israel strikes Iran").
func (s *sentence) verblike(i int) bool {
	if !s.Tag(i, "NN") || s.Tag(i, "NNP") || s.nameEnding(i) < 0 || i+1 >= len(s.Tokens) || s.First(i, "det", "amod", "case") >= 0 {
		return false
	}
	if s.document.coder.rules.verbs[s.Lemma(i)] == nil {
		return false
	}
	if s.Lemma(i+1) == "as" {
		return true
	}
	return s.Tokens[i].Tag == "NNS" && s.nameFrom(i+1) >= 0
}

// nameEnding is the head of the name that ends right before token i, or -1.
func (s *sentence) nameEnding(i int) int {
	for _, m := range s.mentions {
		if m.End == i && m.Form == importer.Name && m.Actor != "" {
			return m.Head
		}
	}
	return -1
}

// nameFrom is the head of the name that begins at token i or, after an
// article, behind it; -1 where none does.
func (s *sentence) nameFrom(i int) int {
	if i >= len(s.Tokens) {
		return -1
	}
	if s.Tag(i, "DT") {
		i++
	}
	for _, m := range s.mentions {
		if m.First == i && (m.Form == importer.Name || m.Form == importer.Nominal) && m.Actor != "" {
			return m.Head
		}
	}
	return -1
}
