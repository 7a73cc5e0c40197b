package engine

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
)

// indexFor is the index that answers a condition on a node; nil if none does.
func (pl *planner) indexFor(n *patternNode, cond *condition) cypher.Index {
	if cond.node != n.slot || cond.key == "" {
		return nil
	}
	for _, l := range n.labels {
		if number, ok := pl.c.graph.LabelNumber(l); ok {
			if index, ok := pl.c.graph.Index(number, cond.key); ok {
				return index
			}
		}
	}
	return nil
}

// on are the conditions that speak of a node.
func (pl *planner) on(n *patternNode) []*condition {
	pl.c.tick()
	return pl.about[n.slot]
}

// bestSeek is the condition on a node that finds the fewest nodes by an
// index or an id; nil if none does.
func (pl *planner) bestSeek(n *patternNode, bound map[int]bool) (cond *condition, index cypher.Index, rows float64) {
	for _, one := range pl.on(n) {
		if one.done || one.node != n.slot || !allBound(one.valueDeps, bound) {
			continue
		}
		var found float64
		var by cypher.Index
		switch {
		case one.byID:
			found = 1
		default:
			by = pl.indexFor(n, one)
			switch {
			case by == nil && pl.joinable(one):
				found = max(1, pl.labelled(n)*shareEqual)
			case by == nil:
				continue
			case by.Unique():
				found = 1
			default:
				found = max(1, pl.labelled(n)*0.01)
			}
		}
		if one.list {
			found *= 10
		}
		if cond == nil || found < rows {
			cond, index, rows = one, by, found
		}
	}
	return cond, index, rows
}

// allBound says whether all of some slots have values.
func allBound(deps []int, bound map[int]bool) bool {
	for _, d := range deps {
		if !bound[d] {
			return false
		}
	}
	return true
}

// labelled is how many nodes have the rarest of a node's labels.
func (pl *planner) labelled(n *patternNode) float64 {
	rows := pl.c.labelRows("")
	for _, l := range n.labels {
		rows = min(rows, pl.c.labelRows(l))
	}
	return rows
}

// accessRows is how many nodes must be looked at to begin with a node, and how
// many of them are left by the conditions on it.
func (pl *planner) accessRows(n *patternNode, bound map[int]bool) (scanned, rows float64) {
	if cond, _, found := pl.bestSeek(n, bound); cond != nil {
		return found, found
	}
	scanned = pl.labelled(n)
	rows = scanned
	for _, cond := range pl.on(n) {
		if !cond.done && cond.label == "" && slices.Contains(cond.deps, n.slot) && len(cond.deps) == 1 {
			rows *= cond.share
		}
	}
	return scanned, rows
}

// access begins with a node.
func (pl *planner) access(n *patternNode) {
	cond, index, rows := pl.bestSeek(n, pl.bound)
	switch {
	case cond != nil && index == nil && !cond.byID:
		pl.o = pl.c.hashJoin(pl.o, n.symbol, cond, pl.rarest(n))
		pl.rows *= rows / shareEqual // which the condition takes off
	case cond != nil:
		pl.o = pl.c.seek(pl.o, n.symbol, cond, index)
		cond.done = true
		pl.rows *= rows
		for _, other := range pl.on(n) {
			if other.label != "" && other.node == n.slot {
				other.share = 1 // what the index finds has the label
			}
		}
	default:
		rarest := pl.rarest(n)
		pl.o = pl.c.scan(pl.o, n.symbol, rarest)
		pl.rows *= pl.labelled(n)
		for _, cond := range pl.on(n) {
			if cond.label == rarest && rarest != "" && cond.node == n.slot {
				cond.done = true
			}
		}
	}
	pl.o.info().rows = pl.rows
	pl.bound[n.slot] = true
}

// rarest is the label of a node that the fewest have; empty if it has none.
func (pl *planner) rarest(n *patternNode) string {
	rarest := ""
	for _, l := range n.labels {
		if rarest == "" || pl.c.labelRows(l) < pl.c.labelRows(rarest) {
			rarest = l
		}
	}
	return rarest
}

