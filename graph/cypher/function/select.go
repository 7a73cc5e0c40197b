package function

import "example.org/entente/graph/cypher/value"

// dateOf is the day that the fields name. With a base, what they leave out is
// as there, in the way of counting that they use. all says that no part may
// be left out without a base, since a time of day follows.
func (f *fields) dateOf(base *int64, all bool) (int64, error) {
	if err := f.oneCalendar(); err != nil {
		return 0, err
	}
	d := value.DateFields{Month: 1, Day: 1, Week: 1, DayOfWeek: 1, Quarter: 1, DayOfQuarter: 1, OrdinalDay: 1}
	d.ByWeek, d.ByQuarter, d.ByDay = f.has(week, dayOfWeek), f.has(quarter, dayOfQuarter), f.has(ordinalDay)
	if base != nil {
		d.Year, d.Month, d.Day = value.Civil(*base)
		d.Quarter, d.DayOfQuarter = (d.Month+2)/3, value.DayOfQuarter(*base)
		if d.ByWeek {
			d.Year, d.Week = value.WeekOf(*base)
			d.DayOfWeek = value.Weekday(*base)
		}
	} else if err := f.complete(d, all); err != nil {
		return 0, err
	}
	d.Year = f.or(year, d.Year)
	d.Month, d.Day = f.or(month, d.Month), f.or(day, d.Day)
	d.Week, d.DayOfWeek = f.or(week, d.Week), f.or(dayOfWeek, d.DayOfWeek)
	d.Quarter, d.DayOfQuarter = f.or(quarter, d.Quarter), f.or(dayOfQuarter, d.DayOfQuarter)
	d.OrdinalDay = f.or(ordinalDay, d.OrdinalDay)
	return d.Date(value.ArgumentError)
}

// calendars are the ways of counting days, and the fields of each.
var calendars = []struct {
	name         string
	major, minor field
}{
	{"calendar", month, day},
	{"week", week, dayOfWeek},
	{"quarter", quarter, dayOfQuarter},
	{"ordinal", ordinalDay, ordinalDay},
}

// oneCalendar is the error for fields of two ways of counting.
func (f *fields) oneCalendar() error {
	used := ""
	for _, c := range calendars {
		for _, x := range []field{c.major, c.minor} {
			if f.given[x] && used != "" && used != c.name {
				return wrong("Cannot assign %s to %s date.", fieldNames[x], used)
			}
			if f.given[x] {
				used = c.name
			}
		}
	}
	return nil
}

// complete is the error for a field that is missing.
func (f *fields) complete(d value.DateFields, all bool) error {
	if !f.given[year] {
		return bad("year must be specified")
	}
	c := calendars[0]
	switch {
	case d.ByDay:
		return nil
	case d.ByWeek:
		c = calendars[1]
	case d.ByQuarter:
		c = calendars[2]
	}
	switch {
	case f.given[c.minor] && !f.given[c.major]:
		return bad("%s cannot be specified without %s", fieldNames[c.minor], fieldNames[c.major])
	case all && !f.given[c.major]:
		return bad("%s must be specified", fieldNames[c.major])
	case all && !f.given[c.minor]:
		return bad("%s must be specified", fieldNames[c.minor])
	}
	return nil
}

// clockOf is the time of day that the fields name. With a base, what they
// leave out is as there. needed says that there must be an hour.
func (f *fields) clockOf(base *int64, needed bool) (int64, error) {
	t := value.TimeFields{}
	subsecond := f.has(millisecond, microsecond, nanosecond)
	if base != nil {
		t = value.TimeFields{Hour: *base / value.NanosPerHour, Minute: *base / value.NanosPerMinute % 60,
			Second: *base / value.NanosPerSecond % 60, Nanosecond: *base % value.NanosPerSecond}
	} else {
		switch finer := f.has(minute, second) || subsecond; {
		case !f.given[hour] && (needed || finer):
			return 0, bad("hour must be specified")
		case f.given[second] && !f.given[minute]:
			return 0, bad("second cannot be specified without minute")
		case subsecond && !f.given[minute]:
			return 0, bad("subsecond cannot be specified without minute")
		case subsecond && !f.given[second]:
			return 0, bad("subsecond cannot be specified without second")
		}
	}
	t.Hour, t.Minute, t.Second = f.or(hour, t.Hour), f.or(minute, t.Minute), f.or(second, t.Second)
	if subsecond {
		nanos, err := f.subseconds()
		if err != nil {
			return 0, err
		}
		t.Nanosecond = nanos
	}
	return t.Clock(value.ArgumentError)
}

// subseconds are the nanoseconds of a second: each part counts from the
// coarser one that is given.
func (f *fields) subseconds() (int64, error) {
	limit, nanos := int64(1000), int64(0)
	unit := int64(1e6)
	for i, x := range []field{millisecond, microsecond, nanosecond} {
		if f.given[x] {
			v := f.or(x, 0)
			if v < 0 || v >= limit {
				return 0, bad("Invalid value for %s: %d", []string{"Millisecond", "Microsecond", "Nanosecond"}[i], v)
			}
			nanos += v * unit
			limit = 1
		}
		limit *= 1000
		unit /= 1000
	}
	return nanos, nil
}
