package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lexer cuts a text into tokens, in one go.
type lexer struct {
	text   string // without unicode escapes
	shifts []shift
	at     int
	tokens []token
	open   []int32 // the indices of the brackets that are open
}

// scan cuts text into tokens; the last is a tokenEnd.
func scan(text string) ([]token, *Error) {
	plain, shifts, err := unescape(text)
	if err != nil {
		return nil, err
	}
	l := &lexer{text: plain, shifts: shifts, tokens: make([]token, 0, len(plain)/3+8)}
	for {
		if err := l.space(); err != nil {
			return nil, err
		}
		if l.at == len(l.text) {
			l.add(tokenEnd, l.at, "")
			return l.tokens, nil
		}
		if err := l.next(); err != nil {
			return nil, err
		}
	}
}

// add adds the token from a place to here.
func (l *lexer) add(kind tokenKind, from int, text string) *token {
	l.tokens = append(l.tokens, token{kind: kind, from: int32(written(l.shifts, from)), to: int32(written(l.shifts, l.at)), text: text})
	return &l.tokens[len(l.tokens)-1]
}

func (l *lexer) errorAt(at int, detail, format string, args ...any) *Error {
	return errorAt(written(l.shifts, at), detail, format, args...)
}

// space passes over spaces and comments.
func (l *lexer) space() *Error {
	for l.at < len(l.text) {
		c := l.text[l.at]
		switch {
		case c == ' ' || c >= '\t' && c <= '\r' || c >= 0x1c && c <= 0x1f:
			l.at++
		case strings.HasPrefix(l.text[l.at:], "//"):
			if n := strings.IndexAny(l.text[l.at:], "\n\r"); n >= 0 {
				l.at += n
			} else {
				l.at = len(l.text)
			}
		case strings.HasPrefix(l.text[l.at:], "/*"):
			n := strings.Index(l.text[l.at+2:], "*/")
			if n < 0 {
				return l.errorAt(l.at, "UnexpectedSyntax", "Invalid input: a comment begins with /* and has no */")
			}
			l.at += n + 4
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(l.text[l.at:])
			if !unicode.IsSpace(r) && r != '\u180e' && r != '\ufeff' {
				return nil
			}
			l.at += n
		default:
			return nil
		}
	}
	return nil
}

func (l *lexer) next() *Error {
	from := l.at
	c := l.text[from]
	switch {
	case isNameStart(c):
		l.name()
		return nil
	case c >= '0' && c <= '9' || c == '.' && from+1 < len(l.text) && isDigit(l.text[from+1]) && !l.afterValue():
		return l.number()
	case c == '\'' || c == '"':
		return l.string(c)
	case c == '`':
		return l.quoted()
	case c == '$':
		return l.parameter()
	case c >= utf8.RuneSelf:
		if r, _ := utf8.DecodeRuneInString(l.text[from:]); unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Pc, r) {
			l.name()
			return nil
		}
	}
	return l.symbol()
}

// afterValue says whether the token before ends a value, so that a point
// after it begins no number, as in a.1 and 1..2.
func (l *lexer) afterValue() bool {
	if len(l.tokens) == 0 {
		return false
	}
	last := l.tokens[len(l.tokens)-1]
	if int(last.to) != written(l.shifts, l.at) {
		return false
	}
	return last.kind != tokenSymbol || last.text == ")" || last.text == "]" || last.text == "}" || last.text == "."
}
