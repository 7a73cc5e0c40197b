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
	if l.at < len(l.text) && l.text[l.at] == '`' {
		if err := l.quoted(); err != nil {
			return err
		}
		t := &l.tokens[len(l.tokens)-1]
		t.kind, t.from = tokenParameter, int32(written(l.shifts, from))
		return nil
	}
	end := l.nameEnd(l.at)
	if end == l.at {
		return l.errorAt(from, "UnexpectedSyntax", "Invalid input '$': expected the name of a parameter after it")
	}
	l.at = end
	l.add(tokenParameter, from, l.text[from+1:end])
	return nil
}

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
