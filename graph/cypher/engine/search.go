package engine

import "slices"

// search makes the operator for a path with a selector.
func (pl *planner) search(r *patternRel) {
	if r.search.inner != nil {
		pl.keepShortest(r)
		return
	}
	left, right := pl.p.nodes[r.left], pl.p.nodes[r.right]
	hasLeft, hasRight := pl.has(r.left), pl.has(r.right)
	from, to, t, reversed := left, right, r.trail, false
	if !hasLeft {
		from, to, t, reversed = right, left, r.trail.reversed(), true
	}
	w := &walking{single: over(newArgument(), "", nil), from: from.slot, to: to.slot, into: hasLeft && hasRight,
		trail: t, steps: t.steps(), reversed: reversed, rels: r.symbol}
	s := &searching{single: over(pl.o, "ShortestPath", pl.c.detail(func() string { return r.search.text })), walk: w, search: r.search}
	s.into = w.into
	s.where = pl.takeConditions(r)
	s.simple = len(t.hops) == 1 && t.least <= 1 && len(s.where) == 0
	if r.search.path != nil {
		r.symbol.used = true
	}
	pl.o = pl.c.op(s)
}

// takeConditions are the conditions on the path of shortestPath(), which
// decide which one it is. Of SHORTEST they decide afterwards, as elsewhere.
func (pl *planner) takeConditions(r *patternRel) []typed {
	if !r.search.selector.Call {
		return nil
	}
	own := []int{r.slot}
	if r.search.path != nil {
		own = append(own, r.search.path.slot)
	}
	var tests []typed
	for _, cond := range pl.p.conditions {
		about := false
		known := true
		for _, d := range cond.deps {
			mine := slices.Contains(own, d)
			about = about || mine
			known = known && (mine || pl.bound[d])
		}
		if !cond.done && about && known {
			cond.done = true
			tests = append(tests, cond.typed)
			if r.search.path != nil {
				r.search.path.used = true
			}
			r.used = true
		}
	}
	return tests
}
