package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A pattern is what a MATCH looks for: nodes, relationships between them, and
// conditions.
type pattern struct {
	nodes      []*patternNode
	rels       []*patternRel
	conditions []*condition
	paths      []*patternPath
	fresh      map[int]bool // the slots that the pattern gives values to
	before     scope        // what was declared before it
	repeatable bool         // relationships may be met again
}

// A patternNode is one node. One that is named several times is one.
type patternNode struct {
	*symbol
	bound  bool     // has a value before the MATCH
	labels []string // that it must have
	at     int
}

// A patternRel is what leads from one node to another: a relationship, or a
// trail of them.
type patternRel struct {
	*symbol
	bound       bool
	left, right int // indices of nodes
	direction   syntax.Direction
	types       []int
	all         bool   // every type
	trail       *trail // nil for one relationship
	search      *search
	at          int
	done        bool
}

// A patternPath is a path that has a name.
type patternPath struct {
	*symbol
	start *symbol
	rels  []*symbol // each a relationship or a list of them
	nodes []int     // indices
	parts []*patternRel
	done  bool
}

// A condition is a part of WHERE, or what a pattern says in itself.
type condition struct {
	typed
	deps []int // the slots of the pattern that it needs
	text func() string
	done bool

	// What an index can answer: node.key = value, or IN value.
	node      int // the slot of the node; -1 if it is nothing of that sort
	key       string
	value     typed
	valueDeps []int
	list      bool // IN
	byID      bool // id(node) = value

	label string // that a node has a label, which finding it by the label answers
	share float64
}

// pattern declares what paths name, and compiles what they say.
func (c *compiler) pattern(paths []*syntax.Path, repeatable bool) *pattern {
	p := &pattern{before: slices.Clone(c.scope), fresh: map[int]bool{}, repeatable: repeatable}
	for _, path := range paths {
		c.declarePath(p, path)
	}
	c.patternScope = slices.Clone(c.scope)
	for _, path := range paths {
		c.path(p, path)
	}
	return p
}

// declarePath lets the variables of a path be named, before anything in it is
// compiled.
func (c *compiler) declarePath(p *pattern, path *syntax.Path) {
	for _, e := range path.Elements {
		switch e := e.(type) {
		case *syntax.Node:
			if e.Var != nil {
				c.declareNode(p, *e.Var)
			}
		case *syntax.Relationship:
			if e.Var != nil {
				c.declareRel(p, e)
			}
		case *syntax.Group:
			c.declareGroup(p, e)
		}
	}
	if v := path.Var; v != nil {
		if c.scope.find(v.Text) != nil {
			c.fail(v.From, "VariableAlreadyBound", "Variable `%s` already declared", v.Text)
		}
		p.fresh[c.declare(v.Text, pathKind).slot] = true
	}
}

func (c *compiler) declareNode(p *pattern, v syntax.Name) {
	if s := c.scope.find(v.Text); s != nil {
		c.conflict(s, v, nodes)
		return
	}
	s := c.declare(v.Text, nodes)
	s.sure = true
	p.fresh[s.slot] = true
}

// conflict ends the compilation if a variable cannot be of some kinds.
func (c *compiler) conflict(s *symbol, v syntax.Name, kinds value.KindSet) {
	if s.kinds != 0 && s.kinds&kinds == 0 {
		c.fail(v.From, "VariableTypeConflict", "Type mismatch: %s already defined with conflicting type %s (expected %s)", v.Text, words(s.kinds), words(kinds))
	}
}

func (c *compiler) declareRel(p *pattern, e *syntax.Relationship) {
	v, kinds := *e.Var, relationships
	if e.Length != nil {
		kinds = lists
	}
	s := c.scope.find(v.Text)
	switch {
	case s == nil:
		s = c.declare(v.Text, kinds)
		s.sure = true
		if e.Length != nil {
			s.items = relationships
		}
		p.fresh[s.slot] = true
	case p.fresh[s.slot] && s.kinds == kinds:
		c.fail(v.From, "RelationshipUniquenessViolation", "Cannot use the same relationship variable '%s' for multiple relationships", v.Text)
	default:
		c.conflict(s, v, kinds)
		if e.Length != nil && s.items != 0 && s.items&relationships == 0 {
			c.fail(v.From, "VariableTypeConflict", "Type mismatch: %s already defined with conflicting type List<%s> (expected List<Relationship>)", v.Text, words(s.items))
		}
	}
}

