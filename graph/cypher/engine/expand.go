package engine

import (
	"slices"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// expanding brings the relationships of a node, and the nodes at their other ends.
type expanding struct {
	single
	from, rel, to int
	into          bool // the other end is known
	steps         adjacency
	others        []*symbol // relationships of the same MATCH, which are to be other ones

	cursor cursor
	active bool
	target int64
}

func (e *expanding) open(x *run) error {
	e.active = false
	return e.child.open(x)
}

func (e *expanding) next(x *run) (bool, error) {
	for {
		if !e.active {
			if ok, err := e.child.next(x); !ok || err != nil {
				return false, err
			}
			if ok, err := e.begin(x); err != nil {
				return false, err
			} else if !ok {
				continue
			}
		}
		s, ok := e.cursor.step(x, &e.steps)
		if !ok {
			e.active = false
			continue
		}
		if err := x.tick(); err != nil {
			return false, err
		}
		if e.into && s.Node != e.target || met(x, e.others, s.Relationship) {
			continue
		}
		x.frame[e.rel] = x.source.Relationship(s.Relationship)
		if !e.into {
			x.frame[e.to] = x.source.Node(s.Node)
		}
		return true, nil
	}
}

// begin looks at the nodes that the row before left.
func (e *expanding) begin(x *run) (bool, error) {
	from, ok, err := nodeIn(x, e.from)
	if !ok || err != nil {
		return false, err
	}
	if e.into {
		if e.target, ok, err = nodeIn(x, e.to); !ok || err != nil {
			return false, err
		}
	}
	e.cursor.start(from)
	e.active = true
	return true, nil
}

// nodeIn is the node in a slot; ok is false for null.
func nodeIn(x *run, slot int) (id int64, ok bool, err error) {
	v := x.frame[slot]
	if id, _, ok := v.Node(); ok {
		return id, true, nil
	}
	if v.IsNull() {
		return 0, false, nil
	}
	return 0, false, x.failed(-1, value.Errorf(value.TypeError, "InvalidArgumentType", "Type mismatch: expected a node but was %s", value.Describe(v)))
}

// met says whether a relationship is one that some variables hold.
func met(x *run, others []*symbol, rel int64) bool {
	for _, s := range others {
		v := x.frame[s.slot]
		if id, _, ok := v.Relationship(); ok {
			if id == rel {
				return true
			}
			continue
		}
		vs, _ := v.List()
		for i := range vs {
			if id, _, _ := vs[i].Relationship(); id == rel {
				return true
			}
		}
	}
	return false
}

// joining brings the ends of a relationship that is known.
type joining struct {
	single
	rel, left, right      int
	leftBound, rightBound bool
	direction             syntax.Direction
	is                    func(typ int) bool
	others                []*symbol
	turned                bool // the other way round is next
	start, end            int64
}

func (j *joining) open(x *run) error {
	j.turned = false
	return j.child.open(x)
}

func (j *joining) next(x *run) (bool, error) {
	for {
		if j.turned {
			j.turned = false
			if ok, err := j.fits(x, j.end, j.start); ok || err != nil {
				return ok, err
			}
		}
		if ok, err := j.child.next(x); !ok || err != nil {
			return false, err
		}
		v := x.frame[j.rel]
		id, _, ok := v.Relationship()
		if !ok {
			if v.IsNull() {
				continue
			}
			return false, x.failed(-1, value.Errorf(value.TypeError, "InvalidArgumentType", "Type mismatch: expected a relationship but was %s", value.Describe(v)))
		}
		x.hits++
		if !j.is(x.graph.TypeOf(id)) || met(x, j.others, id) {
			continue
		}
		start, end, err := x.graph.Ends(id)
		if err != nil {
			return false, err
		}
		if j.direction == syntax.Left {
			start, end = end, start
		}
		j.start, j.end = start, end
		j.turned = j.direction == syntax.Either && start != end
		if ok, err := j.fits(x, start, end); ok || err != nil {
			return ok, err
		}
	}
}

// fits gives the ends their nodes, if they do not have other ones.
func (j *joining) fits(x *run, left, right int64) (bool, error) {
	for _, end := range []struct {
		slot  int
		bound bool
		node  int64
	}{{j.left, j.leftBound, left}, {j.right, j.rightBound, right}} {
		if !end.bound {
			x.frame[end.slot] = x.source.Node(end.node)
			continue
		}
		id, ok, err := nodeIn(x, end.slot)
		if err != nil || !ok || id != end.node {
			return false, err
		}
	}
	if j.left == j.right && left != right {
		return false, nil
	}
	return true, x.tick()
}

func (c *compiler) join(child operator, p *pattern, r *patternRel, bound map[int]bool, others []*symbol) operator {
	left, right := p.nodes[r.left], p.nodes[r.right]
	j := &joining{single: over(child, "ProjectEndpoints", c.detail(func() string { return r.describe(left.symbol, right.symbol, c) })),
		rel: r.slot, left: left.slot, right: right.slot, leftBound: bound[left.slot], rightBound: bound[right.slot],
		direction: r.direction, others: others}
	j.is = func(typ int) bool { return r.all || slices.Contains(r.types, typ) }
	return c.op(j)
}
