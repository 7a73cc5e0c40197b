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
	return c.arithmetic(e, left, right)
}
