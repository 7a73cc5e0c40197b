package dates

import (
	"strconv"
	"strings"

	"example.org/entente/graph"
)

// calendarDay reads a day or month by name or number: "22 June 2025", "June
// 22", "the 22nd of June last year", "2025-06-22", with its weekday if that stands before it.
func (x *reading) calendarDay(i int) (end int, date graph.Date) {
	if end, date := x.figures(i); end > 0 {
		return end, date
	}
	j := i
	weekday, named := x.weekdayOf(i)
	if named {
		if j++; x.low(j) == "," {
			j++
		}
		if x.low(j) == "the" {
			j++
		}
	}
	day, month, end := x.dayAndMonth(j)
	if end == 0 {
		return 0, graph.Date{}
	}
	year, end, told := x.yearOf(end)
	switch {
	case !told && day > 0 && named:
		date = x.recent(month, day)
		if !date.IsZero() && date.Time().Weekday() != weekday {
			date = graph.Date{} // of some other year
		}
	case !told:
		date = x.recent(month, max(day, 0))
		if at, ok := namedDays[[2]int{month, day}]; ok {
			date = x.namedDay(at, date, i, end)
		}
	case year > 0:
		date = graph.Date{Year: year, Month: month, Day: max(day, 0)}
	}
	if day < 0 {
		date = date.First()
		date.Day = 0
	}
	if !known(date) {
		date = graph.Date{}
	}
	return end, date
}

// namedDays are days so well known that they go without their year.
var namedDays = map[[2]int]int{{9, 11}: 2001, {1, 6}: 2021, {10, 7}: 2023}

// namedDay decides between the well-known day of year `at` and the recent
// one: for a while after the recent one nobody can tell, unless the words
// belong to a noun, as in "the Oct. 7 attack".
func (x *reading) namedDay(at int, recent graph.Date, i, end int) graph.Date {
	const while = 45 // days
	switch {
	case recent.Year <= at:
		return recent
	case x.lean == Past && !x.attributive(i, end) && !after(x.published.First(), plus(recent, while)):
		return graph.Date{}
	case x.lean == Future:
		return recent
	}
	return graph.Date{Year: at, Month: recent.Month, Day: recent.Day}
}

// dayAndMonth reads a day of a month. The day is -1 for several of them, as
// in "3 to 5 June".
func (x *reading) dayAndMonth(i int) (day, month, end int) {
	if month = x.monthOf(i); month > 0 {
		if day = x.day(i + 1); day == 0 {
			return 0, 0, 0
		}
		end = i + 2
		if joins(x.low(end)) && x.day(end+1) > 0 && x.monthOf(end+2) == 0 {
			return -1, month, end + 2
		}
		return day, month, end
	}
	if day = x.day(i); day == 0 {
		return 0, 0, 0
	}
	end = i + 1
	if joins(x.low(end)) && x.day(end+1) > 0 {
		day, end = -1, end+2
	}
	if x.low(end) == "of" {
		end++
	}
	if month = x.monthOf(end); month == 0 {
		return 0, 0, 0
	}
	return day, month, end + 1
}

func joins(w string) bool {
	return w == "-" || w == "–" || w == "to" || w == "and" || w == "or" || w == "through" || w == "/"
}

// yearOf reads the year that follows a month or day, from token i: "2025",
// ", 2025", "of 2025", "last year". It is told but 0 where nobody knows
// which it is ("of that year").
func (x *reading) yearOf(i int) (year, end int, told bool) {
	j := i
	if x.low(j) == "," || x.low(j) == "of" {
		j++
	}
	if n := x.yearAt(j); n > 0 {
		return n, j + 1, true
	}
	if x.low(j+1) != "year" || x.low(i) == "," {
		return 0, i, false
	}
	switch side := sides[x.low(j)]; {
	case x.low(j) == "that" || x.low(j) == "the" || x.low(j) == "each" || x.low(j) == "every" || x.low(j) == "previous":
		return 0, j + 2, true
	case side != 0 && x.published.Year > 0:
		return x.published.Year + side%2, j + 2, true
	case side != 0:
		return 0, j + 2, true
	}
	return 0, i, false
}

