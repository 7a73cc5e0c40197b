package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// walking brings the trails that lead from a node, shorter ones before those
// that go on from them.
type walking struct {
	single
	from, to int
	into     bool // the other end is known
	trail    *trail
	reversed bool // walked from its end
	steps    []adjacency
	rels     *symbol
	others   []*symbol

	path   []cypher.Step
	levels []cursor
	active bool
	empty  bool // the trail of no steps is next
	start  int64
	target int64
	seen   map[int64]bool // the relationships of a long path
	held   int64

	least, most int64 // rounds; the trail's own unless limits set others
	limited     bool
	deepest     int64 // rounds of the longest walk since open
}

// limits lets the walk have other bounds than its trail.
func (w *walking) limits(t *trail) { w.least, w.most, w.limited = t.least, t.most, true }

func (w *walking) open(x *run) error {
	w.reset(x)
	w.deepest = 0
	if !w.limited {
		w.least, w.most = w.trail.least, w.trail.most
	}
	return w.child.open(x)
}

func (w *walking) reset(x *run) {
	w.active = false
	w.path, w.levels, w.seen = w.path[:0], w.levels[:0], nil
	x.release(&w.held)
}

func (w *walking) close(x *run) {
	w.reset(x)
	w.child.close(x)
}

func (w *walking) next(x *run) (bool, error) {
	for {
		if !w.active {
			if ok, err := w.child.next(x); !ok || err != nil {
				return false, err
			}
			if ok, err := w.begin(x); err != nil {
				return false, err
			} else if !ok {
				continue
			}
		}
		if w.empty {
			w.empty = false
			if ok, err := w.arrive(x, w.start); ok || err != nil {
				return ok, err
			}
		}
		if len(w.levels) == 0 {
			w.active = false
			continue
		}
		if ok, err := w.advance(x); ok || err != nil {
			return ok, err
		}
	}
}

func (w *walking) begin(x *run) (bool, error) {
	from, ok, err := nodeIn(x, w.from)
	if !ok || err != nil {
		return false, err
	}
	if w.into {
		if w.target, ok, err = nodeIn(x, w.to); !ok || err != nil {
			return false, err
		}
	}
	w.reset(x)
	w.start, w.active, w.empty = from, true, w.least == 0
	return true, w.push(x, from)
}

// push lets the walk go on from a node, if it may.
func (w *walking) push(x *run, node int64) error {
	k := len(w.trail.hops)
	if len(w.path)%k == 0 {
		if w.most >= 0 && int64(len(w.path)/k) >= w.most {
			return nil
		}
		if ok, err := w.holds(x, 0, node); !ok || err != nil {
			return err
		}
	}
	if err := x.Charge(64); err != nil {
		return err
	}
	w.held += 64
	w.levels = append(w.levels, cursor{node: node})
	return nil
}

// holds says whether a node may stand at a place in a round.
func (w *walking) holds(x *run, at int, node int64) (bool, error) {
	if s := w.trail.nodes[at]; s != nil {
		x.frame[s.slot] = x.source.Node(node)
	}
	return allTrue(x, w.trail.tests[at])
}

func allTrue(x *run, tests []typed) (bool, error) {
	before := x.used
	for i := range tests {
		is, err := truth(x, tests[i])
		x.used = before
		if err != nil || is != value.True {
			return false, err
		}
	}
	return true, nil
}

// advance takes one step from the end of the walk, or goes one back. It says
// whether that brings a row.
func (w *walking) advance(x *run) (bool, error) {
	top := len(w.levels) - 1
	w.cut(top)
	k := len(w.trail.hops)
	at := top % k
	s, ok := w.levels[top].step(x, &w.steps[at])
	if !ok {
		w.levels = w.levels[:top]
		w.held -= 64
		x.used -= 64
		if top > 0 {
			w.cut(top - 1)
		}
		return false, nil
	}
	if err := x.tick(); err != nil {
		return false, err
	}
	if !w.trail.repeatable && (w.walked(s.Relationship) || met(x, w.others, s.Relationship)) {
		return false, nil
	}
	if at > 0 {
		w.restore(x, top, at)
	}
	if rel := w.trail.hops[at].rel; rel != nil {
		x.frame[rel.slot] = x.source.Relationship(s.Relationship)
		if ok, err := allTrue(x, w.trail.hops[at].tests); !ok || err != nil {
			return false, err
		}
	}
	if ok, err := w.holds(x, at+1, s.Node); !ok || err != nil {
		return false, err
	}
	if at == k-1 {
		if ok, err := allTrue(x, w.trail.where); !ok || err != nil {
			return false, err
		}
	}
	w.path = append(w.path, s)
	if w.seen != nil {
		w.seen[s.Relationship] = true
	}
	if err := w.push(x, s.Node); err != nil {
		return false, err
	}
	w.deepest = max(w.deepest, int64(len(w.path)/k))
	if at < k-1 || int64(len(w.path)/k) < w.least {
		return false, nil
	}
	return w.arrive(x, s.Node)
}

// restore puts the variables of the round that is under way back, which a
// later round has overwritten.
func (w *walking) restore(x *run, top, at int) {
	for i := range at {
		step := w.path[top-at+i]
		if rel := w.trail.hops[i].rel; rel != nil {
			x.frame[rel.slot] = x.source.Relationship(step.Relationship)
		}
		if s := w.trail.nodes[i+1]; s != nil {
			x.frame[s.slot] = x.source.Node(step.Node)
		}
	}
	if s := w.trail.nodes[0]; s != nil {
		x.frame[s.slot] = x.source.Node(w.levels[top-at].node)
	}
}

// manySteps is from how many steps on a path remembers its relationships by hash.
const manySteps = 24

// walked says whether the path has a relationship already.
func (w *walking) walked(rel int64) bool {
	if w.seen != nil {
		return w.seen[rel]
	}
	if len(w.path) >= manySteps {
		w.seen = make(map[int64]bool, 2*manySteps)
		for _, s := range w.path {
			w.seen[s.Relationship] = true
		}
		return w.seen[rel]
	}
	return slices.ContainsFunc(w.path, func(s cypher.Step) bool { return s.Relationship == rel })
}

// cut shortens the path.
func (w *walking) cut(n int) {
	if w.seen != nil {
		for _, s := range w.path[n:] {
			delete(w.seen, s.Relationship)
		}
	}
	w.path = w.path[:n]
}

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
