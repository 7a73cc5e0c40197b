package syntax

import "fmt"

// expr reads an expression. What binds least comes first: OR, XOR, AND, NOT,
// comparisons, + and -, * and /, ^, signs.
func (p *parser) expr() Expr {
	defer p.deeper()()
	return p.logic(0)
}

var logics = [...]struct {
	word string
	op   Op
}{{"OR", Or}, {"XOR", Xor}, {"AND", And}}

func (p *parser) logic(level int) Expr {
	if level == len(logics) {
		return p.not()
	}
	from := p.here()
	first := p.logic(level + 1)
	if !p.isWord(logics[level].word) {
		return first
	}
	args := []Expr{first}
	for p.takeWord(logics[level].word) {
		p.chained(len(args))
		args = append(args, p.logic(level+1))
	}
	return &Logic{p.since(from), logics[level].op, args}
}

// chained ends the parsing where more operators stand in a row than may.
func (p *parser) chained(n int) {
	if n > MaxChain {
		p.tooLong()
	}
}

func (p *parser) tooLong() {
	panic(&Error{Detail: "UnexpectedSyntax", Offset: p.here(), Limit: true,
		Message: fmt.Sprintf("The query has more than %d operators in a row", MaxChain)})
}

func (p *parser) not() Expr {
	from := p.here()
	if p.isWord("NOT") && p.operandAfter() {
		defer p.deeper()()
		p.at++
		of := p.not()
		return &Unary{p.since(from), Not, of}
	}
	return p.comparison()
}

// operandAfter says whether what stands after NOT can be what is negated, and
// NOT is no variable.
func (p *parser) operandAfter() bool {
	t := p.ahead(1)
	switch t.kind {
	case tokenEnd:
		return false
	case tokenSymbol:
		return t.text == "(" || t.text == "[" || t.text == "{" || t.text == "-" || t.text == "+"
	}
	return true
}

var comparisons = map[string]Op{"=": Equal, "<>": NotEqual, "<": Less, "<=": LessOrEqual, ">": Greater, ">=": GreaterOrEqual}

// comparisonOp is the operator that comes, if it is one of a comparison.
func (p *parser) comparisonOp() (Op, bool) {
	t := p.peek()
	if t.kind != tokenSymbol {
		return 0, false
	}
	if t.text == "!=" {
		p.fail(int(t.from), "UnexpectedSyntax", "Invalid input '!=': unequal is written <>")
	}
	op, ok := comparisons[t.text]
	return op, ok
}

func (p *parser) comparison() Expr {
	from := p.here()
	first := p.predicate()
	op, ok := p.comparisonOp()
	if !ok {
		return first
	}
	c := &Comparison{Args: []Expr{first}}
	for ok {
		p.at++
		p.chained(len(c.Ops))
		c.Ops = append(c.Ops, op)
		c.Args = append(c.Args, p.predicate())
		op, ok = p.comparisonOp()
	}
	c.Span = p.since(from)
	return c
}

// predicate reads x IN list, x STARTS WITH y, x IS NULL, x IS :: TYPE. One of
// another wants brackets.
func (p *parser) predicate() Expr {
	from := p.here()
	x := p.sum()
	if said := p.predicateOf(from, x); said != nil {
		return said
	}
	return x
}

// predicateOf reads what is said of x after it; it is nil where nothing is.
func (p *parser) predicateOf(from int, x Expr) Expr {
	t := p.peek()
	binary := func(op Op, words int) Expr {
		p.at += words
		y := p.sum()
		return &Binary{p.since(from), op, x, y}
	}
	switch {
	case t.is("=~"):
		return binary(Matches, 1)
	case t.is("::"):
		p.at++
		return p.isType(from, x, false)
	case t.kind != tokenName:
		return nil
	}
	switch t.upper {
	case "IN":
		return binary(In, 1)
	case "CONTAINS":
		return binary(Contains, 1)
	case "STARTS":
		if p.isWord("STARTS", "WITH") {
			return binary(StartsWith, 2)
		}
	case "ENDS":
		if p.isWord("ENDS", "WITH") {
			return binary(EndsWith, 2)
		}
	case "IS":
		return p.isWhat(from, x)
	}
	return nil
}

// isWhat reads IS NULL, IS NOT NULL, IS TYPED, IS ::, IS NORMALIZED and IS Label.
func (p *parser) isWhat(from int, x Expr) Expr {
	p.expectWord("IS")
	not := p.takeWord("NOT")
	switch {
	case p.takeWord("NULL"):
		return &IsNull{p.since(from), x, not}
	case p.take("::"), p.takeWord("TYPED"):
		return p.isType(from, x, not)
	}
	form := "NFC"
	for _, f := range []string{"NFC", "NFD", "NFKC", "NFKD"} {
		if p.takeWord(f) {
			form = f
			break
		}
	}
	if p.takeWord("NORMALIZED") {
		return &IsNormalized{p.since(from), x, not, form}
	}
	if !not && p.isLabel(0) {
		l := p.label()
		return &HasLabels{p.since(from), x, l}
	}
	p.unexpected("NULL", "NOT NULL", "'::'", "TYPED", "NORMALIZED", "a label")
	return nil
}
