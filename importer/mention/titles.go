package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// findTitles binds titles to the persons they stand beside: "Foreign
// Minister Abbas Araghchi", "Steve Witkoff, the US special envoy", "Iran's
// foreign minister, Abbas Araghchi,".
func (s *scan) findTitles() {
	for k := range s.found {
		if m := &s.found[k]; m.Form == importer.Name && m.Kind == graph.Person {
			s.titlesBefore(k)
			if m.Title == "" {
				s.apposition(m)
			}
			if m.Title == "" {
				s.appositionBefore(m)
			}
		}
	}
}

// titlesBefore binds the titles and honorifics right before a name; they
// become part of the mention.
func (s *scan) titlesBefore(k int) {
	m := &s.found[k]
	for {
		end := m.First
		r, first := s.titleUntil(end)
		if r.n == 0 || r.Class == "people" || kin[r.Noun] {
			return
		}
		s.widen(k, first)
		m.Sex = or(m.Sex, r.Sex)
		if r.Class == "honorific" {
			continue
		}
		if m.Role == "" {
			m.Role = r.Noun
			if r.Office || r.Title {
				m.Title = s.title(r, first, end)
			}
			if s.own(m, first, first+r.n); m.Owner.Empty() {
				s.ownAfter(m, m.End) // "President Mwansa of Zambia"
			}
		}
		return
	}
}

// kin are roles in a family: they tell who somebody is to another, and are
// no title.
var kin = set("wife husband son daughter father mother brother sister widow uncle aunt nephew cousin grandson granddaughter partner girlfriend boyfriend friend")

// widen lets a mention begin at token first.
func (s *scan) widen(k, first int) {
	m := &s.found[k]
	for i := first; i < m.First; i++ {
		if s.at[i] == 0 {
			s.at[i] = k + 1
		}
	}
	m.First, m.Span.Start = first, s.tokens[first].Span.Start
	m.Head = s.headOf(m.First, m.End)
}

// titleUntil finds the role noun that ends right before token i, or one with a
// complement in between - "special envoy to the Middle East Steve Witkoff" -
// and its first token; its n is 0 where there is none.
func (s *scan) titleUntil(i int) (role, int) {
	if r, first := s.roleUntil(i); r.n > 0 && !r.plural && (r.Title || r.Office || r.Acts == gazetteer.AsPerson) && s.freeFor(first, i) {
		return r, first
	}
	for k := i - 2; k >= 1 && k >= i-7 && !s.is(i-1, ","); k-- {
		if !s.is(k, "to", "for", "of") {
			if !s.tag(k, "DT", "NN", "JJ", "POS") {
				break
			}
			continue
		}
		if r, first := s.roleUntil(k); r.n > 0 && !r.plural && r.Office && s.freeFor(first, k) {
			return r, first
		}
	}
	return role{}, i
}

// freeFor tells whether no person's name covers tokens first to end.
func (s *scan) freeFor(first, end int) bool {
	for i := first; i < end; i++ {
		if m := s.covering(i); m != nil && m.Kind == graph.Person {
			return false
		}
	}
	return true
}

func (s *scan) titleBefore(i int) bool {
	r, _ := s.titleUntil(i)
	return r.n > 0
}

func (s *scan) officeBefore(i int) bool {
	r, _ := s.titleUntil(i)
	return r.n > 0 && (r.Office || r.Title && r.Class != "honorific")
}

// title is the office from token first to end as the text words it, lower
// case and not abbreviated: "governor", "special envoy to the middle east";
// without the state or body that it is an office of.
func (s *scan) title(r role, first, end int) string {
	office := strings.ReplaceAll(strings.ToLower(s.words(first, first+r.n)), " - ", "-")
	plain := strings.ReplaceAll(office, ".", "")
	for _, short := range r.Short {
		if before, ok := strings.CutSuffix(plain, short); ok && (before == "" || strings.HasSuffix(before, " ")) {
			office = before + r.Noun
			break
		}
	}
	rest := first + r.n
	if rest >= end || s.is(rest, "of") && s.named(rest+1, end) || !s.is(rest, "to", "for", "of") {
		return office
	}
	return office + " " + strings.ToLower(strings.Trim(s.words(rest, end), ", "))
}

// named tells whether tokens first to end, articles aside, are one known name.
func (s *scan) named(first, end int) bool {
	for s.is(first, "the") {
		first++
	}
	m := s.covering(first)
	return m != nil && m.End == end
}

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
	r, first := s.appositionAt(m.End)
	if r.n == 0 {
		return
	}
	until := first + r.n
	if r.Office && s.is(until, "to", "for") && s.tag(until+1, "DT", "NNP") {
		for until++; s.tag(until, "DT", "NNP"); until++ {
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
	if start == first || s.is(start-1, ",", "and", "or") && s.covering(start-2) != nil {
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
		m.Title = s.title(r, first, end)
	}
	s.own(m, first, first+r.n)
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
