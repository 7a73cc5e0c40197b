package engine

import (
	"slices"
	"strings"

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
	for i := range e.Values {
		values[i] = c.expr(e.Values[i])
	}
	keys, places := inOrder(e.Keys)
	return made(e.From, mapKind, func(x *run) (value.Value, error) {
		if err := x.Charge(value.MapSize(len(values))); err != nil {
			return value.Null, err
		}
		vs := make([]value.Value, len(values))
		for i := range values {
			v, err := values[i].eval(x)
			if err != nil {
				return v, err
			}
			vs[places[i]] = v
		}
		m, err := value.NewMap(keys, vs)
		if err != nil {
			return value.Null, x.failed(e.From, err)
		}
		return value.MapOf(m), nil
	}, values...)
}

// inOrder are the keys of a map in the order that maps keep, which are the same
// for all maps that an expression makes, and the place of each in it.
func inOrder(names []syntax.Name) (keys []string, places []int) {
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(names[a].Text, names[b].Text) })
	keys, places = make([]string, len(names)), make([]int, len(names))
	for place, i := range order {
		keys[place], places[i] = names[i].Text, place
	}
	return keys, places
}
