package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// amount compiles what stands after SKIP or LIMIT; it is nil where nothing does.
func (c *compiler) amount(e syntax.Expr, clause string) *typed {
	if e == nil {
		return nil
	}
	syntax.Walk(e, func(x any) bool {
		switch x := x.(type) {
		case *syntax.Variable:
			c.fail(x.From, "NonConstantExpression", "It is not allowed to refer to variables in %s, so that the value for %s can be statically calculated.", clause, clause)
		case *syntax.PatternTest, *syntax.PatternComprehension, *syntax.SubqueryExpr:
			c.fail(e.Where().From, "NonConstantExpression", "It is not allowed to use patterns in the expression for %s, so that the value for %s can be statically calculated.", clause, clause)
		}
		return true
	})
	var t typed
	c.within(nil, func() { t = c.expr(e) })
	if l, ok := e.(*syntax.Literal); ok {
		n, isInteger := l.Value.Int()
		switch {
		case !isInteger:
			c.fail(l.From, "InvalidArgumentType", "Invalid input. '%s' is not a valid value. Must be a non-negative integer.", syntax.Format(l))
		case n < 0:
			c.fail(l.From, "NegativeIntegerArgument", "Invalid input. '%d' is not a valid value. Must be a non-negative integer.", n)
		}
	}
	t.at = e.Where().From
	return &t
}

// amountOf computes it.
func amountOf(x *run, t *typed) (int64, error) {
	v, err := t.eval(x)
	if err != nil {
		return 0, err
	}
	n, ok := v.Int()
	detail := "InvalidArgumentType"
	if ok && n < 0 {
		detail = "NegativeIntegerArgument"
	}
	if !ok || n < 0 {
		return 0, x.failed(t.at, value.Errorf(value.SyntaxError, detail, "Invalid input. '%s' is not a valid value. Must be a non-negative integer.", value.Describe(v)))
	}
	return n, nil
}

// skipping passes over the first rows.
type skipping struct {
	single
	amount typed
	left   int64
}

func (c *compiler) skip(child operator, amount typed) operator {
	return c.op(&skipping{single: over(child, "Skip", c.detail(func() string { return c.excerpt(amount.at) })), amount: amount})
}

func (s *skipping) open(x *run) (err error) {
	if s.left, err = amountOf(x, &s.amount); err != nil {
		return err
	}
	return s.child.open(x)
}

func (s *skipping) next(x *run) (bool, error) {
	for ; s.left > 0; s.left-- {
		if ok, err := s.child.next(x); !ok || err != nil {
			return false, err
		}
	}
	return s.child.next(x)
}

// limiting ends after so many rows.
type limiting struct {
	single
	amount typed
	left   int64
}

func (c *compiler) limit(child operator, amount typed) operator {
	return c.op(&limiting{single: over(child, "Limit", c.detail(func() string { return c.excerpt(amount.at) })), amount: amount})
}

func (l *limiting) open(x *run) (err error) {
	if l.left, err = amountOf(x, &l.amount); err != nil {
		return err
	}
	return l.child.open(x)
}

func (l *limiting) next(x *run) (bool, error) {
	if l.left == 0 {
		return false, nil
	}
	l.left--
	return l.child.next(x)
}
