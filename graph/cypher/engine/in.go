package engine

import (
	"math"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// many is from how many elements on a constant list is looked up by hash.
const many = 8

func (c *compiler) in(e *syntax.Binary, left, right typed) typed {
	c.want(&right, lists)
	var known *lookup
	looked := !right.constant // whether the list is one to look up
	return made(e.From, booleans, func(x *run) (value.Value, error) {
		a, err := left.eval(x)
		if err != nil {
			return a, err
		}
		list, err := right.eval(x)
		if err != nil {
			return list, err
		}
		if !looked {
			looked = true
			if known, err = newLookup(x, list); err != nil {
				return value.Null, err
			}
		}
		if known != nil {
			return known.has(a).Value(), nil
		}
		_, ok := list.List()
		if !ok && !list.IsNull() {
			return value.Null, x.failed(right.at, value.Errorf(value.TypeError, "InvalidArgumentType", "Type mismatch: expected a list but was %s", value.Describe(list)))
		}
		x.spend(a, list)
		if err := x.tick(); err != nil {
			return value.Null, err
		}
		return value.In(a, list).Value(), nil
	}, left, right)
}

// A lookup finds strings and integers in a constant list of them alone.
type lookup struct {
	numbers map[int64]struct{}
	texts   map[string]struct{}
}

// newLookup makes a lookup; it is nil for a list that is short or holds other things.
func newLookup(x *run, list value.Value) (*lookup, error) {
	vs, ok := list.List()
	if !ok || len(vs) < many {
		return nil, nil
	}
	for _, v := range vs {
		if k := v.Kind(); k != value.KindString && k != value.KindInteger {
			return nil, nil
		}
		if err := x.tick(); err != nil {
			return nil, err
		}
	}
	l := &lookup{map[int64]struct{}{}, map[string]struct{}{}}
	for _, v := range vs {
		if err := x.hold(2 * value.ValueSize); err != nil {
			return nil, err
		}
		if s, ok := v.Str(); ok {
			l.texts[s] = struct{}{}
		} else if n, ok := v.Int(); ok {
			l.numbers[n] = struct{}{}
		}
	}
	return l, nil
}

// has says whether v is in the list. A float is equal to the integer that it is.
func (l *lookup) has(v value.Value) value.Truth {
	if v.IsNull() {
		return value.Unknown
	}
	found := false
	if s, ok := v.Str(); ok {
		_, found = l.texts[s]
	} else if n, ok := v.Int(); ok {
		_, found = l.numbers[n]
	} else if f, ok := v.Float(); ok && f == math.Trunc(f) && f >= -1<<63 && f < 1<<63 {
		_, found = l.numbers[int64(f)]
	}
	return value.TruthOf(found)
}
