package engine

import (
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
	return c.op(o)
}

func (u *unwinding) open(x *run) error {
	u.left = nil
	x.release(&u.held)
	return u.child.open(x)
}

func (u *unwinding) next(x *run) (bool, error) {
	for len(u.left) == 0 {
		if ok, err := u.child.next(x); !ok || err != nil {
			return false, err
		}
		x.release(&u.held)
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
	x.frame[u.to] = u.left[0]
	u.left = u.left[1:]
	return true, x.tick()
}

func (u *unwinding) close(x *run) {
	u.left = nil
	x.release(&u.held)
	u.child.close(x)
}
