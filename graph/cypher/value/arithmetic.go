package value

import (
	"math"
	"math/bits"
)

// The operators are null where an operand is, overflow and division by zero
// of integers are ArithmeticErrors, and types that do not go together are
// TypeErrors.

// Add is a + b: of numbers, strings, lists, temporal values and durations.
func Add(m Meter, a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			return sumOf(i, j)
		}
	}
	_, aList := a.ref.(listData)
	_, bList := b.ref.(listData)
	switch {
	case (aList || bList) && a.ref != nil && b.ref != nil:
		return addToList(m, a, b, aList, bList)
	case a.ref == nil || b.ref == nil:
		return Null, nil
	case a.isNumber() && b.isNumber():
		f, _ := a.Number()
		g, _ := b.Number()
		return Float(f + g), nil
	}
	if v, ok, err := addTemporal(a, b); ok {
		return v, err
	}
	if a.Kind() == KindString || b.Kind() == KindString {
		return addStrings(m, a, b)
	}
	return Null, mismatch("+", a, b)
}

func sumOf(i, j int64) (Value, error) {
	sum := i + j
	if (sum > i) != (j > 0) && j != 0 {
		return Null, overflow()
	}
	return Int(sum), nil
}

// Subtract is a - b: of numbers, and of a duration from a temporal value or a duration.
func Subtract(a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			diff := i - j
			if (diff < i) != (j > 0) && j != 0 {
				return Null, overflow()
			}
			return Int(diff), nil
		}
	}
	if v, ok := floats(a, b, func(f, g float64) float64 { return f - g }); ok {
		return v, nil
	}
	if v, ok, err := subtractTemporal(a, b); ok {
		return v, err
	}
	return Null, mismatch("-", a, b)
}

// Multiply is a * b: of numbers, and of a duration and a number.
func Multiply(a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			return product(i, j)
		}
	}
	if v, ok := floats(a, b, func(f, g float64) float64 { return f * g }); ok {
		return v, nil
	}
	if v, ok, err := scaleDuration(a, b); ok {
		return v, err
	}
	return Null, mismatch("*", a, b)
}

func product(i, j int64) (Value, error) {
	hi, lo := bits.Mul64(uint64(i), uint64(j))
	// The signed high half is the unsigned one less what the signs added.
	high := int64(hi)
	if i < 0 {
		high -= j
	}
	if j < 0 {
		high -= i
	}
	if p := int64(lo); high == p>>63 {
		return Int(p), nil
	}
	return Null, overflow()
}

// Divide is a / b: of numbers, rounding towards zero where both are integers,
// and of a duration by a number.
func Divide(a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			if j == 0 {
				return Null, Errorf(ArithmeticError, "DivisionByZero", "/ by zero")
			}
			return Int(i / j), nil
		}
	}
	if v, ok := floats(a, b, func(f, g float64) float64 { return f / g }); ok {
		return v, nil
	}
	if v, ok, err := divideDuration(a, b); ok {
		return v, err
	}
	return Null, mismatch("/", a, b)
}

// Modulo is a % b, with the sign of a.
func Modulo(a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			if j == 0 {
				return Null, Errorf(ArithmeticError, "DivisionByZero", "/ by zero")
			}
			if j == -1 {
				return Int(0), nil
			}
			return Int(i % j), nil
		}
	}
	if v, ok := floats(a, b, math.Mod); ok {
		return v, nil
	}
	return Null, mismatch("%", a, b)
}

// Power is a ^ b, a float.
func Power(a, b Value) (Value, error) {
	if v, ok := floats(a, b, math.Pow); ok {
		return v, nil
	}
	return Null, mismatch("^", a, b)
}

// Negate is -v.
func Negate(v Value) (Value, error) {
	if i, ok := v.Int(); ok {
		if i == math.MinInt64 {
			return Null, overflow()
		}
		return Int(-i), nil
	}
	if f, ok := v.Float(); ok {
		return Float(-f), nil
	}
	if d, ok := v.Duration(); ok {
		return d.times(-1)
	}
	if v.ref == nil {
		return Null, nil
	}
	return Null, Errorf(TypeError, "InvalidArgumentType", "Type mismatch: expected Float, Integer or Duration but was %s", describe(v))
}

// floats computes with two numbers, one of them a float, or a null.
func floats(a, b Value, compute func(f, g float64) float64) (v Value, ok bool) {
	if a.ref == nil || b.ref == nil {
		return Null, true
	}
	if !a.isNumber() || !b.isNumber() {
		return Null, false
	}
	f, _ := a.Number()
	g, _ := b.Number()
	return Float(compute(f, g)), true
}

func overflow() error { return Errorf(ArithmeticError, "NumberOutOfRange", "long overflow") }

func mismatch(operator string, a, b Value) error {
	return Errorf(TypeError, "InvalidArgumentType", "Cannot compute `%s` of %s and %s", operator, describe(a), describe(b))
}
