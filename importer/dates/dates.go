// Package dates holds the reading of dates in a sentence: which words tell a
// day, a month or a year, and which one, seen from the day the text was
// published.
//
// A date is never more precise than its words: "last week" is a month if
// that week lies in one, else a year; what cannot be resolved is left out.
package dates

import (
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A Lean says in which direction words such as "on Friday" and "in June"
// point: back, as with a verb in the past, or ahead.
type Lean int

// The leans. News tells mostly of what was.
const (
	Past Lean = iota
	Future
)

// A Found is a date in a sentence.
type Found struct {
	First, End int // its tokens, half open, without the preposition
	Date       graph.Date
	Prep       string // the preposition before it: "in", "on", "since", "until", ...; empty if none
	// Attributive: the date belongs to the noun after it, as in "Tuesday's
	// attack" and "the June 22 strikes", and not to the sentence's verb.
	Attributive bool
}

// Find finds the dates in the tokens of a sentence, in order. Words that are
// counted from the day of publication, such as "yesterday" and "on Friday",
// need published, as precise as they are themselves; a zero date leaves whole
// dates only. Tags help where tokens have them, as with "may" and "May".
func Find(tokens []importer.Token, published graph.Date, lean Lean) []Found {
	x := reading{tokens: tokens, published: published}
	var found []Found
	for i := 0; i < len(tokens); {
		x.lean = lean
		prep := x.prep(i)
		if prep == "since" || x.low(i-1) == "past" {
			x.lean = Past
		}
		end, date := x.expression(i)
		if end == 0 {
			i++
			continue
		}
		if known(date) {
			found = append(found, Found{i, end, date, prep, x.attributive(i, end)})
		}
		i = end
	}
	return found
}

// A reading is the state of the search through one sentence.
type reading struct {
	tokens    []importer.Token
	published graph.Date
	lean      Lean
}

// expression reads what begins at token i. It returns 0 if no date does, and
// the zero date for one that cannot be resolved.
func (x *reading) expression(i int) (end int, date graph.Date) {
	for _, read := range []func(int) (int, graph.Date){x.offset, x.night, x.deictic, x.calendarDay, x.weekday, x.season, x.month, x.year} {
		if end, date := read(i); end > 0 {
			return end, date
		}
	}
	return 0, graph.Date{}
}

// low is token i in lower case, without the stop of an abbreviation; "" past
// either end.
func (x *reading) low(i int) string {
	if i < 0 || i >= len(x.tokens) {
		return ""
	}
	s := strings.ToLower(x.tokens[i].Text)
	if len(s) > 1 {
		s = strings.TrimSuffix(s, ".")
	}
	return s
}

// tagged tells whether token i has one of the tags, given by their beginnings.
func (x *reading) tagged(i int, tags ...string) bool {
	for _, t := range tags {
		if i >= 0 && i < len(x.tokens) && strings.HasPrefix(x.tokens[i].Tag, t) {
			return true
		}
	}
	return false
}

// prep is the preposition that governs what begins at token i.
func (x *reading) prep(i int) string {
	for i--; i >= 0; i-- {
		switch w := x.low(i); {
		case prepositions[w]:
			return w
		case w != "the" && w != "about" && w != "around" && w != "early" && w != "late":
			return ""
		}
	}
	return ""
}

// attributive tells whether the date of tokens first to end belongs to a noun after it.
func (x *reading) attributive(first, end int) bool {
	if w := x.low(end); w == "'s" || w == "'" {
		return true
	}
	if !x.tagged(end, "NN", "JJ") && !(end < len(x.tokens) && x.tokens[end].Tag == "") {
		return false
	}
	before := x.low(first - 1)
	determined := before == "the" || before == "a" || before == "its" || before == "their" || before == "his" || before == "her" || before == "'s" || before == "'"
	return determined && letters(x.low(end)) && !function[x.low(end)]
}

func letters(w string) bool { return w != "" && w[0] >= 'a' && w[0] <= 'z' }
