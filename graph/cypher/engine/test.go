package engine

import (
	"example.org/entente/graph/cypher/function"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

func (c *compiler) matches(e *syntax.Binary, left, right typed) typed {
	c.want(&left, strs)
	c.want(&right, strs)
	var pattern *value.Pattern
	return made(e.From, booleans, func(x *run) (value.Value, error) {
		a, err := left.eval(x)
		if err != nil {
			return a, err
		}
		b, err := right.eval(x)
		if err != nil {
			return b, err
		}
		var t value.Truth
		text, isText := b.Str()
		switch {
		case right.constant && isText:
			if pattern == nil {
				if pattern, err = value.CompilePattern(text); err != nil {
					return value.Null, x.failed(right.at, err)
				}
			}
			t, err = pattern.Match(x, a)
		default:
			t, err = value.Matches(x, a, b)
		}
		if err != nil {
			return value.Null, x.failed(right.at, err)
		}
		return t.Value(), nil
	}, left, right)
}

// test compiles what asks whether a value is of some sort.
func (c *compiler) test(e syntax.Expr) typed {
	switch e := e.(type) {
	case *syntax.IsNull:
		of := c.expr(e.Of)
		return made(e.From, booleans, func(x *run) (value.Value, error) {
			v, err := of.eval(x)
			return value.Bool(v.IsNull() != e.Not), err
		}, of)
	case *syntax.IsType:
		of := c.expr(e.Of)
		return made(e.From, booleans, func(x *run) (value.Value, error) {
			v, err := of.eval(x)
			if err != nil {
				return v, err
			}
			is, err := isType(x, v, &e.Type)
			return value.Bool(is != e.Not), err
		}, of)
	case *syntax.IsNormalized:
		return c.isNormalized(e)
	case *syntax.HasLabels:
		return c.hasLabels(e)
	}
	return typed{}
}

// isType says whether v is of a type. Null is of every type that does not say
// NOT NULL, but for NOTHING.
func isType(x *run, v value.Value, t *syntax.Type) (bool, error) {
	if err := x.tick(); err != nil {
		return false, err
	}
	for i := range t.Others {
		if is, err := isType(x, v, &t.Others[i]); is || err != nil {
			return is, err
		}
	}
	if v.IsNull() {
		return !t.NotNull && t.Kinds != 0, nil
	}
	if !t.Kinds.Has(v.Kind()) {
		return false, nil
	}
	vs, ok := v.List()
	if ok && t.Property {
		x.spend(v)
		return value.IsPropertyList(vs), nil
	}
	if !ok || t.Element == nil {
		return true, nil
	}
	for _, item := range vs {
		if is, err := isType(x, item, t.Element); !is || err != nil {
			return false, err
		}
	}
	return true, nil
}

func (c *compiler) isNormalized(e *syntax.IsNormalized) typed {
	of := c.expr(e.Of)
	normalize, _ := function.Lookup("normalize")
	form := value.String(e.Form)
	return made(e.From, booleans, func(x *run) (value.Value, error) {
		v, err := of.eval(x)
		if err != nil || v.Kind() != value.KindString {
			return value.Null, err
		}
		n, err := normalize.Call(&x.calls, []value.Value{v, form})
		if err != nil {
			return value.Null, x.failed(e.From, err)
		}
		return value.Bool((value.Equal(v, n) == value.True) != e.Not), nil
	}, of)
}

func (c *compiler) hasLabels(e *syntax.HasLabels) typed {
	of := c.expr(e.Of)
	c.want(&of, nodes|relationships)
	onNode, onRelationship := c.labelTest(e.Labels), c.typeTest(e.Labels)
	return made(e.From, booleans, func(x *run) (value.Value, error) {
		v, err := of.eval(x)
		if err != nil || v.IsNull() {
			return value.Null, err
		}
		x.hits++
		if id, _, ok := v.Node(); ok {
			return value.Bool(onNode(id)), nil
		}
		if id, _, ok := v.Relationship(); ok {
			return value.Bool(onRelationship(x.graph.TypeOf(id))), nil
		}
		return value.Null, x.failed(of.at, value.Errorf(value.TypeError, "InvalidArgumentType", "Type mismatch: expected a node or a relationship but was %s", value.Describe(v)))
	}, of)
}
