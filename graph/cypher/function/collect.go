package function

import "example.org/entente/graph/cypher/value"

type count struct{ n int64 }

func (a *count) Add(args []value.Value) error {
	if len(args) == 0 || !args[0].IsNull() {
		a.n++
	}
	return nil
}

func (a *count) Result() (value.Value, error) { return value.Int(a.n), nil }

// collect keeps values. Each is charged with all that is in it, for it may be
// the only one that still holds it, and once more for its place, since a list that grows
// is there twice.
type collect struct {
	c  *Context
	vs []value.Value
}

func (a *collect) Add(args []value.Value) error {
	if args[0].IsNull() {
		return nil
	}
	a.vs = append(a.vs, args[0])
	return a.c.charge(args[0].Size() + value.ValueSize)
}

func (a *collect) Result() (value.Value, error) { return value.NewList(a.vs) }

// extreme keeps the first of the least values, or with sign -1 of the greatest.
type extreme struct {
	sign int
	best value.Value
}

func (a *extreme) Add(args []value.Value) error {
	if v := args[0]; !v.IsNull() && (a.best.IsNull() || a.sign*value.Order(v, a.best) < 0) {
		a.best = v
	}
	return nil
}

func (a *extreme) Result() (value.Value, error) { return a.best, nil }
