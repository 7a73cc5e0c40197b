package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// findNames finds names that the gazetteer does not know, by their shape: runs
// of capitalised words, titles and connecting words seen to.
func (s *scan) findNames() {
	for i := 0; i < len(s.tokens); i++ {
		if !s.free(i) || !s.startsName(i) {
			continue
		}
		end := s.runEnd(i)
		first, _ := s.skipTitles(i, end)
		if first < end && s.worthy(first, end) {
			s.addName(first, end)
		}
		i = end - 1
	}
}

// startsName tells whether token i can begin a name.
func (s *scan) startsName(i int) bool {
	if !capital(s.tokens[i].Text) || len(s.tokens[i].Text) < 2 || dayOrMonth[s.lower[i]] {
		return false
	}
	if s.namelike(i) {
		return true
	}
	// "Sudanese Liberation Army": an adjective may begin a body's name.
	return s.tree.Tag(i, "JJ", "NN") && i+1 < len(s.tokens) && s.orgAhead(i+1)
}

// runEnd is the token after the run of name words from token i.
func (s *scan) runEnd(i int) int {
	end := i + 1
	for end < len(s.tokens) {
		switch {
		case !s.free(end):
			// "Iran" in "Islamic Republic Guard of Iran" ends the run; a
			// hyphen right after it ("Rahman-Khan") does not matter.
			return end
		case s.namelike(end) && !dayOrMonth[s.lower[end]]:
			end++
		case s.tokens[end].Text == "-" && s.tight(end) && s.tight(end+1) && s.free(end+1) && capital(s.tokens[end+1].Text):
			end += 2
		case particles[s.lower[end]] && s.reaches(end):
			end++
		case (s.lower[end] == "of" || s.lower[end] == "for" || s.lower[end] == "and" || s.lower[end] == "&") && s.bodyGoesOn(i, end):
			end++
		default:
			return end
		}
	}
	return end
}

// reaches tells whether a name word follows token i, over more particles and
// the hyphen of "al-Busaidi".
func (s *scan) reaches(i int) bool {
	for i++; i < len(s.tokens); i++ {
		if !particles[s.lower[i]] && s.tokens[i].Text != "-" {
			return s.free(i) && s.namelike(i)
		}
	}
	return false
}

// bodyGoesOn tells whether the name of a body goes on over the "of", "for" or
// "and" at token k: "Organization for the Study of ...".
func (s *scan) bodyGoesOn(first, k int) bool {
	next := k + 1
	if next < len(s.tokens) && s.lower[next] == "the" {
		next++
	}
	if next != k+1 || next >= len(s.tokens) || !s.namelike(next) || !s.free(next) {
		return false
	}
	if s.lower[k] == "and" || s.lower[k] == "&" {
		return s.orgAhead(next) && !s.isRole(next) || s.lower[k] == "&"
	}
	return orgNouns[s.lower[k-1]]
}

// skipTitles is the first token of a run after the titles and roles that
// begin it, and the last of these roles.
func (s *scan) skipTitles(i, end int) (first int, role gazetteer.Role) {
	for i < end {
		r, _, n := s.known.RoleAt(s.lower, i)
		if n == 0 || i+n > end {
			break
		}
		// "General Electric", "Justice Party": a body's name begins with a role.
		if i+n < end && orgNouns[s.lower[end-1]] {
			break
		}
		i, role = i+n, r
	}
	return i, role
}

// worthy tells whether the words can name an actor at all.
func (s *scan) worthy(first, end int) bool {
	if end-first == 1 {
		w := s.tokens[first].Text
		if len(w) < 3 && !capitals(w) || s.titled || strings.ContainsAny(w, "0123456789") {
			return false
		}
	}
	return s.tokens[first].Tag != "POS"
}

// addName records the unknown name and guesses what it names.
func (s *scan) addName(first, end int) {
	for end-first > 1 && (particles[s.lower[end-1]] || s.tokens[end-1].Text == "-") {
		end--
	}
	name := strings.Join(strings.Fields(s.text[s.tokens[first].Span.Start:s.tokens[end-1].Span.End]), " ")
	k := s.add(first, end, importer.Mention{Form: importer.Name, Name: name})
	m := &s.found[k]
	m.Kind = s.kindOf(*m)
	if m.Kind == graph.Organization {
		m.Country = s.countryIn(first, end)
	}
	if m.Kind == "" && s.isPlace(*m) {
		m.Form = importer.Place
	}
}

// countryIn is the country that a body's own name tells: "Sudanese Liberation
// Army", "Bank of Japan".
func (s *scan) countryIn(first, end int) string {
	for i := first; i < end; i++ {
		for _, m := range s.known.MatchAt(s.text, s.tokens[i].Span.Start) {
			if to := s.tokenEnd(i, m.Len); to > 0 && to <= end && m.Entry.Kind == graph.State {
				return m.Entry.Country
			}
		}
	}
	return ""
}
