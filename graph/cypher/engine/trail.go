package engine

import (
	"slices"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A trail is a relationship of variable length, or a group with a quantifier:
// rounds of hops, one after another.
type trail struct {
	hops        []hop
	nodes       []*symbol // one more than hops: those of a round, by themselves; nil if nothing reads them
	tests       [][]typed // one more than hops: what must hold for each of those
	where       []typed   // what must hold for each round
	least, most int64     // rounds; most is -1 without bound
	groups      []grouped
	repeatable  bool
}

// A hop leads from one node to the next.
type hop struct {
	direction syntax.Direction
	types     []int
	all       bool
	rel       *symbol // by itself; nil if nothing reads it
	tests     []typed // what must hold for it
}

// A grouped variable stands for all its values in the rounds.
type grouped struct {
	list *symbol
	node bool
	at   int // the hop or the node in a round
}

// variableLength makes a relationship a trail.
func (c *compiler) variableLength(p *pattern, r *patternRel, e *syntax.Relationship) {
	c.bounded(p, e.Length)
	t := &trail{least: e.Length.Least, most: e.Length.Most, nodes: make([]*symbol, 2), tests: make([][]typed, 2), repeatable: p.repeatable}
	h := hop{direction: e.Direction, types: r.types, all: r.all}
	if e.Properties != nil || e.Filter != nil {
		n := len(c.reads)
		h.rel = c.hidden("", relationships)
		inner := &pattern{fresh: map[int]bool{}}
		c.propertyConditions(inner, h.rel, e.Properties)
		if e.Filter != nil {
			name := ""
			if e.Var != nil {
				name = e.Var.Text
			}
			hidden := *h.rel
			hidden.name = name
			c.within(append(slices.Clone(c.scope), &hidden), func() { c.where(inner, e.Filter) })
		}
		for _, cond := range inner.conditions {
			h.tests = append(h.tests, cond.typed)
		}
		r.deps = p.needed(c.since(n))
	}
	t.hops = []hop{h}
	r.trail = t
	if r.bound {
		c.boundTrail(p, r)
	}
}

// boundTrail looks for a trail that is known already: it finds one and compares.
func (c *compiler) boundTrail(p *pattern, r *patternRel) {
	known := r.symbol
	known.used = true
	r.symbol = c.hidden("", lists)
	r.symbol.used = true
	r.bound = false
	found := r.symbol
	p.fresh[found.slot] = true
	p.conditions = append(p.conditions, &condition{
		typed: typed{eval: func(x *run) (value.Value, error) {
			return value.Equal(x.frame[known.slot], x.frame[found.slot]).Value(), nil
		}, kinds: booleans, slot: -1},
		deps: []int{found.slot}, node: -1, share: shareEqual, text: func() string { return known.name },
	})
}

// groupRel makes a group with a quantifier a trail.
func (c *compiler) groupRel(p *pattern, g *syntax.Group) *patternRel {
	c.bounded(p, g.Quantifier)
	t := &trail{least: g.Quantifier.Least, most: g.Quantifier.Most, repeatable: p.repeatable}
	r := &patternRel{symbol: c.hidden("", lists), trail: t}
	p.fresh[r.slot] = true
	n := len(c.reads)
	c.within(slices.Clone(c.patternScope), func() { c.round(t, g) })
	r.deps = p.needed(c.since(n))
	for _, s := range t.groups {
		if s.list != nil {
			s.list.used = true
		}
	}
	return r
}

// round compiles what a group has in each round, with its variables as single ones.
func (c *compiler) round(t *trail, g *syntax.Group) {
	outer := c.scope
	inner := &pattern{fresh: map[int]bool{}}
	all := c.patternScope
	for _, e := range g.Path.Elements {
		switch e := e.(type) {
		case *syntax.Node:
			if len(t.nodes) > len(t.hops) {
				c.fail(e.From, "UnexpectedSyntax", "Juxtaposition is only supported between a node and a quantified path pattern")
			}
			c.roundNode(t, inner, e, all)
		case *syntax.Relationship:
			h := hop{direction: e.Direction}
			h.types, h.all = c.types(e.Types)
			h.rel = c.hidden("", relationships)
			if e.Var != nil {
				h.rel.name = e.Var.Text
				c.scope = append(c.scope, h.rel)
				t.groups = append(t.groups, grouped{all.find(e.Var.Text), false, len(t.hops)})
			}
			h.tests = c.tests(inner, func() {
				c.propertyConditions(inner, h.rel, e.Properties)
				if e.Filter != nil {
					c.where(inner, e.Filter)
				}
			})
			t.hops = append(t.hops, h)
		}
	}
	if len(t.hops) == 0 {
		c.fail(g.From, "InvalidRelationshipPattern", "A quantified path pattern needs to have at least one relationship")
	}
	if g.Filter != nil {
		t.where = c.tests(inner, func() { c.where(inner, g.Filter) })
	}
	c.scope = outer
}

func (c *compiler) roundNode(t *trail, inner *pattern, e *syntax.Node, all scope) {
	s := c.hidden("", nodes)
	var same *symbol // the one that has the name already
	if e.Var != nil {
		s.name = e.Var.Text
		if before := c.scope.find(s.name); before != nil && slices.Contains(t.nodes, before) {
			same = before
		}
		if same == nil {
			c.scope = append(c.scope, s)
			t.groups = append(t.groups, grouped{all.find(e.Var.Text), true, len(t.nodes)})
		}
	}
	tests := c.tests(inner, func() {
		if e.Labels != nil {
			c.labelCondition(inner, s, e.Labels)
		}
		c.propertyConditions(inner, s, e.Properties)
		if e.Filter != nil {
			c.where(inner, e.Filter)
		}
	})
	if same != nil {
		t.where = append(t.where, typed{eval: func(x *run) (value.Value, error) {
			return value.Equal(x.frame[same.slot], x.frame[s.slot]).Value(), nil
		}, kinds: booleans, slot: -1})
	}
	t.nodes = append(t.nodes, s)
	t.tests = append(t.tests, tests)
}

// tests are the conditions that do adds to a pattern.
func (c *compiler) tests(p *pattern, do func()) []typed {
	p.conditions = nil
	do()
	var ts []typed
	for _, cond := range p.conditions {
		ts = append(ts, cond.typed)
	}
	return ts
}

// steps are those of each hop.
func (t *trail) steps() []adjacency {
	var all []adjacency
	for _, h := range t.hops {
		all = append(all, newAdjacency(h.direction, h.types, h.all))
	}
	return all
}

// reversed is the trail as it is walked from its end.
func (t *trail) reversed() *trail {
	r := *t
	r.hops = slices.Clone(t.hops)
	slices.Reverse(r.hops)
	for i := range r.hops {
		r.hops[i].direction = flip(r.hops[i].direction)
	}
	r.nodes, r.tests = slices.Clone(t.nodes), slices.Clone(t.tests)
	slices.Reverse(r.nodes)
	slices.Reverse(r.tests)
	return &r
}

func flip(d syntax.Direction) syntax.Direction {
	switch d {
	case syntax.Left:
		return syntax.Right
	case syntax.Right:
		return syntax.Left
	}
	return d
}
