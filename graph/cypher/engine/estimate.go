package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
)

// factor is how many rows following a relationship makes of one.
func (pl *planner) factor(r *patternRel, bound map[int]bool, left, right bool) float64 {
	if r.bound {
		return 0.5
	}
	from, to := pl.p.nodes[r.left], pl.p.nodes[r.right]
	if !left {
		from, to = to, from
	}
	f := pl.degree(r, from)
	if r.trail != nil {
		f = rounds(f, r.trail)
	}
	if left && right {
		return f / max(1, pl.c.labelRows(""))
	}
	return f * pl.shareOf(to, bound, r)
}

// rounds is how many trails there may be, for so many steps from a node.
func rounds(degree float64, t *trail) float64 {
	most := t.least + 3
	if t.most >= 0 {
		most = min(most, t.most)
	}
	sum, power := 0.0, 1.0
	for i := int64(0); i <= min(most, 30); i++ {
		if i >= t.least {
			sum += power
		}
		for range t.hops {
			power *= degree
		}
	}
	return sum
}

// degree is how many relationships of the sort a node has, on average.
func (pl *planner) degree(r *patternRel, from *patternNode) float64 {
	total := pl.c.relRows(r)
	population := pl.c.labelRows("")
	for _, l := range from.labels {
		population = min(population, pl.c.labelRows(l))
	}
	return total / max(1, population)
}

// relRows is how many rows a scan of the relationships brings.
func (c *compiler) relRows(r *patternRel) float64 {
	types, all := r.types, r.all
	if r.trail != nil {
		types, all = r.trail.hops[0].types, r.trail.hops[0].all
	}
	total := 0.0
	if all {
		total = float64(c.graph.CountRelationships(cypher.AnyType))
	}
	for _, t := range types {
		total += float64(c.graph.CountRelationships(t))
	}
	if r.direction == syntax.Either {
		total *= 2
	}
	return total
}

// shareOf is the share of nodes that the conditions on one let through.
func (pl *planner) shareOf(n *patternNode, bound map[int]bool, _ *patternRel) float64 {
	share := 1.0
	for _, cond := range pl.p.conditions {
		if cond.done || !slices.Contains(cond.deps, n.slot) {
			continue
		}
		if index := pl.indexFor(n, cond); index != nil && index.Unique() {
			share = min(share, 1/max(1, pl.c.labelRows("")))
			continue
		}
		alone := true
		for _, d := range cond.deps {
			alone = alone && (d == n.slot || bound[d])
		}
		if alone {
			share *= cond.share
		}
	}
	return share
}
