package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

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
		keys, vs := make([]string, 0, len(e.Items)), make([]value.Value, 0, len(e.Items))
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
		if err := x.Charge(value.MapSize(len(vs))); err != nil {
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
