package segment

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A role says what a token does to a quotation.
type role byte

const (
	plays  role = iota // no part in it
	opens              // begins one, or takes it up in a new paragraph
	closes             // ends one
)

// quotations finds the quotations of a text, paragraph by paragraph. One
// that a paragraph leaves open goes on in the next if that begins with an
// opening mark of the same kind; else it ends with its paragraph, or never
// was one if its mark may be an apostrophe.
type quotations struct {
	text  string
	open  []quotation // the outermost first
	found []graph.Span
	end   int // of the last paragraph
}

// A quotation is one that is still open.
type quotation struct {
	class rune // ' or "
	start int  // its first byte
	token int  // its index in the paragraph's roles; -1 for an earlier paragraph's
}

// paragraph says what each of a paragraph's tokens does.
func (q *quotations) paragraph(text string, tokens []importer.Token) []role {
	q.text = text
	roles := make([]role, len(tokens))
	shapes := make([]shape, len(tokens))
	for i := range tokens {
		shapes[i] = q.shape(tokens, i)
	}
	resolve(shapes)
	if len(q.open) > 0 {
		if s := shapes[0]; s.class == q.open[0].class && s.opens {
			q.open = q.open[:1]
			q.open[0].token = -1
			roles[0] = opens
			shapes[0] = shape{}
		} else {
			q.drop(0, nil)
		}
	}
	for i, s := range shapes {
		switch at := q.innermost(s.class); {
		case s.class == 0:
		case s.closes && at >= 0 && !(s.opens && s.class == '\''):
			q.found = append(q.found, graph.Span{Start: q.open[at].start, End: tokens[i].Span.End})
			q.drop(at+1, roles)
			q.open = q.open[:at]
			roles[i] = closes
		case s.opens:
			if at >= 0 {
				q.drop(at, roles) // it was never closed
			}
			q.open = append(q.open, quotation{s.class, tokens[i].Span.Start, i})
			roles[i] = opens
		}
	}
	q.end = tokens[len(tokens)-1].Span.End
	return roles
}

// drop gives up what is open from index at on: a double mark quotes to the
// paragraph's end if that is past, a single one was an apostrophe.
func (q *quotations) drop(at int, roles []role) {
	for _, o := range q.open[min(at, len(q.open)):] {
		if roles == nil && o.class == '"' {
			q.found = append(q.found, graph.Span{Start: o.start, End: q.end})
		}
		if roles != nil && o.token >= 0 {
			roles[o.token] = plays
		}
	}
	q.open = q.open[:min(at, len(q.open))]
}

// innermost is the index of the innermost open quotation of a class, or -1.
func (q *quotations) innermost(class rune) int {
	for i := len(q.open) - 1; i >= 0; i-- {
		if q.open[i].class == class {
			return i
		}
	}
	return -1
}

// done ends what is still open and returns all quotations, sorted.
func (q *quotations) done() []graph.Span {
	q.drop(0, nil)
	slices.SortFunc(q.found, graph.Span.Compare)
	return q.found
}

// A shape says what a quotation mark may do where it stands.
type shape struct {
	class         rune // ' or ", 0 for any other token
	opens, closes bool
	possessive    bool // may as well be the apostrophe of "leaders'"
}

func (q *quotations) shape(tokens []importer.Token, i int) shape {
	form := tokens[i].Text
	if form != `"` && form != "'" {
		return shape{}
	}
	s := shape{class: rune(form[0])}
	span := tokens[i].Span
	left, _ := utf8.DecodeLastRuneInString(q.text[:span.Start])
	right, _ := utf8.DecodeRuneInString(q.text[span.End:])
	leftBlank := i == 0 || blank(left)
	rightBlank := i+1 == len(tokens) || blank(right)
	switch r, _ := utf8.DecodeRuneInString(span.In(q.text)); r {
	case '“', '‘', '«', '„', '‚', '`', '‹', '‟', '‛':
		s.opens, s.closes = true, r == '“' && !leftBlank && (rightBlank || unicode.IsPunct(right)) // „so“
		return s
	case '”', '»', '›':
		s.closes, s.opens = true, leftBlank && !rightBlank
		return s
	case '″', '′', 'ʼ', '´':
		return shape{}
	}
	begins := leftBlank || opening(left) || left == '-'
	ends := rightBlank || unicode.IsPunct(right)
	switch {
	case form == `"`:
		s.opens, s.closes = begins && !rightBlank || !ends, !begins || leftBlank && rightBlank
		if leftBlank && rightBlank {
			s.opens = true
		}
	case begins && !rightBlank:
		s.opens, s.closes = true, !leftBlank && ends
	case !leftBlank:
		s.closes = !unicode.IsLetter(right) && !unicode.IsDigit(right) || unicode.IsPunct(left)
		s.possessive = (left == 's' || left == 'S' || left == 'z' || left == 'x') && right == ' ' &&
			i+1 < len(tokens) && wordy(rune(tokens[i+1].Text[0]))
	}
	return s
}

// resolve decides which single marks are apostrophes: "leaders' call" within
// 'a quotation of its own' is one if the quotation is closed later on.
func resolve(shapes []shape) {
	later := false // a mark that surely closes follows before the next opens
	for i := len(shapes) - 1; i >= 0; i-- {
		s := &shapes[i]
		switch {
		case s.class != '\'':
		case s.possessive && later:
			*s = shape{}
		case s.closes && !s.opens:
			later = true
		case s.opens:
			later = false
		}
	}
}
