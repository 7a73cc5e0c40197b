package function

import (
	"math/bits"

	"example.org/entente/graph/cypher/value"
)

// A total adds up numbers or durations, not both.
//
// Integers are added up in 128 bits, so the order of the rows makes no
// difference; once a float is among them the sum is one. A sum of integers beyond 64 bits is
// a float too, as in Neo4j.
type total struct {
	n        int64
	hi       int64 // of the integers
	lo       uint64
	floats   float64
	float    bool
	duration value.Duration
	timed    bool // durations, not numbers
}

func (t *total) add(name string, v value.Value) error {
	d, isDuration := v.Duration()
	f, isNumber := v.Number()
	switch {
	case !isDuration && !isNumber:
		return wrong("%s() can only handle numerical values, duration, or null, not %s", name, value.Describe(v))
	case t.n > 0 && t.timed != isDuration:
		return wrong("%s() cannot mix number and duration", name)
	}
	t.n++
	t.timed = isDuration
	if isDuration {
		var err error
		t.duration, err = t.duration.Plus(d)
		return err
	}
	if i, ok := v.Int(); ok {
		var carry uint64
		t.lo, carry = bits.Add64(t.lo, uint64(i), 0)
		t.hi += i>>63 + int64(carry)
		return nil
	}
	t.float = true
	t.floats += f
	return nil
}

// integers is the sum of the integers, as a float.
func (t *total) integers() float64 { return float64(t.hi)*(1<<64) + float64(t.lo) }

// exact is the sum, if it is an integer of 64 bits.
func (t *total) exact() (int64, bool) {
	return int64(t.lo), !t.float && t.hi == int64(t.lo)>>63
}

func (t *total) number() value.Value {
	if i, ok := t.exact(); ok {
		return value.Int(i)
	}
	if i := int64(t.lo); t.hi == i>>63 {
		return value.Float(float64(i) + t.floats)
	}
	return value.Float(t.integers() + t.floats)
}

type sum struct{ total }

func (a *sum) Add(args []value.Value) error {
	if args[0].IsNull() {
		return nil
	}
	return a.add("sum", args[0])
}

func (a *sum) Result() (value.Value, error) {
	if a.timed {
		return value.DurationOf(a.duration), nil
	}
	return a.number(), nil
}

// average keeps a mean that does not overflow where the sum of floats would.
type average struct {
	total
	mean float64 // of the numbers so far
}

func (a *average) Add(args []value.Value) error {
	v := args[0]
	if v.IsNull() {
		return nil
	}
	if err := a.add("avg", v); err != nil {
		return err
	}
	if f, ok := v.Number(); ok {
		a.mean += (f - a.mean) / float64(a.n)
	}
	return nil
}

func (a *average) Result() (value.Value, error) {
	switch {
	case a.n == 0:
		return value.Null, nil
	case a.timed:
		d, err := a.duration.Divided(float64(a.n))
		if err != nil {
			return value.Null, err
		}
		if day := value.NanosPerDay / value.NanosPerSecond; d.Seconds >= day { // as Neo4j has it, which leaves negative ones
			d, err = value.NewDuration(d.Months, d.Days+d.Seconds/day, d.Seconds%day, d.Nanos)
		}
		return value.DurationOf(d), err
	case !a.float:
		// The sum is exact, so nothing is lost but in this division.
		if i, ok := a.exact(); ok {
			return value.Float(float64(i) / float64(a.n)), nil
		}
		return value.Float(a.integers() / float64(a.n)), nil
	}
	return value.Float(a.mean), nil
}
