package syntax

import (
	"example.org/entente/graph/cypher/value"
)

// atom reads what no operator stands in, brackets aside.
func (p *parser) atom() Expr {
	t := p.peek()
	at := Span{int(t.from), int(t.to)}
	switch t.kind {
	case tokenString:
		p.at++
		return &Literal{at, value.String(t.text)}
	case tokenInteger, tokenFloat:
		return p.numberLiteral(at.From, "")
	case tokenNoNumber:
		p.fail(at.From, "InvalidNumberLiteral", "Invalid input '%s': no number is written like that", clip(t.text))
	case tokenParameter:
		p.at++
		return &Parameter{Name{at, t.text}}
	case tokenName:
		if x := p.special(t); x != nil {
			return x
		}
		return p.variable()
	case tokenQuoted:
		return p.variable()
	}
	switch t.text {
	case "(":
		if p.isPattern() {
			path := p.chain()
			return &PatternTest{path.Span, path}
		}
		p.at++
		x := p.expr()
		p.expect(")")
		return x
	case "[":
		return p.bracketed()
	case "{":
		if t.kind == tokenSymbol {
			return p.mapLiteral()
		}
	}
	p.unexpected("an expression")
	return nil
}

// special reads what begins with a word of the language: a constant, CASE, a
// subquery. It is nil where the word is a name.
func (p *parser) special(t *token) Expr {
	at := Span{int(t.from), int(t.to)}
	next := p.ahead(1)
	if next.is(".") && t.upper != "NULL" && t.upper != "TRUE" && t.upper != "FALSE" {
		return nil // a namespace or a variable
	}
	switch t.upper {
	case "NULL":
		p.at++
		return &Literal{at, value.Null}
	case "TRUE", "FALSE":
		p.at++
		return &Literal{at, value.Bool(t.upper == "TRUE")}
	case "CASE":
		if next.kind != tokenEnd && (next.kind != tokenSymbol || next.text == "(" || next.text == "[" || next.text == "{" || next.text == "-" || next.text == "+") {
			return p.caseExpr()
		}
	case "EXISTS", "COUNT", "COLLECT":
		if next.is("{") {
			return p.subqueryExpr()
		}
	case "ALL", "ANY", "NONE", "SINGLE":
		if next.is("(") && p.ahead(3).upper == "IN" {
			return p.quantified()
		}
	case "REDUCE":
		if next.is("(") && p.ahead(3).is("=") {
			return p.reduce()
		}
	case "SHORTESTPATH", "ALLSHORTESTPATHS":
		if kind, ok := p.shortestCall(); ok && p.ahead(2).is("(") {
			path := p.shortestPath(kind)
			return &PatternTest{path.Span, path}
		}
	case "TRIM", "NORMALIZE":
		if next.is("(") {
			if x := p.wordyCall(); x != nil {
				return x
			}
		}
	}
	return nil
}

// variable reads a name: a variable, a function with its arguments, or a map
// projection.
func (p *parser) variable() Expr {
	from := p.here()
	if p.isCall() {
		return p.callExpr()
	}
	v := Variable{p.name("a variable")}
	if p.is("{") && p.isProjection() {
		return p.mapProjection(from, v)
	}
	return &v
}

// isCall says whether a name with namespaces and a bracket comes.
func (p *parser) isCall() bool {
	n := 1
	for p.ahead(n).is(".") && (p.ahead(n+1).kind == tokenName || p.ahead(n+1).kind == tokenQuoted) {
		n += 2
	}
	return p.ahead(n).is("(")
}

// isProjection says whether the brace that comes begins a map projection.
func (p *parser) isProjection() bool {
	t := p.ahead(1)
	return t.is(".") || t.is("}") || (t.kind == tokenName || t.kind == tokenQuoted) && (p.ahead(2).is(",") || p.ahead(2).is("}") || p.ahead(2).is(":"))
}

func (p *parser) callExpr() Expr {
	defer p.deeper()()
	from := p.here()
	c := &Call{Function: p.dotted("a function")}
	p.expect("(")
	if p.is("*") && p.ahead(1).is(")") {
		p.at++
		c.Star = true
	} else if !p.is(")") {
		c.Distinct = p.takeDistinct()
		for c.Args = append(c.Args, p.expr()); p.take(","); {
			c.Args = append(c.Args, p.expr())
		}
	}
	p.expect(")")
	c.Span = p.since(from)
	return c
}

// takeDistinct passes over DISTINCT, or the ALL that says the same as nothing.
func (p *parser) takeDistinct() bool {
	next := p.ahead(1)
	if next.kind == tokenSymbol && next.text != "(" && next.text != "[" && next.text != "{" && next.text != "-" && next.text != "+" {
		return false
	}
	if p.isWord("ALL") && !next.is("(") {
		p.at++
		return false
	}
	return p.takeWord("DISTINCT")
}

func (p *parser) mapLiteral() Expr {
	defer p.deeper()()
	from := p.here()
	p.expect("{")
	m := &Map{}
	for more := !p.is("}"); more; more = p.take(",") {
		m.Keys = append(m.Keys, p.name("a key"))
		p.expect(":")
		m.Values = append(m.Values, p.expr())
	}
	p.expect("}")
	m.Span = p.since(from)
	return m
}

func (p *parser) mapProjection(from int, of Variable) Expr {
	defer p.deeper()()
	p.expect("{")
	m := &MapProjection{Of: of}
	for more := !p.is("}"); more; more = p.take(",") {
		at := p.here()
		var item ProjectionItem
		switch {
		case p.take("."):
			if item.All = p.take("*"); !item.All {
				item.Key = p.name("a property")
			}
		case p.ahead(1).is(":"):
			item.Key = p.name("a key")
			p.at++
			item.Value = p.expr()
		default:
			item.Key = p.name("a variable")
			item.Value = &Variable{item.Key}
		}
		item.Span = p.since(at)
		m.Items = append(m.Items, item)
	}
	p.expect("}")
	m.Span = p.since(from)
	return m
}
