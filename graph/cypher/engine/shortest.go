package engine

import (
	"slices"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A search is a path pattern of whose matches only the shortest are wanted,
// for each pair of nodes at its ends.
type search struct {
	selector syntax.Selector
	count    *typed // of paths, or of lengths with groups; nil for 1
	groups   bool   // all paths of a length count as one
	path     *patternPath
	inner    *pattern // of a path that is more than one trail; nil otherwise
	text     string
}

// selected compiles a path with a selector.
func (c *compiler) selected(p *pattern, path *syntax.Path) {
	s := &search{selector: path.Selector, groups: path.Selector.Groups || path.Selector.Kind == syntax.AllShortest}
	if c.explains {
		s.text = syntax.FormatPath(path)
	}
	if e := path.Selector.Count; e != nil {
		n := c.expr(e)
		if l, ok := e.(*syntax.Literal); ok {
			if k, _ := l.Value.Int(); k < 1 {
				c.fail(l.From, "UnexpectedSyntax", "The path count needs to be greater than 0")
			}
		}
		s.count = &n
	}
	if path.Var != nil {
		s.path = &patternPath{symbol: c.scope.find(path.Var.Text)}
		p.paths = append(p.paths, s.path)
	}
	elements := path.Elements
	if path.Selector.Call {
		c.checkShortestCall(path)
	}
	var r *patternRel
	switch {
	case c.loneTrail(elements):
		r = c.searchTrail(p, elements)
	default:
		r = c.searchPattern(p, s, elements)
	}
	r.search = s
	p.rels = append(p.rels, r)
	if s.path != nil {
		s.path.start = p.nodes[r.left].symbol
		s.path.rels = []*symbol{r.symbol}
		s.path.parts = []*patternRel{r}
	}
}

// checkShortestCall wants of shortestPath((a)-[*]-(b)) that it is like that.
func (c *compiler) checkShortestCall(path *syntax.Path) {
	e := path.Elements
	if len(e) != 3 {
		c.fail(path.Selector.From, "InvalidRelationshipPattern", "shortestPath(...) requires a pattern containing a single relationship")
	}
	r, ok := e[1].(*syntax.Relationship)
	if !ok {
		c.fail(path.Selector.From, "InvalidRelationshipPattern", "shortestPath(...) requires a pattern containing a single relationship")
	}
	if r.Length != nil && r.Length.Least > 1 {
		c.fail(r.Length.From, "InvalidRelationshipPattern", "shortestPath(...) does not support a minimal length different from 0 or 1")
	}
	if r.Length == nil {
		r.Length = &syntax.Quantifier{Span: r.Span, Least: 1, Most: 1, Bounded: true}
	}
}

// loneTrail says whether a path is one trail between two nodes.
func (c *compiler) loneTrail(e []syntax.Element) bool {
	if len(e) == 1 {
		g, ok := e[0].(*syntax.Group)
		return ok && g.Quantifier != nil
	}
	if len(e) != 3 {
		return false
	}
	_, left := e[0].(*syntax.Node)
	_, right := e[2].(*syntax.Node)
	switch r := e[1].(type) {
	case *syntax.Relationship:
		return left && right && r.Length != nil
	case *syntax.Group:
		return left && right && r.Quantifier != nil
	}
	return false
}

// searchTrail compiles a path that is one trail.
func (c *compiler) searchTrail(p *pattern, e []syntax.Element) *patternRel {
	if len(e) == 1 {
		left, right := c.anonymous(p), c.anonymous(p)
		r := c.groupRel(p, e[0].(*syntax.Group))
		r.left, r.right = left, right
		return r
	}
	left := c.node(p, e[0].(*syntax.Node))
	var r *patternRel
	switch m := e[1].(type) {
	case *syntax.Relationship:
		r = c.rel(p, m)
	case *syntax.Group:
		r = c.groupRel(p, m)
	}
	right := c.node(p, e[2].(*syntax.Node))
	r.left, r.right = left, right
	return r
}

// searchPattern compiles a path that is more, as a pattern by itself.
func (c *compiler) searchPattern(p *pattern, s *search, elements []syntax.Element) *patternRel {
	if len(elements) == 1 {
		if g, ok := elements[0].(*syntax.Group); ok { // SHORTEST 1 ((a)-->(b) WHERE …)
			r := c.searchPattern(p, s, g.Path.Elements)
			if g.Filter != nil {
				c.where(s.inner, g.Filter)
			}
			return r
		}
	}
	inner := &pattern{fresh: p.fresh, repeatable: p.repeatable}
	pp := &patternPath{}
	c.elements(inner, pp, elements)
	if s.path != nil {
		pp.symbol = s.path.symbol
	} else {
		pp.symbol = c.hidden("", pathKind)
		p.fresh[pp.slot] = true
	}
	pp.symbol.used = true
	inner.paths = []*patternPath{pp}
	s.inner = inner
	first := inner.nodes[0]
	last := first
	if n := len(inner.rels); n > 0 {
		last = inner.nodes[inner.rels[n-1].right]
	}
	r := &patternRel{symbol: pp.symbol, all: true}
	r.left, r.right = c.share(p, first), c.share(p, last)
	return r
}

// share makes a node of an inner pattern one of the outer one, too.
func (c *compiler) share(p *pattern, n *patternNode) int {
	if i := slices.IndexFunc(p.nodes, func(o *patternNode) bool { return o.symbol == n.symbol }); i >= 0 {
		return i
	}
	outer := *n
	p.nodes = append(p.nodes, &outer)
	return len(p.nodes) - 1
}

// shortestExpr compiles shortestPath((a)-[*]-(b)) as an expression.
func (c *compiler) shortestExpr(e *syntax.PatternTest) typed {
	c.onlyKnown(e.Path)
	path := *e.Path
	path.Var = &syntax.Name{Span: e.Span, Text: " path"}
	n := len(c.scope)
	inner := c.matching(c.op(newArgument()), []*syntax.Path{&path}, nil, false)
	found := c.scope.find(" path")
	found.used = true
	c.scope = c.scope[:n]
	if e.Path.Selector.Kind == syntax.AllShortest {
		return typed{kinds: lists, items: pathKind, slot: -1, at: e.From, eval: c.collected(inner, c.read(found, e.From), e)}
	}
	return typed{kinds: pathKind, slot: -1, at: e.From, eval: func(x *run) (value.Value, error) {
		if err := inner.open(x); err != nil {
			return value.Null, err
		}
		defer inner.close(x)
		ok, err := inner.next(x)
		if !ok || err != nil {
			return value.Null, err
		}
		return x.frame[found.slot], nil
	}}
}
