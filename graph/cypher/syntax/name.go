package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isNameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// nameEnd is where the name ends that begins at a place.
func (l *lexer) nameEnd(at int) int {
	for at < len(l.text) {
		c := l.text[at]
		if isNameStart(c) || isDigit(c) {
			at++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(l.text[at:])
		if r == utf8.RuneError || !unicode.In(r, unicode.L, unicode.Nl, unicode.Nd, unicode.Mn, unicode.Mc, unicode.Pc, unicode.Sc) {
			break
		}
		at += n
	}
	return at
}

func (l *lexer) name() {
	from := l.at
	l.at = l.nameEnd(from)
	t := l.add(tokenName, from, l.text[from:l.at])
	t.upper = upper(t.text)
}

// upper is a word in upper case. That of a word of the language is made once.
func upper(s string) string {
	if len(s) > len(longestWord) {
		return s
	}
	var b [len(longestWord)]byte
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' {
			c -= 'a' - 'A'
		}
		b[i] = c
	}
	return words[string(b[:len(s)])]
}

// quoted reads a name in backticks, of which two stand for one.
func (l *lexer) quoted() *Error {
	from := l.at
	var b strings.Builder
	for l.at++; l.at < len(l.text); {
		n := strings.IndexByte(l.text[l.at:], '`')
		if n < 0 {
			break
		}
		b.WriteString(l.text[l.at : l.at+n])
		l.at += n + 1
		if l.at == len(l.text) || l.text[l.at] != '`' {
			l.add(tokenQuoted, from, b.String())
			return nil
		}
		b.WriteByte('`')
		l.at++
	}
	return l.errorAt(from, "UnexpectedSyntax", "Invalid input: a name begins with a backtick and has none at its end")
}

// parameter reads $name, $1 or $`name`.
func (l *lexer) parameter() *Error {
	from := l.at
	l.at++
	for l.at < len(l.text) && strings.IndexByte(" \t\r\n", l.text[l.at]) >= 0 {
		l.at++
	}
	if l.at < len(l.text) && l.text[l.at] == '`' {
		if err := l.quoted(); err != nil {
			return err
		}
		t := &l.tokens[len(l.tokens)-1]
		t.kind, t.from = tokenParameter, int32(written(l.shifts, from))
		return nil
	}
	start, end := l.at, l.nameEnd(l.at)
	if end == start {
		return l.errorAt(from, "UnexpectedSyntax", "Invalid input '$': expected the name of a parameter after it")
	}
	l.at = end
	l.add(tokenParameter, from, l.text[start:end])
	return nil
}
