package syntax

// bracketed reads a list, or a comprehension of a list or a pattern.
func (p *parser) bracketed() Expr {
	defer p.deeper()()
	from := p.here()
	p.expect("[")
	switch {
	case p.isName() && p.ahead(1).upper == "IN" && !p.isWord("NOT"):
		return p.comprehension(from)
	case p.isName() && p.ahead(1).is("=") && p.patternAt(2), p.patternAt(0) && p.comprehends():
		return p.patternComprehension(from)
	}
	l := &List{}
	for more := !p.is("]"); more; more = p.take(",") {
		l.Items = append(l.Items, p.expr())
	}
	p.expect("]")
	l.Span = p.since(from)
	return l
}

// comprehension reads x IN list WHERE filter | result], or a list whose first
// element is x IN list.
func (p *parser) comprehension(from int) Expr {
	start := p.at
	c := &Comprehension{Var: p.name("a variable")}
	p.expectWord("IN")
	c.In = p.expr()
	if p.takeWord("WHERE") {
		c.Filter = p.expr()
	}
	if p.take("|") {
		c.Result = p.expr()
	}
	if p.is(",") && c.Filter == nil && c.Result == nil { // [x IN list, …]
		p.at = start
		l := &List{}
		for l.Items = append(l.Items, p.expr()); p.take(","); {
			l.Items = append(l.Items, p.expr())
		}
		p.expect("]")
		l.Span = p.since(from)
		return l
	}
	p.expect("]")
	c.Span = p.since(from)
	return c
}

func (p *parser) patternComprehension(from int) Expr {
	at := p.here()
	var v *Name
	if p.isName() {
		n := p.name("a variable")
		v = &n
		p.expect("=")
	}
	c := &PatternComprehension{Path: p.chain()}
	c.Path.Var = v
	c.Path.Span = p.since(at)
	if p.takeWord("WHERE") {
		c.Filter = p.expr()
	}
	p.expect("|")
	c.Result = p.expr()
	p.expect("]")
	c.Span = p.since(from)
	return c
}

// quantified reads all(x IN list WHERE filter).
func (p *parser) quantified() Expr {
	defer p.deeper()()
	from := p.here()
	q := &Quantified{}
	switch p.skip().upper {
	case "ANY":
		q.Kind = QuantifiedAny
	case "NONE":
		q.Kind = QuantifiedNone
	case "SINGLE":
		q.Kind = QuantifiedSingle
	}
	p.expect("(")
	q.Var = p.name("a variable")
	p.expectWord("IN")
	q.In = p.expr()
	if p.takeWord("WHERE") {
		q.Filter = p.expr()
	}
	p.expect(")")
	q.Span = p.since(from)
	return q
}

func (p *parser) reduce() Expr {
	defer p.deeper()()
	from := p.here()
	p.expectWord("REDUCE")
	p.expect("(")
	r := &Reduce{Sum: p.name("a variable")}
	p.expect("=")
	r.Init = p.expr()
	p.expect(",")
	r.Var = p.name("a variable")
	p.expectWord("IN")
	r.In = p.expr()
	p.expect("|")
	r.Next = p.expr()
	p.expect(")")
	r.Span = p.since(from)
	return r
}
