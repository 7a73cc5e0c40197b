package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

func (c *compiler) property(e *syntax.Property) typed {
	of := c.expr(e.Of)
	at, key, get := e.Key.From, e.Key.Text, of.eval
	if !of.may(propertied) {
		c.fail(at-1, "InvalidArgumentType", "Type mismatch: expected Map, Node, Relationship, Point, Duration, Date, Time, LocalTime, LocalDateTime or DateTime but was %s", words(of.kinds))
	}
	return made(e.From, anything, func(x *run) (value.Value, error) {
		v, err := get(x)
		if err != nil {
			return v, err
		}
		x.hits++
		if id, in, ok := v.Node(); ok {
			return in.NodeProperty(id, key)
		}
		if v, err = value.Property(v, key); err != nil {
			return v, x.failed(at, err)
		}
		return v, nil
	}, of)
}

func (c *compiler) index(e *syntax.Index) typed {
	of, key := c.expr(e.Of), c.expr(e.At)
	if !of.may(lists | mapKind | nodes | relationships) {
		c.fail(of.at, "InvalidArgumentType", "Type mismatch: expected List<T>, Map, Node or Relationship but was %s", words(of.kinds))
	}
	switch {
	case of.kinds == lists:
		c.want(&key, integers)
	case of.kinds != 0 && of.kinds&^(mapKind|nodes|relationships) == 0:
		c.want(&key, strs)
	}
	kinds := anything
	if of.kinds == lists && of.items != 0 {
		kinds = of.items
	}
	return made(e.From, kinds, func(x *run) (value.Value, error) {
		v, err := of.eval(x)
		if err != nil {
			return v, err
		}
		k, err := key.eval(x)
		if err != nil {
			return k, err
		}
		if v, err = value.Index(v, k); err != nil {
			return v, x.failed(of.at, err)
		}
		return v, nil
	}, of, key)
}

func (c *compiler) slice(e *syntax.Slice) typed {
	const most = 1<<63 - 1
	of, low, high := c.expr(e.Of), literal(value.Int(0), e.From), literal(value.Int(most), e.From)
	if e.Low != nil {
		low = c.expr(e.Low)
	}
	if e.High != nil {
		high = c.expr(e.High)
	}
	c.want(&of, lists)
	c.want(&low, integers)
	c.want(&high, integers)
	t := made(e.From, lists, func(x *run) (value.Value, error) {
		vs, err := each(x, of, low, high)
		if err != nil {
			return value.Null, err
		}
		v, err := value.Slice(vs[0], vs[1], vs[2])
		if err != nil {
			return v, x.failed(of.at, err)
		}
		return v, nil
	}, of, low, high)
	t.items = of.items
	return t
}

// each computes three values.
func each(x *run, of, low, high typed) (vs [3]value.Value, err error) {
	if vs[0], err = of.eval(x); err != nil {
		return vs, err
	}
	if vs[1], err = low.eval(x); err != nil {
		return vs, err
	}
	vs[2], err = high.eval(x)
	return vs, err
}
