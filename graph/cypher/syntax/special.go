package syntax

import "strings"

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

// wordyCall reads trim(BOTH 'x' FROM s) and normalize(s, NFC) as calls; it is
// nil where there are no such words.
func (p *parser) wordyCall() Expr {
	from := p.here()
	t := p.peek()
	function := Name{Span{int(t.from), int(t.to)}, t.text}
	text := func(s string, at Span) Expr { return &Literal{at, stringValue(s)} }
	if t.upper == "NORMALIZE" {
		i := p.tokens[p.at+1].match
		if last := p.tokens[i-1]; !p.tokens[i-2].is(",") || !strings.HasPrefix(last.upper, "NF") {
			return nil
		}
		p.at += 2
		s := p.expr()
		p.expect(",")
		form := p.name("a normal form")
		p.expect(")")
		return &Call{Span: p.since(from), Function: function, Args: []Expr{s, text(strings.ToUpper(form.Text), form.Span)}}
	}
	return p.trimCall(from, function)
}

// trimmers are the functions that the words of trim() stand for.
var trimmers = map[string]string{"BOTH": "btrim", "LEADING": "ltrim", "TRAILING": "rtrim"}

// trimCall reads trim(BOTH 'x' FROM s) as btrim(s, 'x'), and the shorter trim('x' FROM s).
func (p *parser) trimCall(from int, function Name) Expr {
	as, ok := trimmers[p.ahead(2).upper]
	switch {
	case ok && !p.ahead(3).is(")") && !p.ahead(3).is(","):
		p.at += 3
	case p.hasFrom():
		p.at += 2
		as = "btrim"
	default:
		return nil
	}
	function.Text = as
	c := &Call{Function: function, Args: make([]Expr, 1)}
	if !p.isWord("FROM") {
		c.Args = append(c.Args, p.expr())
	}
	p.expectWord("FROM")
	c.Args[0] = p.expr()
	p.expect(")")
	c.Span = p.since(from)
	return c
}

// hasFrom says whether FROM stands in the brackets after the next token, and is no variable by itself.
func (p *parser) hasFrom() bool {
	end := int(p.tokens[p.at+1].match)
	for i := p.at + 2; i < end-1; i++ {
		t := &p.tokens[i]
		if int(t.match) > i {
			i = int(t.match)
		} else if t.kind == tokenName && t.upper == "FROM" && !p.tokens[i-1].is(".") && !p.tokens[i-1].is(":") {
			return true
		}
	}
	return false
}

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
