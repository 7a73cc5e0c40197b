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

// grownBy is what an element costs in a list that grows: while it does, there
// is an old and a new one.
const grownBy = 2 * value.ValueSize

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
		if filter.eval == nil {
			vs, err = mapped(x, from, slot, result)
		} else {
			vs, err = filtered(x, from, slot, filter, result)
		}
		if err != nil {
			return value.Null, err
		}
		v, err := value.NewList(vs)
		if err != nil {
			return v, x.failed(e.From, err)
		}
		return v, nil
	}
	return t
}

// mapped are the results for all elements, each put into a slot.
func mapped(x *run, from []value.Value, slot int, result typed) ([]value.Value, error) {
	if result.eval == nil {
		x.countdown -= len(from) / 8 // as they are gone through to make a list of them
		return from, x.tick()
	}
	if err := x.Charge(value.ValueSize * int64(len(from))); err != nil {
		return nil, err
	}
	vs := make([]value.Value, len(from))
	for i, v := range from {
		x.frame[slot] = v
		var err error
		if vs[i], err = result.eval(x); err != nil {
			return nil, err
		}
		if err := x.tick(); err != nil {
			return nil, err
		}
	}
	return vs, nil
}

// filtered are the results, or the elements themselves without one, for those
// elements for which a condition is true.
func filtered(x *run, from []value.Value, slot int, filter, result typed) ([]value.Value, error) {
	var vs []value.Value
	for _, v := range from {
		x.frame[slot] = v
		before := x.used
		is, err := truth(x, filter)
		if err != nil {
			return nil, err
		}
		if x.used = before; is != value.True {
			if err := x.tick(); err != nil {
				return nil, err
			}
			continue
		}
		if result.eval != nil {
			if v, err = result.eval(x); err != nil {
				return nil, err
			}
		}
		if err := x.Charge(grownBy); err != nil {
			return nil, err
		}
		vs = append(vs, v)
	}
	return vs, nil
}
