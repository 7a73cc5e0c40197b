package gazetteer

import (
	"slices"
	"strings"

	"example.org/entente/graph"
)

// A Context is what a document tells of which reading is meant.
type Context struct {
	words map[string]bool
	year  int
}

// NewContext returns the context of a text published in a year, 0 where
// that is unknown.
func NewContext(text string, year int) Context {
	c := Context{words: map[string]bool{}, year: year}
	for w := range strings.FieldsSeq(graph.Fold(text)) {
		c.words[w] = true
	}
	return c
}

// Choose picks the reading that c speaks for, of matches as MatchAt lists
// them: among the longest, the one with the most clues in the text; of those
// with as many, the first.
//
// It returns false where nothing matches, and where nothing in the text says
// which is meant: words that may be no entry at all need a clue, and so does a
// surname. A clue for a surname is another name of that person; for one that
// few bear, it is enough that news of that year would mean no one else by it.
func (c Context) Choose(matches []Match) (Match, bool) {
	var best Match
	score, tie := -1, false
	for _, m := range matches {
		if m.Len < matches[0].Len {
			break
		}
		if !m.Ambiguous {
			return m, true
		}
		switch s := c.score(m); {
		case s < m.needs: // nothing says that he is meant
		case s > score:
			best, score, tie = m, s, false
		case s == score && m.Entry != best.Entry && m.Sense == Surname:
			tie = true
		}
	}
	if tie {
		return Match{}, false
	}
	return best, score >= 0
}

// ChooseHead picks, of the readings of a surname behind a title such as
// "President", the one person who was in the news of c's year; where no year is
// known, the only one who bears it at all. It returns false where that is not one.
func (c Context) ChooseHead(matches []Match) (Match, bool) {
	var best Match
	for _, m := range matches {
		if m.Len < matches[0].Len {
			break
		}
		if m.Sense != Surname || m.Entry == best.Entry || c.year != 0 && !m.Entry.inNews(c.year) {
			continue
		}
		if best.Entry != nil {
			return Match{}, false
		}
		best = m
	}
	return best, best.Entry != nil
}

// Country returns the country that all the longest of matches share, or the
// empty string: of two presidents Bush, it is sure whose presidents they were.
func Country(matches []Match) string {
	country := ""
	for i, m := range matches {
		switch {
		case m.Len < matches[0].Len:
			return country
		case i == 0 && m.needs < oneClue:
			country = m.Entry.Country
		case m.Entry.Country != country || m.needs >= oneClue:
			return ""
		}
	}
	return country
}

// What speaks for a reading, in the order of its weight.
const (
	sameYear  = 1
	oneClue   = 2
	givenName = 4
)

// score is how much speaks for an ambiguous reading.
func (c Context) score(m Match) int {
	s := 0
	for _, clue := range m.Clues {
		if c.words[clue] {
			s += oneClue
		}
	}
	e := m.Entry
	if e.Kind == graph.Person && c.knowsGiven(e) {
		s += givenName
	}
	if e.inNews(c.year) {
		s += sameYear
	}
	return s
}

// knowsGiven tells whether the text has a name of a person besides the surname.
func (c Context) knowsGiven(e *Entry) bool {
	surnames := " " + graph.Fold(strings.Join(slices.Concat(e.Surnames, e.Shared), " ")) + " "
	for _, name := range slices.Concat([]string{e.Name}, e.Names) {
		for w := range strings.FieldsSeq(graph.Fold(name)) {
			if len(w) > 2 && !strings.Contains(surnames, " "+w+" ") && c.words[w] {
				return true
			}
		}
	}
	return false
}
