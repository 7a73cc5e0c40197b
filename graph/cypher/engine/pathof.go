package engine

import "example.org/entente/graph/cypher/value"

// naming makes the paths of the patterns that have names.
type naming struct {
	single
	path *patternPath
	held int64
}

func (c *compiler) namePath(child operator, p *patternPath) operator {
	for _, r := range p.rels {
		r.used = true
	}
	return c.op(&naming{single: over(child, "Projection", c.detail(func() string { return p.name })), path: p})
}

func (n *naming) next(x *run) (bool, error) {
	ok, err := n.child.next(x)
	if !ok || err != nil || !n.path.used {
		return ok, err
	}
	x.release(&n.held)
	before := x.used
	start, ok, err := nodeIn(x, n.path.start.slot)
	if !ok || err != nil {
		return false, err
	}
	v, err := pathOf(x, start, n.path.rels)
	if err != nil {
		return false, err
	}
	x.frame[n.path.slot] = v
	n.held = x.used - before
	return true, nil
}

func (n *naming) close(x *run) {
	x.release(&n.held)
	n.child.close(x)
}

// pathOf walks over the relationships that some variables hold, each one or a
// list of them.
func pathOf(x *run, start int64, rels []*symbol) (value.Value, error) {
	length := 0
	for _, r := range rels {
		vs, isList := x.frame[r.slot].List()
		if !isList {
			length++
		}
		length += len(vs)
	}
	if err := x.Charge(int64(80 + 16*(length+1))); err != nil {
		return value.Null, err
	}
	p := &value.Path{In: x.source, Nodes: make([]int64, 1, length+1), Relationships: make([]int64, 0, length)}
	p.Nodes[0] = start
	follow := func(v value.Value) error {
		id, _, _ := v.Relationship()
		a, b, err := x.graph.Ends(id)
		if a == start {
			a = b
		}
		start = a
		p.Relationships, p.Nodes = append(p.Relationships, id), append(p.Nodes, start)
		return err
	}
	for _, r := range rels {
		v := x.frame[r.slot]
		vs, isList := v.List()
		if !isList {
			if err := follow(v); err != nil {
				return value.Null, err
			}
		}
		for _, v := range vs {
			if err := follow(v); err != nil {
				return value.Null, err
			}
		}
	}
	return value.PathOf(p), nil
}
