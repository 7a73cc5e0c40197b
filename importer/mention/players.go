package mention

import "example.org/entente/importer"

// beforeMember is the token after the name of a body that begins at token i, whatever the
// tagger takes its words for, if one who belongs to it stands behind it and is named: "Bent
// Spoons guitarist Tom Reed", "Rage of the Hills' singer, Ann Cole". It is i where there is none.
func (s *scan) beforeMember(i int) int {
	if s.titled || !s.nameWord(i) || s.roleAt(i).n > 0 || s.dated(i) {
		return i
	}
	if s.free(i-1) && s.nameWord(i-1) && i-1 > 0 {
		return i // inside a longer run
	}
	end := i + 1
	for end < len(s.tokens) && end-i < maxName && s.free(end) {
		switch {
		case s.nameWord(end):
			end++
		case joins[s.lower[end]] && s.free(end+1) && s.nameWord(end+1):
			end += 2
		case joins[s.lower[end]] && s.is(end+1, "the", "a") && s.free(end+2) && s.nameWord(end+2):
			end += 3
		default:
			if end-i == 1 && (bodyNouns[s.lower[i]] || !s.tag(i, "NN") || i == 0 && !s.tag(i, "NNP")) || end-i == 2 && s.known.FirstName(s.tokens[i].Text) && s.tag(i, "NNP") || !s.membersAt(end) {
				return i
			}
			return end
		}
	}
	return i
}

// nameWord tells whether token i is a word with a capital that may stand in a name.
func (s *scan) nameWord(i int) bool {
	return s.has(i) && capital(s.tokens[i].Text) && !s.tag(i, "DT", "PRP", "WDT", "WP", "CC") &&
		!(i == 0 && (s.tag(i, "IN", "RB", "WRB", "CD", "JJ") || s.tag(i, "VB") && !(s.has(1) && capital(s.tokens[1].Text))))
}

// joins are words without a capital inside the names of bands and firms.
var joins = set("of the and & in for against to on with")

// membersAt tells whether a noun for those who belong to the body named before stands at
// token i, over adjectives, and one of them is named behind it: "lead guitarist Tom Reed",
// "members Ann Cole and Jo Pike"; behind a possessive a comma may stand between.
func (s *scan) membersAt(i int) bool {
	owned := s.owns(i)
	if owned {
		i++
	}
	for n := 0; n < 4 && s.has(i) && !capital(s.tokens[i].Text); n++ {
		k := i + 1
		if s.is(i, "co") && s.tokens[min(k, len(s.tokens)-1)].Text == "-" {
			k += 2
		}
		if s.has(k-1) && members[s.lower[k-1]] {
			if owned && s.is(k, ",") {
				k++
			}
			return s.namelike(k) && s.namelike(k+1)
		}
		if !s.tag(i, "JJ", "NN", "HYPH", "VBG", "RB") && s.tokens[i].Text != "-" {
			return false
		}
		i++
	}
	return false
}

// calledAt is the token after a name that begins at token i though the tagger takes its
// words for common ones, if the words around it say that it is a body's: "the lead singer of the
// Bent Spoons". It is i where there is none.
func (s *scan) calledAt(i int) int {
	if i == 0 || s.titled || !s.nameWord(i) || s.roleAt(i).n > 0 || s.dated(i) || s.nameWord(i-1) || s.is(i-1, ".", ":") {
		return i
	}
	end := i + 1
	for s.free(end) && s.nameWord(end) && end-i < maxName {
		end++
	}
	if s.is(end, "of", "for", "and", "&") && s.nameWord(end+1) {
		return i // "the Dignity of Work Institute": its name is longer
	}
	m := importer.Mention{First: i, End: end, Head: s.headOf(i, end), Span: s.span(i, end)}
	if s.worthy(i, end) && (s.hasMembers(m) || s.calledBody(m)) {
		return end
	}
	return i
}

// ofMusic tells whether a text tells of bands: whether it has two words for those who play in
// them and what they record.
func ofMusic(scans []*scan) bool {
	n := 0
	for _, s := range scans {
		for _, w := range s.lower {
			if musicians[w] || musical[w] {
				if n++; n > 1 {
					return true
				}
			}
		}
	}
	return false
}

var musical = set("band bands album albums songwriter songwriters songs duo guitar vocals drums keyboards musicians")
