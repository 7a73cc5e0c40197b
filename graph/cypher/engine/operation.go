package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

func (c *compiler) operation(e syntax.Expr) typed {
	switch e := e.(type) {
	case *syntax.Unary:
		return c.unary(e)
	case *syntax.Logic:
		return c.logic(e)
	case *syntax.Comparison:
		return c.comparison(e)
	case *syntax.Binary:
		return c.binary(e)
	}
	return typed{}
}

func (c *compiler) unary(e *syntax.Unary) typed {
	if e.Op == syntax.Not {
		of := c.condition(e.Of)
		return made(e.From, booleans, func(x *run) (value.Value, error) {
			t, err := truth(x, of)
			return t.Not().Value(), err
		}, of)
	}
	of := c.expr(e.Of)
	c.want(&of, numbers)
	return made(e.From, of.kinds, func(x *run) (value.Value, error) {
		v, err := of.eval(x)
		if err != nil || e.Op == syntax.Positive {
			return v, err
		}
		if v, err = value.Negate(v); err != nil {
			return v, x.failed(e.From, err)
		}
		return v, nil
	}, of)
}

// truth computes a condition. A list, where it cannot be told from the text
// that it is one, is true if it holds something.
func truth(x *run, t typed) (value.Truth, error) {
	v, err := t.eval(x)
	if err != nil {
		return value.Unknown, err
	}
	if list, ok := v.List(); ok {
		return value.TruthOf(len(list) > 0), nil
	}
	b, err := value.ToTruth(v)
	if err != nil {
		return b, x.failed(t.at, err)
	}
	return b, nil
}

func (c *compiler) logic(e *syntax.Logic) typed {
	args := make([]typed, len(e.Args))
	for i, a := range e.Args {
		args[i] = c.condition(a)
	}
	combine, decides := value.Truth.And, value.False
	switch e.Op {
	case syntax.Or:
		combine, decides = value.Truth.Or, value.True
	case syntax.Xor:
		combine, decides = value.Truth.Xor, value.Unknown
	}
	return made(e.From, booleans, func(x *run) (value.Value, error) {
		sum, err := truth(x, args[0])
		for i := 1; i < len(args) && err == nil && sum != decides; i++ {
			var next value.Truth
			next, err = truth(x, args[i])
			sum = combine(sum, next)
		}
		return sum.Value(), err
	}, args...)
}

// comparators are the operators of comparisons.
var comparators = map[syntax.Op]func(a, b value.Value) value.Truth{
	syntax.Equal:          value.Equal,
	syntax.NotEqual:       func(a, b value.Value) value.Truth { return value.Equal(a, b).Not() },
	syntax.Less:           value.Less,
	syntax.LessOrEqual:    value.LessOrEqual,
	syntax.Greater:        func(a, b value.Value) value.Truth { return value.Less(b, a) },
	syntax.GreaterOrEqual: func(a, b value.Value) value.Truth { return value.LessOrEqual(b, a) },
}

func (c *compiler) comparison(e *syntax.Comparison) typed {
	args := make([]typed, len(e.Args))
	for i, a := range e.Args {
		args[i] = c.expr(a)
	}
	if len(e.Ops) == 1 {
		compare, left, right := comparators[e.Ops[0]], args[0].eval, args[1].eval
		return made(e.From, booleans, func(x *run) (value.Value, error) {
			a, err := left(x)
			if err != nil {
				return a, err
			}
			b, err := right(x)
			if err != nil {
				return b, err
			}
			x.spend(a, b)
			return compare(a, b).Value(), nil
		}, args...)
	}
	return made(e.From, booleans, func(x *run) (value.Value, error) {
		sum := value.True
		a, err := args[0].eval(x)
		for i := 0; i < len(e.Ops) && err == nil && sum != value.False; i++ {
			var b value.Value
			if b, err = args[i+1].eval(x); err == nil {
				x.spend(a, b)
				sum = sum.And(comparators[e.Ops[i]](a, b))
			}
			a = b
		}
		if err != nil {
			return value.Null, err
		}
		return sum.Value(), nil
	}, args...)
}

// An arithmetic operator takes values of some kinds, and on its right of
// those that go beside the left one's.
type arithmetic struct {
	takes  value.KindSet
	beside func(left value.KindSet) value.KindSet
	do     func(m value.Meter, a, b value.Value) (value.Value, error)
}

func plain(do func(a, b value.Value) (value.Value, error)) func(value.Meter, value.Value, value.Value) (value.Value, error) {
	return func(_ value.Meter, a, b value.Value) (value.Value, error) { return do(a, b) }
}