// scanRel begins with all relationships of some types.
func (pl *planner) scanRel(r *patternRel) {
	left, right := pl.p.nodes[r.left], pl.p.nodes[r.right]
	if r.bound {
		pl.expand(r)
		return
	}
	others := pl.others(r)
	pl.o = pl.c.scanRels(pl.o, r, left.symbol, right.symbol)
	pl.rows *= pl.c.relRows(r)
	pl.o.info().rows = pl.rows
	pl.met(r)
	if len(others) > 0 {
		pl.o = pl.c.apart(pl.o, r.symbol, others)
	}
}

// met notes that a relationship has been matched, with its ends.
func (pl *planner) met(r *patternRel) {
	r.done = true
	pl.bound[pl.p.nodes[r.left].slot], pl.bound[pl.p.nodes[r.right].slot], pl.bound[r.slot] = true, true, true
	if r.trail != nil {
		for _, g := range r.trail.groups {
			if g.list != nil {
				pl.bound[g.list.slot] = true
			}
		}
	}
	pl.walks = append(pl.walks, r)
}

// others are the variables of relationships matched before which must not be
// those of r.
func (pl *planner) others(r *patternRel) []*symbol {
	if pl.p.repeatable {
		return nil
	}
	var all []*symbol
	for _, other := range pl.walks {
		if mayShare(r, other) {
			other.used = true
			all = append(all, other.symbol)
		}
	}
	return all
}

// mayShare says whether a relationship may be one of either.
func mayShare(a, b *patternRel) bool {
	if a.trail != nil && len(a.trail.hops) > 1 || b.trail != nil && len(b.trail.hops) > 1 || a.all || b.all {
		return true
	}
	typesOf := func(r *patternRel) ([]int, bool) {
		if r.trail != nil {
			return r.trail.hops[0].types, r.trail.hops[0].all
		}
		return r.types, false
	}
	as, all := typesOf(a)
	bs, every := typesOf(b)
	return all || every || slices.ContainsFunc(as, func(t int) bool { return slices.Contains(bs, t) })
}

// expand follows a relationship from a node that is bound.
func (pl *planner) expand(r *patternRel) {
	left, right := pl.p.nodes[r.left], pl.p.nodes[r.right]
	hasLeft, hasRight := pl.has(r.left), pl.has(r.right)
	width := pl.width(r, hasLeft, hasRight)
	others := pl.others(r)
	from, to := left, right
	direction, reversed := r.direction, false
	if !hasLeft || hasRight && pl.degree(r, right) < pl.degree(r, left) {
		from, to = right, left
		direction, reversed = flip(direction), true
	}
	detail := pl.c.detail(func() string { return r.describe(left.symbol, right.symbol, pl.c) })
	into := hasLeft && hasRight
	switch {
	case r.search != nil:
		pl.search(r)
	case r.trail != nil:
		t := r.trail
		if reversed {
			t = t.reversed()
		}
		pl.o = pl.c.op(&walking{single: over(pl.o, "VarLengthExpand", detail), from: from.slot, to: to.slot, into: into,
			trail: t, steps: t.steps(), reversed: reversed, rels: r.symbol, others: others})
	case r.bound:
		pl.o = pl.c.join(pl.o, pl.p, r, pl.bound, others)
	default:
		e := &expanding{single: over(pl.o, "Expand(All)", detail), from: from.slot, rel: r.slot, to: to.slot, into: into,
			steps: newAdjacency(direction, r.types, r.all), others: others}
		if into {
			e.name = "Expand(Into)"
		}
		pl.o = pl.c.op(e)
	}
	pl.rows *= width
	pl.o.info().rows = pl.rows
	pl.met(r)
}

// describe writes a relationship with its ends, for the plan.
func (r *patternRel) describe(left, right *symbol, c *compiler) string {
	types := ""
	for i, t := range r.types {
		if i > 0 {
			types += "|"
		}
		types += c.graph.TypeNames()[t]
	}
	if types != "" {
		types = ":" + types
	}
	if r.trail != nil {
		types += "*"
	}
	arrow := [...][2]string{syntax.Either: {"-", "-"}, syntax.Right: {"-", "->"}, syntax.Left: {"<-", "-"}}[r.direction]
	return "(" + left.name + ")" + arrow[0] + "[" + strings.TrimSpace(r.name) + types + "]" + arrow[1] + "(" + right.name + ")"
}
