package engine

import "example.org/entente/graph/cypher/value"

// arrive makes a row of the path, if it leads where it should.
func (w *walking) arrive(x *run, node int64) (bool, error) {
	if w.into {
		if node != w.target {
			return false, nil
		}
	} else {
		x.frame[w.to] = x.source.Node(node)
	}
	if w.rels.used {
		if err := w.list(x); err != nil {
			return false, err
		}
	}
	for i := range w.trail.groups {
		if err := w.group(x, &w.trail.groups[i]); err != nil {
			return false, err
		}
	}
	return true, nil
}

// list gives the list of relationships, in the order of the pattern.
func (w *walking) list(x *run) error {
	if err := x.Charge(value.ValueSize * int64(len(w.path))); err != nil {
		return err
	}
	x.used -= value.ValueSize * int64(len(w.path)) // the next row's takes its place
	vs := make([]value.Value, len(w.path))
	for i, s := range w.path {
		vs[w.place(i, len(vs))] = x.source.Relationship(s.Relationship)
	}
	x.frame[w.rels.slot] = value.List(vs)
	return nil
}

// place is where the i-th of n stands in the order of the pattern.
func (w *walking) place(i, n int) int {
	if w.reversed {
		return n - 1 - i
	}
	return i
}

// group gives the list of all values of a variable of the rounds.
func (w *walking) group(x *run, g *grouped) error {
	k := len(w.trail.hops)
	rounds := len(w.path) / k
	if g.list == nil || !g.list.used {
		return nil
	}
	if err := x.Charge(value.ValueSize * int64(rounds)); err != nil {
		return err
	}
	x.used -= value.ValueSize * int64(rounds)
	vs := make([]value.Value, rounds)
	for r := range rounds {
		i := g.at // in the order of the pattern
		var v value.Value
		if g.node {
			if w.reversed {
				i = k - i
			}
			if i == 0 {
				v = x.source.Node(w.levelNode(r * k))
			} else {
				v = x.source.Node(w.path[r*k+i-1].Node)
			}
		} else {
			if w.reversed {
				i = k - 1 - i
			}
			v = x.source.Relationship(w.path[r*k+i].Relationship)
		}
		vs[w.place(r, rounds)] = v
	}
	x.frame[g.list.slot] = value.List(vs)
	return nil
}

// levelNode is the node after n steps.
func (w *walking) levelNode(n int) int64 {
	if n == 0 {
		return w.start
	}
	return w.path[n-1].Node
}
