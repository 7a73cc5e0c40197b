package engine

import (
	"slices"

	"example.org/entente/graph/cypher/syntax"
)

// labelTest makes a label expression a test of a node.
func (c *compiler) labelTest(l syntax.Label) func(node int64) bool {
	g := c.graph
	switch l := l.(type) {
	case *syntax.LabelName:
		n, ok := g.LabelNumber(l.Text)
		if !ok {
			return func(int64) bool { return false }
		}
		return func(node int64) bool { return g.HasLabel(node, n) }
	case *syntax.LabelNot:
		of := c.labelTest(l.Of)
		return func(node int64) bool { return !of(node) }
	case *syntax.LabelAnd:
		a, b := c.labelTest(l.Left), c.labelTest(l.Right)
		return func(node int64) bool { return a(node) && b(node) }
	case *syntax.LabelOr:
		a, b := c.labelTest(l.Left), c.labelTest(l.Right)
		return func(node int64) bool { return a(node) || b(node) }
	}
	all := len(g.LabelNames())
	return func(node int64) bool { // %
		for n := range all {
			if g.HasLabel(node, n) {
				return true
			}
		}
		return false
	}
}

// typeTest makes a label expression a test of the type of a relationship.
func (c *compiler) typeTest(l syntax.Label) func(typ int) bool {
	switch l := l.(type) {
	case *syntax.LabelName:
		n, ok := c.graph.TypeNumber(l.Text)
		return func(typ int) bool { return ok && typ == n }
	case *syntax.LabelNot:
		of := c.typeTest(l.Of)
		return func(typ int) bool { return !of(typ) }
	case *syntax.LabelAnd:
		a, b := c.typeTest(l.Left), c.typeTest(l.Right)
		return func(typ int) bool { return a(typ) && b(typ) }
	case *syntax.LabelOr:
		a, b := c.typeTest(l.Left), c.typeTest(l.Right)
		return func(typ int) bool { return a(typ) || b(typ) }
	}
	return func(int) bool { return true } // %
}

// types are the numbers of the types that a label expression lets through;
// all says that it is every type.
func (c *compiler) types(l syntax.Label) (numbers []int, all bool) {
	if l == nil {
		return nil, true
	}
	test := c.typeTest(l)
	n := len(c.graph.TypeNames())
	for typ := range n {
		if test(typ) {
			numbers = append(numbers, typ)
		}
	}
	if _, any := l.(*syntax.LabelAny); any {
		return nil, true
	}
	return numbers, false
}

// labels are the labels that a node must have for a label expression, as far
// as it says so by &.
func labels(l syntax.Label) []string {
	switch l := l.(type) {
	case *syntax.LabelName:
		return []string{l.Text}
	case *syntax.LabelAnd:
		return slices.Concat(labels(l.Left), labels(l.Right))
	}
	return nil
}
