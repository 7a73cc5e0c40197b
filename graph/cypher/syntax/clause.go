package syntax

// clause reads the next clause; it is nil where none begins.
func (p *parser) clause() Clause {
	t := p.peek()
	if t.kind != tokenName {
		return nil
	}
	from := int(t.from)
	switch t.upper {
	case "MATCH":
		return p.match(from, false)
	case "OPTIONAL":
		if p.ahead(1).upper == "CALL" {
			p.at++
			return p.call(from, true)
		}
		p.at++
		return p.match(from, true)
	case "UNWIND":
		return p.unwind(from)
	case "WITH":
		return p.with(from)
	case "RETURN":
		p.at++
		r := &Return{Projection: p.projection()}
		r.Span = p.since(from)
		return r
	case "FINISH":
		p.at++
		return &Finish{p.since(from)}
	case "CALL":
		return p.call(from, false)
	}
	return p.writing(from)
}

func (p *parser) match(from int, optional bool) Clause {
	p.expectWord("MATCH")
	m := &Match{Optional: optional}
	switch {
	case p.takeWord("REPEATABLE", "ELEMENTS"), p.takeWord("REPEATABLE", "ELEMENT"):
		m.Repeatable = true
	case p.takeWord("REPEATABLE", "ELEMENT", "BINDINGS"):
		m.Repeatable = true
	case p.takeWord("DIFFERENT", "RELATIONSHIPS"), p.takeWord("DIFFERENT", "RELATIONSHIP"), p.takeWord("DIFFERENT", "RELATIONSHIP", "BINDINGS"):
	}
	m.Paths = p.paths()
	for p.isWord("USING") {
		m.Hints = append(m.Hints, p.hint())
	}
	if p.takeWord("WHERE") {
		m.Filter = p.expr()
	}
	m.Span = p.since(from)
	return m
}

// hint passes over USING INDEX n:Label(property) and its like.
func (p *parser) hint() Span {
	from := p.here()
	p.expectWord("USING")
	switch {
	case p.takeWord("SCAN"):
		p.name("a variable")
		p.expect(":")
		p.name("a label")
	case p.takeWord("JOIN", "ON"):
		for p.name("a variable"); p.take(","); {
			p.name("a variable")
		}
	default:
		if !p.takeWord("TEXT") && !p.takeWord("RANGE") {
			p.takeWord("POINT")
		}
		p.expectWord("INDEX")
		p.takeWord("SEEK")
		p.name("a variable")
		p.expect(":")
		p.name("a label")
		p.expect("(")
		for p.name("a property"); p.take(","); {
			p.name("a property")
		}
		p.expect(")")
	}
	return p.since(from)
}

func (p *parser) unwind(from int) Clause {
	p.expectWord("UNWIND")
	u := &Unwind{List: p.expr()}
	p.expectWord("AS")
	u.As = p.name("a variable")
	u.Span = p.since(from)
	return u
}

func (p *parser) with(from int) Clause {
	p.expectWord("WITH")
	w := &With{Projection: p.projection()}
	if p.takeWord("WHERE") {
		w.Filter = p.expr()
	}
	w.Span = p.since(from)
	return w
}

// isNamed says whether AS stands n tokens on, and names what is before it.
func (p *parser) isNamed(n int) bool {
	return p.ahead(n).kind == tokenName && p.ahead(n).upper == "AS" && (p.ahead(n+1).kind == tokenName || p.ahead(n+1).kind == tokenQuoted)
}

// projection reads what follows WITH or RETURN.
func (p *parser) projection() Projection {
	var j Projection
	if p.isWord("DISTINCT") && !p.ahead(1).is(",") && !p.ahead(1).is(".") && !p.isNamed(1) && p.ahead(1).kind != tokenEnd {
		p.at++
		j.Distinct = true
	} else if p.isWord("ALL") && !p.ahead(1).is("(") && p.ahead(1).kind != tokenSymbol && p.ahead(1).kind != tokenEnd && p.ahead(1).upper != "AS" {
		p.at++
	}
	if p.take("*") {
		j.Star = true
		if !p.take(",") {
			p.ordering(&j)
			return j
		}
	}
	for {
		from := p.here()
		item := Item{Expr: p.expr()}
		text := p.text[from:p.since(from).To]
		if p.takeWord("AS") {
			item.As = p.name("a name")
		} else {
			item.As = Name{Span{from, from}, text}
			switch x := item.Expr.(type) {
			case *Variable:
				item.As.Text = x.Text
			case *MapProjection: // a {.name} is called a
				item.As.Text = x.Of.Text
			}
		}
		j.Items = append(j.Items, item)
		if !p.take(",") {
			break
		}
	}
	p.ordering(&j)
	return j
}

// ordering reads ORDER BY, SKIP and LIMIT.
func (p *parser) ordering(j *Projection) {
	if p.takeWord("ORDER", "BY") {
		for {
			s := Sort{Expr: p.expr()}
			switch {
			case p.takeWord("DESC"), p.takeWord("DESCENDING"):
				s.Descending = true
			case p.takeWord("ASC"), p.takeWord("ASCENDING"):
			}
			j.Order = append(j.Order, s)
			if !p.take(",") {
				break
			}
		}
	}
	if p.takeWord("SKIP") || p.takeWord("OFFSET") {
		j.Skip = p.expr()
	}
	if p.takeWord("LIMIT") {
		j.Limit = p.expr()
	}
}
