package syntax

// paths reads path patterns with commas between.
func (p *parser) paths() []*Path {
	var all []*Path
	for all = append(all, p.path()); p.take(","); {
		all = append(all, p.path())
	}
	return all
}

// path reads one path pattern, with its name and its selector.
func (p *parser) path() *Path {
	from := p.here()
	var v *Name
	if p.isName() && p.ahead(1).is("=") {
		n := p.name("a variable")
		v = &n
		p.at++
	}
	var path *Path
	if kind, ok := p.shortestCall(); ok {
		path = p.shortestPath(kind)
	} else {
		s := p.selector()
		path = p.chain()
		path.Selector = s
	}
	path.Var = v
	path.Span = p.since(from)
	return path
}

// shortestCall says whether shortestPath( or allShortestPaths( comes.
func (p *parser) shortestCall() (SelectorKind, bool) {
	if t := p.peek(); t.kind == tokenName && p.ahead(1).is("(") {
		switch t.upper {
		case "SHORTESTPATH":
			return Shortest, true
		case "ALLSHORTESTPATHS":
			return AllShortest, true
		}
	}
	return 0, false
}

// shortestPath reads shortestPath((a)-[*]->(b)).
func (p *parser) shortestPath(kind SelectorKind) *Path {
	from := p.here()
	p.at += 2
	path := p.chain()
	p.expect(")")
	path.Selector = Selector{Span: p.since(from), Kind: kind, Call: true}
	path.Span = path.Selector.Span
	return path
}

// selector reads SHORTEST 2, ANY, ALL SHORTEST and their like.
func (p *parser) selector() Selector {
	from := p.here()
	var s Selector
	switch {
	case p.takeWord("ANY", "SHORTEST"):
		s.Kind = Shortest
	case p.takeWord("ALL", "SHORTEST"):
		s.Kind = AllShortest
	case p.takeWord("SHORTEST"):
		s.Kind = Shortest
		s.Count = p.selectorCount()
	case p.takeWord("ANY"):
		s.Kind = AnyPaths
		s.Count = p.selectorCount()
	case p.takeWord("ALL"):
	default:
		return s
	}
	if !p.takeWord("PATHS") {
		p.takeWord("PATH")
	}
	if s.Kind == Shortest && (p.takeWord("GROUPS") || p.takeWord("GROUP")) {
		s.Groups = true
	}
	s.Span = p.since(from)
	return s
}

func (p *parser) selectorCount() Expr {
	if k := p.peek().kind; k == tokenInteger || k == tokenParameter {
		return p.atom()
	}
	return nil
}

// chain reads nodes, relationships and groups in a row.
func (p *parser) chain() *Path {
	defer p.deeper()()
	from := p.here()
	path := &Path{}
	for p.is("(") {
		if p.isGroup() {
			path.Elements = append(path.Elements, p.group())
			continue
		}
		path.Elements = append(path.Elements, p.node())
		for p.isRelationship() {
			path.Elements = append(path.Elements, p.relationship(), p.node())
		}
	}
	if len(path.Elements) == 0 {
		p.unexpected("a pattern such as (a)-[:TYPE]->(b)")
	}
	path.Span = p.since(from)
	return path
}

// isGroup says whether the bracket that comes holds a pattern and no node.
func (p *parser) isGroup() bool {
	if !p.is("(") {
		return false
	}
	n := p.ahead(1)
	return n.is("(") || n.kind == tokenName && p.ahead(2).is("=") && p.ahead(3).is("(")
}

// group reads ((a)-->(b) WHERE filter){1,3}.
func (p *parser) group() *Group {
	defer p.deeper()()
	from := p.here()
	p.expect("(")
	g := &Group{}
	var v *Name
	if p.isName() {
		n := p.name("a variable")
		v = &n
		p.expect("=")
	}
	g.Path = p.chain()
	g.Path.Var = v
	if p.takeWord("WHERE") {
		g.Filter = p.expr()
	}
	p.expect(")")
	g.Quantifier = p.quantifier()
	g.Span = p.since(from)
	return g
}

// node reads (name:Label {key: value} WHERE filter).
func (p *parser) node() *Node {
	from := p.here()
	p.expect("(")
	n := &Node{}
	if p.isName() && !p.isWord("WHERE") && !(p.isWord("IS") && p.labelAfterIs()) {
		v := p.name("a variable")
		n.Var = &v
	}
	if p.take(":") || p.isWord("IS") && p.takeWord("IS") {
		n.Labels = p.label()
	}
	n.Properties = p.properties()
	if p.takeWord("WHERE") {
		n.Filter = p.expr()
	}
	p.expect(")")
	n.Span = p.since(from)
	return n
}

// labelAfterIs says whether IS at the start of a node or relationship is the
// word and no variable.
func (p *parser) labelAfterIs() bool {
	t := p.ahead(1)
	return t.kind == tokenName || t.kind == tokenQuoted || t.is("%") || t.is("!") || t.is("(")
}

// properties reads {key: value} or $parameter in a pattern.
func (p *parser) properties() Expr {
	switch t := p.peek(); {
	case t.is("{"):
		return p.mapLiteral()
	case t.kind == tokenParameter:
		return p.atom()
	}
	return nil
}