// declareGroup declares the variables of a group as lists, or as they are if
// it has no quantifier.
func (c *compiler) declareGroup(p *pattern, g *syntax.Group) {
	if g.Quantifier == nil {
		c.declarePath(p, g.Path)
		return
	}
	for _, e := range g.Path.Elements {
		var v *syntax.Name
		kinds := nodes
		switch e := e.(type) {
		case *syntax.Node:
			v = e.Var
		case *syntax.Relationship:
			v, kinds = e.Var, relationships
			if e.Length != nil {
				c.fail(e.From, "InvalidRelationshipPattern", "Variable length relationships cannot be part of a quantified path pattern")
			}
		case *syntax.Group:
			c.fail(e.From, "InvalidRelationshipPattern", "Quantified path patterns are not allowed to be nested")
		}
		if v == nil {
			continue
		}
		if s := c.scope.find(v.Text); s != nil {
			if kinds == nodes && p.fresh[s.slot] && s.kinds == lists && c.inGroup(g, v.Text, e) {
				continue
			}
			c.fail(v.From, "VariableAlreadyBound", "The variable `%s` occurs in a quantified path pattern and needs to be declared in it alone", v.Text)
		}
		s := c.declare(v.Text, lists)
		s.items = kinds
		p.fresh[s.slot] = true
	}
}

// inGroup says whether a name stands in a group before an element.
func (c *compiler) inGroup(g *syntax.Group, name string, before syntax.Element) bool {
	for _, e := range g.Path.Elements {
		if e == before {
			return false
		}
		if n, ok := e.(*syntax.Node); ok && n.Var != nil && n.Var.Text == name {
			return true
		}
	}
	return false
}

// path compiles one path.
func (c *compiler) path(p *pattern, path *syntax.Path) {
	if path.Selector.Kind != syntax.AllPaths {
		c.selected(p, path)
		return
	}
	pp := &patternPath{}
	c.elements(p, pp, path.Elements)
	if path.Var != nil {
		pp.symbol = c.scope.find(path.Var.Text)
		p.paths = append(p.paths, pp)
	}
}

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
				link(c.anonymous(p, e.From))
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
				link(c.anonymous(p, e.From))
			}
			add(c.groupRel(p, e))
		}
		if pp.start == nil && at >= 0 {
			pp.start = p.nodes[at].symbol
		}
	}
	if len(pending) > 0 {
		link(c.anonymous(p, elements[len(elements)-1].Where().To))
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
func (c *compiler) anonymous(p *pattern, at int) int {
	s := c.hidden("", nodes)
	p.fresh[s.slot] = true
	p.nodes = append(p.nodes, &patternNode{symbol: s, at: at})
	return len(p.nodes) - 1
}

// node compiles a node, and returns its index.
func (c *compiler) node(p *pattern, e *syntax.Node) int {
	i := -1
	if e.Var != nil {
		s := c.scope.find(e.Var.Text)
		c.conflict(s, *e.Var, nodes)
		i = slices.IndexFunc(p.nodes, func(n *patternNode) bool { return n.symbol == s })
		if i < 0 {
			p.nodes = append(p.nodes, &patternNode{symbol: s, bound: !p.fresh[s.slot], at: e.From})
			i = len(p.nodes) - 1
			if !p.fresh[s.slot] {
				c.reads = append(c.reads, s.slot)
				s.used = true
			}
		}
	} else {
		i = c.anonymous(p, e.From)
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
	r := &patternRel{direction: e.Direction, at: e.From}
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
