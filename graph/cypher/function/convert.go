package function

import (
	"math"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// convertFunctions make one type of another. Those whose name ends in OrNull
// or List give null where the others give an error.
var convertFunctions = []*Function{
	define("toInteger", "input :: STRING | FLOAT | INTEGER | BOOLEAN", "INTEGER", "A number, a boolean or a text of a number as an integer, without its fraction; null of another text.", toInteger),
	define("toFloat", "input :: STRING | FLOAT | INTEGER", "FLOAT", "A number or a text of one as a float; null of another text.", toFloat),
	define("toBoolean", "input :: BOOLEAN | INTEGER | STRING", "BOOLEAN", "A boolean, an integer other than 0 or a text that says true or false as a boolean; null of another text.", toBoolean),
	define("toString", "input :: BOOLEAN | FLOAT | INTEGER | POINT | STRING | DURATION | DATE | ZONED TIME | LOCAL TIME | LOCAL DATETIME | ZONED DATETIME", "STRING", "A number, boolean, point or temporal value as text.", toString),
	define("toIntegerOrNull", "input :: ANY", "INTEGER", "Like toInteger, but null of what is no integer.", orNull(toInteger)),
	define("toFloatOrNull", "input :: ANY", "FLOAT", "Like toFloat, but null of what is no float.", orNull(toFloat)),
	define("toBooleanOrNull", "input :: ANY", "BOOLEAN", "Like toBoolean, but null of what is no boolean.", orNull(toBoolean)),
	define("toStringOrNull", "input :: ANY", "STRING", "Like toString, but null of what has no text.", orNull(toString)),
	define("toIntegerList", "input :: LIST<ANY>", "LIST<INTEGER>", "A list with toIntegerOrNull of each element.", each(toInteger)),
	define("toFloatList", "input :: LIST<ANY>", "LIST<FLOAT>", "A list with toFloatOrNull of each element.", each(toFloat)),
	define("toBooleanList", "input :: LIST<ANY>", "LIST<BOOLEAN>", "A list with toBooleanOrNull of each element.", each(toBoolean)),
	define("toStringList", "input :: LIST<ANY>", "LIST<STRING>", "A list with toStringOrNull of each element.", each(toString)),
}

// orNull is do, but null where that is an error.
func orNull(do call) call {
	return func(c *Context, args []value.Value) (value.Value, error) {
		v, err := do(c, args)
		if err != nil {
			return value.Null, nil //nolint:nilerr // that is what the function is for
		}
		return v, nil
	}
}

// each is a list of do of each element, or null where that is an error.
func each(do call) call {
	one := orNull(do)
	return func(c *Context, args []value.Value) (value.Value, error) {
		from, _ := args[0].List()
		if err := c.charge(value.ValueSize * int64(len(from))); err != nil {
			return value.Null, err
		}
		vs := make([]value.Value, len(from))
		for i := range from {
			if from[i].IsNull() {
				continue
			}
			vs[i], _ = one(c, from[i:i+1])
			if s, ok := vs[i].Str(); ok {
				if err := c.charge(int64(len(s))); err != nil {
					return value.Null, err
				}
			}
		}
		return value.NewList(vs)
	}
}

// saturated is f without its fraction, or the nearest integer there is; 0 for NaN.
func saturated(f float64) int64 {
	switch {
	case f != f:
		return 0
	case f >= 1<<63:
		return math.MaxInt64
	case f < -1<<63:
		return math.MinInt64
	}
	return int64(f)
}

func toInteger(_ *Context, args []value.Value) (value.Value, error) {
	v := args[0]
	switch v.Kind() {
	case value.KindInteger:
		return v, nil
	case value.KindFloat:
		f, _ := v.Float()
		return value.Int(saturated(f)), nil
	case value.KindBoolean:
		if b, _ := v.Bool(); b {
			return value.Int(1), nil
		}
		return value.Int(0), nil
	case value.KindString:
		s, _ := v.Str()
		return parseInteger(s)
	}
	return value.Null, wrong("Invalid input for function 'toInteger()': Expected a String, Float, Integer or Boolean, got: %s", value.Describe(v))
}

func toFloat(_ *Context, args []value.Value) (value.Value, error) {
	v := args[0]
	switch v.Kind() {
	case value.KindFloat:
		return v, nil
	case value.KindInteger:
		f, _ := v.Number()
		return value.Float(f), nil
	case value.KindString:
		s, _ := v.Str()
		if f, ok := value.ParseFloat(s); ok {
			return value.Float(f), nil
		}
		return value.Null, nil
	}
	return value.Null, wrong("Invalid input for function 'toFloat()': Expected a String, Float or Integer, got: %s", value.Describe(v))
}

func toBoolean(_ *Context, args []value.Value) (value.Value, error) {
	v := args[0]
	switch v.Kind() {
	case value.KindBoolean:
		return v, nil
	case value.KindInteger:
		i, _ := v.Int()
		return value.Bool(i != 0), nil
	case value.KindString:
		s, _ := v.Str()
		switch s = strings.TrimFunc(s, blank); {
		case strings.EqualFold(s, "true"):
			return value.Bool(true), nil
		case strings.EqualFold(s, "false"):
			return value.Bool(false), nil
		}
		return value.Null, nil
	}
	return value.Null, wrong("Invalid input for function 'toBoolean()': Expected a Boolean, Integer or String, got: %s", value.Describe(v))
}

func toString(_ *Context, args []value.Value) (value.Value, error) {
	if args[0].Kind() == value.KindString {
		return args[0], nil
	}
	s, ok := value.ToString(args[0])
	if !ok {
		return value.Null, wrong("Invalid input for function 'toString()': Expected a String, Float, Integer, Boolean, Temporal or Duration, got: %s", value.Describe(args[0]))
	}
	return value.String(s), nil
}
