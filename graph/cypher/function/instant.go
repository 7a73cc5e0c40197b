package function

import (
	"time"

	"example.org/entente/graph/cypher/value"
)

// An instant is one of the five types of dates and times.
type instant struct {
	name                string // of the function that makes it
	result              string
	dated, timed, zoned bool
	parse               func(c *Context, text string) (value.Value, error)
}

var instants = []*instant{
	{"date", "DATE", true, false, false, func(_ *Context, s string) (value.Value, error) {
		d, err := value.ParseDate(s)
		return value.Date(d), err
	}},
	{"localtime", "LOCAL TIME", false, true, false, func(_ *Context, s string) (value.Value, error) {
		t, err := value.ParseLocalTime(s)
		return value.LocalTime(t), err
	}},
	{"time", "ZONED TIME", false, true, true, func(c *Context, s string) (value.Value, error) {
		t, err := value.ParseTime(s, c.Place, c.now().Unix())
		return value.TimeOf(t), err
	}},
	{"localdatetime", "LOCAL DATETIME", true, true, false, func(_ *Context, s string) (value.Value, error) {
		d, err := value.ParseLocalDateTime(s)
		return value.LocalDateTimeOf(d), err
	}},
	{"datetime", "ZONED DATETIME", true, true, true, func(c *Context, s string) (value.Value, error) {
		d, err := value.ParseDateTime(s, c.Place)
		return value.DateTimeOf(d), err
	}},
}

// takes says whether the field x may name a part of it.
func (in *instant) takes(x field) bool {
	switch {
	case x <= ordinalDay:
		return in.dated
	case x <= nanosecond:
		return in.timed
	}
	return in.dated && in.zoned
}

// A moment is a date or time taken apart.
type moment struct {
	value.LocalDateTime
	dated, timed bool
	place        *value.Place // where it is told, if that is known
	offset       int32        // then and there
}

// momentOf takes a date or time apart; ok says whether v is one.
func momentOf(v value.Value) (m moment, ok bool) {
	switch v.Kind() {
	case value.KindDate:
		m.Days, m.dated = first(v.Date()), true
	case value.KindLocalTime:
		m.Nanos, m.timed = first(v.LocalTime()), true
	case value.KindTime:
		t, _ := v.Time()
		m.Nanos, m.timed, m.offset = t.Nanos, true, t.Offset
		m.place = &value.Place{Offset: t.Offset}
	case value.KindLocalDateTime:
		m.LocalDateTime, m.dated, m.timed = first(v.LocalDateTime()), true, true
	case value.KindDateTime:
		d, _ := v.DateTime()
		p := d.Place()
		m.LocalDateTime, m.dated, m.timed, m.place, m.offset = d.Local(), true, true, &p, d.Offset
	default:
		return m, false
	}
	return m, true
}

func first[T any](v T, _ bool) T { return v }

// of makes the value of a moment, told at a place.
func (in *instant) of(c *Context, m moment, at value.Place) value.Value {
	switch {
	case in.dated && in.zoned:
		return value.DateTimeOf(at.Resolve(m.LocalDateTime))
	case in.zoned:
		return value.TimeOf(value.Time{Nanos: m.Nanos, Offset: at.OffsetAt(c.now().Unix())})
	case in.dated && in.timed:
		return value.LocalDateTimeOf(m.LocalDateTime)
	case in.dated:
		return value.Date(m.Days)
	}
	return value.LocalTime(m.Nanos)
}

// at is what clocks at a place show at an instant.
func (in *instant) at(c *Context, now time.Time, p value.Place) value.Value {
	d := value.DateTime{Seconds: now.Unix(), Nanos: int64(now.Nanosecond())}.At(p)
	if in.dated && in.zoned {
		return value.DateTimeOf(d)
	}
	return in.of(c, moment{LocalDateTime: d.Local()}, value.Place{Offset: d.Offset})
}

// from is the same moment as a value of this type, told at its place or, if
// it has none, at the default one.
func (in *instant) from(c *Context, v value.Value, m moment) (value.Value, error) {
	switch text := first(value.ToString(v)); {
	case in.dated && !m.dated:
		return value.Null, wrong("Cannot get the date of: %s", text)
	case in.timed && !m.timed:
		return value.Null, wrong("Cannot get the time of: %s", text)
	}
	if d, ok := v.DateTime(); ok && in.zoned {
		if in.dated {
			return v, nil
		}
		return value.TimeOf(value.Time{Nanos: m.Nanos, Offset: d.Offset}), nil
	}
	p := c.Place
	if m.place != nil {
		p = *m.place
	}
	return in.of(c, m, p), nil
}
