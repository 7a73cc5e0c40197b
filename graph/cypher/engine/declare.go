package engine

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

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
