package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

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
