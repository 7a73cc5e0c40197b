package dates

import "example.org/entente/graph"

// night reads what is told from the day of publication by a word of its own:
// "yesterday", "last night", "the day before yesterday".
func (x *reading) night(i int) (end int, date graph.Date) {
	shift := 0
	j := i
	if vague[x.low(j)] {
		j++
	}
	switch {
	case x.low(j) == "day" && x.low(j+1) == "before" && x.low(j+2) == "yesterday":
		shift, end = -2, j+3
	case x.low(j) == "day" && x.low(j+1) == "after" && x.low(j+2) == "tomorrow":
		shift, end = 2, j+3
	case x.low(j) == "yesterday":
		shift, end = -1, j+1
	case x.low(j) == "today" || x.low(j) == "tonight":
		end = j + 1
	case x.low(j) == "tomorrow":
		shift, end = 1, j+1
	case x.low(j) == "last" && (x.low(j+1) == "night" || x.low(j+1) == "evening"):
		shift, end = -1, j+2
	case x.low(j) == "this" && (x.low(j+1) == "morning" || x.low(j+1) == "afternoon" || x.low(j+1) == "evening"):
		end = j + 2
	default:
		return 0, graph.Date{}
	}
	if parts[x.low(end)] {
		end++
	}
	if x.published.Day == 0 {
		return end, graph.Date{}
	}
	return end, plus(x.published, shift)
}

// deictic reads "last month", "this week", "next year" and "last Friday".
// With "the" before it, "the last month" is a stretch of time and no month.
func (x *reading) deictic(i int) (end int, date graph.Date) {
	j := i
	if vague[x.low(j)] {
		j++
	}
	side := sides[x.low(j)]
	stretch := x.low(i-1) == "the" && side != 2
	if x.low(j) == "this" && (x.low(j+1) == "past" || x.low(j+1) == "coming") {
		// The nearest such day; of weeks and months, again a stretch.
		x.lean = Past
		if x.low(j+1) == "coming" {
			x.lean = Future
		}
		_, named := x.weekdayOf(j + 2)
		j, stretch = j+1, !named
	}
	if side == 0 {
		return 0, graph.Date{}
	}
	end = j + 2
	p := x.published
	if day, ok := x.weekdayOf(j + 1); ok && !stretch {
		if parts[x.low(end)] {
			end++
		}
		return end, x.sideDay(int(day), side)
	}
	if month := x.monthOf(j + 1); month > 0 && !stretch && x.yearAt(end) == 0 {
		if day := x.day(end); day > 0 {
			return end + 1, x.sideDate(month, day, side)
		}
		return end, x.sideMonth(month, side)
	}
	switch x.low(j + 1) {
	case "week":
		if !stretch && p.Day > 0 {
			first := plus(monday(p), 7*(side%2))
			date = common(plus(first, -1), plus(first, 6)) // some weeks begin on Sunday
		}
	case "weekend":
		if !stretch && p.Day > 0 {
			saturday := plus(monday(p), 5)
			if side == -1 || side == 2 && x.lean == Past && after(saturday, p) {
				saturday = plus(saturday, -7)
			}
			if side == 1 { // the coming one, or the one after it
				date = common(saturday, plus(saturday, 8))
			} else {
				date = common(saturday, plus(saturday, 1))
			}
		}
	case "month":
		if !stretch && p.Month > 0 {
			date = monthsOn(p, side%2)
		}
	case "year":
		if !stretch && p.Year > 0 {
			date = graph.Date{Year: p.Year + side%2}
		}
	default:
		return 0, graph.Date{}
	}
	return end, date
}

// sideDay is "last Friday" or "next Friday". It is the nearest one, or for
// some the one a week on; where these differ, it is as precise as both allow.
func (x *reading) sideDay(day, side int) graph.Date {
	p := x.published
	if p.Day == 0 {
		return graph.Date{}
	}
	inWeek := plus(monday(p), (day+6)%7)
	switch side {
	case -1:
		nearest := x.nearest(day, Past)
		if nearest == p {
			nearest = plus(p, -7)
		}
		return common(nearest, plus(inWeek, -7))
	case 1:
		nearest := x.nearest(day, Future)
		if nearest == p {
			nearest = plus(p, 7)
		}
		return common(nearest, plus(inWeek, 7))
	}
	return x.nearest(day, x.lean)
}

// sideDate is "last October 7", which is none of the last few weeks, "this
// October 7" or "next October 7".
func (x *reading) sideDate(month, day, side int) graph.Date {
	const few = 30 // days
	y := *x
	switch {
	case y.published.Day == 0:
		return graph.Date{}
	case side == 2:
		return graph.Date{Year: y.published.Year, Month: month, Day: day}
	case side == -1:
		y.published, y.lean = plus(y.published, -few), Past
	default:
		y.published, y.lean = plus(y.published, few), Future
	}
	return y.recent(month, day)
}

// sideMonth is "last June", "this June" or "next June"; unknown where the
// nearest one is of the year of publication, as some then mean another.
func (x *reading) sideMonth(month, side int) graph.Date {
	p := x.published
	switch {
	case p.Month == 0:
		return graph.Date{}
	case side == 2:
		return graph.Date{Year: p.Year, Month: month}
	case side == -1 && month >= p.Month:
		return graph.Date{Year: p.Year - 1, Month: month}
	case side == 1 && month <= p.Month:
		return graph.Date{Year: p.Year + 1, Month: month}
	}
	return graph.Date{}
}

// nearest is the last or next such weekday; the day of publication itself if it is one.
func (x *reading) nearest(day int, lean Lean) graph.Date {
	today := int(x.published.Time().Weekday())
	if lean == Future {
		return plus(x.published, (day-today+7)%7)
	}
	return plus(x.published, -((today - day + 7) % 7))
}

// weekday reads "Tuesday", "Tuesday night" and "Tuesday last week".
func (x *reading) weekday(i int) (end int, date graph.Date) {
	day, ok := x.weekdayOf(i)
	if !ok {
		return 0, graph.Date{}
	}
	end = i + 1
	if parts[x.low(end)] {
		end++
	}
	j := end
	if x.low(j) == "of" {
		j++
	}
	if side := sides[x.low(j)]; side != 0 && x.low(j+1) == "week" {
		if x.published.Day > 0 {
			date = plus(monday(x.published), (int(day)+6)%7+7*(side%2))
		}
		return j + 2, date
	}
	if x.published.Day > 0 {
		date = x.nearest(int(day), x.lean)
	}
	return end, date
}