var arithmetics = map[syntax.Op]arithmetic{
	syntax.Add:         {anything, addend, value.Add},
	syntax.Concatenate: {strs | lists, beside(strs, strs, lists, lists), value.Concatenate},
	syntax.Subtract:    {numbers | temporal | durations, beside(numbers, numbers, temporal|durations, durations), plain(value.Subtract)},
	syntax.Multiply:    {numbers | durations, beside(numbers, numbers|durations, durations, numbers), plain(value.Multiply)},
	syntax.Divide:      {numbers | durations, beside(numbers|durations, numbers), plain(value.Divide)},
	syntax.Modulo:      {numbers, beside(numbers, numbers), plain(value.Modulo)},
	syntax.Power:       {numbers, beside(numbers, numbers), plain(value.Power)},
}

// beside tells what goes beside something by pairs: left of the first kinds, right of the second.
func beside(pairs ...value.KindSet) func(value.KindSet) value.KindSet {
	return func(left value.KindSet) (kinds value.KindSet) {
		for i := 0; i < len(pairs); i += 2 {
			if left == 0 || left&pairs[i] != 0 {
				kinds |= pairs[i+1]
			}
		}
		return kinds
	}
}

// addend tells what may be added. Strings and numbers go together, and a
// list takes anything; but 'a' + true is refused where it can be seen, and computed where not.
func addend(left value.KindSet) value.KindSet {
	if left == 0 || left&lists != 0 {
		return anything
	}
	return lists | beside(strs|numbers, strs|numbers, temporal, durations, durations, temporal|durations)(left)
}

// predicates are the operators on two strings.
var predicates = map[syntax.Op]func(a, b value.Value) value.Truth{
	syntax.StartsWith: value.StartsWith,
	syntax.EndsWith:   value.EndsWith,
	syntax.Contains:   value.Contains,
}

func (c *compiler) binary(e *syntax.Binary) typed {
	left, right := c.expr(e.Left), c.expr(e.Right)
	switch e.Op {
	case syntax.In:
		return c.in(e, left, right)
	case syntax.Matches:
		return c.matches(e, left, right)
	}
	if is, ok := predicates[e.Op]; ok {
		return made(e.From, booleans, func(x *run) (value.Value, error) {
			a, err := left.eval(x)
			if err != nil {
				return a, err
			}
			b, err := right.eval(x)
			if err != nil {
				return b, err
			}
			x.spend(a, b)
			return is(a, b).Value(), nil
		}, left, right)
	}
	op := arithmetics[e.Op]
	c.want(&left, op.takes)
	c.want(&right, op.takes&op.beside(left.kinds))
	kinds := resultKinds(e.Op, left.kinds, right.kinds)
	if kinds == 0 && left.kinds != 0 && right.kinds != 0 {
		c.fail(right.at, "InvalidArgumentType", "Type mismatch: %s and %s do not go together with %s", words(left.kinds), words(right.kinds), e.Op)
	}
	do := op.do
	t := made(e.From, kinds, func(x *run) (value.Value, error) {
		a, err := left.eval(x)
		if err != nil {
			return a, err
		}
		b, err := right.eval(x)
		if err != nil {
			return b, err
		}
		if a, err = do(x, a, b); err != nil {
			return a, x.failed(e.From, err)
		}
		return a, nil
	}, left, right)
	return t
}

// resultKinds are the kinds of what an operator makes of two kinds.
func resultKinds(op syntax.Op, a, b value.KindSet) value.KindSet {
	if a == 0 { // a null is of any kind, as far as can be told
		a = anything
	}
	if b == 0 {
		b = anything
	}
	var kinds value.KindSet
	integer := value.KindsOf(value.KindInteger)
	switch op {
	case syntax.Power:
		return value.KindsOf(value.KindFloat)
	case syntax.Concatenate:
		return a & b & (strs | lists)
	}
	if a&integer != 0 && b&integer != 0 {
		kinds |= integer
	}
	if a&numbers != 0 && b&numbers != 0 && (a|b)&^integer&numbers != 0 {
		kinds |= value.KindsOf(value.KindFloat)
	}
	kinds |= resultTimes(op, a, b)
	if op == syntax.Add {
		kinds |= (a | b) & lists
		if a&strs != 0 && b&(strs|numbers) != 0 || a&numbers != 0 && b&strs != 0 {
			kinds |= strs
		}
	}
	return kinds
}

// resultTimes are the kinds of times and durations among those.
func resultTimes(op syntax.Op, a, b value.KindSet) (kinds value.KindSet) {
	switch {
	case op == syntax.Add || op == syntax.Subtract:
		if b&durations != 0 {
			kinds |= a & (temporal | durations)
		}
		if op == syntax.Add && a&durations != 0 {
			kinds |= b & (temporal | durations)
		}
	case a&durations != 0 && b&numbers != 0, op == syntax.Multiply && a&numbers != 0 && b&durations != 0:
		if op == syntax.Multiply || op == syntax.Divide {
			kinds |= durations
		}
	}
	return kinds
}
