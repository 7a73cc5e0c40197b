package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// elements computes a list to go through; ok is false if it is null.
func elements(x *run, of typed) (vs []value.Value, ok bool, err error) {
	v, err := of.eval(x)
	if err != nil || v.IsNull() {
		return nil, false, err
	}
	vs, ok = v.List()
	if !ok {
		return nil, false, x.failed(of.at, value.Errorf(value.TypeError, "InvalidArgumentType", "Type mismatch: expected a list but was %s", value.Describe(v)))
	}
	return vs, true, nil
}

// itemKinds are the kinds that the elements of a list may be of.
func itemKinds(t *typed) value.KindSet {
	if t.items == 0 {
		return anything
	}
	return t.items
}

// noAggregation ends the compilation if an aggregation stands where none may.
func (c *compiler) noAggregation(e syntax.Expr, what string) {
	if e == nil {
		return
	}
	if call := aggregationIn(e); call != nil {
		c.fail(call.From, "InvalidAggregation", "Invalid use of aggregating function %s(...) in %s", call.Function.Text, what)
	}
}

func (c *compiler) comprehension(e *syntax.Comprehension) typed {
	in := c.expr(e.In)
	c.want(&in, lists)
	c.noAggregation(e.Filter, "a list comprehension")
	c.noAggregation(e.Result, "a list comprehension")
	var filter, result typed
	var slot int
	c.local(e.Var.Text, itemKinds(&in), func(s *symbol) {
		slot = s.slot
		if e.Filter != nil {
			filter = c.condition(e.Filter)
		}
		if e.Result != nil {
			result = c.expr(e.Result)
		}
	})
	t := typed{kinds: lists, items: in.items, slot: -1, at: e.From}
	if e.Result != nil {
		t.items = result.kinds
	}
	t.eval = func(x *run) (value.Value, error) {
		from, ok, err := elements(x, in)
		if err != nil || !ok {
			return value.Null, err
		}
		var vs []value.Value
		for _, v := range from {
			x.frame[slot] = v
			if filter.eval != nil {
				before := x.used
				is, err := truth(x, filter)
				if err != nil {
					return value.Null, err
				}
				if x.used = before; is != value.True {
					if err := x.tick(); err != nil {
						return value.Null, err
					}
					continue
				}
			}
			if result.eval != nil {
				if v, err = result.eval(x); err != nil {
					return v, err
				}
			}
			if err := x.Charge(value.ValueSize); err != nil {
				return value.Null, err
			}
			vs = append(vs, v)
		}
		v, err := value.NewList(vs)
		if err != nil {
			return v, x.failed(e.From, err)
		}
		return v, nil
	}
	return t
}

func (c *compiler) quantified(e *syntax.Quantified) typed {
	in := c.expr(e.In)
	c.want(&in, lists)
	c.noAggregation(e.Filter, e.Kind.String()+"()")
	var filter typed
	var slot int
	c.local(e.Var.Text, itemKinds(&in), func(s *symbol) {
		slot = s.slot
		if e.Filter != nil {
			filter = c.condition(e.Filter)
		} else {
			filter = c.read(s, e.From)
		}
		c.want(&filter, booleans)
	})
	kind := e.Kind
	return typed{kinds: booleans, slot: -1, at: e.From, eval: func(x *run) (value.Value, error) {
		vs, ok, err := elements(x, in)
		if err != nil || !ok {
			return value.Null, err
		}
		var trues, unknowns int
		for _, v := range vs {
			x.frame[slot] = v
			before := x.used
			is, err := truth(x, filter)
			if err != nil {
				return value.Null, err
			}
			x.used = before
			if err := x.tick(); err != nil {
				return value.Null, err
			}
			switch {
			case is == value.Unknown:
				unknowns++
			case is == value.True:
				trues++
			case kind == syntax.QuantifiedAll:
				return value.Bool(false), nil
			}
			switch {
			case trues == 1 && kind == syntax.QuantifiedAny:
				return value.Bool(true), nil
			case trues == 1 && kind == syntax.QuantifiedNone, trues == 2:
				if kind != syntax.QuantifiedAll {
					return value.Bool(false), nil
				}
			}
		}
		return decide(kind, trues, unknowns).Value(), nil
	}}
}

