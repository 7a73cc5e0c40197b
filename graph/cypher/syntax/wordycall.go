package syntax

import "strings"

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
