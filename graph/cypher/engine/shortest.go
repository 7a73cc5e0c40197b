package engine

import (
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
)

// A search looks for the shortest of the trails between two nodes.
type search struct{}

func (c *compiler) selected(p *pattern, path *syntax.Path) {
	c.failWith(path.From, cypher.Unsupported, "", "", "not yet")
}

func (c *compiler) shortestExpr(e *syntax.PatternTest) typed {
	c.failWith(e.From, cypher.Unsupported, "", "", "not yet")
	return typed{}
}

func (pl *planner) search(r *patternRel, others []*symbol) {}
