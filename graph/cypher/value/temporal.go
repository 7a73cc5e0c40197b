package value

import (
	"cmp"
	"time"
)

// Nanoseconds of the parts of a day.
const (
	NanosPerSecond = int64(time.Second)
	NanosPerMinute = int64(time.Minute)
	NanosPerHour   = int64(time.Hour)
	NanosPerDay    = 24 * NanosPerHour
	secondsPerDay  = 24 * 60 * 60
)

// A Time is a time of day at an offset from UTC.
type Time struct {
	Nanos  int64 // of the day, at that offset
	Offset int32 // seconds east of UTC, at most 18 hours
}

// A LocalDateTime is a date and a time of day somewhere.
type LocalDateTime struct {
	Days  int64 // since 1970-01-01
	Nanos int64 // of that day
}

// A DateTime is an instant, and where its date and time of day are told.
type DateTime struct {
	Seconds int64 // since 1970-01-01T00:00Z
	Nanos   int64 // of that second, not negative
	Offset  int32 // seconds east of UTC, there and then
	Zone    *Zone // nil where only the offset is known
}

// Date makes a date from the days since 1970-01-01.
func Date(days int64) Value { return Value{uint64(days), scalar(KindDate)} }

// LocalTime makes a time of day from its nanoseconds.
func LocalTime(nanos int64) Value { return Value{uint64(nanos), scalar(KindLocalTime)} }

// TimeOf makes a time of day at an offset.
func TimeOf(t Time) Value { return Value{0, &t} }

// LocalDateTimeOf makes a date and time of day.
func LocalDateTimeOf(d LocalDateTime) Value { return Value{0, &d} }

// DateTimeOf makes an instant.
func DateTimeOf(d DateTime) Value { return Value{0, &d} }

// Date is v's days since 1970-01-01, and whether v is a date.
func (v Value) Date() (days int64, ok bool) { return int64(v.n), v.isKind(KindDate) }

// LocalTime is v's nanoseconds of the day, and whether v is a local time.
func (v Value) LocalTime() (nanos int64, ok bool) { return int64(v.n), v.isKind(KindLocalTime) }

// Time is v's time of day, and whether v is one with an offset.
func (v Value) Time() (Time, bool) {
	if t, ok := v.ref.(*Time); ok {
		return *t, true
	}
	return Time{}, false
}

// LocalDateTime is v's date and time of day, and whether v is a local one.
func (v Value) LocalDateTime() (LocalDateTime, bool) {
	if d, ok := v.ref.(*LocalDateTime); ok {
		return *d, true
	}
	return LocalDateTime{}, false
}

// DateTime is v's instant, and whether v is one.
func (v Value) DateTime() (DateTime, bool) {
	if d, ok := v.ref.(*DateTime); ok {
		return *d, true
	}
	return DateTime{}, false
}

// Local is the date and time of day that d tells.
func (d DateTime) Local() LocalDateTime {
	seconds := d.Seconds + int64(d.Offset)
	return LocalDateTime{floorDiv(seconds, secondsPerDay), floorMod(seconds, secondsPerDay)*NanosPerSecond + d.Nanos}
}

// Location is the zone's name, or the offset as written, e.g. "+01:00".
func (d DateTime) Location() string {
	if d.Zone != nil {
		return d.Zone.Name()
	}
	return string(appendOffset(nil, d.Offset))
}

// GoTime is the instant as Go has it. The zone is kept where it has a name.
func (d DateTime) GoTime() time.Time {
	t := time.Unix(d.Seconds, d.Nanos)
	if d.Zone != nil {
		return t.In(d.Zone.location)
	}
	return t.In(time.FixedZone("", int(d.Offset)))
}

// utc is what the times of day are ordered by.
func (t *Time) utc() int64 { return t.Nanos - int64(t.Offset)*NanosPerSecond }

// compare orders by the instant, and then by the time of day told.
func (t *Time) compare(u *Time) int {
	return cmp.Or(cmp.Compare(t.utc(), u.utc()), cmp.Compare(t.Nanos, u.Nanos))
}

func (d *LocalDateTime) compare(e *LocalDateTime) int {
	return cmp.Or(cmp.Compare(d.Days, e.Days), cmp.Compare(d.Nanos, e.Nanos))
}

func (d *DateTime) same(e *DateTime) bool { return d.compare(e) == 0 }

// compare orders by the instant, then by the time told, then by the place.
func (d *DateTime) compare(e *DateTime) int {
	return cmp.Or(cmp.Compare(d.Seconds, e.Seconds), cmp.Compare(d.Nanos, e.Nanos),
		cmp.Compare(d.Offset, e.Offset), cmp.Compare(d.Zone.Name(), e.Zone.Name()))
}
