package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
)

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
