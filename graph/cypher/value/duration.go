package value

import (
	"cmp"
	"math"
	"math/bits"
)

// A Duration has parts that do not convert into each other: a month is no
// fixed number of days, and a day not always 24 hours. It is made by
// [NewDuration].
type Duration struct {
	Months, Days, Seconds int64
	Nanos                 int64 // from 0 to 999,999,999, also where Seconds is negative
}

// The lengths of an average month and of a day.
const (
	secondsPerMonth = 2629746
	nanosPerMonth   = secondsPerMonth * NanosPerSecond
)

// NewDuration makes a duration whose nanoseconds may be any number. One whose
// average length in seconds is no int64 is an ArgumentError.
func NewDuration(months, days, seconds, nanos int64) (Duration, error) {
	whole, fraction := floorDiv(nanos, NanosPerSecond), floorMod(nanos, NanosPerSecond)
	total, ok := addExact(seconds, whole)
	d := Duration{months, days, total, fraction}
	if hi, lo := d.wideAverage(); !ok || hi != int64(lo)>>63 {
		return Duration{}, tooLong(Duration{months, days, seconds, nanos})
	}
	return d, nil
}

// tooLong is the error for a duration that would overflow, or what of it is known.
func tooLong(d Duration) error {
	return Errorf(ArgumentError, "NumberOutOfRange", "Invalid value for duration, will cause overflow. Value was months=%d, days=%d, seconds=%d, nanos=%d",
		d.Months, d.Days, d.Seconds, d.Nanos)
}

// ApproximateDuration makes a duration of parts with fractions. The fraction
// of a month becomes days of an average month, that of a day seconds.
func ApproximateDuration(months, days, seconds, nanos float64) (Duration, error) {
	var whole [4]int64
	parts := [4]float64{months, days, seconds, nanos}
	units := [4]float64{float64(nanosPerMonth), float64(NanosPerDay), float64(NanosPerSecond), 1}
	for i := range parts {
		if parts[i] > 1<<63 || parts[i] < -1<<63 {
			return Duration{}, overflow()
		}
		if math.IsNaN(parts[i]) {
			return Duration{}, Errorf(ArgumentError, "NumberOutOfRange", "A duration cannot be made of %s", FormatFloat(parts[i]))
		}
		whole[i] = math.MaxInt64
		if parts[i] < 1<<63 {
			whole[i] = int64(parts[i])
		}
		if i < 3 { // in this order, for the same last digit as in Neo4j
			parts[i+1] += (parts[i] - float64(whole[i])) * units[i] / units[i+1]
		}
	}
	return NewDuration(whole[0], whole[1], whole[2], whole[3])
}

// DurationOf makes a value of a duration.
func DurationOf(d Duration) Value { return Value{0, &d} }

// Duration is v's duration, and whether v is one.
func (v Value) Duration() (Duration, bool) {
	if d, ok := v.ref.(*Duration); ok {
		return *d, true
	}
	return Duration{}, false
}

// Plus is d + e.
func (d Duration) Plus(e Duration) (Duration, error) {
	months, ok1 := addExact(d.Months, e.Months)
	days, ok2 := addExact(d.Days, e.Days)
	seconds, ok3 := addExact(d.Seconds, e.Seconds)
	if !ok1 || !ok2 || !ok3 {
		return Duration{}, tooLong(d)
	}
	return NewDuration(months, days, seconds, d.Nanos+e.Nanos)
}

// Times is d * n.
func (d Duration) Times(n int64) (Duration, error) {
	months, ok1 := mulExact(d.Months, n)
	days, ok2 := mulExact(d.Days, n)
	seconds, ok3 := mulExact(d.Seconds, n)
	nanos, ok4 := mulExact(d.Nanos, n)
	if !ok1 || !ok2 || !ok3 || !ok4 {
		return Duration{}, tooLong(d)
	}
	return NewDuration(months, days, seconds, nanos)
}

// Scaled is d * factor.
func (d Duration) Scaled(factor float64) (Duration, error) {
	scaled, err := ApproximateDuration(float64(d.Months)*factor, float64(d.Days)*factor, float64(d.Seconds)*factor, float64(d.Nanos)*factor)
	if err != nil {
		return Duration{}, Errorf(ArgumentError, "NumberOutOfRange", "Can not multiply duration %s with %s without causing overflow.", appendDuration(nil, &d), FormatFloat(factor))
	}
	return scaled, nil
}

// Divided is d / divisor.
func (d Duration) Divided(divisor float64) (Duration, error) {
	part, err := ApproximateDuration(float64(d.Months)/divisor, float64(d.Days)/divisor, float64(d.Seconds)/divisor, float64(d.Nanos)/divisor)
	if err != nil {
		return Duration{}, Errorf(ArgumentError, "NumberOutOfRange", "Can not divide duration %s by %s without causing overflow.", appendDuration(nil, &d), FormatFloat(divisor))
	}
	return part, nil
}

// compare orders by the average length, and durations of the same length by their parts.
func (d *Duration) compare(e *Duration) int {
	_, average := d.wideAverage()
	_, other := e.wideAverage()
	return cmp.Or(cmp.Compare(int64(average), int64(other)), cmp.Compare(d.Nanos, e.Nanos),
		cmp.Compare(d.Months, e.Months), cmp.Compare(d.Days, e.Days))
}

// wideAverage is the average length in seconds, in 128 bits.
func (d *Duration) wideAverage() (hi int64, lo uint64) {
	add := func(a int64, b uint64) {
		h, l := bits.Mul64(uint64(a), b)
		if a < 0 {
			h -= b
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

func addExact(i, j int64) (int64, bool) {
	sum := i + j
	return sum, (i^sum)&(j^sum) >= 0
}

func subExact(i, j int64) (int64, bool) {
	diff := i - j
	return diff, (i^j)&(i^diff) >= 0
}

func mulExact(i, j int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(i), uint64(j))
	// The signed high half is the unsigned one less what the signs added.
	high := int64(hi)
	if i < 0 {
		high -= j
	}
	if j < 0 {
		high -= i
	}
	return int64(lo), high == int64(lo)>>63
}