// month reads a month without a day: "June 2025", "June last year", "June".
func (x *reading) month(i int) (end int, date graph.Date) {
	j := i
	if vague[x.low(j)] {
		j++
	}
	month := x.monthOf(j)
	if month == 0 {
		if name, ok := strings.CutPrefix(x.low(j), "mid-"); ok {
			for n, m := range monthNames {
				if m == name {
					month = n + 1
				}
			}
		}
	}
	if month == 0 {
		return 0, graph.Date{}
	}
	year, end, told := x.yearOf(j + 1)
	switch {
	case !told:
		return end, x.recent(month, 0)
	case year > 0:
		return end, graph.Date{Year: year, Month: month}
	}
	return end, graph.Date{}
}

// season reads "the spring of 2022" and "last summer": years, since a
// season is no month.
func (x *reading) season(i int) (end int, date graph.Date) {
	side := sides[x.low(i)]
	j := i
	if side != 0 {
		j++
	}
	if !seasons[x.low(j)] {
		return 0, graph.Date{}
	}
	if side != 0 { // of which year "last winter" is depends on when it is said
		return j + 1, graph.Date{}
	}
	year, end, told := x.yearOf(j + 1)
	if !told {
		return 0, graph.Date{}
	}
	return end, graph.Date{Year: year}
}

// year reads a year that a preposition or such a word as "late" shows to be
// one: "in 2019", "late 2019", "mid-2019".
func (x *reading) year(i int) (end int, date graph.Date) {
	j := i
	if vague[x.low(j)] {
		j++
	}
	year := x.yearAt(j)
	if rest, ok := strings.CutPrefix(x.low(j), "mid-"); ok && len(rest) == 4 {
		if n, err := strconv.Atoi(rest); err == nil && n >= 1700 && n <= 2100 {
			return j + 1, graph.Date{Year: n}
		}
	}
	if year == 0 {
		return 0, graph.Date{}
	}
	shown := j > i
	switch before := x.low(i - 1); before {
	case "in", "since", "until", "till", "by", "during", "from", "before", "after", "of", "between", "early", "late":
		shown = true
	case "and", "to":
		shown = shown || x.yearAt(i-2) > 0
	}
	switch {
	case !shown || x.tagged(j+1, "NNS") || x.low(j+1) == "gmt" || x.low(j+1) == "%":
		return 0, graph.Date{}
	case (x.low(j+1) == "-" || x.low(j+1) == "–") && len(x.low(j+2)) > 1 && x.count(j+2)+x.yearAt(j+2) > 0:
		return j + 3, graph.Date{} // 2019 - 21
	}
	return j + 1, graph.Date{Year: year}
}

// figures reads a day that stands in one token of figures. One such as
// 3/6/2025 counts only if it can be read in one way.
func (x *reading) figures(i int) (end int, date graph.Date) {
	w := x.low(i)
	if len(w) == 10 && strings.Count(w, "-") == 2 {
		if d, err := graph.ParseDate(w); err == nil {
			return i + 1, d
		}
	}
	f := strings.FieldsFunc(w, func(r rune) bool { return r == '/' || r == '.' })
	if len(f) != 3 || len(f[2]) != 4 || len(w) > 10 {
		return 0, graph.Date{}
	}
	var n [3]int
	for k, s := range f {
		v, err := strconv.Atoi(s)
		if err != nil || v < 1 {
			return 0, graph.Date{}
		}
		n[k] = v
	}
	day, month := n[0], n[1]
	switch {
	case day <= 12 && month <= 12 && day != month:
		return i + 1, graph.Date{Year: n[2]}
	case month > 12:
		day, month = month, day
	}
	if d := (graph.Date{Year: n[2], Month: month, Day: day}); known(d) && n[2] >= 1700 && n[2] <= 2100 {
		return i + 1, d
	}
	return 0, graph.Date{}
}
