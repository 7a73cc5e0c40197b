package mention

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// maxName is how many words a name may have.
const maxName = 12

// findNames finds names that the gazetteer does not know, by their shape: runs
// of capitalised words, titles and connecting words seen to.
func (s *scan) findNames() {
	for i := 0; i < len(s.tokens); i++ {
		if !s.free(i) {
			continue
		}
		if end := s.beforeMember(i); end > i {
			s.addName(i, end)
			i = end - 1
			continue
		}
		if !s.startsName(i) {
			if end := s.calledAt(i); end > i {
				s.addName(i, end)
				i = end - 1
			}
			continue
		}
		end := s.runEnd(i)
		if at := s.titleWithin(i, end); at > i {
			if s.worthy(i, at) {
				s.addName(i, at)
			}
			i = at
		}
		if first := s.skipTitles(i, end); first < end && s.worthy(first, end) {
			s.addName(first, end)
		}
		i = end - 1
	}
}

// startsName tells whether token i can begin a name.
func (s *scan) startsName(i int) bool {
	if particles[s.lower[i]] && s.tight(i+1) && s.tokens[i+1].Text == "-" && s.reaches(i) {
		return true // "al-Busaidi"
	}
	if !capital(s.tokens[i].Text) || len(s.tokens[i].Text) < 2 || s.dated(i) {
		return false
	}
	if initial(s.tokens[i].Text) && s.free(i+1) && s.namelike(i+1) && s.free(i+2) && s.namelike(i+2) {
		return true // "A. Noel Marsh", whatever the tagger takes the "A." for
	}
	if w := s.tokens[i].Text; s.tag(i, "NN") && s.is(i-1, "the") && len(w) > 2 && capitals(w) && !s.titled && !noActors[s.lower[i]] {
		return true // "the CPA"
	}
	if s.severalOwn(i+1) && !s.titled && (s.bodyAhead(i+2) || s.has(i+2) && capital(s.tokens[i+2].Text) && bodyNouns[s.lower[i+2]]) {
		return true // "the People's Party"
	}
	// "Sudanese Liberation Army": an adjective may begin a body's name.
	return s.namelike(i) || s.tag(i, "JJ", "NN") && s.bodyAhead(i+1) || i > 0 && bodyNouns[s.lower[i]] && s.has(i+1) && s.bodyGoesOn(i, i+1) > 0
}

// initial tells whether a word is one capital with a full stop.
func initial(word string) bool { return len(word) == 2 && word[1] == '.' && capital(word) }

// runEnd is the token after the run of name words from token i. A known name
// ends the run ("Guard" in "Revolutionary Guard of Iran"), unless it is what
// a body is named after.
func (s *scan) runEnd(i int) int {
	end := i + 1
	for end < len(s.tokens) && end-i < maxName && (s.free(end) || s.covering(end).Form == importer.Adjective) {
		switch {
		case s.free(end) && (s.namelike(end) || s.flatIn(i, end) || s.endsBody(i, end)) && !s.dated(end):
			end++
		case s.tokens[end].Text == "-" && s.tight(end) && s.tight(end+1) && s.free(end+1) && (capital(s.tokens[end+1].Text) || s.tag(end+1, "NNP")):
			end += 2 // "Rahman-Khan", "Jae-myung"
		case s.free(end) && capital(s.tokens[end].Text) && s.tag(end, "NN", "JJ") && s.free(end+1) && s.namelike(end+1) && s.roleAt(end).n == 0:
			end += 2 // "Oodua Peoples Congress"
		case s.free(end) && particles[s.lower[end]] && s.reaches(end):
			end++
		case s.free(end) && s.is(end, ",") && s.incorporated(end) > 0:
			return end + s.incorporated(end)
		default:
			next := s.bodyGoesOn(i, end)
			if next == 0 {
				return end
			}
			end = next
		}
	}
	return end
}

// endsBody tells whether token k is the noun at the end of a body's name from
// token first on, which the tagger takes for a common one: "Sahel Renewal Movement".
func (s *scan) endsBody(first, k int) bool {
	return !s.titled && (k-first > 1 || k > first && s.tree.Is(first, "compound") && s.tokens[first].Head == k) && s.tag(k, "NN") && capital(s.tokens[k].Text) && bodyNouns[s.lower[k]]
}

// dated tells whether token i is a word of a date, and not the first name of
// "Jan Novak" or "June Hill".
func (s *scan) dated(i int) bool {
	return dayOrMonth[strings.TrimSuffix(s.lower[i], ".")] && !(s.is(i, "jan", "april", "may", "june", "august") && s.firstName(i))
}

// firstName tells whether token i is tied to a family name behind it, and to no number
// or preposition before it.
func (s *scan) firstName(i int) bool {
	if !s.has(i+1) || s.titled || !capital(s.tokens[i+1].Text) || capitals(s.tokens[i+1].Text) || !s.tag(i, "NNP") || !s.tag(i+1, "NNP") || s.at[i+1] > 0 ||
		dayOrMonth[s.lower[i+1]] || thingNouns[s.lower[i+1]] || bodyNouns[s.lower[i+1]] || s.tag(i-1, "CD", "IN") || s.is(i-1, "last", "this", "next") {
		return false
	}
	return s.tokens[i].Head == i+1 || s.tokens[i+1].Head == i || s.tree.Is(i, "flat", "compound") && s.tokens[i].Head > i
}

