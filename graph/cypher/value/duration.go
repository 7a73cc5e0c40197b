package value

import (
	"cmp"
	"math/bits"
)

// A Duration has parts that do not convert into each other: a month is no
// fixed number of days, and a day not always 24 hours.
type Duration struct {
	Months, Days, Seconds int64
	Nanos                 int64 // from 0 to 999,999,999, also where Seconds is negative
}

// DurationOf makes a duration.
func DurationOf(d Duration) Value { return Value{0, &d} }

// Duration is v's duration, and whether v is one.
func (v Value) Duration() (Duration, bool) {
	if d, ok := v.ref.(*Duration); ok {
		return *d, true
	}
	return Duration{}, false
}

// The seconds of an average month and of a day, for ordering durations.
const secondsPerMonth = 2629746

// compare orders by the average length, and durations of the same length by their parts.
func (d *Duration) compare(e *Duration) int {
	hi, lo := d.average()
	hi2, lo2 := e.average()
	return cmp.Or(cmp.Compare(hi, hi2), cmp.Compare(lo, lo2), cmp.Compare(d.Nanos, e.Nanos),
		cmp.Compare(d.Months, e.Months), cmp.Compare(d.Days, e.Days))
}

// average is d in seconds, in 128 bits.
func (d *Duration) average() (hi int64, lo uint64) {
	add := func(a, b int64) {
		h, l := bits.Mul64(uint64(a), uint64(b))
		if a < 0 {
			h -= uint64(b)
		}
		var carry uint64
		lo, carry = bits.Add64(lo, l, 0)
		sum, _ := bits.Add64(uint64(hi), h, carry)
		hi = int64(sum)
	}
	add(d.Months, secondsPerMonth)
	add(d.Days, secondsPerDay)
	add(d.Seconds, 1)
	return hi, lo
}
