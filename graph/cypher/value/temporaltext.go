package value

import (
	"strconv"
	"strings"
)

// two appends n with at least two digits.
func two(b []byte, n int64) []byte {
	if n < 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, n, 10)
}

// appendDate appends a day as 1984-10-11, with a sign before years that have
// not four digits.
func appendDate(b []byte, days int64) []byte {
	year, month, day := Civil(days)
	switch {
	case year > 9999:
		b = append(b, '+')
	case year < 0:
		b = append(b, '-')
		year = -year
	}
	for low := int64(1000); low > max(year, 1); low /= 10 {
		b = append(b, '0')
	}
	b = strconv.AppendInt(b, year, 10)
	return two(append(two(append(b, '-'), month), '-'), day)
}

// appendTimeOfDay appends a time of day as 12:31:14, with as many digits
// after the second as it needs.
func appendTimeOfDay(b []byte, nanos int64) []byte {
	b = two(b, nanos/NanosPerHour)
	b = two(append(b, ':'), nanos/NanosPerMinute%60)
	b = two(append(b, ':'), nanos/NanosPerSecond%60)
	return appendFraction(b, nanos%NanosPerSecond)
}

// appendFraction appends the nanoseconds of a second as a fraction, if there are any.
func appendFraction(b []byte, nanos int64) []byte {
	if nanos == 0 {
		return b
	}
	digits := strconv.FormatInt(NanosPerSecond+nanos, 10)[1:]
	return append(append(b, '.'), strings.TrimRight(digits, "0")...)
}

// appendOffset appends an offset as Z, +01:00 or +00:53:28.
func appendOffset(b []byte, seconds int32) []byte {
	if seconds == 0 {
		return append(b, 'Z')
	}
	if seconds < 0 {
		b, seconds = append(b, '-'), -seconds
	} else {
		b = append(b, '+')
	}
	b = two(b, int64(seconds/3600))
	b = two(append(b, ':'), int64(seconds/60%60))
	if seconds%60 != 0 {
		b = two(append(b, ':'), int64(seconds%60))
	}
	return b
}

func appendLocalDateTime(b []byte, d LocalDateTime) []byte {
	return appendTimeOfDay(append(appendDate(b, d.Days), 'T'), d.Nanos)
}

func appendDateTime(b []byte, d *DateTime) []byte {
	b = appendOffset(appendLocalDateTime(b, d.Local()), d.Offset)
	if d.Zone != nil {
		b = append(append(append(b, '['), d.Zone.Name()...), ']')
	}
	return b
}

// appendDuration appends a duration as P1Y2M3DT4H5M6.7S, each part with a sign of its own.
func appendDuration(b []byte, d *Duration) []byte {
	if *d == (Duration{}) {
		return append(b, "PT0S"...)
	}
	part := func(n int64, unit byte) {
		if n != 0 {
			b = append(strconv.AppendInt(b, n, 10), unit)
		}
	}
	b = append(b, 'P')
	part(d.Months/12, 'Y')
	part(d.Months%12, 'M')
	part(d.Days, 'D')
	if d.Seconds == 0 && d.Nanos == 0 {
		return b
	}
	seconds, nanos := d.Seconds, d.Nanos
	negative := seconds < 0
	if negative && nanos > 0 {
		seconds++
		nanos = NanosPerSecond - nanos
	}
	b = append(b, 'T')
	part(seconds/3600, 'H')
	part(seconds/60%60, 'M')
	if seconds %= 60; seconds == 0 && nanos == 0 {
		return b
	}
	if negative && seconds == 0 {
		b = append(b, '-')
	}
	b = strconv.AppendInt(b, seconds, 10)
	b = appendFraction(b, nanos)
	return append(b, 'S')
}

// appendTemporal appends a temporal value as toString() gives it; ok says
// whether v is one.
func appendTemporal(b []byte, v Value) (text []byte, ok bool) {
	switch v.Kind() {
	case KindDate:
		return appendDate(b, int64(v.n)), true
	case KindLocalTime:
		return appendTimeOfDay(b, int64(v.n)), true
	case KindTime:
		t := v.ref.(*Time)
		return appendOffset(appendTimeOfDay(b, t.Nanos), t.Offset), true
	case KindLocalDateTime:
		return appendLocalDateTime(b, *v.ref.(*LocalDateTime)), true
	case KindDateTime:
		return appendDateTime(b, v.ref.(*DateTime)), true
	case KindDuration:
		return appendDuration(b, v.ref.(*Duration)), true
	}
	return b, false
}
