package syntax

// caseExpr reads CASE … END.
func (p *parser) caseExpr() Expr {
	defer p.deeper()()
	from := p.here()
	p.expectWord("CASE")
	c := &Case{}
	if !p.isWord("WHEN") {
		c.Of = p.expr()
	}
	for p.takeWord("WHEN") {
		var w When
		for {
			w.Tests = append(w.Tests, p.whenTest(c.Of != nil))
			if c.Of == nil || !p.take(",") {
				break
			}
		}
		p.expectWord("THEN")
		w.Then = p.expr()
		c.Whens = append(c.Whens, w)
	}
	if len(c.Whens) == 0 {
		p.unexpected("WHEN")
	}
	if p.takeWord("ELSE") {
		c.Else = p.expr()
	}
	p.expectWord("END")
	c.Span = p.since(from)
	return c
}

// whenTest reads what a WHEN asks for: a value, or a condition without its
// left side.
func (p *parser) whenTest(of bool) Expr {
	if !of {
		return p.expr()
	}
	from := p.here()
	subject := &Subject{Span{from, from}}
	if op, ok := p.comparisonOp(); ok {
		p.at++
		right := p.predicate()
		return &Comparison{p.since(from), []Op{op}, []Expr{subject, right}}
	}
	if p.is("=~") || p.is("::") || p.isWord("IS", "NULL") || p.isWord("IS", "NOT") || p.isWord("IS", "TYPED") || p.isWord("IS") && p.ahead(1).is("::") ||
		p.isWord("STARTS", "WITH") || p.isWord("ENDS", "WITH") || p.isWord("IN") && p.ahead(1).is("[") {
		return p.predicateOf(from, subject)
	}
	return p.expr()
}
