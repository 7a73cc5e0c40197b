package engine

import (
	"maps"
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A planner finds an order in which to match a pattern: where to start, and
// which way to go on, always where the fewest rows are expected.
type planner struct {
	c     *compiler
	p     *pattern
	bound map[int]bool // the slots that have values
	o     operator
	rows  float64 // expected so far
	walks []*patternRel
}

// plan makes the operators that match a pattern, above child.
func (c *compiler) plan(child operator, p *pattern) operator {
	pl := &planner{c: c, p: p, bound: map[int]bool{}, o: child, rows: max(1, child.info().rows)}
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
		if cond.done || !pl.known(cond.deps) {
			continue
		}
		cond.done = true
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

func (pl *planner) known(deps []int) bool {
	for _, d := range deps {
		if !pl.bound[d] {
			return false
		}
	}
	return true
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

// A choice is a way to go on, as far as it is thought through.
type choice struct {
	rel   *patternRel
	start *patternNode
	cost  float64
}

// choose finds the next step: a relationship to follow, or a node to begin with.
func (pl *planner) choose() (*patternRel, *patternNode, bool) {
	if r, _ := pl.follow(pl.bound, nil); r != nil {
		return r, nil, true
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
		bound := maps.Clone(pl.bound)
		bound[n.slot] = true
		consider(choice{start: n, cost: scanned + pl.ahead(bound, nil, rows)})
	}
	for _, r := range pl.p.rels {
		if r.done || r.trail != nil || r.search != nil || r.left == r.right || pl.has(r.left) || pl.has(r.right) || r.bound {
			continue
		}
		rows := pl.c.relRows(r)
		bound := maps.Clone(pl.bound)
		left, right := pl.p.nodes[r.left], pl.p.nodes[r.right]
		bound[left.slot], bound[right.slot], bound[r.slot] = true, true, true
		kept := rows * pl.shareOf(left, bound, nil) * pl.shareOf(right, bound, nil)
		consider(choice{rel: r, cost: rows + pl.ahead(bound, map[*patternRel]bool{r: true}, kept)})
	}
	return best.rel, best.start, best.cost >= 0
}

// follow is the relationship to follow next from what is bound, and how many
// rows it makes of one; nil if none leads on.
func (pl *planner) follow(bound map[int]bool, done map[*patternRel]bool) (*patternRel, float64) {
	var best *patternRel
	least := 0.0
	for _, r := range pl.p.rels {
		if r.done || done[r] {
			continue
		}
		left, right := bound[pl.p.nodes[r.left].slot], bound[pl.p.nodes[r.right].slot]
		if !left && !right && !r.bound || r.search != nil && r.search.selector.Call && !(left && right) {
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
