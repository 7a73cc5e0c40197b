package function

import "example.org/entente/graph/cypher/value"

var temporalDocs = map[string]string{
	"date":          "A date, from a text, a map of its parts or another value; today without an argument.",
	"localtime":     "A time of day, from a text, a map of its parts or another value; now without an argument.",
	"time":          "A time of day at an offset from UTC, from a text, a map of its parts or another value; now without an argument.",
	"localdatetime": "A date and time of day, from a text, a map of their parts or another value; now without an argument.",
	"datetime":      "A date and time of day in a time zone, from a text, a map of their parts or another value; now without an argument.",
}

// temporalFunctions make dates and times.
var temporalFunctions = func() []*Function {
	var all []*Function
	for _, in := range instants {
		all = append(all, define(in.name, "[input :: ANY]", in.result, temporalDocs[in.name], in.make).volatile())
	}
	return append(all,
		define("datetime.fromepoch", "seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT", "ZONED DATETIME",
			"The time so many seconds and nanoseconds after 1970-01-01T00:00Z.", fromEpoch).withNulls(),
		define("datetime.fromepochmillis", "milliseconds :: INTEGER | FLOAT", "ZONED DATETIME",
			"The time so many milliseconds after 1970-01-01T00:00Z.", fromEpochMillis).withNulls())
}()

// make is the function of the type's name.
func (in *instant) make(c *Context, args []value.Value) (value.Value, error) {
	if len(args) == 0 {
		return in.at(c, c.now(), c.Place), nil
	}
	v := args[0]
	if s, ok := v.Str(); ok {
		made, err := in.parse(c, s)
		if err != nil {
			return value.Null, err
		}
		return made, nil
	}
	if m, ok := v.Map(); ok {
		f, err := readFields(m, in)
		if err != nil {
			return value.Null, err
		}
		if f.place != nil && m.Len() == 1 {
			return in.at(c, c.now(), *f.place), nil
		}
		return in.pick(c, f)
	}
	if m, ok := momentOf(v); ok {
		return in.from(c, v, m)
	}
	return value.Null, wrong("Invalid call signature for %s(): Provided input was [%s]", in.name, value.Describe(v))
}

// pick makes a value of a map's entries: of the values to take parts from, and then of the fields.
func (in *instant) pick(c *Context, f *fields) (value.Value, error) {
	base, err := in.base(f)
	if err != nil {
		return value.Null, err
	}
	var m moment
	if in.dated {
		var from *int64
		if base.dated {
			from = &base.Days
		}
		if m.Days, err = f.dateOf(from, base.timed || f.has(hour, minute, second, millisecond, microsecond, nanosecond)); err != nil {
			return value.Null, err
		}
	}
	if in.timed {
		var from *int64
		if base.timed {
			from = &base.Nanos
		}
		if m.Nanos, err = f.clockOf(from, !in.dated); err != nil {
			return value.Null, err
		}
	}
	return in.told(c, m, base, f.place), nil
}

// told makes the value of m, which is told where base is, if that is known,
// at the place asked for: the same instant then, and else the same time of day.
func (in *instant) told(c *Context, m, base moment, asked *value.Place) value.Value {
	switch {
	case asked == nil && base.place == nil:
		return in.of(c, m, c.Place)
	case asked == nil && in.dated:
		return in.of(c, m, *base.place)
	case asked == nil:
		return in.of(c, m, value.Place{Offset: base.offset})
	case base.place == nil:
		return in.of(c, m, *asked)
	case in.dated && in.zoned:
		return value.DateTimeOf(base.place.Resolve(m.LocalDateTime).At(*asked))
	}
	offset := asked.OffsetAt(c.now().Unix())
	moved := (m.Nanos + int64(offset-base.offset)*value.NanosPerSecond) % value.NanosPerDay
	return value.TimeOf(value.Time{Nanos: (moved + value.NanosPerDay) % value.NanosPerDay, Offset: offset})
}

// base is what the values in the fields give.
func (in *instant) base(f *fields) (base moment, err error) {
	take := func(key string, v value.Value, dated, timed bool) {
		if v.IsNull() || err != nil {
			return
		}
		m, ok := momentOf(v)
		text, _ := value.ToString(v)
		switch {
		case !ok:
			err = bad("Cannot construct %s from: %s", key, value.Describe(v))
		case dated && !m.dated:
			err = wrong("Cannot get the date of: %s", text)
		case timed && !m.timed:
			err = wrong("Cannot get the time of: %s", text)
		}
		if dated {
			base.Days, base.dated = m.Days, true
		}
		if timed {
			base.Nanos, base.timed = m.Nanos, true
			if in.zoned {
				base.place, base.offset = m.place, m.offset
			}
		}
	}
	take("date", f.date, true, false)
	take("time", f.time, false, true)
	take("datetime", f.datetime, true, true)
	if err == nil && f.has(epochSeconds, epochMillis) {
		millis := f.or(epochMillis, 0)
		d, err := fromUnix(f.or(epochSeconds, 0)+floorDiv(millis, 1000), (millis-floorDiv(millis, 1000)*1000)*1e6)
		if err != nil {
			return base, err
		}
		p := value.Place{}
		if f.place != nil {
			p = *f.place
		}
		d = d.At(p)
		return moment{LocalDateTime: d.Local(), dated: true, timed: true, place: &p, offset: d.Offset}, nil
	}
	return base, err
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// fromUnix is the time in UTC so many seconds after 1970 began.
func fromUnix(seconds, nanos int64) (value.DateTime, error) {
	d := value.DateTime{Seconds: seconds, Nanos: nanos}
	return d, value.CheckDay(d.Local().Days)
}

// wholeNumbers are the integers among args, if all are.
func wholeNumbers(name string, args []value.Value) ([2]int64, error) {
	var out [2]int64
	for i, v := range args {
		n, ok := v.Int()
		if !ok {
			return out, wrong("Invalid call signature for %s(): Provided input was [%s]", name, value.Describe(v))
		}
		out[i] = n
	}
	return out, nil
}

func fromEpoch(_ *Context, args []value.Value) (value.Value, error) {
	n, err := wholeNumbers("datetime.fromepoch", args)
	if err != nil {
		return value.Null, err
	}
	if n[1] < 0 || n[1] >= value.NanosPerSecond {
		return value.Null, bad("Invalid nanosecond: %d", n[1])
	}
	d, err := fromUnix(n[0], n[1])
	return value.DateTimeOf(d), err
}

func fromEpochMillis(_ *Context, args []value.Value) (value.Value, error) {
	n, err := wholeNumbers("datetime.fromepochmillis", args)
	if err != nil {
		return value.Null, err
	}
	seconds := floorDiv(n[0], 1000)
	d, err := fromUnix(seconds, (n[0]-seconds*1000)*1e6)
	return value.DateTimeOf(d), err
}
