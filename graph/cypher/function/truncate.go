package function

import "example.org/entente/graph/cypher/value"

// truncateFunctions cut dates and times to a unit.
var truncateFunctions = func() []*Function {
	var all []*Function
	for _, in := range instants {
		all = append(all, define(in.name+".truncate", "unit :: STRING, [input :: ANY], [fields :: MAP]", in.result,
			"A date or time cut to a unit, such as 'month' or 'hour', with the parts of a map put in.", in.truncate).withNulls().volatile())
	}
	return all
}()

// dateUnits cut a day to the first of its unit.
var dateUnits = map[string]func(days int64) int64{
	"millennium": func(d int64) int64 { return yearsOf(d, 1000) },
	"century":    func(d int64) int64 { return yearsOf(d, 100) },
	"decade":     func(d int64) int64 { return yearsOf(d, 10) },
	"year":       func(d int64) int64 { return yearsOf(d, 1) },
	"weekYear":   func(d int64) int64 { y, _ := value.WeekOf(d); return value.WeekStart(y) },
	"quarter":    func(d int64) int64 { return d - value.DayOfQuarter(d) + 1 },
	"month":      func(d int64) int64 { _, _, day := value.Civil(d); return d - day + 1 },
	"week":       func(d int64) int64 { return d - value.Weekday(d) + 1 },
	"day":        func(d int64) int64 { return d },
}

// yearsOf is the first day of so many years; before the year 0, of the last ones, as in Neo4j.
func yearsOf(d, n int64) int64 {
	y, _, _ := value.Civil(d)
	return value.DayOf(y-y%n, 1, 1)
}

// timeUnits are the units of a time of day, in nanoseconds.
var timeUnits = map[string]int64{
	"hour":        value.NanosPerHour,
	"minute":      value.NanosPerMinute,
	"second":      value.NanosPerSecond,
	"millisecond": 1e6,
	"microsecond": 1e3,
}

func (in *instant) truncate(c *Context, args []value.Value) (value.Value, error) {
	unit, ok := args[0].Str()
	if !ok {
		return value.Null, wrong("Can't coerce `%s` to String", value.Describe(args[0]))
	}
	v := in.at(c, c.now(), c.Place)
	if len(args) > 1 {
		v = args[1]
	}
	m, ok := momentOf(v)
	if !ok {
		return value.Null, wrong("Invalid call signature for %s.truncate(): Provided input was [%s]", in.name, value.Describe(v))
	}
	f := &fields{}
	if len(args) > 2 && !args[2].IsNull() {
		if given, _ := args[2].Map(); given.Len() > 0 {
			var err error
			if f, err = readFields(given, in); err != nil {
				return value.Null, err
			}
			if f.place != nil && !in.zoned {
				return value.Null, wrong("Cannot assign time zone if also assigning other fields.")
			}
		}
	}
	cut, err := in.cut(v, m, unit, f)
	if err != nil {
		return value.Null, err
	}
	return in.putIn(c, cut, f)
}

// cut is m cut to a unit.
func (in *instant) cut(v value.Value, m moment, unit string, f *fields) (moment, error) {
	text, _ := value.ToString(v)
	toDay, ofDate := dateUnits[unit]
	toTime, ofTime := timeUnits[unit]
	switch {
	case !ofDate && !ofTime:
		return m, bad("Unsupported unit: %s", unit)
	case in.dated && !m.dated:
		return m, wrong("Cannot get the date of: %s", text)
	case !in.dated && !m.timed:
		return m, wrong("Cannot get the time of: %s", text)
	case ofTime && in.timed && !m.timed:
		return m, wrong("Cannot get the time of: %s", text)
	case ofTime && !in.timed:
		return m, wrong("Unit too small for truncation: %s", unit)
	case ofDate && !in.dated && unit != "day":
		return m, wrong("Unit is too large to be used for truncation")
	case ofDate:
		m.Nanos = 0
		m.Days = toDay(m.Days)
		return m, value.CheckDay(m.Days)
	}
	// What is put in below the unit does not take the place of what is left of it.
	if left := m.Nanos % value.NanosPerSecond; !f.given[millisecond] {
		switch {
		case unit == "millisecond" && f.has(microsecond, nanosecond):
			f.given[millisecond], f.number[millisecond] = true, left/1e6
		case unit == "microsecond" && f.given[nanosecond] && !f.given[microsecond]:
			f.given[microsecond], f.number[microsecond] = true, left/1e3
		}
	}
	m.Nanos -= m.Nanos % toTime
	return m, nil
}

// putIn is m with the fields in place of its own. It is told where they say,
// without another time of day.
func (in *instant) putIn(c *Context, m moment, f *fields) (value.Value, error) {
	var err error
	if in.dated {
		if m.Days, err = f.dateOf(&m.Days, false); err != nil {
			return value.Null, err
		}
	}
	if in.timed {
		if m.Nanos, err = f.clockOf(&m.Nanos, false); err != nil {
			return value.Null, err
		}
	}
	p := c.Place
	switch {
	case f.place != nil:
		p = *f.place
	case m.place != nil && in.dated:
		p = *m.place
	case m.place != nil:
		p = value.Place{Offset: m.offset}
	}
	return in.of(c, m, p), nil
}
