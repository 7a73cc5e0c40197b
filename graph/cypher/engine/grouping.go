package engine

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher/function"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A grouping is a projection with aggregations, while its items are compiled.
type grouping struct {
	keys      map[string]typed // the items without aggregations that are variables or properties, as Format writes them
	named     []*symbol        // the names that the projection gives, for ORDER BY and WHERE
	sums      []summed
	mentioned map[string]bool // the variables in items without aggregations
	inside    int             // the variables of comprehensions that were there before
}

// A summed is one aggregation of a grouping.
type summed struct {
	of       *function.Aggregation
	distinct bool
	args     []typed
	slot     int
	at       int
	text     string // as Format writes it
}

// aggregationIn is the first aggregation in an expression, subqueries aside.
func aggregationIn(e syntax.Expr) *syntax.Call {
	var found *syntax.Call
	syntax.Walk(e, func(x any) bool {
		switch x := x.(type) {
		case *syntax.SubqueryExpr:
			return false
		case *syntax.Call:
			if _, ok := function.LookupAggregation(x.Function.Text); ok && found == nil {
				found = x
			}
		}
		return found == nil
	})
	return found
}

// grouped compiles what an item with aggregations may name: an aggregation, a
// grouping key, a variable of a comprehension in it.
func (c *compiler) grouped(e syntax.Expr) (typed, bool) {
	switch e := e.(type) {
	case *syntax.Property:
		t, ok := c.group.keys[syntax.Format(e)]
		return t, ok
	case *syntax.Variable:
		if t, ok := c.group.keys[syntax.Format(e)]; ok && !c.isLocal(e.Text) {
			return t, true
		}
		if c.isLocal(e.Text) {
			return typed{}, false
		}
		if c.scope.find(e.Text) == nil && c.group.mentioned[e.Text] {
			c.implicit(e)
		}
		s := c.resolve(e.Name)
		if slices.Contains(c.group.named, s) {
			return c.read(s, e.From), true
		}
		c.implicit(e)
	}
	return typed{}, false
}

// implicit ends the compilation for a variable that is no grouping key.
func (c *compiler) implicit(e *syntax.Variable) {
	c.fail(e.From, "AmbiguousAggregationExpression", "Aggregation column contains implicit grouping expressions. For example, in 'RETURN n.a, n.a + n.b + count(*)' the aggregation expression 'n.a + n.b + count(*)' includes the implicit grouping key 'n.b'. It may be possible to rewrite the query by extracting these grouping/aggregation expressions into a preceding WITH clause. Illegal expression(s): %s", e.Text)
}

// onlyKeys ends the compilation if a subquery in an item with aggregations has
// read, since there were n reads, a variable that is no grouping key.
func (c *compiler) onlyKeys(at, n int) {
	if c.group == nil || c.aggregating {
		return
	}
	known := scope(c.group.named).slots()
	for _, key := range c.group.keys {
		known = append(known, key.slot)
	}
	for _, s := range c.scope {
		if slices.Contains(c.reads[n:], s.slot) && !slices.Contains(known, s.slot) && !c.isLocal(s.name) {
			c.implicit(&syntax.Variable{Name: syntax.Name{Span: syntax.Span{From: at, To: at}, Text: s.name}})
		}
	}
}

// isLocal says whether a name stands for a variable of a comprehension that
// is inside of the item.
func (c *compiler) isLocal(name string) bool {
	for _, s := range c.locals[c.group.inside:] {
		if s.name == name {
			return true
		}
	}
	return false
}

// aggregation compiles a call of an aggregation.
func (c *compiler) aggregation(e *syntax.Call, a *function.Aggregation) typed {
	switch {
	case c.aggregating:
		c.fail(e.From, "NestedAggregation", "Can't use aggregate functions inside of aggregate functions.")
	case c.group == nil:
		c.fail(e.From, "InvalidAggregation", "Invalid use of aggregating function %s(...) in this context", a.Name)
	}
	if e.Star && !a.Star {
		c.fail(e.From, "UnexpectedSyntax", "Invalid use of * with %s()", a.Name)
	}
	text := syntax.Format(e)
	for _, s := range c.group.sums {
		if s.text == text {
			return typed{eval: slotReader(s.slot), kinds: s.of.ResultKinds() & anything, slot: -1, at: e.From}
		}
	}
	c.aggregating = true
	s := summed{of: a, distinct: e.Distinct, at: e.From, slot: c.slot(), text: text}
	for _, arg := range e.Args {
		c.noVolatile(arg, a.Name)
		s.args = append(s.args, c.expr(arg))
	}
	c.aggregating = false
	n := len(s.args)
	if n == 0 && !e.Star {
		c.fail(e.From, "InvalidNumberOfArguments", "Insufficient parameters for function '%s'", a.Name)
	}
	if err := a.CheckCount(n); err != nil {
		c.fail(e.From, "InvalidNumberOfArguments", "%v", err)
	}
	t := typed{eval: slotReader(s.slot), kinds: a.ResultKinds() & anything, slot: -1, at: e.From}
	if n > 0 {
		switch a.Name {
		case "collect":
			t.items = s.args[0].kinds
		case "min", "max":
			t.kinds = s.args[0].kinds
		case "sum", "avg", "stDev", "stDevP", "percentileCont", "percentileDisc":
			c.want(&s.args[0], a.Params[0].Kinds()&anything)
		}
		if strings.HasPrefix(a.Name, "percentile") {
			c.checkPercentile(e.Args[1])
		}
	}
	c.group.sums = append(c.group.sums, s)
	return t
}

// checkPercentile ends the compilation if what is written as a number is no part of a whole.
func (c *compiler) checkPercentile(e syntax.Expr) {
	sign := 1.0
	if u, ok := e.(*syntax.Unary); ok && u.Op == syntax.Negative {
		e, sign = u.Of, -1
	}
	if l, ok := e.(*syntax.Literal); ok {
		if n, ok := l.Value.Number(); ok && !(sign*n >= 0 && n <= 1) {
			c.fail(l.From, "NumberOutOfRange", "Invalid input '%s' is not a valid argument, must be a number in the range 0.0 to 1.0", value.FormatFloat(sign*n))
		}
	}
}

// noVolatile ends the compilation if rand() stands in an aggregation.
func (c *compiler) noVolatile(e syntax.Expr, what string) {
	syntax.Walk(e, func(x any) bool {
		call, ok := x.(*syntax.Call)
		if !ok {
			return true
		}
		if f, ok := function.Lookup(call.Function.Text); ok && f.Name == "rand" {
			c.fail(call.From, "NonConstantExpression", "Can't use non-deterministic (random) functions inside of aggregate functions: %s in %s().", f.Name, what)
		}
		return true
	})
}

func slotReader(slot int) expr {
	return func(x *run) (value.Value, error) { return x.frame[slot], nil }
}
