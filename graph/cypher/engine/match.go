package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// match compiles MATCH.
func (c *compiler) match(child operator, m *syntax.Match) operator {
	if !m.Optional {
		return c.matching(child, m.Paths, m.Filter, m.Repeatable)
	}
	n := len(c.scope)
	inner := c.matching(c.op(newArgument()), m.Paths, m.Filter, m.Repeatable)
	for _, s := range c.scope[n:] {
		s.sure = false
	}
	return c.apply(child, inner, true, c.scope[n:].slots())
}

// matching makes the operators that match paths with a condition, and lets
// their variables be named.
func (c *compiler) matching(child operator, paths []*syntax.Path, filter syntax.Expr, repeatable bool) operator {
	before := c.patternScope
	defer func() { c.patternScope = before }()
	p := c.pattern(paths, repeatable)
	if filter != nil {
		c.where(p, filter)
	}
	return c.plan(child, p)
}

// patternTest compiles a pattern that stands for whether there is a match, or
// for the shortest path.
func (c *compiler) patternTest(e *syntax.PatternTest) typed {
	if e.Path.Selector.Kind != syntax.AllPaths {
		return c.shortestExpr(e)
	}
	c.onlyKnown(e.Path)
	n := len(c.scope)
	inner := c.matching(c.op(newArgument()), []*syntax.Path{e.Path}, nil, false)
	c.scope = c.scope[:n]
	return typed{kinds: booleans, slot: -1, at: e.From, eval: exists(inner)}
}

// onlyKnown ends the compilation if a pattern in an expression names what is
// not there.
func (c *compiler) onlyKnown(path *syntax.Path) {
	for _, e := range path.Elements {
		var v *syntax.Name
		switch e := e.(type) {
		case *syntax.Node:
			v = e.Var
		case *syntax.Relationship:
			v = e.Var
		}
		if v != nil && c.scope.find(v.Text) == nil {
			c.undefined(*v)
		}
	}
}

// exists says whether an inner query brings a row.
func exists(inner operator) expr {
	return func(x *run) (value.Value, error) {
		before := x.used
		if err := inner.open(x); err != nil {
			return value.Null, err
		}
		ok, err := inner.next(x)
		inner.close(x)
		x.used = before
		return value.Bool(ok), err
	}
}

// patternComprehension compiles a list of what matches of a pattern give.
func (c *compiler) patternComprehension(e *syntax.PatternComprehension) typed {
	n := len(c.scope)
	reads := len(c.reads)
	locals := len(c.locals)
	c.noAggregation(e.Filter, "a pattern comprehension")
	c.noAggregation(e.Result, "a pattern comprehension")
	var inner operator
	var result typed
	group := c.group
	inside := c.aggregating
	c.scope = slices.Clone(c.scope)
	if !inside {
		c.group = nil
	}
	inner = c.matching(c.op(newArgument()), []*syntax.Path{e.Path}, e.Filter, false)
	c.locals = append(c.locals, c.scope[n:]...)
	result = c.expr(e.Result)
	c.group = group
	c.locals = c.locals[:locals]
	c.scope = c.scope[:n]
	c.onlyKeys(e.From, reads)
	return typed{kinds: lists, items: result.kinds, slot: -1, at: e.From, eval: c.collected(inner, result, e)}
}

// collected is the list of what an expression is in each row of an inner query.
func (c *compiler) collected(inner operator, result typed, e syntax.Expr) expr {
	at := e.Where().From
	return func(x *run) (value.Value, error) {
		if err := inner.open(x); err != nil {
			return value.Null, err
		}
		defer inner.close(x)
		var vs []value.Value
		for {
			ok, err := inner.next(x)
			if err != nil {
				return value.Null, err
			}
			if !ok {
				break
			}
			v, err := result.eval(x)
			if err != nil {
				return v, err
			}
			if err := x.Charge(weight(v) + value.ValueSize); err != nil {
				return value.Null, err
			}
			vs = append(vs, v)
		}
		v, err := value.NewList(vs)
		if err != nil {
			return v, x.failed(at, err)
		}
		return v, nil
	}
}

// subqueryExpr compiles EXISTS { }, COUNT { } and COLLECT { }.
func (c *compiler) subqueryExpr(e *syntax.SubqueryExpr) typed {
	imports, group, aggregating := c.imports, c.group, c.aggregating
	reads := len(c.reads)
	before := c.scope
	c.imports, c.group, c.aggregating = slices.Clone(c.scope), nil, false
	inner, columns := c.body(e.Body, false)
	c.imports, c.group, c.aggregating, c.scope = imports, group, aggregating, before
	c.onlyKeys(e.From, reads)
	t := typed{slot: -1, at: e.From}
	switch e.Kind {
	case syntax.SubqueryExists:
		t.kinds, t.eval = booleans, exists(inner)
	case syntax.SubqueryCount:
		t.kinds, t.eval = integers, counted(inner)
	default:
		if len(columns) != 1 {
			c.failWith(e.From, cypher.SyntaxError, "", "", "A Collect Expression must end with a single return column.")
		}
		columns[0].used = true
		t.kinds = lists // of whatever: Neo4j does not look into it either
		t.eval = c.collected(inner, c.read(columns[0], e.From), e)
	}
	return t
}

// counted is the number of rows of an inner query.
func counted(inner operator) expr {
	return func(x *run) (value.Value, error) {
		before := x.used
		if err := inner.open(x); err != nil {
			return value.Null, err
		}
		n, err := countRows(x, inner)
		if err != nil {
			return value.Null, err
		}
		inner.close(x)
		x.used = before
		return value.Int(n), nil
	}
}
