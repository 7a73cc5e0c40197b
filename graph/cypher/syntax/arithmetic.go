package syntax

func (p *parser) sum() Expr {
	from := p.here()
	left := p.product()
	for n := 0; ; n++ {
		var op Op
		switch {
		case p.is("+"):
			op = Add
		case p.is("-"):
			op = Subtract
		case p.is("||"):
			op = Concatenate
		default:
			return left
		}
		p.chained(n)
		p.at++
		right := p.product()
		left = &Binary{p.since(from), op, left, right}
	}
}

func (p *parser) product() Expr {
	from := p.here()
	left := p.power()
	for n := 0; ; n++ {
		var op Op
		switch {
		case p.is("*"):
			op = Multiply
		case p.is("/"):
			op = Divide
		case p.is("%"):
			op = Modulo
		default:
			return left
		}
		p.chained(n)
		p.at++
		right := p.power()
		left = &Binary{p.since(from), op, left, right}
	}
}

func (p *parser) power() Expr {
	from := p.here()
	left := p.signed()
	for n := 0; p.is("^"); n++ {
		p.chained(n)
		p.at++
		right := p.signed()
		left = &Binary{p.since(from), Power, left, right}
	}
	return left
}

// signed reads -x and +x. A minus before a number belongs to it.
func (p *parser) signed() Expr {
	from := p.here()
	minus := p.is("-")
	if !minus && !p.is("+") {
		return p.postfix(true)
	}
	defer p.deeper()()
	p.at++
	if t := p.peek(); minus && (t.kind == tokenInteger || t.kind == tokenFloat) && !p.postfixAfter(1) {
		return p.numberLiteral(from, "-")
	}
	of := p.signed()
	if minus {
		return &Unary{p.since(from), Negative, of}
	}
	return &Unary{p.since(from), Positive, of}
}

// postfixAfter says whether the n-th token from here takes a part of what
// stands before it.
func (p *parser) postfixAfter(n int) bool {
	t := p.ahead(n)
	return t.is(".") || t.is("[")
}

// postfix reads an atom with what follows it: .key, [at], [from..to], :Label.
func (p *parser) postfix(labels bool) Expr {
	from := p.here()
	x := p.atom()
	for n := 0; ; n++ {
		p.chained(n)
		switch {
		case p.is("."):
			p.at++
			key := p.name("a property")
			x = &Property{p.since(from), x, key}
		case p.is("["):
			x = p.index(from, x)
		case labels && p.is(":") && (p.ahead(1).kind == tokenName || p.ahead(1).kind == tokenQuoted || p.ahead(1).is("%") || p.ahead(1).is("!") || p.ahead(1).is("(")):
			p.at++
			l := p.label()
			x = &HasLabels{p.since(from), x, l}
		default:
			return x
		}
	}
}

func (p *parser) index(from int, of Expr) Expr {
	p.expect("[")
	var low Expr
	if !p.is("..") {
		low = p.expr()
		if p.take("]") {
			return &Index{p.since(from), of, low}
		}
	}
	p.expect("..")
	var high Expr
	if !p.is("]") {
		high = p.expr()
	}
	p.expect("]")
	return &Slice{p.since(from), of, low, high}
}
