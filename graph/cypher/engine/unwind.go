package engine

import (
	"strings"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// unwinding brings a row for each element of a list.
type unwinding struct {
	single
	list typed
	to   int
	left []value.Value
	held int64

	bounds     []typed // of range(), whose numbers are counted and not held
	from, step int64
	more       uint64 // numbers still to come
}

func (c *compiler) unwind(child operator, u *syntax.Unwind) operator {
	c.noAggregation(u.List, "UNWIND")
	list := c.expr(u.List)
	if c.scope.find(u.As.Text) != nil {
		c.fail(u.As.From, "VariableAlreadyBound", "Variable `%s` already declared", u.As.Text)
	}
	kinds := anything
	if list.kinds == lists && list.items != 0 {
		kinds = list.items
	} else if list.kinds&lists == 0 && list.kinds != 0 {
		kinds = list.kinds
	}
	s := c.declare(u.As.Text, kinds)
	o := &unwinding{single: over(child, "Unwind", c.detail(func() string { return syntax.Format(u.List) + " AS " + u.As.Text })), list: list, to: s.slot}
	o.rows *= 10
	if f, ok := u.List.(*syntax.Call); ok && strings.EqualFold(f.Function.Text, "range") {
		for _, a := range f.Args {
			o.bounds = append(o.bounds, c.expr(a))
		}
	}
	return c.op(o)
}

// counts begins to count the numbers of range() and tells whether it could: what else its
// arguments may be is the function's to judge.
func (u *unwinding) counts(x *run) (bool, error) {
	at := [3]int64{2: 1}
	for i, b := range u.bounds {
		v, err := b.eval(x)
		if err != nil {
			return false, err
		}
		n, ok := v.Int()
		if !ok {
			return false, nil
		}
		at[i] = n
	}
	start, end, step := at[0], at[1], at[2]
	if step == 0 || len(u.bounds) < 2 {
		return false, nil
	}
	u.from, u.step, u.more = start, step, 0
	switch { // a distance fits into 64 bits without a sign
	case step > 0 && start <= end:
		u.more = oneMore((uint64(end) - uint64(start)) / uint64(step))
	case step < 0 && start >= end:
		u.more = oneMore((uint64(start) - uint64(end)) / -uint64(step))
	}
	return true, nil
}

// oneMore is n + 1, or n where that is the most there can be: nobody counts so far.
func oneMore(n uint64) uint64 { return max(n, n+1) }

func (u *unwinding) open(x *run) error {
	u.left, u.more = nil, 0
	x.release(&u.held)
	return u.child.open(x)
}

func (u *unwinding) next(x *run) (bool, error) {
	for len(u.left) == 0 && u.more == 0 {
		if ok, err := u.child.next(x); !ok || err != nil {
			return false, err
		}
		x.release(&u.held)
		if len(u.bounds) > 0 {
			counted, err := u.counts(x)
			if err != nil {
				return false, err
			}
			if counted {
				if err := x.tick(); err != nil {
					return false, err
				}
				continue
			}
		}
		before := x.used
		v, err := u.list.eval(x)
		if err != nil {
			return false, err
		}
		u.held = x.used - before
		vs, isList := v.List()
		switch {
		case isList:
			u.left = vs
		case !v.IsNull():
			u.left = []value.Value{v}
		}
		if err := x.tick(); err != nil {
			return false, err
		}
	}
	if u.more > 0 {
		x.frame[u.to] = value.Int(u.from)
		u.from += u.step
		u.more--
		return true, x.tick()
	}
	x.frame[u.to] = u.left[0]
	u.left = u.left[1:]
	return true, x.tick()
}

func (u *unwinding) close(x *run) {
	u.left, u.more = nil, 0
	x.release(&u.held)
	u.child.close(x)
}
