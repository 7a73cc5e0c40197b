package engine

import "maps"

// A choice is a way to go on, as far as it is thought through.
type choice struct {
	rel   *patternRel
	start *patternNode
	cost  float64
}

// choose finds the next step: a relationship to follow, or a node to begin with.
func (pl *planner) choose() (*patternRel, *patternNode, bool) {
	if n := pl.otherEnd(); n != nil {
		return nil, n, true
	}
	if r, _ := pl.follow(pl.bound, nil); r != nil {
		return r, nil, true
	}
	open := 0
	for _, n := range pl.p.nodes {
		if !pl.bound[n.slot] {
			open++
		}
	}
	ahead := pl.ahead
	if open > manyNodes { // where there are many, each is judged by itself
		ahead = func(map[int]bool, map[*patternRel]bool, float64) float64 { return 0 }
	}
	best := choice{cost: -1}
	consider := func(ch choice) {
		if best.cost < 0 || ch.cost < best.cost {
			best = ch
		}
	}
	for _, n := range pl.p.nodes {
		if pl.bound[n.slot] {
			continue
		}
		scanned, rows := pl.accessRows(n, pl.bound)
		bound := pl.with(n.slot, open)
		consider(choice{start: n, cost: scanned + ahead(bound, nil, rows)})
	}
	for _, r := range pl.p.rels {
		if r.done || r.trail != nil || r.search != nil || r.left == r.right || pl.has(r.left) || pl.has(r.right) || r.bound {
			continue
		}
		rows := pl.c.relRows(r)
		left, right := pl.p.nodes[r.left], pl.p.nodes[r.right]
		bound := pl.with(left.slot, open)
		bound[right.slot], bound[r.slot] = true, true
		kept := rows * pl.shareOf(left, bound) * pl.shareOf(right, bound)
		consider(choice{rel: r, cost: rows + ahead(bound, map[*patternRel]bool{r: true}, kept)})
	}
	return best.rel, best.start, best.cost >= 0
}

// manyNodes is up to how many nodes the planner thinks through what follows
// from beginning with one.
const manyNodes = 12

// with is what is bound, and a slot besides. Where there are many nodes nobody
// looks at the rest.
func (pl *planner) with(slot, open int) map[int]bool {
	bound := map[int]bool{}
	if open <= manyNodes {
		bound = maps.Clone(pl.bound)
	}
	bound[slot] = true
	return bound
}

// otherEnd is the node at the end of a search whose other end is known, if it
// can be looked up: a search between two nodes is the quickest.
func (pl *planner) otherEnd() *patternNode {
	for _, r := range pl.p.rels {
		if r.done || r.search == nil || pl.has(r.left) == pl.has(r.right) {
			continue
		}
		n := pl.p.nodes[r.left]
		if pl.has(r.left) {
			n = pl.p.nodes[r.right]
		}
		if cond, index, rows := pl.bestSeek(n, pl.bound); cond != nil && (index != nil || cond.byID) && rows <= 10 {
			return n
		}
	}
	return nil
}

// follow is the relationship to follow next from what is bound, and how many
// rows it makes of one; nil if none leads on.
func (pl *planner) follow(bound map[int]bool, done map[*patternRel]bool) (*patternRel, float64) {
	var best *patternRel
	least := 0.0
	for _, r := range pl.p.rels {
		pl.c.tick()
		if r.done || done[r] {
			continue
		}
		left, right := bound[pl.p.nodes[r.left].slot], bound[pl.p.nodes[r.right].slot]
		if !allBound(r.deps, bound) || !left && !right && !r.bound || r.search != nil && r.search.selector.Call && !(left && right) {
			continue
		}
		if f := pl.factor(r, bound, left, right); best == nil || f < least {
			best, least = r, f
		}
	}
	return best, least
}

// ahead is the cost of what follows, once some things are bound.
func (pl *planner) ahead(bound map[int]bool, done map[*patternRel]bool, rows float64) float64 {
	if done == nil {
		done = map[*patternRel]bool{}
	}
	cost := rows
	for range pl.p.rels {
		r, f := pl.follow(bound, done)
		if r == nil {
			break
		}
		done[r] = true
		rows *= f
		cost += rows
		bound[pl.p.nodes[r.left].slot], bound[pl.p.nodes[r.right].slot], bound[r.slot] = true, true, true
	}
	return cost
}
