package engine

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher/syntax"
)

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
