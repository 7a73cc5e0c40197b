package function

import (
	"math"
	"slices"

	"example.org/entente/graph/cypher/value"
)

// deviation computes a standard deviation in one pass, by Welford's method,
// which does not cancel as a sum of squares does.
type deviation struct {
	name    string
	less    int64 // 1 for a sample
	n       int64
	mean    float64
	squares float64 // of the distances from the mean
}

func (a *deviation) Add(args []value.Value) error {
	if args[0].IsNull() {
		return nil
	}
	f, ok := args[0].Number()
	if !ok {
		return wrong("%s() can only handle numerical values or null, but received: %s", a.name, value.Describe(args[0]))
	}
	a.n++
	d := f - a.mean
	a.mean += d / float64(a.n)
	a.squares += d * (f - a.mean)
	return nil
}

func (a *deviation) Result() (value.Value, error) {
	switch {
	case a.n == 0:
		return value.Null, nil
	case a.n == 1:
		return value.Float(0), nil
	}
	return value.Float(math.Sqrt(a.squares / float64(a.n-a.less))), nil
}

// percentile keeps the numbers, and sorts them at the end.
type percentile struct {
	c       *Context
	name    string
	between bool // may give a number between two
	part    float64
	known   bool // part was given
	vs      []value.Value
}

func (a *percentile) Add(args []value.Value) error {
	if !a.known {
		part, ok := args[1].Number()
		if !ok {
			return wrong("Can't coerce `%s` to Number", value.Describe(args[1]))
		}
		if !(part >= 0 && part <= 1) {
			return value.Errorf(value.ArgumentError, "NumberOutOfRange", "Invalid input '%s' is not a valid argument, must be a number in the range 0.0 to 1.0", value.FormatFloat(part))
		}
		a.part, a.known = part, true
	}
	if args[0].IsNull() {
		return nil
	}
	if _, ok := args[0].Number(); !ok {
		return wrong("%s() can only handle numerical values or null, but received: %s", a.name, value.Describe(args[0]))
	}
	a.vs = append(a.vs, args[0])
	return a.c.charge(2 * value.ValueSize) // a list that grows is there twice
}

func (a *percentile) Result() (value.Value, error) {
	n := len(a.vs)
	if n == 0 {
		return value.Null, nil
	}
	slices.SortStableFunc(a.vs, value.Order)
	if !a.between {
		at := a.part * float64(n)
		i := int(at)
		if float64(i) == at && i > 0 || i == n {
			i--
		}
		return a.vs[i], nil
	}
	at := a.part * float64(n-1)
	low, high := int(math.Floor(at)), int(math.Ceil(at))
	if low == high || n == 1 {
		return a.vs[low], nil
	}
	below, _ := a.vs[low].Number()
	above, _ := a.vs[high].Number()
	return value.Float(below*(float64(high)-at) + above*(at-float64(low))), nil
}
