package engine

import (
	"slices"

	"example.org/entente/graph/cypher/syntax"
)

// A pattern is what a MATCH looks for: nodes, relationships between them, and
// conditions.
type pattern struct {
	nodes      []*patternNode
	rels       []*patternRel
	conditions []*condition
	paths      []*patternPath
	fresh      map[int]bool // the slots that the pattern gives values to
	repeatable bool         // relationships may be met again
}

// A patternNode is one node. One that is named several times is one.
type patternNode struct {
	*symbol
	bound  bool     // has a value before the MATCH
	labels []string // that it must have
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
	deps        []int // the slots of the pattern that its steps need
	done        bool
}

// A patternPath is a path that has a name.
type patternPath struct {
	*symbol
	start *symbol
	rels  []*symbol // each a relationship or a list of them
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
	hint      bool // another condition says the same, and decides

	label string // that a node has a label, which finding it by the label answers
	share float64
}

// pattern declares what paths name, and compiles what they say.
func (c *compiler) pattern(paths []*syntax.Path, repeatable bool) *pattern {
	p := &pattern{fresh: map[int]bool{}, repeatable: repeatable}
	c.notMixed(paths)
	for _, path := range paths {
		c.declarePath(p, path)
	}
	c.patternScope = slices.Clone(c.scope)
	for _, path := range paths {
		c.path(p, path)
	}
	return p
}

// notMixed ends the compilation if both ways to write a variable length stand
// in one MATCH.
func (c *compiler) notMixed(paths []*syntax.Path) {
	old, quantified := false, -1
	var look func(p *syntax.Path)
	look = func(p *syntax.Path) {
		for _, e := range p.Elements {
			switch e := e.(type) {
			case *syntax.Relationship:
				old = old || e.Variable
				if e.Length != nil && !e.Variable {
					quantified = e.Length.From
				}
			case *syntax.Group:
				if e.Quantifier != nil {
					quantified = e.Quantifier.From
				}
				look(e.Path)
			}
		}
	}
	for _, p := range paths {
		look(p)
	}
	if old && quantified >= 0 {
		c.fail(quantified, "UnexpectedSyntax", "Mixing variable-length relationships ('-[*]-') with quantified relationships ('()-->*()') or quantified path patterns ('(()-->())*') is not allowed.")
	}
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
