package mention

import (
	"slices"
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
	"militia": true, "faction": true, "movement": true, "court": true, "band": true, "duo": true, "trio": true, "quartet": true, "quintet": true,
}

// findRoles finds nominals: role nouns that stand for somebody without a
// name, and descriptions such as "both sides".
func (s *scan) findRoles() {
	for i := 0; i < len(s.tokens); i++ {
		if !s.free(i) {
			continue
		}
		r := s.roleAt(i)
		if r.n > 0 && s.standsAlone(i, r) {
			s.addRole(i, r)
			i += r.n - 1
			continue
		}
		lemma := s.tree.Lemma(i)
		if r.n == 0 && descriptions[lemma] && s.tag(i, "NN") && !s.tree.Is(i, "compound") {
			s.addRole(i, role{gazetteer.Role{Noun: lemma, Class: "description"}, s.tokens[i].Tag == "NNS", 1})
		}
	}
	s.passOwners()
}

// passOwners gives a role the body behind "of" whose adjective alone was found to own it:
// "the president of the Malagasy National Assembly" is not Madagascar's.
func (s *scan) passOwners() {
	for k := range s.found {
		m := &s.found[k]
		if m.Owner.Empty() || m.Title == "" || m.Owner.Start < m.Span.End {
			continue
		}
		for _, o := range s.found {
			if b := s.covering(o.First - 1); b != nil && b.Span == m.Owner && b.Form == importer.Name && b.Kind == graph.Organization && ensembles[o.Role] {
				continue // "the leader of the Unity party" is Unity's
			}
			if o.Form == importer.Nominal && o.Owner == m.Owner && o.Kind != graph.State && o.Kind != graph.Person && o.Span.Start > m.Owner.End && o.Span != m.Span {
				m.Owner, m.Country = o.Span, ""
				break
			}
		}
	}
}

// standsAlone tells whether a role noun stands for somebody, and not before
// another noun ("police station") or in a verb's place.
func (s *scan) standsAlone(first int, r role) bool {
	end := first + r.n
	if r.Class == "honorific" || r.Class == "opposition" && r.n == 1 && !r.plural && s.is(end, "to") { // "his opposition to a truce"
		return false
	}
	for i := first; i < end; i++ {
		if !s.free(i) {
			return false
		}
	}
	if r.n == 1 && !r.plural && uncounted[r.Noun] && !s.tag(first-1, "DT", "JJ", "PRP$", "POS", "NN") {
		return false
	}
	last := end - 1
	if w := s.tokens[first].Text; r.n == 1 && slices.Contains(r.Short, s.lower[first]) && !capitals(w) && s.tag(first, "NNP") {
		return false // "Mr. Sen" is no senator
	}
	if !s.tag(last, "NN") && !(s.titled && s.tag(last, "VB")) && r.n == 1 || r.Class == "media" && s.is(first-1, "social") {
		return false
	}
	if head := s.tokens[last].Head; s.tree.Is(last, "compound", "amod") && head >= end && s.tag(head, "NN") {
		// "army soldiers" is still the army's; "police station" is a house, "far-right" a leader's mind.
		return s.at[head] > 0
	}
	return true
}

// uncounted are role nouns that without an article are something else: "received counsel",
// "to press for his release".
var uncounted = set(`counsel press guard host`)

func (s *scan) addRole(first int, r role) {
	kind := graph.Group
	switch {
	case r.Class == "description":
		kind = ""
	case r.Acts == gazetteer.ForState:
		kind = graph.State
	case r.Acts == gazetteer.AsPerson && !r.plural:
		kind = graph.Person
	}
	end := first + r.n
	m := &s.found[s.add(first, end, importer.Mention{Form: importer.Nominal, Role: r.Noun, Kind: kind, Plural: r.plural || r.Many, Sex: r.Sex})]
	if r.Office && !r.plural {
		m.Title = s.tenured(r, first, end)
	}
	s.own(m, first, end)
}

// own finds the country or body that a role belongs to and notes where its
// words stand: "Oman's foreign minister", "Turkish diplomats", "president of France".
func (s *scan) own(m *importer.Mention, first, end int) {
	if k := s.ownerBefore(first); k >= 0 {
		o := &s.found[k]
		m.Country, m.Owner = o.Country, o.Span
		if o.First < m.First && !s.owns(o.End) {
			// A parser may take "US" for the head of "US President Donald Trump".
			m.Head = s.headOf(o.First, m.End)
		}
		return
	}
	s.ownAfter(m, end)
}

// ownAfter does the same for what stands behind token end.
func (s *scan) ownAfter(m *importer.Mention, end int) {
	k := s.ownerAfter(end, m.Plural)
	if k < 0 && strings.HasPrefix(m.Role, "spokes") && s.is(end, "for") {
		k = s.ownerWithin(end + 1) // "a spokeswoman for the Red Crescent"
	}
	if k >= 0 {
		m.Country, m.Owner = s.found[k].Country, s.found[k].Span
	}
}

// ownerBefore is the index of the mention before a role that tells whose it is,
// over adjectives: "Iran's powerful foreign minister". It is -1 where none does.
func (s *scan) ownerBefore(first int) int {
	for i := first - 1; i >= 0 && i >= first-5; i-- {
		if m := s.covering(i); m != nil {
			if m.Form == importer.Pronoun || m.Form == importer.Nominal && m.Role != "citizen" && !s.owns(i+1) {
				return -1
			}
			if m.Kind == graph.Person && !s.owns(i+1) || s.tokens[i+1].Text == "-" && i+1 < first {
				return -1 // "Iranian-backed militia": whose it is not
			}
			return s.at[i] - 1
		}
		if !s.tag(i, "JJ", "POS", "NN", "VBN", "VBG", "CD", "RB", "HYPH") && s.tokens[i].Text != "-" {
			return -1
		}
	}
	return -1
}

// ownerAfter is the index of the mention after "of" or "from" behind a role; of
// several people also after "in", where one is only a guest.
func (s *scan) ownerAfter(end int, several bool) int {
	if !s.is(end, "of", "from") && !(several && s.is(end, "in")) {
		return -1
	}
	return s.ownerWithin(end + 1)
}

// ownerWithin is the index of the mention of a state or body that begins at token first, an
// article and adjectives before it, or -1.
func (s *scan) ownerWithin(first int) int {
	for i := first; i < len(s.tokens) && i < first+4; i++ {
		if m := s.covering(i); m != nil {
			if m.Kind == graph.Person || s.has(m.End) && s.tokens[m.End].Text == "-" {
				return -1
			}
			return s.bodyOf(s.at[i] - 1)
		}
		if !s.tag(i, "DT", "JJ") {
			return -1
		}
	}
	return -1
}

// bodyOf is the body that stands behind mention k as what belongs to it - "Canada's Liberal
// Party", "the Minnesota Democrats" - or k itself.
func (s *scan) bodyOf(k int) int {
	m := s.found[k]
	i := m.End
	if s.owns(i) {
		i++
	}
	for ; s.has(i) && i < m.End+4; i++ {
		if o := s.covering(i); o != nil {
			if o.Kind == graph.Organization && o.Form == importer.Name && (i == m.End || s.owns(m.End)) {
				return s.at[i] - 1
			}
			break
		}
		if !s.tag(i, "JJ") {
			break
		}
	}
	return k
}
