package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// Recognise finds the parts of a document's text that are no running prose.
// Where the document does not know its title, byline, publisher or date, it
// takes them from there.
func Recognise(d graph.Document) importer.Article {
	p := parts{doc: d, lines: linesOf(d.Text)}
	p.front()
	p.back()
	slices.SortFunc(p.found, func(a, b importer.Part) int { return a.Span.Compare(b.Span) })
	return importer.Article{Document: p.doc, Parts: p.found}
}

// parts is the state of the search through one text.
type parts struct {
	doc   graph.Document
	lines []graph.Span // those that are not blank, without blanks around them
	body  int          // the first line of the body
	found []importer.Part
}

// frontLines is how many lines the matter before the body may take.
const frontLines = 10

// front goes through the lines before the body: headline, byline, date and
// credits in whatever order, and the dateline with which the body begins.
func (p *parts) front() {
	headline, standfirst := false, false
	for ; p.body < min(len(p.lines), frontLines); p.body++ {
		line := p.lines[p.body]
		switch {
		case !headline && !standfirst && p.isHeadline(p.body):
			headline = true
		case p.isDate(line), p.isCaption(line), p.isByline(line, p.body > 0 && !standfirst):
		case !standfirst && p.body+1 < len(p.lines) && p.introduces(p.lines[p.body+1]):
			standfirst = true // prose, but the byline is still to come
		default:
			p.dateline(p.runInByline(line))
			return
		}
	}
}

// introduces tells whether a line surely belongs before the body.
func (p *parts) introduces(line graph.Span) bool {
	text := line.In(p.doc.Text)
	b, ok := parseByline(text, false)
	return isDateText(text) || ok && b.end <= len(text) && !b.glued
}

// isHeadline takes line i as the headline if it is the title, or a first
// line of its own without a full stop.
func (p *parts) isHeadline(i int) bool {
	text := p.lines[i].In(p.doc.Text)
	if p.doc.Title == "" || !sameWords(text, p.doc.Title) {
		last, _ := utf8.DecodeLastRuneInString(text)
		_, by := parseByline(text, false)
		if i+1 >= len(p.lines) || len(text) > 250 || !strings.Contains(text, " ") || strings.ContainsRune(".;,:", last) ||
			looksBulleted(text) || by || isDateText(text) || labelOf(text) != none || datelineEnd(text, false) > 0 || p.full(i) {
			return false
		}
	}
	p.add(importer.Headline, p.lines[i])
	if p.doc.Title == "" {
		p.doc.Title = oneLine(text)
	}
	return true
}

// full tells whether line i may be wrapped prose: it is as long as wrapped
// lines of this text get, and the next line follows at once.
func (p *parts) full(i int) bool {
	width := 0
	for _, l := range p.lines[:min(len(p.lines), 200)] {
		width = max(width, utf8.RuneCountInString(l.In(p.doc.Text)))
	}
	line, next := p.lines[i], p.lines[i+1]
	if width > 100 || strings.Count(p.doc.Text[line.End:next.Start], "\n") > 1 {
		return false
	}
	first, _, _ := strings.Cut(next.In(p.doc.Text), " ")
	return utf8.RuneCountInString(line.In(p.doc.Text))+1+utf8.RuneCountInString(first) > width && len(p.lines) > 3
}

// back goes through the body for what pages carry besides it.
func (p *parts) back() {
	listed := false // under a heading such as "Related stories:"
	for _, line := range p.lines[min(p.body, len(p.lines)):] {
		text := line.In(p.doc.Text)
		label := labelOf(text)
		switch {
		case creditsReporters(text):
			listed = false
			p.add(importer.Byline, line)
		case isDateText(text):
			p.add(importer.DateLine, line)
		case label != none:
			listed = label == listLabel
			p.add(importer.Caption, line)
		case listed && (looksBulleted(text) || !strings.HasSuffix(text, ".") && len(text) < 160):
			p.add(importer.Caption, line)
		default:
			listed = false
		}
	}
	p.teasers()
}

func (p *parts) add(kind importer.PartKind, s graph.Span) {
	if !s.Empty() {
		p.found = append(p.found, importer.Part{Kind: kind, Span: s})
	}
}

func (p *parts) isDate(line graph.Span) bool {
	text := line.In(p.doc.Text)
	if !isDateText(text) {
		return false
	}
	p.add(importer.DateLine, line)
	p.publishedOn(text)
	return true
}

// publishedOn takes the day of publication from a line that names one.
func (p *parts) publishedOn(text string) {
	if p.doc.Published.IsZero() {
		p.doc.Published = dateIn(text)
	}
}

func (p *parts) isCaption(line graph.Span) bool {
	if labelOf(line.In(p.doc.Text)) == none {
		return false
	}
	p.add(importer.Caption, line)
	return true
}

// linesOf is the lines of text that are not blank, without the blanks around them.
func linesOf(text string) []graph.Span {
	var lines []graph.Span
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexAny(text[at:], "\n\r\u2028\u2029"); i >= 0 {
			end = at + i
		}
		if s := trim(text, graph.Span{Start: at, End: end}); !s.Empty() {
			lines = append(lines, s)
		}
		at = end
		if at < len(text) {
			_, n := utf8.DecodeRuneInString(text[at:])
			at += n
		}
	}
	return lines
}

func trim(text string, s graph.Span) graph.Span {
	line := s.In(text)
	s.Start += len(line) - len(strings.TrimLeftFunc(line, blank))
	s.End -= len(line) - len(strings.TrimRightFunc(line, blank))
	return s
}

func blank(r rune) bool { return unicode.IsSpace(r) || r < ' ' || r == '\u200b' || r == '\ufeff' }

// oneLine is text with single blanks.
func oneLine(text string) string { return strings.Join(strings.FieldsFunc(text, blank), " ") }

// sameWords tells whether two headlines differ in nothing but blanks,
// quotation marks, dashes and capitals.
func sameWords(a, b string) bool {
	words := func(s string) string {
		return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
	}
	w := words(a)
	return w != "" && w == words(b)
}

func looksBulleted(text string) bool {
	first, _, ok := strings.Cut(text, " ")
	if !ok {
		return false
	}
	switch first {
	case "-", "*", "•", "·", "–", "▪", "◦", "‣", "●", "○", ">":
		return true
	}
	return false
}
