package function

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph/cypher/value"
)

// listFunctions are about lists.
var listFunctions = []*Function{
	define("head", "list :: LIST<ANY>", "ANY", "The first element of a list; null of an empty one.", head),
	define("last", "list :: LIST<ANY>", "ANY", "The last element of a list; null of an empty one.", last),
	define("tail", "input :: LIST<ANY>", "LIST<ANY>", "A list without its first element.", tail),
	define("reverse", "input :: STRING | LIST<ANY>", "STRING | LIST<ANY>", "A string or list from its end to its start.", reverse),
	define("size", "input :: STRING | LIST<ANY>", "INTEGER", "The number of characters of a string, or of elements of a list.", size),
	define("isEmpty", "input :: LIST<ANY> | MAP | STRING", "BOOLEAN", "Whether a list, map or string has nothing in it.", isEmpty),
	define("range", "start :: INTEGER, end :: INTEGER, [step :: INTEGER]", "LIST<INTEGER>", "The integers from a start to an end, which is in it, by steps of 1 or as given.", numberRange).withNulls().strict(),
}

func head(_ *Context, args []value.Value) (value.Value, error) {
	return value.Index(args[0], value.Int(0))
}

func last(_ *Context, args []value.Value) (value.Value, error) {
	return value.Index(args[0], value.Int(-1))
}

func tail(_ *Context, args []value.Value) (value.Value, error) {
	vs, _ := args[0].List()
	return value.Slice(args[0], value.Int(1), value.Int(int64(len(vs))))
}

func reverse(c *Context, args []value.Value) (value.Value, error) {
	if s, ok := args[0].Str(); ok {
		if err := c.charge(int64(len(s))); err != nil {
			return value.Null, err
		}
		return value.String(backwards(s)), nil
	}
	vs, _ := args[0].List()
	if err := c.charge(value.ValueSize * int64(len(vs))); err != nil {
		return value.Null, err
	}
	vs = slices.Clone(vs)
	slices.Reverse(vs)
	return value.NewList(vs)
}

// backwards is a string from its end to its start.
func backwards(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		_, width := utf8.DecodeLastRuneInString(s)
		b.WriteString(s[len(s)-width:])
		s = s[:len(s)-width]
	}
	return b.String()
}

func size(_ *Context, args []value.Value) (value.Value, error) {
	if s, ok := args[0].Str(); ok {
		return value.Int(int64(utf8.RuneCountInString(s))), nil
	}
	vs, _ := args[0].List()
	return value.Int(int64(len(vs))), nil
}

func isEmpty(_ *Context, args []value.Value) (value.Value, error) {
	if s, ok := args[0].Str(); ok {
		return value.Bool(s == ""), nil
	}
	if m, ok := args[0].Map(); ok {
		return value.Bool(m.Len() == 0), nil
	}
	vs, _ := args[0].List()
	return value.Bool(len(vs) == 0), nil
}

// integer is an argument as an integer; a float loses its fraction.
func integer(v value.Value) int64 {
	if i, ok := v.Int(); ok {
		return i
	}
	f, _ := v.Float()
	return saturated(f)
}

// numberRange counts from a start to an end. It charges for all before it
// makes any.
func numberRange(c *Context, args []value.Value) (value.Value, error) {
	for i, name := range []string{"start", "end", "step"}[:len(args)] {
		if args[i].IsNull() {
			return value.Null, wrong("Invalid input for %s value in function 'range()': Expected a numeric value but got: NO_VALUE", name)
		}
	}
	start, end, step := integer(args[0]), integer(args[1]), int64(1)
	if len(args) == 3 {
		step = integer(args[2])
	}
	if step == 0 {
		return value.Null, value.Errorf(value.ArgumentError, "NumberOutOfRange", "Step argument to 'range()' cannot be zero")
	}
	if step > 0 && start > end || step < 0 && start < end {
		return value.List(nil), nil
	}
	// The distance and the step fit into 64 bits without a sign.
	distance, stride := uint64(end)-uint64(start), uint64(step)
	if step < 0 {
		distance, stride = uint64(start)-uint64(end), -uint64(step)
	}
	steps := distance / stride
	if hi, bytes := bits.Mul64(steps, value.ValueSize); hi > 0 || bytes > 1<<62 {
		return value.Null, value.Errorf(value.ArithmeticError, "NumberOutOfRange", "numeric value out of range")
	}
	if err := c.charge(value.ValueSize * int64(steps+1)); err != nil {
		return value.Null, err
	}
	if steps >= value.MaxSize {
		return value.Null, bad("A list of range() may not have more than %d elements", value.MaxSize)
	}
	vs := make([]value.Value, steps+1)
	for i := range vs {
		vs[i] = value.Int(start + int64(i)*step)
	}
	return value.List(vs), nil
}
