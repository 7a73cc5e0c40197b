package syntax

import (
	"sort"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A shift says that from a place in the unescaped text on, places in the
// text as it was written are so much further on.
type shift struct{ at, by int }

// unescape replaces \uXXXX throughout a text, as Neo4j does before it looks
// for tokens: LO\u0041D is LOAD. A backslash before the backslash takes that away. The
// shifts lead from places in the result back to the text.
func unescape(text string) (string, []shift, *Error) {
	if !strings.Contains(text, `\u`) {
		return text, nil, nil
	}
	var b strings.Builder
	var shifts []shift
	high := rune(0) // the first half of a surrogate pair
	for i := 0; i < len(text); {
		if text[i] != '\\' || i+1 == len(text) || text[i+1] != 'u' {
			if high != 0 {
				return "", nil, errorAt(i, "InvalidUnicodeLiteral", "Invalid unicode escape: half of a surrogate pair")
			}
			n := 1
			if text[i] == '\\' && i+1 < len(text) && text[i+1] == '\\' {
				n = 2
			}
			b.WriteString(text[i : i+n])
			i += n
			continue
		}
		r, n := escaped(text[i:])
		if n == 0 {
			return "", nil, errorAt(i, "InvalidUnicodeLiteral", "Invalid unicode escape: \\u needs four hexadecimal digits after it")
		}
		i += n
		switch {
		case high != 0:
			if r = utf16.DecodeRune(high, r); r == utf8.RuneError {
				return "", nil, errorAt(i-n, "InvalidUnicodeLiteral", "Invalid unicode escape: half of a surrogate pair")
			}
			high = 0
		case utf16.IsSurrogate(r):
			high = r
			continue
		}
		b.WriteRune(r)
		shifts = append(shifts, shift{b.Len(), i - b.Len()})
	}
	if high != 0 {
		return "", nil, errorAt(len(text), "InvalidUnicodeLiteral", "Invalid unicode escape: half of a surrogate pair")
	}
	return b.String(), shifts, nil
}

// escaped reads \uXXXX, with any number of u, at the start of text; n is 0 if
// it is none.
func escaped(text string) (r rune, n int) {
	n = 1
	for n < len(text) && text[n] == 'u' {
		n++
	}
	if len(text) < n+4 {
		return 0, 0
	}
	for _, c := range []byte(text[n : n+4]) {
		d, ok := digit(c, 16)
		if !ok {
			return 0, 0
		}
		r = r<<4 | rune(d)
	}
	return r, n + 4
}

// written leads from a place in the unescaped text to that in the text as written.
func written(shifts []shift, at int) int {
	i := sort.Search(len(shifts), func(i int) bool { return shifts[i].at > at })
	if i == 0 {
		return at
	}
	return at + shifts[i-1].by
}

// digit is the value of a digit in a base up to 16.
func digit(c byte, base int) (int, bool) {
	d := 99
	switch {
	case c >= '0' && c <= '9':
		d = int(c - '0')
	case c >= 'a' && c <= 'f':
		d = int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		d = int(c-'A') + 10
	}
	return d, d < base
}
