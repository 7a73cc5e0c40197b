package dates

import (
	"strconv"
	"strings"
	"time"
)

var monthNames = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// monthOf is the number of the month that token i names, 0 if it names none.
func (x *reading) monthOf(i int) int {
	w := x.low(i)
	if w == "" || x.tokens[i].Text[0] < 'A' || x.tokens[i].Text[0] > 'Z' || x.tagged(i, "MD", "VB") {
		return 0
	}
	for n, name := range monthNames {
		switch {
		case w == "may" && n == 4, w == "march" && n == 2:
			if x.namesMonth(i) {
				return n + 1
			}
		case w == name:
			return n + 1
		case len(w) == 3 && w == name[:3] || w == "sept" && n == 8:
			if strings.HasSuffix(x.tokens[i].Text, ".") || x.day(i+1) > 0 || x.day(i-1) > 0 {
				return n + 1
			}
		}
	}
	return 0
}

// namesMonth tells whether "May" or "March" at token i is a month by what
// stands around it.
func (x *reading) namesMonth(i int) bool {
	if x.tagged(i, "NNP") || x.day(i+1) > 0 || x.day(i-1) > 0 || x.yearAt(i+1) > 0 {
		return true
	}
	before := x.low(i - 1)
	return prepositions[before] || sides[before] != 0 || before == "mid" || before == "early" || before == "late"
}

var weekdayNames = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

// weekdayOf is the weekday that token i names. Short forms need their stop.
func (x *reading) weekdayOf(i int) (time.Weekday, bool) {
	w := x.low(i)
	day, ok := weekdayNames[w]
	text := ""
	if ok {
		text = x.tokens[i].Text
	}
	return day, ok && text[0] >= 'A' && text[0] <= 'Z' && (len(w) > 5 || strings.HasSuffix(text, "."))
}

// day is the day of a month that token i tells ("22", "3rd"), 0 if none.
func (x *reading) day(i int) int {
	w := x.low(i)
	for _, ordinal := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, ordinal)
	}
	if n, err := strconv.Atoi(w); err == nil && len(w) <= 2 && n >= 1 && n <= 31 {
		return n
	}
	return 0
}

// yearAt is the year that token i tells in four figures, 0 if it tells none.
func (x *reading) yearAt(i int) int {
	w := x.low(i)
	if n, err := strconv.Atoi(w); err == nil && len(w) == 4 && n >= 1700 && n <= 2100 {
		return n
	}
	return 0
}

// count is the number that token i tells, in figures or words, 0 if none.
func (x *reading) count(i int) int {
	w := x.low(i)
	if n, ok := counts[w]; ok {
		return n
	}
	if n, err := strconv.Atoi(w); err == nil && n > 0 && n < 1000 {
		return n
	}
	return 0
}

var counts = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}

// units of time, as they are counted.
var units = map[string]unit{
	"day": days, "days": days, "week": weeks, "weeks": weeks, "fortnight": fortnights, "month": months, "months": months,
	"year": years, "years": years, "decade": other, "decades": other, "hour": other, "hours": other, "minute": other, "minutes": other,
	"century": other, "centuries": other,
}

type unit int

const (
	days unit = iota + 1
	weeks
	fortnights
	months
	years
	other // too short or too long to tell a date
)

// sides are the words that count from the present: back, in it, ahead.
var sides = map[string]int{"last": -1, "past": -1, "previous": -1, "this": 2, "next": 1, "coming": 1}

var (
	prepositions = set("in on at by since until till before after from during through for of to between around between within")
	function     = set(`in on at by since until till before after from during through for of to and or but as with when while that which who whom
		the a an he she it they we i his her its their is are was were be been has have had will would could may might must said says
		than if because so not also into over under against about amid near where whose this these those there`)
	parts   = set("morning afternoon evening night noon midday lunchtime dawn dusk")
	seasons = set("spring summer autumn fall winter")
	vague   = set("early earlier late later mid")
	rough   = set("about around some roughly nearly almost over approximately least than")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
