package syntax

import "slices"

func (p *parser) sum() Expr {
	return p.leftToRight((*parser).product, sign{"+", Add}, sign{"-", Subtract}, sign{"||", Concatenate})
}

func (p *parser) product() Expr {
	return p.leftToRight((*parser).power, sign{"*", Multiply}, sign{"/", Divide}, sign{"%", Modulo})
}

func (p *parser) power() Expr { return p.leftToRight((*parser).signed, sign{"^", Power}) }

// A sign is how an operator is written.
type sign struct {
	text string
	op   Op
}

// leftToRight reads operands with operators of one precedence between them; of several,
// the first is applied first.
func (p *parser) leftToRight(operand func(*parser) Expr, signs ...sign) Expr {
	from := p.here()
	left := operand(p)
	for n := 0; ; n++ {
		i := slices.IndexFunc(signs, func(s sign) bool { return p.is(s.text) })
		if i < 0 {
			return left
		}
		p.chained(n)
		p.at++
		right := operand(p)
		left = &Binary{p.since(from), signs[i].op, left, right}
	}
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
		case labels && p.is(":") && p.isLabel(1):
			p.at++
			l := p.label()
			x = &HasLabels{p.since(from), x, l}
		default:
			return x
		}
	}
}

// isLabel says whether a label expression begins n tokens on.
func (p *parser) isLabel(n int) bool {
	t := p.ahead(n)
	return t.kind == tokenName || t.kind == tokenQuoted || t.is("%") || t.is("!") || t.is("(")
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
