package reader

import (
	"strings"
	"unicode/utf8"
)

// signatures are the first bytes of files that hold text, but not as text.
var signatures = []struct{ begin, is string }{
	{"\xff\xfe\x00\x00", "is UTF-32; save it as UTF-8"},
	{"\xff\xfe", "is UTF-16; save it as UTF-8"},
	{"\xfe\xff", "is UTF-16; save it as UTF-8"},
	{"%PDF-", "is a PDF; save its text as a text file"},
	{"PK\x03\x04", "is a ZIP archive, perhaps of a word processor; save its text as a text file"},
	{"\xd0\xcf\x11\xe0", "is a word processor's file; save its text as a text file"},
	{"{\\rtf", "is RTF; save its text as a text file"},
	{"\x1f\x8b", "is compressed with gzip; unpack it first"},
}

// checkText returns ErrInvalid, and says what to do, unless text is one that
// can be read: not empty, UTF-8, no longer than MaxText and no binary data.
func checkText(text string) error {
	for _, s := range signatures {
		if strings.HasPrefix(text, s.begin) {
			return invalid("the text %s", s.is)
		}
	}
	if len(text) > MaxText {
		return tooLong
	}
	if strings.TrimFunc(text, func(r rune) bool { return r <= ' ' || r == 0xa0 || r == 0xfeff || 0x2000 <= r && r <= 0x200f }) == "" {
		return invalid("there is no text")
	}
	control, nul := 0, strings.IndexByte(text, 0)
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' || c == 0x7f {
			control++
		}
	}
	switch {
	case nul >= 0 && wide(text):
		return invalid("the text seems to be UTF-16 without a mark; save it as UTF-8")
	case nul >= 0:
		return invalid("this is no text but binary data: there is a NUL at byte %d", nul)
	case control > 8 && control > len(text)/50:
		return invalid("this is no text but binary data: %d of its %d bytes are control characters", control, len(text))
	}
	if at := badByte(text); at >= 0 {
		return invalid("the text is not valid UTF-8 at byte %d, in line %d (%#x); perhaps it is Windows-1252: save it as UTF-8",
			at, 1+strings.Count(text[:at], "\n"), text[at])
	}
	return nil
}

// wide tells whether text looks like UTF-16: many bytes are NUL, all of them
// the first or all the second of two.
func wide(text string) bool {
	var count [2]int
	for i := range len(text) {
		if text[i] == 0 {
			count[i%2]++
		}
	}
	return count[0]+count[1] > len(text)/4 && (count[0] == 0 || count[1] == 0)
}

var tooLong = invalid("the text is longer than %d MB, which no article is; split it into articles", MaxText>>20)

// badByte is the offset of the first byte that is not UTF-8, or -1.
func badByte(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, r := range text {
		if r != utf8.RuneError {
			continue
		}
		if _, n := utf8.DecodeRuneInString(text[i:]); n == 1 {
			return i
		}
	}
	return -1
}
