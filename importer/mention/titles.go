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
				m.Title = s.tenured(r, first, end)
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
var kin = set(`wife husband son daughter father mother brother sister widow uncle aunt nephew cousin grandson granddaughter partner girlfriend boyfriend friend son-in-law daughter-in-law
	brother-in-law sister-in-law father-in-law mother-in-law stepson stepdaughter ex-wife ex-husband`)

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
	if r, first := s.roleUntil(i); r.n > 0 && !r.plural && (r.Title || r.Office || r.Acts == gazetteer.AsPerson || oneOfMany(r)) && s.freeFor(first, i) {
		return r, first
	}
	if !s.tag(i-1, "NN", "JJ") {
		return role{}, i // "leader of the Bloc of | Moussa Traoré", "leader of the | Greens", "envoy to Peru met | Ann Cole"
	}
	for k := i - 2; k >= 1 && k >= i-7; k-- {
		if !s.is(k, "to", "for", "of") {
			if !s.tag(k, "DT", "NN", "JJ", "POS") {
				break
			}
			continue
		}
		if r, first := s.roleUntil(k); r.n > 0 && !r.plural && r.Office && s.freeFor(first, i) {
			return r, first
		}
	}
	return role{}, i
}

// oneOfMany tells whether a role speaks of one of a group whose name may follow:
// "lawmaker Eddie Chu". What a firm may be to another ("parent", "client") is none.
func oneOfMany(r role) bool {
	return r.Acts == gazetteer.AsGroup && !r.Many && membersNamed[r.Class] && !firms[r.Noun]
}

var (
	membersNamed = set("police intelligence judiciary legislature opposition rebels protesters civilians refugees media labour religious academic health aid activist criminal")
	firms        = set("parent client customer user national local agent monitor observer critic advocate neighbor neighbour local")
)

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
	if rest >= end || (s.is(rest, "of") || s.is(rest, "for") && strings.HasPrefix(r.Noun, "spokes")) && s.named(rest+1, end) || !s.is(rest, "to", "for", "of") {
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

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
