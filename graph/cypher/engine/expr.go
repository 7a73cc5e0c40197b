package engine

import (
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// An expr computes a value of what the frame holds.
type expr func(x *run) (value.Value, error)

// A typed expr is what the compiler knows of one.
type typed struct {
	eval     expr
	kinds    value.KindSet // that the value may be of, besides null; none if it is null
	items    value.KindSet // of a list, that the elements may be of; none if nothing is known
	slot     int           // of a variable by itself; -1 otherwise
	sure     bool          // is not null
	constant bool          // has the same value in every row
	at       int           // in the text
}

// may says whether the value may be of one of some kinds, or is null.
func (t *typed) may(kinds value.KindSet) bool { return t.kinds == 0 || t.kinds&kinds != 0 }

// orAny are the kinds of t beside others: of a null that is written out, as
// in [null, 1], nothing is known.
func (t *typed) orAny() value.KindSet {
	if t.kinds == 0 {
		return anything
	}
	return t.kinds
}

func literal(v value.Value, at int) typed {
	t := typed{eval: func(*run) (value.Value, error) { return v, nil }, slot: -1, constant: true, at: at}
	if !v.IsNull() {
		t.kinds = value.KindsOf(v.Kind())
	}
	return t
}

// made is an expr made of others. If they are all constant it is computed once.
func made(at int, kinds value.KindSet, eval expr, of ...typed) typed {
	t := typed{eval: eval, kinds: kinds, slot: -1, constant: true, at: at}
	for i := range of {
		t.constant = t.constant && of[i].constant
	}
	if t.constant {
		t.eval = once(eval)
	}
	return t
}

// once computes a value the first time, and remembers it to the end of the
// query.
func once(eval expr) expr {
	var known bool
	var v value.Value
	var err error
	return func(x *run) (value.Value, error) {
		if !known {
			known = true
			before := x.used
			if v, err = eval(x); err == nil {
				size := min(v.Size(), x.used-before) // it may share what others hold
				x.used = before
				err = x.hold(size)
			}
		}
		return v, err
	}
}

// want ends the compilation if t cannot be of one of some kinds.
func (c *compiler) want(t *typed, kinds value.KindSet) {
	if !t.may(kinds) {
		c.fail(t.at, "InvalidArgumentType", "Type mismatch: expected %s but was %s", words(kinds), words(t.kinds))
	}
}

// expr compiles an expression.
func (c *compiler) expr(e syntax.Expr) typed {
	c.tick()
	condition := c.boolean
	c.boolean = false
	if c.group != nil && !c.aggregating {
		if t, ok := c.grouped(e); ok {
			return t
		}
	}
	at := e.Where().From
	switch e := e.(type) {
	case *syntax.Literal:
		return literal(e.Value, at)
	case *syntax.Parameter:
		v, ok := c.params[e.Text]
		if !ok {
			return typed{eval: func(*run) (value.Value, error) { return value.Null, nil }, kinds: anything, slot: -1, constant: true, at: at}
		}
		t := literal(v, at)
		if !v.IsNull() {
			t.kinds = anything // the query stands for every value
		}
		return t
	case *syntax.Variable:
		return c.variable(e)
	case *syntax.Subject:
		return c.read(c.subject, at)
	case *syntax.Property:
		return c.property(e)
	case *syntax.Index:
		return c.index(e)
	case *syntax.Slice:
		return c.slice(e)
	case *syntax.List:
		return c.list(e)
	case *syntax.Map:
		return c.mapOf(e)
	case *syntax.Unary, *syntax.Binary, *syntax.Logic, *syntax.Comparison:
		return c.operation(e)
	case *syntax.IsNull, *syntax.IsType, *syntax.IsNormalized, *syntax.HasLabels:
		return c.test(e)
	case *syntax.Call:
		return c.call(e)
	case *syntax.Case:
		return c.caseOf(e)
	case *syntax.Comprehension:
		return c.comprehension(e)
	case *syntax.Quantified:
		return c.quantified(e)
	case *syntax.Reduce:
		return c.reduce(e)
	case *syntax.MapProjection:
		return c.mapProjection(e)
	case *syntax.PatternTest:
		if !condition && e.Path.Selector.Kind == syntax.AllPaths {
			c.fail(at, "UnexpectedSyntax", "A pattern expression should only be used in order to test the existence of a pattern. An alternative is EXISTS { }, COUNT { } or a pattern comprehension.")
		}
		return c.patternTest(e)
	case *syntax.PatternComprehension:
		return c.patternComprehension(e)
	case *syntax.SubqueryExpr:
		return c.subqueryExpr(e)
	}
	c.failWith(at, cypher.Unsupported, "", "", "That is not part of the language here: %T", e)
	return typed{}
}

// condition compiles what is to be true or false.
func (c *compiler) condition(e syntax.Expr) typed {
	c.boolean = true
	t := c.expr(e)
	c.want(&t, booleans)
	return t
}

// read reads a variable.
func (c *compiler) read(s *symbol, at int) typed {
	slot := s.slot
	return typed{
		eval:  func(x *run) (value.Value, error) { return x.frame[slot], nil },
		kinds: s.kinds, items: s.items, slot: slot, sure: s.sure, at: at,
	}
}

func (c *compiler) variable(e *syntax.Variable) typed {
	return c.read(c.resolve(e.Name), e.From)
}
