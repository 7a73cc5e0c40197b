package syntax

// call reads CALL of a subquery or a procedure.
func (p *parser) call(from int, optional bool) Clause {
	p.expectWord("CALL")
	if p.is("{") || p.is("(") {
		return p.subquery(from, optional)
	}
	c := &Procedure{Optional: optional, Procedure: p.dotted("a procedure")}
	if p.take("(") {
		c.Explicit = true
		for !p.is(")") {
			c.Args = append(c.Args, p.expr())
			if !p.take(",") {
				break
			}
		}
		p.expect(")")
	}
	if p.takeWord("YIELD") {
		c.Yielding = true
		p.yields(c)
		if p.takeWord("WHERE") {
			c.Filter = p.expr()
		}
	}
	c.Span = p.since(from)
	return c
}

func (p *parser) yields(c *Procedure) {
	switch {
	case p.take("-"):
		return
	case p.take("*"):
		c.YieldAll = true
		return
	}
	for {
		y := Yield{Field: p.name("a result of the procedure")}
		y.As = y.Field
		if p.takeWord("AS") {
			y.As = p.name("a name")
		}
		c.Yields = append(c.Yields, y)
		if !p.take(",") {
			return
		}
	}
}

// dotted reads a name with its namespaces: a.b.c.
func (p *parser) dotted(what string) Name {
	n := p.name(what)
	for p.is(".") && (p.ahead(1).kind == tokenName || p.ahead(1).kind == tokenQuoted) {
		p.at++
		last := p.name(what)
		n.Text += "." + last.Text
		n.To = last.To
	}
	return n
}

func (p *parser) subquery(from int, optional bool) Clause {
	s := &Subquery{Optional: optional}
	if p.take("(") {
		s.Scoped = true
		switch {
		case p.take("*"):
			s.Everything = true
		case !p.is(")"):
			for s.Imports = append(s.Imports, p.name("a variable")); p.take(","); {
				s.Imports = append(s.Imports, p.name("a variable"))
			}
		}
		p.expect(")")
	}
	p.expect("{")
	s.Body = p.body()
	p.expect("}")
	at := p.here()
	if p.isWord("IN") {
		p.transactions()
		s.Transactions = p.since(at)
	}
	s.Span = p.since(from)
	return s
}

// transactions passes over IN TRANSACTIONS and what may follow it.
func (p *parser) transactions() {
	p.expectWord("IN")
	if !p.isWord("TRANSACTIONS") && !p.isWord("CONCURRENT") {
		p.expr()
	}
	p.takeWord("CONCURRENT")
	p.expectWord("TRANSACTIONS")
	for {
		switch {
		case p.takeWord("OF"):
			p.expr()
			if !p.takeWord("ROWS") {
				p.expectWord("ROW")
			}
		case p.takeWord("ON", "ERROR"):
			for p.takeWord("CONTINUE") || p.takeWord("BREAK") || p.takeWord("FAIL") || p.takeWord("RETRY") || p.takeWord("THEN") || p.takeWord("FOR") {
			}
			if p.peek().kind == tokenInteger || p.peek().kind == tokenFloat || p.peek().kind == tokenParameter {
				p.expr()
				p.takeWord("SECONDS")
			}
		case p.takeWord("REPORT", "STATUS"):
			p.expectWord("AS")
			p.name("a variable")
		default:
			return
		}
	}
}
