package syntax

import (
	"fmt"
	"strings"
)

// A parser makes the tree of the tokens. Whatever goes wrong panics with the
// *Error, which Parse recovers.
type parser struct {
	text   string
	tokens []token
	at     int
	depth  int
}

// Parse makes the tree of a query's text, or returns an *Error with the place
// of what is wrong. It takes time in proportion to the text.
func Parse(text string) (q *Query, err error) {
	if len(text) > MaxText {
		return nil, &Error{Detail: "UnexpectedSyntax", Limit: true, Offset: MaxText,
			Message: fmt.Sprintf("The query has %d bytes of text; at most %d are read", len(text), MaxText)}
	}
	tokens, bad := scan(text)
	if bad != nil {
		return nil, bad
	}
	p := &parser{text: text, tokens: tokens}
	defer func() {
		if r := recover(); r != nil {
			bad, ok := r.(*Error)
			if !ok {
				panic(r)
			}
			q, err = nil, bad
		}
	}()
	return p.query(), nil
}

// ParseExpr makes the tree of an expression by itself.
func ParseExpr(text string) (Expr, error) {
	const before = "RETURN "
	q, err := Parse(before + text)
	if err != nil {
		return nil, err
	}
	r, ok := q.Body.Parts[0].Clauses[0].(*Return)
	if !ok || len(q.Body.Parts) > 1 || len(r.Items) != 1 || r.Items[0].As.From < r.Items[0].As.To {
		return nil, errorAt(0, "UnexpectedSyntax", "Invalid input: that is no expression")
	}
	return r.Items[0].Expr, nil
}

// peek is the next token.
func (p *parser) peek() *token { return &p.tokens[p.at] }

// ahead is the n-th token from here; beyond the end it is the last.
func (p *parser) ahead(n int) *token { return &p.tokens[min(p.at+n, len(p.tokens)-1)] }

// skip passes over a token.
func (p *parser) skip() *token {
	t := &p.tokens[p.at]
	if t.kind != tokenEnd {
		p.at++
	}
	return t
}

// is says whether the next token is a sign.
func (p *parser) is(symbol string) bool {
	t := p.peek()
	return t.kind == tokenSymbol && t.text == symbol
}

func (t *token) is(symbol string) bool { return t.kind == tokenSymbol && t.text == symbol }

// isWord says whether the next tokens are words of the language.
func (p *parser) isWord(words ...string) bool {
	for i, w := range words {
		if t := p.ahead(i); t.kind != tokenName || t.upper != w {
			return false
		}
	}
	return true
}

// take passes over a sign, if it is next.
func (p *parser) take(symbol string) bool {
	if p.is(symbol) {
		p.at++
		return true
	}
	return false
}

// takeWord passes over words, if they are next.
func (p *parser) takeWord(words ...string) bool {
	if !p.isWord(words...) {
		return false
	}
	p.at += len(words)
	return true
}

func (p *parser) expect(symbol string) *token {
	if !p.is(symbol) {
		p.unexpected("'" + symbol + "'")
	}
	return p.skip()
}

func (p *parser) expectWord(words ...string) *token {
	t := p.peek()
	if !p.takeWord(words...) {
		p.unexpected(strings.Join(words, " "))
	}
	return t
}

// fail ends the parsing.
func (p *parser) fail(at int, detail, format string, args ...any) {
	panic(errorAt(at, detail, format, args...))
}

// unexpected ends the parsing for the sake of the next token.
func (p *parser) unexpected(expected ...string) {
	t := p.peek()
	what := "Unexpected end of input"
	if t.kind != tokenEnd {
		what = fmt.Sprintf("Invalid input '%s'", clip(p.text[t.from:t.to]))
	}
	p.fail(int(t.from), "UnexpectedSyntax", "%s: expected %s", what, strings.Join(expected, ", "))
}

// clip shortens what a message quotes.
func clip(s string) string {
	const longest = 40
	if len(s) <= longest {
		return s
	}
	return strings.ToValidUTF8(s[:longest], "") + "…"
}

// deeper counts how deep things stand in one another; call the result when done.
func (p *parser) deeper() func() {
	if p.depth++; p.depth > MaxDepth {
		panic(&Error{Detail: "UnexpectedSyntax", Offset: int(p.peek().from), Limit: true,
			Message: fmt.Sprintf("The query has expressions or subqueries in one another more than %d deep", MaxDepth)})
	}
	return p.shallower
}

func (p *parser) shallower() { p.depth-- }

// since is the range from a place to the end of the last token.
func (p *parser) since(from int) Span {
	if p.at == 0 {
		return Span{from, from}
	}
	return Span{from, max(from, int(p.tokens[p.at-1].to))}
}

// here is where the next token begins.
func (p *parser) here() int { return int(p.peek().from) }

// name reads a name.
func (p *parser) name(what string) Name {
	t := p.peek()
	if t.kind != tokenName && t.kind != tokenQuoted {
		p.unexpected(what)
	}
	p.at++
	return Name{Span{int(t.from), int(t.to)}, t.text}
}

// isName says whether the next token may be a name.
func (p *parser) isName() bool {
	k := p.peek().kind
	return k == tokenName || k == tokenQuoted
}
