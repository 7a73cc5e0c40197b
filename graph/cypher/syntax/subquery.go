package syntax

// subqueryExpr reads EXISTS { … } and its like. A pattern by itself stands
// for a MATCH of it.
func (p *parser) subqueryExpr() Expr {
	defer p.deeper()()
	from := p.here()
	s := &SubqueryExpr{}
	switch p.skip().upper {
	case "COUNT":
		s.Kind = SubqueryCount
	case "COLLECT":
		s.Kind = SubqueryCollect
	}
	p.expect("{")
	at := p.here()
	if p.is("(") || p.isName() && p.ahead(1).is("=") || p.isSelector() {
		m := &Match{Paths: p.paths()}
		if p.takeWord("WHERE") {
			m.Filter = p.expr()
		}
		m.Span = p.since(at)
		s.Body = &Body{Parts: []*Single{{m.Span, []Clause{m}}}}
	} else {
		s.Body = p.body()
	}
	p.expect("}")
	s.Span = p.since(from)
	return s
}

func (p *parser) isSelector() bool {
	_, call := p.shortestCall()
	return call || p.isWord("SHORTEST") || p.isWord("ANY") || p.isWord("ALL")
}
