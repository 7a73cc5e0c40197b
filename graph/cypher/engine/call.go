package engine

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/function"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// call compiles a function with its arguments.
func (c *compiler) call(e *syntax.Call) typed {
	name := e.Function.Text
	if a, ok := function.LookupAggregation(name); ok {
		return c.aggregation(e, a)
	}
	if strings.EqualFold(name, "exists") {
		return c.existsCall(e)
	}
	f, ok := function.Lookup(name)
	if !ok {
		panic(cypher.UnknownFunction(c.text, e.Function))
	}
	if e.Distinct || e.Star {
		c.fail(e.From, "UnexpectedSyntax", "Invalid use of DISTINCT or * with function '%s': that is for aggregations", f.Name)
	}
	args := make([]typed, len(e.Args))
	for i, a := range e.Args {
		args[i] = c.expr(a)
	}
	if err := f.CheckCount(len(args)); err != nil {
		panic(cypher.FromValue(c.text, e.From, err))
	}
	for i := range args {
		c.want(&args[i], f.Param(i).Kinds()&anything)
	}
	if f.Name == "point" {
		c.checkPoint(e.Args[0])
	}
	if strings.EqualFold(name, "coalesce") {
		return c.coalesce(e, args)
	}
	t := made(e.From, f.ResultKinds()&anything, invoke(f, args, e.From), args...)
	if f.Volatile {
		t.eval, t.constant = invoke(f, args, e.From), false
	}
	switch strings.ToLower(f.Name) {
	case "range":
		t.items = integers
	case "nodes":
		t.items = nodes
	case "relationships":
		t.items = relationships
	case "labels", "keys", "split":
		t.items = strs
	case "head", "last":
		if args[0].items != 0 && args[0].kinds == lists {
			t.kinds = args[0].items
		}
	case "tail", "reverse":
		t.items = args[0].items
	}
	return t
}

// checkPoint ends the compilation if a map that is written out has not the keys of a point.
func (c *compiler) checkPoint(e syntax.Expr) {
	m, ok := e.(*syntax.Map)
	if !ok {
		return
	}
	var keys []string
	for _, k := range m.Keys {
		keys = append(keys, k.Text)
	}
	has := func(a, b string) bool { return slices.Contains(keys, a) && slices.Contains(keys, b) }
	if !has("x", "y") && !has("latitude", "longitude") {
		c.fail(m.From, "InvalidArgumentValue", "A map with keys '%s' is not describing a valid point, a point is described either by x and y or by latitude and longitude", strings.Join(keys, "', '"))
	}
}

// invoke calls a function. The arguments are put into one buffer each time,
// for the function does not keep them, and no call stands within itself.
func invoke(f *function.Function, args []typed, at int) expr {
	buffer := make([]value.Value, len(args))
	return func(x *run) (value.Value, error) {
		for i := range args {
			v, err := args[i].eval(x)
			if err != nil {
				return v, err
			}
			buffer[i] = v
		}
		if f.Entity {
			x.hits++
		}
		x.spend(buffer...)
		v, err := f.Call(&x.calls, buffer)
		if err != nil {
			return v, x.failed(at, err)
		}
		return v, nil
	}
}

// existsCall is exists((a)-->(b)), the older way to write EXISTS { }.
func (c *compiler) existsCall(e *syntax.Call) typed {
	if len(e.Args) != 1 || e.Distinct {
		c.fail(e.From, "InvalidNumberOfArguments", "exists() takes one pattern")
	}
	p, ok := e.Args[0].(*syntax.PatternTest)
	if !ok {
		c.fail(e.From, "UnexpectedSyntax", "The property existence syntax `exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.")
	}
	return c.patternTest(p)
}

// coalesce computes its arguments as far as it needs them.
func (c *compiler) coalesce(e *syntax.Call, args []typed) typed {
	var kinds value.KindSet
	for i := range args {
		kinds |= args[i].orAny()
	}
	return made(e.From, kinds, func(x *run) (value.Value, error) {
		for i := range args {
			if v, err := args[i].eval(x); err != nil || !v.IsNull() {
				return v, err
			}
		}
		return value.Null, nil
	}, args...)
}

// caseOf compiles CASE. Where it is of something, that is computed once and
// kept in a slot.
func (c *compiler) caseOf(e *syntax.Case) typed {
	var of typed
	subject := c.subject
	defer func() { c.subject = subject }()
	if e.Of != nil {
		of = c.expr(e.Of)
		c.subject = c.hidden("", anything)
	}
	type when struct {
		test typed
		then typed
	}
	var whens []when
	var parts []typed
	var kinds, items value.KindSet
	for _, w := range e.Whens {
		then := c.expr(w.Then)
		parts = append(parts, then)
		kinds |= then.orAny()
		items |= then.items
		for _, test := range w.Tests {
			var t typed
			if e.Of == nil {
				t = c.condition(test)
			} else {
				t = c.expr(test)
			}
			if e.Of != nil && !isPartial(test) {
				t = c.equalsSubject(t)
			}
			whens = append(whens, when{t, then})
			parts = append(parts, t)
		}
	}
	otherwise := literal(value.Null, e.From)
	if e.Else != nil {
		otherwise = c.expr(e.Else)
		kinds |= otherwise.orAny()
		items |= otherwise.items
		parts = append(parts, otherwise)
	}
	slot := -1
	if e.Of != nil {
		slot = c.subject.slot
		parts = append(parts, of)
	}
	t := made(e.From, kinds, func(x *run) (value.Value, error) {
		if slot >= 0 {
			v, err := of.eval(x)
			if err != nil {
				return v, err
			}
			x.frame[slot] = v
		}
		for i := range whens {
			is, err := truth(x, whens[i].test)
			if err != nil {
				return value.Null, err
			}
			if is == value.True {
				return whens[i].then.eval(x)
			}
		}
		return otherwise.eval(x)
	}, parts...)
	t.items = items
	return t
}

// isPartial says whether a test of CASE x is a part of a condition about x.
func isPartial(e syntax.Expr) bool {
	partial := false
	syntax.Walk(e, func(x any) bool {
		switch x.(type) {
		case *syntax.Subject:
			partial = true
		case *syntax.Case:
			return false
		}
		return !partial
	})
	return partial
}

// equalsSubject is the test whether the x of CASE x is equal to a value.
func (c *compiler) equalsSubject(t typed) typed {
	slot := c.subject.slot
	return typed{eval: func(x *run) (value.Value, error) {
		v, err := t.eval(x)
		if err != nil {
			return v, err
		}
		x.spend(x.frame[slot], v)
		return value.Equal(x.frame[slot], v).Value(), x.tick()
	}, kinds: booleans, slot: -1, at: t.at}
}
