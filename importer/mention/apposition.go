package mention

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// roleAfter tells whether an apposition with a role follows at token end.
func (s *scan) roleAfter(end int) bool {
	r, _ := s.appositionAt(end)
	return r.n > 0
}

// appositionAt finds the role noun of an apposition that begins at token
// end - "Badr al-Busaidi, Oman's foreign minister," - and its first token;
// its n is 0 where there is none.
func (s *scan) appositionAt(end int) (role, int) {
	if !s.is(end, ",", "(") {
		return role{}, 0
	}
	for i := end + 1; i < len(s.tokens) && i < end+9; i++ {
		if r := s.roleAt(i); r.n > 0 && !r.plural && r.Class != "honorific" && !r.Many && s.tag(i+r.n-1, "NN") {
			if s.tag(i+r.n, "NNP") && !s.tree.Is(i+r.n, "appos") {
				return role{}, 0 // the title of the next name in a list
			}
			return r, i
		}
		if !s.tag(i, "DT", "JJ", "NN", "POS", "PRP$", "RB", "VBN", "HYPH") && s.tokens[i].Text != "-" {
			break
		}
	}
	return role{}, 0
}

// apposition binds the office that stands behind a name.
func (s *scan) apposition(m *importer.Mention) {
	end := m.End
	if s.is(end, "of", "from") { // "Jo Pike of the Greens, the finance minister"
		next := end + 1
		if s.is(next, "the") {
			next++
		}
		if o := s.covering(next); o != nil && o.Form != importer.Pronoun && o.Kind != graph.Person {
			end = o.End
		}
	}
	r, first := s.appositionAt(end)
	if r.n == 0 {
		return
	}
	until := first + r.n
	if r.Office && s.is(until, "to", "for") && s.tag(until+1, "DT", "NNP") {
		for until++; s.tag(until, "DT", "NNP"); until++ {
		}
		if s.tag(until-1, "DT") {
			until = first + r.n // "mayor for a dozen years"
		}
	}
	s.entitle(m, r, first, until)
}

// appositionBefore binds the office that stands before a name, a comma in
// between: "Iran's foreign minister, Abbas Araghchi, said".
func (s *scan) appositionBefore(m *importer.Mention) {
	end := m.First - 1
	if !s.is(end, ",") {
		return
	}
	r, first := s.titleUntil(end)
	if r.n == 0 || r.Class == "honorific" || !r.Office && !r.Title {
		return
	}
	apposed := s.tree.Is(m.Head, "appos") && s.tokens[m.Head].Head >= first && s.tokens[m.Head].Head < end
	if s.has(m.End) && !apposed && !s.is(m.End, ",", ".", ";", ":", "–", ")", "who") {
		return // "After talks with the foreign minister, Smith said"
	}
	start := first
	for start > 0 && s.tag(start-1, "DT", "JJ", "NN", "POS", "PRP$", "RB", "VBN", "HYPH") {
		start--
	}
	if start == first || !s.tag(start, "PRP$") && s.is(start-1, ",", "and", "or") && s.covering(start-2) != nil {
		return // "Smith, foreign minister, Jones": whose it is not clear
	}
	if k := s.ownerBefore(first); k >= 0 && m.Entry != "" && m.Country != s.found[k].Country && s.found[k].Kind == graph.State {
		return // "Having met Iran's president, Vladimir Putin, as he said"
	}
	s.entitle(m, r, first, end)
}

func (s *scan) entitle(m *importer.Mention, r role, first, end int) {
	m.Role, m.Sex = r.Noun, or(m.Sex, r.Sex)
	if r.Office || r.Title {
		m.Title = s.tenured(r, first, end)
	}
	s.own(m, first, first+r.n)
}
