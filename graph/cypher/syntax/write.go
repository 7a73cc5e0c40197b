package syntax

// writing reads a clause that writes, LOAD CSV or USE; it is nil where none
// begins.
func (p *parser) writing(from int) Clause {
	switch p.peek().upper {
	case "CREATE", "INSERT":
		insert := p.skip().upper == "INSERT"
		if p.takeWord("UNIQUE") {
			p.fail(from, "UnexpectedSyntax", "CREATE UNIQUE is no longer part of Cypher")
		}
		c := &Create{Insert: insert, Paths: p.paths()}
		c.Span = p.since(from)
		return c
	case "MERGE":
		return p.merge(from)
	case "SET":
		return p.set(from)
	case "REMOVE":
		p.at++
		c := &Remove{Items: p.setItems(true)}
		c.Span = p.since(from)
		return c
	case "DELETE", "DETACH", "NODETACH":
		return p.delete(from)
	case "FOREACH":
		return p.foreach(from)
	case "LOAD":
		return p.load(from)
	case "USE":
		p.at++
		c := &Use{Graph: p.expr()}
		c.Span = p.since(from)
		return c
	}
	return nil
}

func (p *parser) merge(from int) Clause {
	p.expectWord("MERGE")
	c := &Merge{Path: p.path()}
	for p.isWord("ON") {
		p.at++
		create := p.takeWord("CREATE")
		if !create {
			p.expectWord("MATCH")
		}
		set, _ := p.set(p.here()).(*Set)
		if create {
			c.OnCreate = append(c.OnCreate, set)
		} else {
			c.OnMatch = append(c.OnMatch, set)
		}
	}
	c.Span = p.since(from)
	return c
}

func (p *parser) set(from int) Clause {
	p.expectWord("SET")
	c := &Set{Items: p.setItems(false)}
	c.Span = p.since(from)
	return c
}

// setItems reads what SET changes or REMOVE removes.
func (p *parser) setItems(remove bool) []SetItem {
	var items []SetItem
	for {
		var item SetItem
		item.Target = p.postfix(false)
		switch {
		case p.is(":") || p.isWord("IS"):
			for p.take(":") || p.takeWord("IS") || p.take("&") {
				if p.take("$") || p.peek().kind == tokenParameter {
					p.unexpected("a label")
				}
				item.Labels = append(item.Labels, p.name("a label"))
			}
		case remove:
		case p.take("="):
			item.Value = p.expr()
		case p.take("+="):
			item.Add = true
			item.Value = p.expr()
		default:
			p.unexpected("'='", "'+='", "':'")
		}
		items = append(items, item)
		if !p.take(",") {
			return items
		}
	}
}

func (p *parser) delete(from int) Clause {
	c := &Delete{Detach: p.takeWord("DETACH")}
	if !c.Detach {
		p.takeWord("NODETACH")
	}
	p.expectWord("DELETE")
	for c.Exprs = append(c.Exprs, p.expr()); p.take(","); {
		c.Exprs = append(c.Exprs, p.expr())
	}
	c.Span = p.since(from)
	return c
}

func (p *parser) foreach(from int) Clause {
	defer p.deeper()()
	p.expectWord("FOREACH")
	p.expect("(")
	c := &Foreach{Var: p.name("a variable")}
	p.expectWord("IN")
	c.List = p.expr()
	p.expect("|")
	for !p.is(")") {
		one := p.clause()
		if one == nil {
			p.unexpected("a clause that writes, such as SET")
		}
		c.Clauses = append(c.Clauses, one)
	}
	p.expect(")")
	c.Span = p.since(from)
	return c
}

func (p *parser) load(from int) Clause {
	p.expectWord("LOAD", "CSV")
	p.takeWord("WITH", "HEADERS")
	p.expectWord("FROM")
	c := &LoadCSV{From: p.expr()}
	p.expectWord("AS")
	c.As = p.name("a variable")
	if p.takeWord("FIELDTERMINATOR") {
		p.skip()
	}
	c.Span = p.since(from)
	return c
}
