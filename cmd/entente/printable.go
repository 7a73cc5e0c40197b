package main

import (
	"strings"
	"unicode"
)

// printable is s as it may go to a terminal: control characters, with which
// a text could move the cursor or worse, and what reverses the order of what follows
// become spaces.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r) {
			return ' '
		}
		return r
	}, s)
}
