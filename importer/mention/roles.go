package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// descriptions are nouns that speak again of an actor named before.
var descriptions = map[string]bool{
	"country": true, "nation": true, "state": true, "republic": true, "kingdom": true, "side": true, "party": true, "group": true,
	"organization": true, "organisation": true, "bloc": true, "body": true, "leader": true, "capital": true, "power": true, "company": true,
	"neighbor": true, "neighbour": true, "alliance": true, "agency": true, "superpower": true, "ally": true, "rival": true, "man": true, "woman": true,
	"militia": true, "faction": true, "movement": true, "court": true,
}

// findRoles finds nominals: role nouns that stand for somebody without a
// name, and descriptions such as "both sides".
func (s *scan) findRoles() {
	for i := 0; i < len(s.tokens); i++ {
		if !s.free(i) {
			continue
		}
		role, plural, n := s.known.RoleAt(s.lower, i)
		if n > 0 && s.standsAlone(i, i+n, role) {
			s.addRole(i, i+n, role, plural)
			i += n - 1
			continue
		}
		lemma := s.tree.Lemma(i)
		if n == 0 && descriptions[lemma] && s.tree.Tag(i, "NN") && !s.tree.Is(i, "compound") {
			s.addRole(i, i+1, gazetteer.Role{Noun: lemma, Class: "description"}, s.tokens[i].Tag == "NNS")
		}
	}
}

// standsAlone tells whether a role noun stands for somebody, and not before
// another noun ("police station") or in a verb's place.
func (s *scan) standsAlone(first, end int, role gazetteer.Role) bool {
	if role.Class == "honorific" {
		return false
	}
	last := end - 1
	for i := first; i < end; i++ {
		if !s.free(i) {
			return false
		}
	}
	if !s.tree.Tag(last, "NN") && !(s.titled && s.tree.Tag(last, "VB")) && !(end-first > 1) {
		return false
	}
	if s.tree.Is(last, "compound") && s.tokens[last].Head >= end && s.tree.Tag(s.tokens[last].Head, "NN") && s.tree.Lemma(s.tokens[last].Head) != "" {
		// "army soldiers" is still the army's; "police station" is a house.
		return s.at[s.tokens[last].Head] > 0
	}
	return true
}

func (s *scan) addRole(first, end int, role gazetteer.Role, plural bool) {
	kind := graph.Group
	switch {
	case role.Class == "description":
		kind = ""
	case role.Acts == gazetteer.ForState:
		kind = graph.State
	case role.Acts == gazetteer.AsPerson && !plural:
		kind = graph.Person
	}
	k := s.add(first, end, importer.Mention{Form: importer.Nominal, Role: role.Noun, Kind: kind, Plural: plural || role.Many, Sex: role.Sex})
	m := &s.found[k]
	if role.Office && !plural {
		m.Title = strings.ToLower(strings.Join(strings.Fields(s.text[m.Span.Start:m.Span.End]), " "))
	}
	s.own(m, first, end)
}

// own finds the country or body that a role belongs to and notes where its
// words stand: "Oman's foreign minister", "Turkish diplomats", "president of France".
func (s *scan) own(m *importer.Mention, first, end int) {
	if k := s.ownerBefore(first); k >= 0 {
		m.Country, m.Owner = s.found[k].Country, s.found[k].Span
		return
	}
	if k := s.ownerAfter(end); k >= 0 {
		m.Country, m.Owner = s.found[k].Country, s.found[k].Span
	}
}

// ownerBefore is the index of the mention before a role that tells whose it is,
// over adjectives: "Iran's powerful foreign minister". It is -1 where none does.
func (s *scan) ownerBefore(first int) int {
	for i := first - 1; i >= 0 && i >= first-5; i-- {
		if s.at[i] > 0 {
			m := s.found[s.at[i]-1]
			if m.Form == importer.Pronoun || m.Form == importer.Nominal && m.Role != "citizen" && !s.owns(i+1) {
				return -1
			}
			if m.Kind == graph.Person && !s.owns(i+1) || s.tokens[i+1].Text == "-" && i+1 < first {
				return -1 // "Iranian-backed militia": whose it is not
			}
			return s.at[i] - 1
		}
		if !s.tree.Tag(i, "JJ", "POS", "NN", "VBN", "CD", "RB", "HYPH") && s.tokens[i].Text != "-" {
			return -1
		}
	}
	return -1
}

// ownerAfter is the index of the mention after "of", "from" or "in" behind a role.
func (s *scan) ownerAfter(end int) int {
	if end+1 >= len(s.tokens) || s.lower[end] != "of" && s.lower[end] != "from" && s.lower[end] != "in" {
		return -1
	}
	for i := end + 1; i < len(s.tokens) && i < end+5; i++ {
		if s.at[i] > 0 {
			if s.found[s.at[i]-1].Kind == graph.Person {
				return -1
			}
			return s.at[i] - 1
		}
		if !s.tree.Tag(i, "DT", "JJ") {
			return -1
		}
	}
	return -1
}
