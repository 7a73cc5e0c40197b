package diagram

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
)

const ellipsis = "…"

// clean makes text from outside fit for a line of a picture: valid UTF-8 on
// one line, without control characters and without the marks that turn the
// direction of what follows.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError:
			return -1
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case unicode.Is(unicode.Bidi_Control, r), r == '\uFEFF', r&0xFFFE == 0xFFFE:
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// clip shortens s to a width in points, with an ellipsis in place of the rest.
func clip(s string, f font, width float64) string {
	if f.width(s) <= width {
		return s
	}
	room := width - f.width(ellipsis)
	for i, r := range s {
		if room -= f.rune(r); room < 0 {
			return strings.TrimRightFunc(s[:i], unicode.IsSpace) + ellipsis
		}
	}
	return s
}

// wrap breaks s into two lines of about the same width if one is wider than
// `most` points, and clips what is still wider than `limit`.
func wrap(s string, f font, most, limit float64) []string {
	if f.width(s) <= most {
		return []string{s}
	}
	best, bestWidth := -1, f.width(s)
	for i := 0; i < len(s) && i < 4*int(limit); i++ {
		if s[i] != ' ' {
			continue
		}
		if w := max(f.width(s[:i]), f.width(s[i+1:])); w < bestWidth {
			best, bestWidth = i, w
		}
	}
	if best < 0 {
		return []string{clip(s, f, limit)}
	}
	return []string{clip(s[:best], f, limit), clip(s[best+1:], f, limit)}
}

// isolate sets a name apart from the sentence around it where the name is
// written from right to left, so that neither turns the other.
func isolate(s string) string {
	for _, r := range s {
		if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			return "\u2068" + s + "\u2069"
		}
	}
	return s
}

// articled holds the last words of names that take "the" in a sentence.
var articled = map[string]bool{
	"States": true, "Nations": true, "Union": true, "Republic": true, "Kingdom": true, "Emirates": true,
	"Islands": true, "League": true, "Netherlands": true, "Philippines": true, "Maldives": true, "Bahamas": true,
	"Council": true, "Organization": true, "Agency": true, "Court": true, "Commission": true, "Bank": true,
}

// inSentence is a's name as a sentence has it: "the United States".
func inSentence(a graph.Actor) string {
	name := clean(a.Name)
	if a.Kind == graph.State || a.Kind == graph.Organization {
		if articled[name[strings.LastIndexByte(name, ' ')+1:]] {
			name = "the " + name
		}
	}
	return isolate(name)
}
