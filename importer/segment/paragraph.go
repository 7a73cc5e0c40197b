package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A paragraph is a stretch of a headline or of the body that sentences do
// not leave.
type paragraph struct {
	kind importer.PartKind
	span graph.Span
}

// paragraphs finds the paragraphs of a section of a text: its headlines and the
// body, which is what no part covers, cut at line breaks. A line break that only
// wraps a line is none.
func paragraphs(text string, parts []importer.Part, section graph.Span) []paragraph {
	width := wrapWidth(section.In(text))
	var found []paragraph
	body := section.Start
	for _, p := range parts {
		start, end := max(p.Span.Start, body), min(p.Span.End, section.End)
		if start >= end {
			continue
		}
		found = lines(found, text, importer.Body, graph.Span{Start: body, End: start}, width)
		if p.Kind == importer.Headline || p.Kind == importer.Body {
			found = lines(found, text, p.Kind, graph.Span{Start: start, End: end}, width)
		}
		body = end
	}
	return lines(found, text, importer.Body, graph.Span{Start: body, End: section.End}, width)
}

// lines appends the paragraphs of one part. An empty line ends a paragraph;
// so does every line break that does not wrap.
func lines(found []paragraph, text string, kind importer.PartKind, part graph.Span, width int) []paragraph {
	start, last := -1, graph.Span{} // the paragraph's first byte, its last line
	for at := part.Start; at < part.End; {
		line := graph.Span{Start: at, End: part.End}
		if i := strings.IndexAny(text[at:part.End], "\n\r\u2028\u2029"); i >= 0 {
			line.End = at + i
		}
		at = line.End
		if at < part.End {
			_, n := utf8.DecodeRuneInString(text[at:])
			if at += n; text[at-n] == '\r' && at < part.End && text[at] == '\n' {
				at++
			}
		}
		line = trim(text, line)
		switch {
		case line.Empty():
			if start >= 0 {
				found = append(found, paragraph{kind, graph.Span{Start: start, End: last.End}})
			}
			start = -1
			continue
		case start < 0:
			start = line.Start
		case !wraps(last.In(text), line.In(text), width):
			found = append(found, paragraph{kind, graph.Span{Start: start, End: last.End}})
			start = line.Start
		}
		last = line
	}
	if start >= 0 {
		found = append(found, paragraph{kind, graph.Span{Start: start, End: last.End}})
	}
	return found
}

// Widths of wrapped text, in characters: mail and agency feeds wrap at 60 to
// 80, typewritten pages at up to 100.
const narrowest, widest = 40, 100

// wrapWidth is the width at which text is wrapped, in characters; 0 if its
// lines are paragraphs.
func wrapWidth(text string) int {
	width, count := 0, 0
	for line := range strings.Lines(text) {
		n := utf8.RuneCountInString(strings.TrimSpace(line))
		if n > widest {
			return 0
		}
		if n >= narrowest {
			count++
		}
		width = max(width, n)
	}
	if width < narrowest || count < 3 {
		return 0
	}
	return width
}

// wraps tells whether a sentence may run from one line into the next: either
// the line was full, so that the next line's first word would not have fitted
// in the width, or the sentence visibly goes on, in lower case.
func wraps(line, next string, width int) bool {
	first, _, _ := strings.Cut(next, " ")
	if bullet(first) {
		return false
	}
	if width > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(first) > width {
		return true
	}
	end, _ := utf8.DecodeLastRuneInString(line)
	begin, _ := utf8.DecodeRuneInString(next)
	return (unicode.IsLower(end) || end == ',') && unicode.IsLower(begin) &&
		(words(line) >= 4 || words(next) >= 4)
}

// words counts the words of a line, up to 4.
func words(line string) (n int) {
	for range strings.FieldsSeq(line) {
		if n++; n == 4 {
			break
		}
	}
	return n
}

// bullet tells whether a line's first word only marks it as a list's entry.
func bullet(first string) bool {
	switch first {
	case "-", "*", "•", "·", "–", "—", "▪", "◦", "‣", "●", "○", ">", "+":
		return true
	}
	return false
}

func trim(text string, s graph.Span) graph.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !blank(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !blank(r) {
			break
		}
		s.End -= n
	}
	return s
}

// blank tells whether r separates tokens: white space of any kind, and the
// marks without width that pages carry between words.
func blank(r rune) bool {
	switch r {
	case '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff':
		return true
	}
	return unicode.IsSpace(r) || r < ' ' || r == 0x7f || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}
