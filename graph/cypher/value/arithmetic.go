package value

import "math"

// The operators are null where an operand is, overflow and division by zero
// of integers are ArithmeticErrors, and types that do not go together are
// TypeErrors.

// Add is a + b: of numbers, strings, lists, temporal values and durations.
func Add(m Meter, a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			return exact(addExact(i, j))
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
	return Null, mismatch("Cannot add `%s` and `%s`", a, b)
}

// Subtract is a - b: of numbers, and of a duration from a temporal value or a duration.
func Subtract(a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			return exact(subExact(i, j))
		}
	}
	if v, ok := floats(a, b, func(f, g float64) float64 { return f - g }); ok {
		return v, nil
	}
	if v, ok, err := subtractTemporal(a, b); ok {
		return v, err
	}
	return Null, mismatch("Cannot subtract `%s` from `%s`", b, a)
}

// Multiply is a * b: of numbers, and of a duration and a number.
func Multiply(a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			return exact(mulExact(i, j))
		}
	}
	if v, ok := floats(a, b, func(f, g float64) float64 { return f * g }); ok {
		return v, nil
	}
	if v, ok, err := scaleDuration(a, b); ok {
		return v, err
	}
	return Null, mismatch("Cannot multiply `%s` and `%s`", a, b)
}

// Divide is a / b: of numbers, rounding towards zero where both are integers,
// and of a duration by a number.
func Divide(a, b Value) (Value, error) {
	if j, ok := b.Int(); ok {
		if j == 0 && (a.isNumber() || a.Kind() == KindDuration) {
			return Null, byZero() // even of a float, while a float by 0.0 is infinite
		}
		if i, ok := a.Int(); ok {
			return Int(i / j), nil
		}
	}
	if v, ok := floats(a, b, func(f, g float64) float64 { return f / g }); ok {
		return v, nil
	}
	if v, ok, err := divideDuration(a, b); ok {
		return v, err
	}
	return Null, mismatch("Cannot divide `%s` by `%s`", a, b)
}

// Modulo is a % b, with the sign of a.
func Modulo(a, b Value) (Value, error) {
	if i, ok := a.Int(); ok {
		if j, ok := b.Int(); ok {
			if j == 0 {
				return Null, byZero()
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
	return Null, mismatch("Cannot calculate modulus of `%s` and `%s`", a, b)
}

// Power is a ^ b, a float.
func Power(a, b Value) (Value, error) {
	if v, ok := floats(a, b, math.Pow); ok {
		return v, nil
	}
	return Null, mismatch("Cannot raise `%s` to the power of `%s`", a, b)
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
	if v.ref == nil {
		return Null, nil
	}
	return Null, mismatch("Cannot subtract `%s` from `%s`", v, Int(0))
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

func byZero() error { return Errorf(ArithmeticError, "DivisionByZero", "/ by zero") }

// exact is the integer i, or the error for one that overflowed.
func exact(i int64, ok bool) (Value, error) {
	if !ok {
		return Null, overflow()
	}
	return Int(i), nil
}

func mismatch(format string, a, b Value) error {
	return Errorf(TypeError, "InvalidArgumentType", format, a.Kind().className(), b.Kind().className())
}
