package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// A planner finds an order in which to match a pattern: where to start, and
// which way to go on, always where the fewest rows are expected.
type planner struct {
	c       *compiler
	p       *pattern
	bound   map[int]bool // the slots that have values
	o       operator
	rows    float64 // expected so far
	walks   []*patternRel
	degrees map[[2]int]float64   // by the slots of a relationship and of the node where it begins
	about   map[int][]*condition // by the slots that they need
}

// plan makes the operators that match a pattern, above child.
func (c *compiler) plan(child operator, p *pattern) operator {
	pl := &planner{c: c, p: p, bound: map[int]bool{}, degrees: map[[2]int]float64{}, about: map[int][]*condition{}, o: child, rows: max(1, child.info().rows)}
	for _, n := range p.nodes {
		if n.bound {
			pl.bound[n.slot] = true
			if !n.sure {
				pl.checkBound(n)
			}
		}
	}
	for _, r := range p.rels {
		if r.bound {
			pl.bound[r.slot] = true
		}
	}
	for _, cond := range p.conditions {
		for _, slot := range cond.deps {
			pl.about[slot] = append(pl.about[slot], cond)
		}
	}
	pl.settle()
	for {
		r, start, ok := pl.choose()
		if !ok {
			break
		}
		switch {
		case start != nil:
			pl.access(start)
		case !pl.has(r.left) && !pl.has(r.right):
			pl.scanRel(r)
		default:
			pl.expand(r)
		}
		pl.settle()
	}
	for _, path := range p.paths {
		pl.name(path)
	}
	pl.settle()
	for _, cond := range p.conditions {
		if !cond.done {
			panic(cypher.Errorf(c.text, cond.at, cypher.Unsupported, "A condition of the pattern could not be placed"))
		}
	}
	return pl.o
}

func (pl *planner) has(node int) bool { return pl.bound[pl.p.nodes[node].slot] }

// checkBound lets no row through in which a node that was there before is null.
func (pl *planner) checkBound(n *patternNode) {
	slot := n.slot
	pl.p.conditions = append(pl.p.conditions, &condition{typed: typed{eval: func(x *run) (value.Value, error) {
		_, ok, err := nodeIn(x, slot)
		return value.Bool(ok), err
	}, kinds: booleans, slot: -1}, node: -1, share: 1, text: func() string { return n.name + " IS NOT NULL" }})
}

// settle adds the conditions that can be decided now.
func (pl *planner) settle() {
	for _, path := range pl.p.paths {
		if !path.done && pl.asked(path) && pl.complete(path) {
			pl.name(path)
		}
	}
	var ready []typed
	var texts []string
	share := 1.0
	for _, cond := range pl.p.conditions {
		pl.c.tick()
		if cond.done || !allBound(cond.deps, pl.bound) {
			continue
		}
		cond.done = true
		if cond.hint {
			continue
		}
		ready = append(ready, cond.typed)
		share *= cond.share
		if pl.c.explains && cond.text != nil {
			texts = append(texts, cond.text())
		}
	}
	if len(ready) == 0 {
		return
	}
	pl.rows *= share
	pl.o = pl.c.filter(pl.o, ready, texts)
	pl.o.info().rows = pl.rows
}

// asked says whether a condition waits for a path.
func (pl *planner) asked(path *patternPath) bool {
	return slices.ContainsFunc(pl.p.conditions, func(cond *condition) bool {
		return !cond.done && slices.Contains(cond.deps, path.slot)
	})
}

func (pl *planner) complete(path *patternPath) bool {
	for _, r := range path.parts {
		if !r.done {
			return false
		}
	}
	return pl.bound[path.start.slot]
}

func (pl *planner) name(path *patternPath) {
	if path.done {
		return
	}
	path.done = true
	if len(path.parts) == 1 && path.parts[0].search != nil { // the search does it
		pl.bound[path.slot] = true
		return
	}
	pl.o = pl.c.namePath(pl.o, path)
	pl.bound[path.slot] = true
}
