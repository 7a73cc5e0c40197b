package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// findTitles binds titles to the persons they stand beside: "Foreign
// Minister Abbas Araghchi", "Steve Witkoff, the US special envoy".
func (s *scan) findTitles() {
	for k := range s.found {
		m := &s.found[k]
		if m.Form != importer.Name || m.Kind != graph.Person {
			continue
		}
		for {
			end := m.First
			role, first, ok := s.roleBefore(end)
			if !ok {
				break
			}
			s.widen(k, first)
			if role.Class == "honorific" {
				m.Sex = or(role.Sex, m.Sex)
				continue
			}
			if m.Title == "" {
				m.Title, m.Sex = s.title(first, end), or(m.Sex, role.Sex)
				m.Role = role.Noun
				s.own(m, first, s.roleEnd(first))
			}
			break
		}
		m.Head = s.headOf(m.First, m.End)
		if m.Title == "" {
			s.apposition(m)
		}
	}
}

// widen lets a mention begin at token first.
func (s *scan) widen(k, first int) {
	m := &s.found[k]
	for i := first; i < m.First; i++ {
		if s.at[i] == 0 {
			s.at[i] = k + 1
		}
	}
	m.First, m.Span.Start = first, s.tokens[first].Span.Start
}

// roleBefore finds the role noun that ends right before token i, or one with a
// complement in between: "special envoy to the Middle East Steve Witkoff".
func (s *scan) roleBefore(i int) (gazetteer.Role, int, bool) {
	for n := 6; n >= 1; n-- {
		if i-n < 0 {
			continue
		}
		if r, plural, m := s.known.RoleAt(s.lower, i-n); m == n && !plural && (r.Title || r.Office || r.Acts == gazetteer.AsPerson) && s.freeFor(i-n, i) {
			return r, i - n, true
		}
	}
	for k := i - 2; k >= 1 && k >= i-7; k-- {
		if s.lower[k] != "to" && s.lower[k] != "for" && s.lower[k] != "of" {
			if !s.tree.Tag(k, "DT", "NN", "JJ", "POS", "IN") || s.tokens[k].Text == "," {
				break
			}
			continue
		}
		for n := 6; n >= 1; n-- {
			if k-n < 0 {
				continue
			}
			if r, plural, m := s.known.RoleAt(s.lower, k-n); m == n && !plural && r.Office && s.freeFor(k-n, k) {
				return r, k - n, true
			}
		}
	}
	return gazetteer.Role{}, 0, false
}

// freeFor tells whether no person's name covers tokens first to end.
func (s *scan) freeFor(first, end int) bool {
	for i := first; i < end; i++ {
		if s.at[i] > 0 && s.found[s.at[i]-1].Kind == graph.Person {
			return false
		}
	}
	return true
}

func (s *scan) titleBefore(i int) bool {
	_, _, ok := s.roleBefore(i)
	return ok
}

func (s *scan) roleEnd(first int) int {
	_, _, n := s.known.RoleAt(s.lower, first)
	return first + n
}

// title is the office as the text words it, lower case, without what it is
// an office of: "special envoy to the middle east".
func (s *scan) title(first, end int) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.Trim(s.text[s.tokens[first].Span.Start:s.tokens[end-1].Span.End], ",")), " "))
}

// roleAfter is the role noun in an apposition after token end - "Badr
// al-Busaidi, Oman's foreign minister," - or "".
func (s *scan) roleAfter(end int) string {
	r, first, _ := s.appositionAt(end)
	if first < 0 {
		return ""
	}
	return r.Noun
}

// appositionAt finds the role noun of an apposition that begins at token
// end: the role, its first token and the one after; first is -1 where there is none.
func (s *scan) appositionAt(end int) (gazetteer.Role, int, int) {
	if end >= len(s.tokens) || s.tokens[end].Text != "," && s.tokens[end].Text != "(" {
		return gazetteer.Role{}, -1, 0
	}
	for i := end + 1; i < len(s.tokens) && i < end+9; i++ {
		if r, plural, n := s.known.RoleAt(s.lower, i); n > 0 && !plural && r.Class != "honorific" && !r.Many && s.tree.Tag(i+n-1, "NN") {
			if i+n < len(s.tokens) && s.tree.Tag(i+n, "NNP") && !s.tree.Is(i+n, "appos") {
				return gazetteer.Role{}, -1, 0 // the title of the next name in a list
			}
			return r, i, i + n
		}
		if !s.tree.Tag(i, "DT", "JJ", "NN", "POS", "PRP$", "RB", "VBN", "HYPH") && s.tokens[i].Text != "-" {
			break
		}
	}
	return gazetteer.Role{}, -1, 0
}

func (s *scan) apposition(m *importer.Mention) {
	r, first, end := s.appositionAt(m.End)
	if first < 0 {
		return
	}
	until := end
	if r.Office && end+2 < len(s.tokens) && (s.lower[end] == "to" || s.lower[end] == "for") && s.tree.Tag(end+1, "DT", "NNP") {
		until = end + 1
		for until < len(s.tokens) && s.tree.Tag(until, "DT", "NNP") {
			until++
		}
	}
	m.Title, m.Role = s.title(first, until), r.Noun
	m.Sex = or(m.Sex, r.Sex)
	s.own(m, first, end)
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
