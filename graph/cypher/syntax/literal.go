package syntax

import (
	"strings"
	"unicode/utf8"
)

// string reads a string in quotes of either kind, with its escapes.
func (l *lexer) string(quote byte) *Error {
	from := l.at
	l.at++
	start := l.at
	for l.at < len(l.text) && l.text[l.at] != quote && l.text[l.at] != '\\' {
		l.at++
	}
	if l.at < len(l.text) && l.text[l.at] == quote {
		l.at++
		return l.addString(from, l.text[start:l.at-1])
	}
	var b strings.Builder
	b.WriteString(l.text[start:l.at])
	for l.at < len(l.text) {
		c := l.text[l.at]
		switch {
		case c == quote:
			l.at++
			return l.addString(from, b.String())
		case c != '\\':
			b.WriteByte(c)
			l.at++
		case l.at+1 == len(l.text):
			l.at++
		default:
			if err := l.stringEscape(&b); err != nil {
				return err
			}
		}
	}
	return l.errorAt(from, "UnexpectedSyntax", "Invalid input: a string begins with %c and has none at its end", quote)
}

func (l *lexer) addString(from int, s string) *Error {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	l.add(tokenString, from, s)
	return nil
}

// stringEscape reads one escape but for \uXXXX, which are none any more.
func (l *lexer) stringEscape(b *strings.Builder) *Error {
	c := l.text[l.at+1]
	switch c {
	case '\\', '\'', '"', '`', '/':
		b.WriteByte(c)
	case 'b':
		b.WriteByte('\b')
	case 'f':
		b.WriteByte('\f')
	case 'n':
		b.WriteByte('\n')
	case 'r':
		b.WriteByte('\r')
	case 't':
		b.WriteByte('\t')
	case 'U':
		return l.longEscape(b)
	case '%', '_':
		b.WriteByte('\\')
		b.WriteByte(c)
	default:
		return l.errorAt(l.at, "UnexpectedSyntax", "Invalid input '\\%c': the escapes in a string are \\\\ \\' \\\" \\b \\f \\n \\r \\t \\uXXXX", c)
	}
	l.at += 2
	return nil
}

// longEscape reads \UXXXXXXXX.
func (l *lexer) longEscape(b *strings.Builder) *Error {
	var r rune
	digits := l.text[l.at+2:]
	if len(digits) < 8 {
		digits = "x" // none
	} else {
		digits = digits[:8]
	}
	for i := range len(digits) {
		d, ok := digit(digits[i], 16)
		if !ok {
			return l.errorAt(l.at, "InvalidUnicodeLiteral", "Invalid unicode escape: \\U needs eight hexadecimal digits after it")
		}
		r = r<<4 | rune(d)
	}
	if r < 0 || !utf8.ValidRune(r) {
		return l.errorAt(l.at, "InvalidUnicodeLiteral", "Invalid unicode escape: no character has the number %s", digits)
	}
	b.WriteRune(r)
	l.at += 10
	return nil
}

// number reads an integer or a float; what it says is read where the tree is
// made, for the sign belongs to it: 9223372036854775808 is none, but for its minus.
func (l *lexer) number() *Error {
	from := l.at
	kind := tokenInteger
	if len(l.text) > from+1 && l.text[from] == '0' && strings.IndexByte("xXoO", l.text[from+1]) >= 0 {
		l.at = l.nameEnd(from)
		l.add(kind, from, l.text[from:l.at])
		return nil
	}
	digits := func() {
		for l.at < len(l.text) && (isDigit(l.text[l.at]) || l.text[l.at] == '_' && isDigit(l.text[l.at-1])) {
			l.at++
		}
	}
	digits()
	if l.at+1 < len(l.text) && l.text[l.at] == '.' && isDigit(l.text[l.at+1]) {
		kind = tokenFloat
		l.at++
		digits()
	}
	if at := l.at; at < len(l.text) && (l.text[at] == 'e' || l.text[at] == 'E') {
		at++
		if at < len(l.text) && (l.text[at] == '-' || l.text[at] == '+') {
			at++
		}
		if at < len(l.text) && isDigit(l.text[at]) {
			kind = tokenFloat
			l.at = at
			digits()
		}
	}
	if end := l.nameEnd(l.at); end > l.at {
		if suffix := l.text[l.at:end]; len(suffix) == 1 && strings.ContainsAny(suffix, "fFdD") {
			kind = tokenFloat
			l.at = end
			l.add(kind, from, l.text[from:end-1])
			return nil
		}
		l.at = end
		kind = tokenNoNumber
	}
	l.add(kind, from, l.text[from:l.at])
	return nil
}
