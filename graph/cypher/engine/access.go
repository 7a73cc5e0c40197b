package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
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
