package syntax

import "math"

// isRelationship says whether a relationship comes: - or < and -.
func (p *parser) isRelationship() bool {
	return p.is("-") || p.is("<") && p.ahead(1).is("-")
}

// relationship reads -[name:TYPE*1..3 {key: value} WHERE filter]-> and what
// stands after it to say how often.
func (p *parser) relationship() *Relationship {
	from := p.here()
	r := &Relationship{}
	left := p.take("<")
	p.expect("-")
	if p.take("[") {
		if p.isName() && !p.isWord("WHERE") && !(p.isWord("IS") && p.labelAfterIs()) {
			v := p.name("a variable")
			r.Var = &v
		}
		if p.take(":") || p.takeWord("IS") {
			r.Types = p.label()
		}
		if p.is("*") {
			r.Variable = true
			r.Length = p.length()
		}
		if p.is("..") {
			p.fail(p.here(), "InvalidRelationshipPattern", "Invalid input '..': a relationship of variable length is written with *, as in [:TYPE*1..3]")
		}
		r.Properties = p.properties()
		if p.takeWord("WHERE") {
			r.Filter = p.expr()
		}
		p.expect("]")
	}
	p.expect("-")
	right := p.take(">")
	switch {
	case left && !right:
		r.Direction = Left
	case right && !left:
		r.Direction = Right
	}
	if q := p.quantifier(); q != nil {
		if r.Length != nil {
			p.fail(q.From, "InvalidRelationshipPattern", "A relationship of variable length may not have a quantifier besides")
		}
		r.Length = q
	}
	r.Span = p.since(from)
	return r
}

// length reads *, *2, *1..3, *..3 or *1.. .
func (p *parser) length() *Quantifier {
	from := p.here()
	p.expect("*")
	q := &Quantifier{Least: 1, Most: -1}
	if t := p.peek(); t.kind == tokenInteger {
		q.Least = p.count()
		q.Most, q.Bounded = q.Least, true
	}
	if p.take("..") {
		q.Most, q.Bounded = -1, false
		if p.peek().kind == tokenInteger {
			q.Most, q.Bounded = p.count(), true
		}
	}
	if p.is("-") {
		p.fail(p.here(), "InvalidRelationshipPattern", "Invalid input '-': the length of a relationship is not negative")
	}
	q.Span = p.since(from)
	return q
}

// quantifier reads +, *, {2}, {1,3}, {,3} or {1,}; it is nil where none comes.
func (p *parser) quantifier() *Quantifier {
	from := p.here()
	q := &Quantifier{Most: -1}
	switch {
	case p.take("+"):
		q.Least = 1
	case p.take("*"):
	case p.is("{") && (p.ahead(1).kind == tokenInteger || p.ahead(1).is(",")):
		p.at++
		exact := true
		if p.peek().kind == tokenInteger {
			q.Least = p.count()
		}
		if p.take(",") {
			exact = false
			if p.peek().kind == tokenInteger {
				q.Most, q.Bounded = p.count(), true
			}
		}
		if exact {
			q.Most, q.Bounded = q.Least, true
		}
		p.expect("}")
		if q.Bounded && (q.Most < q.Least || q.Most == 0) {
			p.fail(from, "InvalidRelationshipPattern", "A quantifier may not allow fewer than it asks for, nor none at all")
		}
	default:
		return nil
	}
	q.Span = p.since(from)
	return q
}

// count reads a whole number.
func (p *parser) count() int64 {
	t := p.skip()
	n, err := parseInteger(p.text[t.from:t.to])
	if err != nil {
		p.fail(int(t.from), err.Detail, "%s", err.Message)
	}
	return min(n, math.MaxInt32)
}

// label reads a label expression: A|B, A&!B, (A|B)&C, %, A:B.
func (p *parser) label() Label {
	defer p.deeper()()
	from := p.here()
	left := p.labelAnd()
	for n := 0; p.take("|"); n++ {
		p.take(":") // A|:B, as it was written in the past
		if n > MaxChain/10 {
			p.tooLong()
		}
		right := p.labelAnd()
		left = &LabelOr{p.since(from), left, right}
	}
	return left
}

func (p *parser) labelAnd() Label {
	from := p.here()
	left := p.labelNot()
	for n := 0; p.is("&") || p.is(":"); n++ {
		colon := p.skip().text == ":"
		if n > MaxChain/10 {
			p.tooLong()
		}
		right := p.labelNot()
		left = &LabelAnd{p.since(from), colon, left, right}
	}
	return left
}

func (p *parser) labelNot() Label {
	from := p.here()
	switch {
	case p.take("!"):
		defer p.deeper()()
		of := p.labelNot()
		return &LabelNot{p.since(from), of}
	case p.take("%"):
		return &LabelAny{p.since(from)}
	case p.take("("):
		l := p.label()
		p.expect(")")
		return l
	}
	return &LabelName{p.name("a label or type")}
}
