package syntax

import (
	"strings"
	"unicode/utf8"
)

var symbols2 = []string{"<>", "<=", ">=", "=~", "+=", "..", "||", "::", "!="}

const symbols1 = "()[]{}.,:;|=<>+-*/%^&!?"

func (l *lexer) symbol() *Error {
	rest := l.text[l.at:]
	n := 0
	for _, s := range symbols2 {
		if strings.HasPrefix(rest, s) {
			n = 2
		}
	}
	if n == 0 {
		if strings.IndexByte(symbols1, rest[0]) < 0 {
			return l.strange(rest)
		}
		n = 1
	}
	from := l.at
	l.at += n
	t := l.add(tokenSymbol, from, rest[:n])
	return l.bracket(t)
}

// strange is the error for a sign that the language does not have.
func (l *lexer) strange(rest string) *Error {
	r, _ := utf8.DecodeRuneInString(rest)
	switch {
	case r == '\u2010' || r == '\u2011' || r == '\u2012' || r == '\u2013' || r == '\u2014' || r == '\u00ad' || r == '\u2212':
		return l.errorAt(l.at, "InvalidUnicodeCharacter", "Invalid input '%c': a dash in place of the minus sign '-'", r)
	case r >= '\u2018' && r <= '\u201f':
		return l.errorAt(l.at, "InvalidUnicodeCharacter", "Invalid input '%c': a typographic quotation mark in place of ' or \"", r)
	}
	return l.errorAt(l.at, "UnexpectedSyntax", "Invalid input %q", r)
}

// bracket finds the partners of brackets.
func (l *lexer) bracket(t *token) *Error {
	i := int32(len(l.tokens) - 1)
	switch t.text {
	case "(", "[", "{":
		if len(l.open) >= MaxDepth {
			return &Error{Detail: "UnexpectedSyntax", Message: "The query has brackets in one another more than 200 deep", Offset: int(t.from), Limit: true}
		}
		l.open = append(l.open, i)
	case ")", "]", "}":
		n := len(l.open)
		if n == 0 || l.tokens[l.open[n-1]].text != opening[t.text] {
			return errorAt(int(t.from), "UnexpectedSyntax", "Invalid input '%s': there is no '%s' open here", t.text, opening[t.text])
		}
		t.match = l.open[n-1]
		l.tokens[t.match].match = i
		l.open = l.open[:n-1]
	}
	return nil
}

var opening = map[string]string{")": "(", "]": "[", "}": "{"}
