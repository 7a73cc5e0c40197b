package dates

import "example.org/entente/graph"

// offset reads a stretch of time that is counted from somewhere: "two weeks
// ago", "three days after June 22". Where nobody knows from where, as in "two days
// later", it goes past it, so that no part of it is taken for a date.
func (x *reading) offset(i int) (end int, date graph.Date) {
	count, spread, j := x.count(i), 0, i+1
	switch w := x.low(i); {
	case w == "a" && (x.low(j) == "few" || x.low(j) == "couple"), w == "several", w == "few":
		// From two to five of them.
		count, spread = 3, 2
		if w == "a" {
			j++
		}
		if x.low(j) == "of" {
			j++
		}
	case w == "the" && units[x.low(j)] == days:
		count = 1 // "the day after June 22"
	}
	u := units[x.low(j)]
	if count == 0 || u == 0 {
		return 0, graph.Date{}
	}
	if rough[x.low(i-1)] {
		spread = max(spread, 1)
	}
	j++
	switch x.low(j) {
	case "ago":
		return j + 1, x.ago(count, spread, u)
	case "earlier", "later", "before", "after", "from", "since", "prior":
		if x.low(j) == "prior" && x.low(j+1) == "to" {
			j++
		}
		anchor, from := x.expression(j + 1)
		switch {
		case anchor == 0 || x.low(j) == "earlier" || x.low(j) == "later":
			return j + 1, graph.Date{}
		case u != days || spread > 0 || from.Day == 0:
			return anchor, graph.Date{}
		case x.low(j) == "after" || x.low(j) == "from":
			return anchor, plus(from, count)
		case x.low(j) == "since":
			return anchor, from
		}
		return anchor, plus(from, -count)
	}
	return 0, graph.Date{}
}

// ago is the date a number of units before publication, give or take some
// units. Weeks and months are counted roughly by everybody.
func (x *reading) ago(count, spread int, u unit) graph.Date {
	p := x.published
	if u == fortnights {
		count, u = 2*count, weeks
	}
	switch {
	case u == years && spread == 0 && p.Year > count:
		return graph.Date{Year: p.Year - count}
	case p.Day == 0 || p.Year < 100:
		return graph.Date{}
	case u == days:
		return common(plus(p, -count-spread), plus(p, -count+spread))
	case u == weeks && count < 500:
		return common(plus(p, -7*(count+spread)-3), plus(p, -7*(count-spread)+3))
	case u == months && count < 100:
		t := p.Time()
		return common(graph.DateOf(t.AddDate(0, -count-spread, -15)), graph.DateOf(t.AddDate(0, -count+spread, 15)))
	}
	return graph.Date{}
}
