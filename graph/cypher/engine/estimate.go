package engine

import (
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
)

// factor is how many rows following a relationship makes of one, of which
// the conditions on the node at its other end are taken off.
func (pl *planner) factor(r *patternRel, bound map[int]bool, left, right bool) float64 {
	f := pl.width(r, left, right)
	switch {
	case r.bound || left && right:
		return f
	case left:
		return f * pl.shareOf(pl.p.nodes[r.right], bound)
	}
	return f * pl.shareOf(pl.p.nodes[r.left], bound)
}

// width is how many rows it makes before any condition is looked at.
func (pl *planner) width(r *patternRel, left, right bool) float64 {
	if r.bound {
		return 0.5
	}
	from := pl.p.nodes[r.left]
	if !left {
		from = pl.p.nodes[r.right]
	}
	f := pl.degree(r, from)
	if r.trail != nil {
		f = rounds(f, r.trail)
	}
	if left && right {
		f /= max(1, pl.c.labelRows(""))
	}
	return f
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

// degree is how many relationships of the sort a node has, on average: of a
// few nodes like it, spread over all that there are.
func (pl *planner) degree(r *patternRel, from *patternNode) float64 {
	key := [2]int{r.slot, from.slot}
	if d, ok := pl.degrees[key]; ok {
		return d
	}
	like := nodesWith(pl.c.graph, cypher.AnyLabel)
	for _, l := range from.labels {
		number, ok := pl.c.graph.LabelNumber(l)
		if !ok {
			like = ids{}
		} else if pl.c.graph.CountNodes(number) < like.n {
			like = nodesWith(pl.c.graph, number)
		}
	}
	a := pl.sides(r, pl.p.nodes[r.left] == from)
	const asked = 16
	steps, nodes := 0, min(like.n, asked)
	for i := range nodes {
		node := like.at(i * like.n / nodes)
		for _, s := range a.sides {
			steps += len(pl.c.graph.Steps(node, s.outgoing, s.typ))
		}
	}
	d := float64(steps) / float64(max(1, nodes))
	// What none of a few has, many others still may have.
	if least := pl.c.relRows(r) / max(1, pl.c.labelRows("")); d == 0 && nodes > 0 {
		d = min(least, 1/float64(asked))
	}
	pl.degrees[key] = d
	return d
}

// sides are the steps that lead over a relationship from its left or right end.
func (pl *planner) sides(r *patternRel, left bool) adjacency {
	d, types, all := r.direction, r.types, r.all
	if r.trail != nil {
		h := r.trail.hops[0]
		d, types, all = h.direction, h.types, h.all
	}
	if !left {
		d = flip(d)
	}
	return newAdjacency(d, types, all)
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
func (pl *planner) shareOf(n *patternNode, bound map[int]bool) float64 {
	share := 1.0
	for _, cond := range pl.on(n) {
		if cond.done {
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
