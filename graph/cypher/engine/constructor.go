package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

func (c *compiler) list(e *syntax.List) typed {
	items := make([]typed, len(e.Items))
	var kinds value.KindSet
	for i, item := range e.Items {
		items[i] = c.expr(item)
		kinds |= items[i].orAny()
	}
	t := made(e.From, lists, func(x *run) (value.Value, error) {
		if err := x.Charge(value.ValueSize * int64(len(items))); err != nil {
			return value.Null, err
		}
		vs := make([]value.Value, len(items))
		for i := range items {
			v, err := items[i].eval(x)
			if err != nil {
				return v, err
			}
			vs[i] = v
		}
		v, err := value.NewList(vs)
		if err != nil {
			return v, x.failed(e.From, err)
		}
		return v, nil
	}, items...)
	t.items = kinds
	return t
}

func (c *compiler) mapOf(e *syntax.Map) typed {
	values := make([]typed, len(e.Values))
	keys := make([]string, len(e.Keys))
	for i := range e.Values {
		values[i], keys[i] = c.expr(e.Values[i]), e.Keys[i].Text
	}
	return made(e.From, mapKind, func(x *run) (value.Value, error) {
		if err := x.Charge((value.ValueSize + 16) * int64(len(values))); err != nil {
			return value.Null, err
		}
		vs := make([]value.Value, len(values))
		for i := range values {
			v, err := values[i].eval(x)
			if err != nil {
				return v, err
			}
			vs[i] = v
		}
		m, err := value.NewMap(append([]string(nil), keys...), vs)
		if err != nil {
			return value.Null, x.failed(e.From, err)
		}
		return value.MapOf(m), nil
	}, values...)
}
