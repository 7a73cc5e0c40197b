package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// bodyGoesOn is the token with which the name of a body from token first goes
// on behind the connecting word at token k: "Organization for the Study of
// ...", "Bank of Japan". It is 0 where the name ends before k.
func (s *scan) bodyGoesOn(first, k int) int {
	next := k + 1
	switch s.lower[k] {
	case "&":
		if s.free(next) && s.namelike(next) {
			return next + 1
		}
		return 0
	case "and":
		if s.free(next) && s.bodyAhead(next) && s.roleAt(next).n == 0 {
			return next + 1
		}
		return 0
	case "'", "'s", "’", "’s":
		if s.free(first) && s.severalOwn(k) && s.free(next) && (s.bodyAhead(next) || s.endsBody(first-1, next)) {
			return next + 1 // "Farmers' Front"
		}
		return 0
	case "of", "for", "on":
	default:
		return 0
	}
	if s.is(next, "the") {
		next++
	}
	if !s.has(next) || !capital(s.tokens[next].Text) || s.dated(next) || !s.bodyBefore(first, k) {
		return 0
	}
	if end := s.madeOf(next); end > next+1 {
		return end
	}
	if m := s.covering(next); m != nil {
		if m.Kind == graph.Person && m.First == next && m.End-next > 1 && ofPersons[s.lower[k-1]] && s.lower[k] == "of" {
			return m.End // "the Bloc of Petro Poroshenko"
		}
		if m.Form == importer.Adjective && s.has(m.End) && (s.namelike(m.End) || s.tight(m.End)) ||
			s.lower[k] == "of" && (m.Form == importer.Place || m.Kind == graph.State) {
			return m.End
		}
		return 0
	}
	if s.tag(next, "NN") || s.tag(next, "JJ") && s.namelike(next+1) {
		return next + 1
	}
	return 0
}

// ofPersons are the nouns for bodies that are called after a person behind "of".
var ofPersons = set("bloc list foundation brigade brigades battalion battalions institute")

// bodyBefore tells whether one of the words from token first up to k is a
// noun for bodies.
func (s *scan) bodyBefore(first, k int) bool {
	for i := first; i < k; i++ {
		if bodyNouns[s.lower[i]] && s.lower[i] != "state" {
			return true
		}
	}
	return false
}

// severalOwn tells whether a noun for several people stands before the possessive at token k:
// "Farmers'", "People's".
func (s *scan) severalOwn(k int) bool {
	return s.has(k-1) && s.owns(k) && capital(s.tokens[k-1].Text) && (s.tag(k-1, "NNPS", "NNS") || s.is(k-1, "people", "women", "men", "children") || strings.HasSuffix(s.lower[k-1], "men"))
}

// madeOf is the token after those that a body's name says from token i on the body is made of or
// for, all with capitals: "(Council of) Iraqi Tribes", "(Alliance of) Liberals and Democrats". The names of
// states and persons there go another way. It is i where there are none.
func (s *scan) madeOf(i int) int {
	if s.titled {
		return i
	}
	end := i
	for n := 0; n < maxName && s.has(end) && capital(s.tokens[end].Text) && !s.dated(end) && s.tag(end, "NN", "JJ"); n++ {
		if m := s.covering(end); m != nil && m.Form != importer.Adjective && m.Kind != graph.Group && m.Kind != graph.Organization {
			break
		}
		end++
		if s.is(end, "and", "&") && s.tag(end-1, "NNS", "NNPS") && s.tag(end+1, "NNS", "NNPS") && s.has(end+1) && capital(s.tokens[end+1].Text) {
			end++
		}
	}
	if end == i || !s.tag(end-1, "NN") || s.has(end) && s.tight(end) && s.tokens[end].Text != "," && s.tokens[end].Text != "." && !s.owns(end) {
		return i
	}
	return end
}
