package dates

import (
	"time"

	"example.org/entente/graph"
)

// plus is the day n days after d, which is one.
func plus(d graph.Date, n int) graph.Date { return graph.DateOf(d.Time().AddDate(0, 0, n)) }

// common is the most precise date that holds both a and b, which are days;
// zero if they are of two years.
func common(a, b graph.Date) graph.Date {
	switch {
	case a == b:
		return a
	case a.Year != b.Year:
		return graph.Date{}
	case a.Month != b.Month:
		return graph.Date{Year: a.Year}
	}
	return graph.Date{Year: a.Year, Month: a.Month}
}

// monthsOn is the month n months after d's.
func monthsOn(d graph.Date, n int) graph.Date {
	t := time.Date(d.Year, time.Month(d.Month+n), 1, 0, 0, 0, 0, time.UTC)
	return graph.Date{Year: t.Year(), Month: int(t.Month())}
}

// monday is the first day of d's week.
func monday(d graph.Date) graph.Date { return plus(d, -((int(d.Time().Weekday()) + 6) % 7)) }

// known tells whether d is a date, and one that the calendar has.
func known(d graph.Date) bool {
	e, err := graph.ParseDate(d.String())
	return err == nil && e == d && !d.IsZero()
}

// recent gives a date that lacks its year the year that it has seen from the
// day of publication: the last such date, or the next. A text may be
// published a day early, by its date, where it is a day later already.
func (x *reading) recent(month, day int) graph.Date {
	if x.published.Month == 0 {
		return graph.Date{}
	}
	latest, earliest := x.published.Last(), x.published.First()
	latest = plus(latest, 1)
	for k := range 9 { // 29 February comes every eighth year at worst
		year := x.published.Year + 1 - k
		if x.lean == Future {
			year = x.published.Year + k
		}
		d := graph.Date{Year: year, Month: month, Day: day}
		switch {
		case !known(d):
		case x.lean == Past && !after(d.First(), latest), x.lean == Future && !after(earliest, d.Last()):
			return d
		}
	}
	return graph.Date{}
}

// after tells whether day a is later than day b.
func after(a, b graph.Date) bool { return a.Compare(b) > 0 }
