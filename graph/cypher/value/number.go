package value

import (
	"cmp"
	"math"
)

// compareIntFloat compares i with f, which is not NaN, exactly: an integer
// beyond 2^53 is not rounded first.
func compareIntFloat(i int64, f float64) int {
	switch {
	case f >= 1<<63:
		return -1
	case f < -1<<63:
		return 1
	}
	whole := math.Trunc(f)
	if c := cmp.Compare(i, int64(whole)); c != 0 {
		return c
	}
	return cmp.Compare(0, f-whole)
}

// compareNumbers compares two numbers. NaN is equal to itself and after
// every other number; nan says that one of them is NaN.
func compareNumbers(a, b Value) (c int, nan bool) {
	i, aInt := a.Int()
	j, bInt := b.Int()
	if aInt && bInt {
		return cmp.Compare(i, j), false
	}
	f, g := math.Float64frombits(a.n), math.Float64frombits(b.n)
	aNaN, bNaN := !aInt && math.IsNaN(f), !bInt && math.IsNaN(g)
	switch {
	case aNaN && bNaN:
		return 0, true
	case aNaN:
		return 1, true
	case bNaN:
		return -1, true
	case aInt:
		return compareIntFloat(i, g), false
	case bInt:
		return -compareIntFloat(j, f), false
	}
	return cmp.Compare(f, g), false
}

func (v Value) isNumber() bool {
	k, ok := v.ref.(scalar)
	return ok && (k == scalar(KindInteger) || k == scalar(KindFloat))
}
