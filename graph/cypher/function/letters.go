package function

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// capitals are the letters whose capital is more than one letter, as
// Unicode's SpecialCasing has them, but for ancient Greek's.
var capitals = map[rune]string{
	'ß': "SS", 'ŉ': "ʼN", 'ǰ': "J̌", 'ΐ': "\u0399\u0308\u0301", 'ΰ': "\u03a5\u0308\u0301", 'և': "ԵՒ", 'ẖ': "H̱", 'ẗ': "T̈", 'ẘ': "W̊", 'ẙ': "Y̊", 'ẚ': "Aʾ",
	'ﬀ': "FF", 'ﬁ': "FI", 'ﬂ': "FL", 'ﬃ': "FFI", 'ﬄ': "FFL", 'ﬅ': "ST", 'ﬆ': "ST",
	'ﬓ': "ՄՆ", 'ﬔ': "ՄԵ", 'ﬕ': "ՄԻ", 'ﬖ': "ՎՆ", 'ﬗ': "ՄԽ",
}

func toUpper(s string) string {
	for _, r := range s {
		if r >= utf8.RuneSelf {
			if _, special := capitals[r]; special {
				return upperAll(s)
			}
		}
	}
	return strings.ToUpper(s)
}

func upperAll(s string) string {
	var b strings.Builder
	for _, r := range s {
		if c, ok := capitals[r]; ok {
			b.WriteString(c)
		} else {
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}

// toLower writes a sigma at the end of a word as ς, and İ with its dot.
func toLower(s string) string {
	if !strings.ContainsAny(s, "Σİ") {
		return strings.ToLower(s)
	}
	var b strings.Builder
	letter := false // whether a letter came before
	for i, r := range s {
		switch {
		case r == 'Σ' && letter && !letterNext(s[i+len("Σ"):]):
			b.WriteRune('ς')
		case r == 'İ':
			b.WriteString("i̇")
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		if !unicode.Is(unicode.Mn, r) {
			letter = unicode.IsLetter(r)
		}
	}
	return b.String()
}

// letterNext says whether a word goes on at the start of s.
func letterNext(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			return unicode.IsLetter(r)
		}
	}
	return false
}