// flatIn tells whether the parser takes the capitalised token k for part of a
// name from token first on, whatever its tag.
func (s *scan) flatIn(first, k int) bool {
	return capital(s.tokens[k].Text) && s.tree.Is(k, "flat") && s.tokens[k].Head >= first && s.tokens[k].Head < k
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

// skipTitles is the first token of a run after the titles and roles that
// begin it.
func (s *scan) skipTitles(i, end int) int {
	if s.placeLed(i, end) < i {
		return i // "Lagos Institute": no institute of Lagos's without a name
	}
	for i < end {
		r := s.roleAt(i)
		if r.n == 0 || kin[r.Noun] && capital(s.tokens[i].Text) { // "Son Heung-min"
			break
		}
		if s.severalOwn(i + r.n) {
			break // "People's Union of Estonia"
		}
		if i+r.n > end {
			return end // "Secretary" of "Secretary of State"
		}
		// "Justice Party", "Court of Appeals": a body's name begins with a role.
		if i+r.n == end && !bodyOfName[r.Class] {
			return end
		}
		if i+r.n < end && !r.Title && bodyNouns[s.lower[i+r.n]] && s.is(i+r.n+1, "of", "for") {
			break // "National Union of Miners"
		}
		if i+r.n < end && (bodyNouns[s.lower[end-1]] || bodyNouns[s.lower[i+r.n-1]] && !capital(s.tokens[i+r.n].Text)) {
			break
		}
		i += r.n
	}
	if i < end && s.is(i, "of", "for", "and", "&", "-") {
		return end
	}
	return i
}

// titleWithin is where in a run of name words the title of a person begins whose name of two words or more ends
// it: "Baptist | Pastor Stephen Marsh"; first where there is none, as in "Martin Luther King Jr.".
func (s *scan) titleWithin(first, end int) int {
	if s.titled || bodyNouns[s.lower[first]] || s.known.FirstName(s.tokens[first].Text) {
		return first // "State Senator Ann Cole"
	}
	for k := first + 1; k < end-2; k++ {
		if r := s.roleAt(k); r.n > 0 && r.Title && !r.plural && k+r.n < end-1 && s.known.FirstName(s.tokens[k+r.n].Text) {
			return k
		}
	}
	return first
}

// worthy tells whether the words can name an actor or place at all.
func (s *scan) worthy(first, end int) bool {
	if end-first == 1 {
		w := s.tokens[first].Text
		if len(w) < 3 && !capitals(w) || s.titled || compass[s.lower[first]] || s.is(first, "jr.", "sr.", "jr", "sr") || strings.ContainsAny(w, "0123456789") {
			return false
		}
	}
	return s.tokens[first].Tag != "POS" && !thingNouns[s.lower[end-1]] && !(end-first > 1 && (storms[s.lower[first]] || end-first > 2 && storms[s.lower[first+1]]))
}

// addName records the unknown name and guesses what it names.
func (s *scan) addName(first, end int) {
	for end-first > 1 && (particles[s.lower[end-1]] || s.tokens[end-1].Text == "-") {
		end--
	}
	first = s.placeLed(s.ledBy(first, end), end) // "Ohio Senate"
	s.layBare(first, end)
	m := &s.found[s.add(first, end, importer.Mention{Form: importer.Name, Name: s.words(first, end)})]
	m.Kind = s.kindOf(*m)
	if m.Kind == graph.Organization {
		m.Country = s.countryIn(first, end)
		if before := s.covering(first - 1); m.Country == "" && before != nil && before.Form == importer.Adjective {
			m.Country = before.Country
		}
	}
	if m.Kind == "" && (placeNouns[s.lower[end-1]] || s.isPlace(*m)) {
		m.Form = importer.Place
	}
}

// ledBy is the first token of a body's name from token first up to end with the known name right
// before it that belongs to it: the adjective in "Sudanese Liberation Army" and "Muslim Council of Kenya", the
// state in "Zambia African Union", the party in "Liberal Party Youth League". It is first where there is none.
func (s *scan) ledBy(first, end int) int {
	m := s.covering(first - 1)
	if m == nil || m.End != first || s.titled || m.Entry == "" {
		return first
	}
	last := end-first > 1 && bodyNouns[s.lower[end-1]]
	switch {
	case m.Form == importer.Adjective && last:
		return s.ledBy(m.First, end)
	case m.Form == importer.Adjective && end-first > 1 && m.Kind == graph.Group && bodyNouns[s.lower[first]] && s.is(first+1, "of", "for", "on"):
		return m.First
	case m.Form != importer.Name || !s.tree.Is(m.Head, "compound", "nmod", "nmod:desc", "nsubj", "flat", "obj"):
		return first
	case m.Kind == graph.State && last && unions[s.lower[end-1]] && s.tree.Is(m.Head, "compound") && !capitals(s.tokens[m.First].Text):
		return m.First
	case m.Kind == graph.Organization && last && s.tree.Is(m.Head, "compound", "nmod:desc", "flat") && branches[s.lower[end-1]]:
		return m.First
	}
	return first
}

// unions are the last words of the names of bodies before which a state's name may stand as part of theirs.
var unions = set("union party congress movement league front alliance association federation organisation organization society council institute")

// branches are those of bodies within a body.
var branches = set("league wing committee council caucus office secretariat brigade brigades foundation institute")

// layBare makes known names inside a longer name places: in "the Bank of
// Japan" Japan does not act.
func (s *scan) layBare(first, end int) {
	for i := first; i < end; i++ {
		if m := s.covering(i); m != nil && m.Form != importer.Adjective {
			m.Form = importer.Place
		}
	}
}
