package engine

import "example.org/entente/graph/cypher/value"

// applying runs an inner query for each row. An optional one that brings no
// row gives one with nulls.
type applying struct {
	about
	outer, inner operator
	optional     bool
	slots        []int // that the inner query gives values to
	active       bool
	found        bool
}

func (c *compiler) apply(outer, inner operator, optional bool, slots []int) operator {
	a := &applying{about: about{name: "Apply", children: []operator{outer, inner}}, outer: outer, inner: inner, optional: optional, slots: slots}
	if optional {
		a.name = "OptionalApply"
	}
	a.rows = outer.info().rows * max(inner.info().rows, 0)
	if optional {
		a.rows = max(a.rows, outer.info().rows)
	}
	return c.op(a)
}

func (a *applying) open(x *run) error {
	a.active = false
	return a.outer.open(x)
}

func (a *applying) next(x *run) (bool, error) {
	for {
		if !a.active {
			if ok, err := a.outer.next(x); !ok || err != nil {
				return false, err
			}
			if err := x.tick(); err != nil {
				return false, err
			}
			if err := a.inner.open(x); err != nil {
				return false, err
			}
			a.active, a.found = true, false
		}
		ok, err := a.inner.next(x)
		if err != nil {
			return false, err
		}
		if ok {
			a.found = true
			return true, nil
		}
		a.active = false
		a.inner.close(x)
		if a.optional && !a.found {
			for _, slot := range a.slots {
				x.frame[slot] = value.Null
			}
			return true, nil
		}
	}
}

func (a *applying) close(x *run) {
	a.inner.close(x)
	a.outer.close(x)
}
