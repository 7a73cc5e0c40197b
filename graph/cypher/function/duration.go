package function

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// durationFunctions are about spans of time.
var durationFunctions = []*Function{
	define("duration", "input :: ANY", "DURATION", "A span of time, from a text such as P1Y2M10DT2H30M or a map of its parts.", duration),
	define("duration.between", "from :: ANY, to :: ANY", "DURATION", "The time between two dates or times, in months, days and seconds.", betweenUnits(between)),
	define("duration.inMonths", "from :: ANY, to :: ANY", "DURATION", "The whole months between two dates or times.", betweenUnits(inMonths)),
	define("duration.inDays", "from :: ANY, to :: ANY", "DURATION", "The whole days between two dates or times.", betweenUnits(inDays)),
	define("duration.inSeconds", "from :: ANY, to :: ANY", "DURATION", "The time between two dates or times, in seconds.", betweenUnits(inSeconds)),
}

// A durationPart says which number of a duration a part of a map adds to, and how much.
type durationPart struct {
	name  string
	of    int // months, days, seconds, nanoseconds
	times int64
}

// durationParts are the parts of a duration, in the order in which they are added up.
var durationParts = []durationPart{
	{"years", 0, 12}, {"months", 0, 1},
	{"weeks", 1, 7}, {"days", 1, 1},
	{"hours", 2, 3600}, {"minutes", 2, 60}, {"seconds", 2, 1},
	{"milliseconds", 3, 1e6}, {"microseconds", 3, 1e3}, {"nanoseconds", 3, 1},
}

func duration(_ *Context, args []value.Value) (value.Value, error) {
	if s, ok := args[0].Str(); ok {
		d, err := value.ParseDuration(s)
		return value.DurationOf(d), err
	}
	if m, ok := args[0].Map(); ok {
		d, err := durationOf(m)
		return value.DurationOf(d), err
	}
	return value.Null, wrong("Invalid call signature for duration(): Provided input was [%s]", value.Describe(args[0]))
}

// durationOf adds up the parts in a map: exactly, or by averages as soon as
// one of them has a fraction.
func durationOf(m *value.Map) (value.Duration, error) {
	if m.Len() == 0 {
		return value.Duration{}, bad("At least one temporal unit must be specified.")
	}
	given := map[string]value.Value{}
	fractional := false
	for key, v := range m.All() {
		name := strings.ToLower(key)
		switch _, isNumber := v.Number(); {
		case !slices.ContainsFunc(durationParts, func(p durationPart) bool { return p.name == name }):
			return value.Duration{}, bad("Unknown field: %s", key)
		case !isNumber:
			return value.Duration{}, bad("%s must be a number value, but was a %s", key, v.Kind())
		}
		given[name] = v
		fractional = fractional || v.Kind() == value.KindFloat
	}
	if fractional {
		var sums [4]float64
		for _, p := range durationParts {
			f, _ := given[p.name].Number()
			sums[p.of] += f * float64(p.times)
		}
		return value.ApproximateDuration(sums[0], sums[1], sums[2], sums[3])
	}
	var sum value.Duration
	for _, p := range durationParts {
		n, _ := given[p.name].Int()
		one := [4]int64{}
		one[p.of] = p.times
		unit, err := value.NewDuration(one[0], one[1], one[2], one[3])
		if err == nil {
			unit, err = unit.Times(n)
		}
		if err == nil {
			sum, err = sum.Plus(unit)
		}
		if err != nil {
			return value.Duration{}, err
		}
	}
	return sum, nil
}

// A span is two dates or times brought to one sort: both with a date or
// neither, both told in the zone of the first or neither in any.
type span struct {
	from, to   value.LocalDateTime
	dated      bool  // both had a date themselves
	anyDate    bool  // one of them had
	zoned      bool  // the instants are known
	start, end int64 // in seconds, if so
	place      value.Place
}

func betweenUnits(measure func(s span) (value.Duration, error)) call {
	return func(_ *Context, args []value.Value) (value.Value, error) {
		a, ok := momentOf(args[0])
		b, okb := momentOf(args[1])
		if !ok || !okb {
			return value.Null, wrong("Invalid call signature for duration.between(): Provided input was [%s, %s]", value.Describe(args[0]), value.Describe(args[1]))
		}
		d, err := measure(spanOf(a, b))
		return value.DurationOf(d), err
	}
}

func spanOf(a, b moment) span {
	s := span{dated: a.dated && b.dated, anyDate: a.dated || b.dated, zoned: a.place != nil || b.place != nil}
	switch {
	case a.dated && !b.dated:
		b.Days = a.Days
	case b.dated && !a.dated:
		a.Days = b.Days
	}
	s.from, s.to = a.LocalDateTime, b.LocalDateTime
	if !s.zoned {
		return s
	}
	if a.place == nil {
		a.place = b.place
	} else if b.place == nil {
		b.place = a.place
	}
	s.place = *a.place
	s.start, s.end = instantOf(a), instantOf(b)
	if s.anyDate {
		s.to = value.DateTime{Seconds: s.end, Nanos: b.Nanos % value.NanosPerSecond}.At(s.place).Local()
	}
	return s
}

// instantOf is when a moment is, in seconds.
func instantOf(m moment) int64 {
	d := m.place.Resolve(m.LocalDateTime)
	if again := m.LocalDateTime.AtOffset(m.offset); m.offset != 0 && again.At(*m.place).Offset == m.offset {
		return again.Seconds // of two, the one that the value was
	}
	return d.Seconds
}

// days are the whole days from from to to.
func (s span) days() int64 {
	n := s.to.Days - s.from.Days
	switch {
	case n > 0 && s.to.Nanos < s.from.Nanos:
		return n - 1
	case n < 0 && s.to.Nanos > s.from.Nanos:
		return n + 1
	}
	return n
}

// months are the whole months from from to to.
func (s span) months() int64 {
	last := s.from.Days + s.days()
	y, m, d := value.Civil(s.from.Days)
	y2, m2, d2 := value.Civil(last)
	return ((y2*12+m2)*32 + d2 - (y*12+m)*32 - d) / 32
}

// seconds is the time from from to to that passes.
func (s span) seconds() (seconds, nanos int64) {
	fraction := s.to.Nanos%value.NanosPerSecond - s.from.Nanos%value.NanosPerSecond
	if s.zoned {
		return s.end - s.start, fraction
	}
	const day = value.NanosPerDay / value.NanosPerSecond
	return (s.to.Days-s.from.Days)*day + s.to.Nanos/value.NanosPerSecond - s.from.Nanos/value.NanosPerSecond, fraction
}

func between(s span) (value.Duration, error) {
	if !s.dated {
		return inSeconds(s)
	}
	months := s.months()
	s.from.Days = value.AddMonths(s.from.Days, months)
	days := s.days()
	s.from.Days += days
	if s.zoned {
		s.start = s.place.Resolve(s.from).Seconds
	}
	seconds, nanos := s.seconds()
	return value.NewDuration(months, days, seconds, nanos)
}

func inMonths(s span) (value.Duration, error) {
	if !s.anyDate {
		return value.Duration{}, wrong("Unsupported unit: Months")
	}
	return value.NewDuration(s.months(), 0, 0, 0)
}

func inDays(s span) (value.Duration, error) {
	if !s.anyDate {
		return value.Duration{}, wrong("Unsupported unit: Days")
	}
	return value.NewDuration(0, s.days(), 0, 0)
}

func inSeconds(s span) (value.Duration, error) {
	seconds, nanos := s.seconds()
	return value.NewDuration(0, 0, seconds, nanos)
}