// decide is what a quantifier says in the end, where nothing decided it before.
func decide(kind syntax.QuantifiedKind, trues, unknowns int) value.Truth {
	if unknowns > 0 {
		return value.Unknown
	}
	switch kind {
	case syntax.QuantifiedAny:
		return value.False
	case syntax.QuantifiedSingle:
		return value.TruthOf(trues == 1)
	}
	return value.True
}

func (c *compiler) reduce(e *syntax.Reduce) typed {
	init, in := c.expr(e.Init), c.expr(e.In)
	c.want(&in, lists)
	c.noAggregation(e.Next, "reduce()")
	var next typed
	var sum, slot int
	kinds := anything
	c.local(e.Sum.Text, kinds, func(s *symbol) {
		sum = s.slot
		c.local(e.Var.Text, itemKinds(&in), func(s *symbol) {
			slot = s.slot
			next = c.expr(e.Next)
		})
	})
	if init.kinds != 0 && !next.may(init.kinds) && init.kinds|next.kinds != numbers {
		c.fail(next.at, "InvalidArgumentType", "Type mismatch: accumulator is %s but expression has type %s", words(init.kinds), words(next.kinds))
	}
	return typed{kinds: init.kinds | next.kinds, slot: -1, at: e.From, eval: func(x *run) (value.Value, error) {
		vs, ok, err := elements(x, in)
		if err != nil || !ok {
			return value.Null, err
		}
		acc, err := init.eval(x)
		if err != nil {
			return acc, err
		}
		before := x.used
		for _, v := range vs {
			x.frame[sum], x.frame[slot] = acc, v
			if acc, err = next.eval(x); err != nil {
				return acc, err
			}
			x.used = before // what the sums before took
			if err := x.Charge(weight(acc)); err != nil {
				return value.Null, err
			}
		}
		return acc, nil
	}}
}

func (c *compiler) mapProjection(e *syntax.MapProjection) typed {
	of := c.expr(&e.Of)
	if !of.may(mapKind | nodes | relationships) {
		c.fail(e.From, "InvalidArgumentType", "Type mismatch: expected Map, Node or Relationship but was %s", words(of.kinds))
	}
	values := make([]typed, len(e.Items))
	for i, item := range e.Items {
		if item.Value != nil {
			values[i] = c.expr(item.Value)
		}
	}
	return typed{kinds: mapKind, slot: -1, at: e.From, eval: func(x *run) (value.Value, error) {
		v, err := of.eval(x)
		if err != nil || v.IsNull() {
			return value.Null, err
		}
		var keys []string
		var vs []value.Value
		for i, item := range e.Items {
			if item.All {
				all, err := properties(x, v)
				if err != nil {
					return value.Null, x.failed(e.From, err)
				}
				for k, p := range all.All() {
					keys, vs = append(keys, k), append(vs, p)
				}
				continue
			}
			var p value.Value
			if item.Value == nil {
				p, err = value.Property(v, item.Key.Text)
				err = x.failed(item.From, err)
			} else {
				p, err = values[i].eval(x)
			}
			if err != nil {
				return p, err
			}
			keys, vs = append(keys, item.Key.Text), append(vs, p)
		}
		if err := x.Charge((value.ValueSize + 16) * int64(len(vs))); err != nil {
			return value.Null, err
		}
		m, err := value.NewMap(keys, vs)
		if err != nil {
			return value.Null, x.failed(e.From, err)
		}
		return value.MapOf(m), nil
	}}
}

// properties are all properties of a node or relationship, or the map that v is.
func properties(x *run, v value.Value) (*value.Map, error) {
	x.hits++
	if id, in, ok := v.Node(); ok {
		return in.NodeProperties(id)
	}
	if id, in, ok := v.Relationship(); ok {
		return in.RelationshipProperties(id)
	}
	if m, ok := v.Map(); ok {
		return m, nil
	}
	return nil, value.Errorf(value.TypeError, "InvalidArgumentType", "Type mismatch: expected a map, a node or a relationship but was %s", value.Describe(v))
}
