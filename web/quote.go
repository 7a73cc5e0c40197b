package web

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph"
)

// A piece is a stretch of text that has the same marks throughout.
type piece struct {
	Text  string
	Class string // of its marks, parted by blanks; "" for none
	URL   string // where it leads; "" for nowhere
	Refs  []ref  // to what begins here
	IDs   []string
}

// A mark is a span to be marked.
type mark struct {
	graph.Span
	class string
}

// The marks of a claim's words.
const (
	markSource  = "source"
	markTrigger = "trigger"
	markTarget  = "target"
	markOther   = "other"
)

// marksOf are the marks of c's words.
func marksOf(c graph.Claim) []mark {
	marks := []mark{{c.Source.Span, markSource}, {c.Trigger, markTrigger}, {c.Target.Span, markTarget}}
	if c.Other != nil {
		marks = append(marks, mark{c.Other.Span, markOther})
	}
	return marks
}

// cut parts text[within] at the borders of marks. Where marks overlap, a
// piece has the classes of all of them.
func cut(text string, within graph.Span, marks []mark) []piece {
	borders := []int{within.Start, within.End}
	for _, m := range marks {
		for _, at := range []int{m.Start, m.End} {
			if within.Start < at && at < within.End {
				borders = append(borders, at)
			}
		}
	}
	slices.Sort(borders)
	borders = slices.Compact(borders)
	var pieces []piece
	for i := 1; i < len(borders); i++ {
		part := graph.Span{Start: borders[i-1], End: borders[i]}
		var classes []string
		for _, m := range marks {
			if m.Contains(part) && !slices.Contains(classes, m.class) {
				classes = append(classes, m.class)
			}
		}
		pieces = append(pieces, piece{Text: part.In(text), Class: strings.Join(classes, " ")})
	}
	return pieces
}

// A quote is a stretch of a document with marks.
type quote struct {
	Pieces []piece
	Before bool // text before it in its sentence was left out
	After  bool
}

// quoteClaim is c's sentence with its words marked, and the earlier places,
// in the order of the text, in which words of it stand that the sentence
// lacks. Of the document's text, text may be empty; then only the sentence is quoted.
func quoteClaim(c graph.Claim, text string) (sentence quote, elsewhere []quote) {
	marks := marksOf(c)
	shifted := make([]mark, len(marks))
	var places []graph.Span
	for i, m := range marks {
		shifted[i] = mark{graph.Span{Start: m.Start - c.Span.Start, End: m.End - c.Span.Start}, m.class}
		if !m.Overlaps(c.Span) && m.End <= len(text) {
			places = append(places, around(text, m.Span))
		}
	}
	sentence.Pieces = cut(c.Evidence, graph.Span{End: len(c.Evidence)}, shifted)
	slices.SortFunc(places, func(a, b graph.Span) int { return a.Compare(b) })
	for _, p := range slices.Compact(places) {
		elsewhere = append(elsewhere, quote{
			Pieces: cut(text, p, marks),
			Before: !beginsSentence(text, p.Start), After: !endsSentence(text, p.End),
		})
	}
	return sentence, elsewhere
}

// outside tells whether words of c stand outside its sentence.
func outside(c graph.Claim) bool {
	return slices.ContainsFunc(marksOf(c), func(m mark) bool { return !m.Overlaps(c.Span) })
}

// reach is how far around a mention its sentence is looked for, in bytes.
const reach = 240

// around is the sentence around s, as far as it lies within reach.
func around(text string, s graph.Span) graph.Span {
	from := max(0, s.Start-reach)
	for at := s.Start; at >= from; at-- {
		if beginsSentence(text, at) {
			from = at
			break
		}
	}
	to := min(len(text), s.End+reach)
	for at := s.End; at <= to; at++ {
		if endsSentence(text, at) {
			to = at
			break
		}
	}
	for from < s.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > s.End && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return graph.Span{Start: from, End: to}
}

// beginsSentence tells whether a sentence may begin at `at`: at the start of
// the text or a line, or after a full stop and a blank.
func beginsSentence(text string, at int) bool {
	if at == 0 || text[at-1] == '\n' {
		return true
	}
	return text[at-1] == ' ' && at < len(text) && endsSentence(text, at-1)
}

// endsSentence tells whether a sentence may end before `at`.
func endsSentence(text string, at int) bool {
	if at == len(text) || text[at] == '\n' {
		return true
	}
	before := strings.TrimRight(text[max(0, at-4):at], "\"'”’)")
	return (text[at] == ' ') && before != "" && strings.ContainsRune(".?!", rune(before[len(before)-1]))
}

// A ref is a number in the text that leads to a claim beside it.
type ref struct {
	Number int
	URL    string
}

func compareMarks(a, b mark) int { return cmp.Or(a.Compare(b.Span), cmp.Compare(a.class, b.class)) }
