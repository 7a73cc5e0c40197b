package engine

import (
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
