package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// elements compiles the elements of a path one after another.
func (c *compiler) elements(p *pattern, pp *patternPath, elements []syntax.Element) {
	at := -1 // the node before
	var pending []*patternRel
	link := func(n int) {
		for _, r := range pending {
			r.right = n
		}
		pending = nil
		at = n
	}
	add := func(r *patternRel) {
		r.left = at
		p.rels = append(p.rels, r)
		pp.rels = append(pp.rels, r.symbol)
		pp.parts = append(pp.parts, r)
		pending = append(pending, r)
	}
	for i, e := range elements {
		switch e := e.(type) {
		case *syntax.Node:
			n := c.node(p, e)
			if i > 0 {
				if _, group := elements[i-1].(*syntax.Group); !group && len(pending) == 0 && at >= 0 {
					c.fail(e.From, "UnexpectedSyntax", "Juxtaposition is only supported between a node and a quantified path pattern")
				}
			}
			if len(pending) == 0 && at >= 0 {
				c.sameNode(p, at, n)
			}
			link(n)
		case *syntax.Relationship:
			if len(pending) > 0 {
				link(c.anonymous(p))
			}
			add(c.rel(p, e))
		case *syntax.Group:
			if e.Quantifier == nil {
				inner := e.Path.Elements
				if at < 0 && len(pending) == 0 && len(elements) == 1 {
					c.elements(p, pp, inner)
					if e.Filter != nil {
						c.where(p, e.Filter)
					}
					return
				}
				c.fail(e.From, "UnexpectedSyntax", "A parenthesized path pattern without a quantifier may only stand alone")
			}
			if at < 0 || len(pending) > 0 {
				link(c.anonymous(p))
			}
			add(c.groupRel(p, e))
		}
		if pp.start == nil && at >= 0 {
			pp.start = p.nodes[at].symbol
		}
	}
	if len(pending) > 0 {
		link(c.anonymous(p))
	}
}

// sameNode makes two nodes one: (a)((x)-->(y))+(b) has none such, but two groups
// in a row with a node between share it.
func (c *compiler) sameNode(p *pattern, a, b int) {
	left, right := p.nodes[a], p.nodes[b]
	p.conditions = append(p.conditions, &condition{
		typed: typed{eval: func(x *run) (value.Value, error) {
			return value.Equal(x.frame[left.slot], x.frame[right.slot]).Value(), nil
		}, kinds: booleans, slot: -1},
		deps: []int{left.slot, right.slot}, node: -1, share: 0.1,
	})
}

// anonymous makes a node without a name.
func (c *compiler) anonymous(p *pattern) int {
	s := c.hidden("", nodes)
	p.fresh[s.slot] = true
	p.nodes = append(p.nodes, &patternNode{symbol: s})
	return len(p.nodes) - 1
}

// node compiles a node, and returns its index.
func (c *compiler) node(p *pattern, e *syntax.Node) int {
	var i int
	if e.Var != nil {
		s := c.scope.find(e.Var.Text)
		c.conflict(s, *e.Var, nodes)
		i = slices.IndexFunc(p.nodes, func(n *patternNode) bool { return n.symbol == s })
		if i < 0 {
			p.nodes = append(p.nodes, &patternNode{symbol: s, bound: !p.fresh[s.slot]})
			i = len(p.nodes) - 1
			if !p.fresh[s.slot] {
				c.reads = append(c.reads, s.slot)
				s.used = true
			}
		}
	} else {
		i = c.anonymous(p)
	}
	n := p.nodes[i]
	if e.Labels != nil {
		n.labels = append(n.labels, labels(e.Labels)...)
		c.labelCondition(p, n.symbol, e.Labels)
	}
	c.propertyConditions(p, n.symbol, e.Properties)
	if e.Filter != nil {
		c.where(p, e.Filter)
	}
	return i
}

// rel compiles a relationship, but for its ends.
func (c *compiler) rel(p *pattern, e *syntax.Relationship) *patternRel {
	r := &patternRel{direction: e.Direction}
	r.types, r.all = c.types(e.Types)
	if e.Var != nil {
		r.symbol = c.scope.find(e.Var.Text)
		r.bound = !p.fresh[r.slot]
		if r.bound {
			c.reads = append(c.reads, r.slot)
		}
	} else {
		kinds := relationships
		if e.Length != nil {
			kinds = lists
		}
		r.symbol = c.hidden("", kinds)
		p.fresh[r.slot] = true
	}
	if e.Length != nil {
		c.variableLength(p, r, e)
		return r
	}
	c.propertyConditions(p, r.symbol, e.Properties)
	if e.Filter != nil {
		c.where(p, e.Filter)
	}
	return r
}

// bounded says whether a trail has an end, which one must have that may meet
// relationships again.
func (c *compiler) bounded(p *pattern, q *syntax.Quantifier) {
	if p.repeatable && !q.Bounded {
		c.failWith(q.From, cypher.Unsupported, "", "", "The pattern may repeat relationships without end: give its quantifier a bound")
	}
}
