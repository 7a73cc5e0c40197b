package function

import (
	"math"

	"example.org/entente/graph/cypher/value"
)

// mathFunctions are about numbers. Where a function is not defined it is NaN.
var mathFunctions = []*Function{
	define("abs", "input :: INTEGER | FLOAT", "INTEGER | FLOAT", "A number without its sign.", abs),
	define("sign", "input :: INTEGER | FLOAT", "INTEGER", "-1, 0 or 1, by the sign of a number.", sign),
	define("ceil", "input :: FLOAT", "FLOAT", "The smallest whole number that is not less.", ofFloat(math.Ceil)),
	define("floor", "input :: FLOAT", "FLOAT", "The largest whole number that is not more.", ofFloat(math.Floor)),
	define("round", "value :: FLOAT, [precision :: INTEGER | FLOAT], [mode :: STRING]", "FLOAT",
		"The nearest number with no decimals, or with so many; the mode is UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN or UNNECESSARY.", round),
	define("isNaN", "input :: INTEGER | FLOAT", "BOOLEAN", "Whether a number is NaN, the result of what is not defined.", isNaN),
	define("sqrt", "input :: FLOAT", "FLOAT", "The square root of a number.", ofFloat(math.Sqrt)),
	define("exp", "input :: FLOAT", "FLOAT", "e to the power of a number.", ofFloat(math.Exp)),
	define("log", "input :: FLOAT", "FLOAT", "The natural logarithm of a number.", ofFloat(math.Log)),
	define("log10", "input :: FLOAT", "FLOAT", "The logarithm of a number to base 10.", ofFloat(math.Log10)),
	define("sin", "input :: FLOAT", "FLOAT", "The sine of an angle in radians.", ofFloat(math.Sin)),
	define("cos", "input :: FLOAT", "FLOAT", "The cosine of an angle in radians.", ofFloat(math.Cos)),
	define("tan", "input :: FLOAT", "FLOAT", "The tangent of an angle in radians.", ofFloat(math.Tan)),
	define("cot", "input :: FLOAT", "FLOAT", "The cotangent of an angle in radians.", ofFloat(func(f float64) float64 { return 1 / math.Tan(f) })),
	define("asin", "input :: FLOAT", "FLOAT", "The angle in radians whose sine is given.", ofFloat(math.Asin)),
	define("acos", "input :: FLOAT", "FLOAT", "The angle in radians whose cosine is given.", ofFloat(math.Acos)),
	define("atan", "input :: FLOAT", "FLOAT", "The angle in radians whose tangent is given.", ofFloat(math.Atan)),
	define("atan2", "y :: FLOAT, x :: FLOAT", "FLOAT", "The angle in radians of the point (x, y).", atan2),
	define("haversin", "input :: FLOAT", "FLOAT", "Half of one less the cosine of an angle in radians.", ofFloat(func(f float64) float64 { return (1 - math.Cos(f)) / 2 })),
	define("degrees", "input :: FLOAT", "FLOAT", "An angle in radians in degrees.", ofFloat(func(f float64) float64 { return f * (180 / math.Pi) })),
	define("radians", "input :: FLOAT", "FLOAT", "An angle in degrees in radians.", ofFloat(func(f float64) float64 { return f * (math.Pi / 180) })),
	define("pi", "", "FLOAT", "The number π.", constant(math.Pi)),
	define("e", "", "FLOAT", "The base of the natural logarithm.", constant(math.E)),
}

func ofFloat(compute func(float64) float64) call {
	return func(_ *Context, args []value.Value) (value.Value, error) {
		f, _ := args[0].Number()
		return value.Float(compute(f)), nil
	}
}

func constant(f float64) call {
	return func(*Context, []value.Value) (value.Value, error) { return value.Float(f), nil }
}

func abs(_ *Context, args []value.Value) (value.Value, error) {
	i, ok := args[0].Int()
	if !ok {
		f, _ := args[0].Float()
		return value.Float(math.Abs(f)), nil
	}
	if i == math.MinInt64 {
		return value.Null, value.Errorf(value.ArithmeticError, "NumberOutOfRange", "long overflow")
	}
	return value.Int(max(i, -i)), nil
}

func sign(_ *Context, args []value.Value) (value.Value, error) {
	f, _ := args[0].Number()
	switch {
	case f > 0:
		return value.Int(1), nil
	case f < 0:
		return value.Int(-1), nil
	}
	return value.Int(0), nil
}

func isNaN(_ *Context, args []value.Value) (value.Value, error) {
	f, ok := args[0].Float()
	return value.Bool(ok && math.IsNaN(f)), nil
}

func atan2(_ *Context, args []value.Value) (value.Value, error) {
	y, _ := args[0].Number()
	x, _ := args[1].Number()
	return value.Float(math.Atan2(y, x)), nil
}
