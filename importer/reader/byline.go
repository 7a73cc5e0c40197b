package reader

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A byline as it stands at the start of a line.
type byline struct {
	end       int  // where it ends; the body may be run together with it
	glued     bool // it is
	names     string
	publisher string
}

var byWords = regexp.MustCompile(`^(?i:(?:(?:written|words|reported|report|reporting|story|analysis|opinion|exclusive|interview) )?by)\s*:?\s+`)

// creditsReporters tells whether a line names those who worked on an article.
func creditsReporters(text string) bool {
	if len(text) > 400 {
		return false
	}
	if credits.MatchString(text) {
		return true
	}
	for _, verb := range []string{" contributed to this ", " contributed reporting", " reported from ", " contributed from "} {
		if names, _, ok := strings.Cut(text, verb); ok {
			return !strings.ContainsFunc(names, unicode.IsDigit) && onlyNames(names)
		}
	}
	return false
}

// onlyNames tells whether every word is part of a name or joins names.
func onlyNames(text string) bool {
	for w := range strings.FieldsSeq(text) {
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) && w != "and" && !particles[w] && !offices[w] {
			return false
		}
	}
	return true
}

var credits = regexp.MustCompile(`^\(?(?i:(?:additional |with )?(?:reporting|writing|editing|translation) (?:by|from)|(?:edited|compiled|produced|translated) by) \pL`)

// isByline takes a whole line as byline: one that begins with "by", or, if
// bare, one that is nothing but names.
func (p *parts) isByline(line graph.Span, bare bool) bool {
	text := line.In(p.doc.Text)
	b, ok := parseByline(text, false)
	if !ok && bare {
		b, ok = parseByline(text, true)
	}
	if !ok || b.end < len(text) {
		return false
	}
	p.take(b, line)
	return true
}

// runInByline takes the byline with which the body is run together, if
// there is one, and returns what is left of the line.
func (p *parts) runInByline(line graph.Span) graph.Span {
	if b, ok := parseByline(line.In(p.doc.Text), false); ok {
		p.take(b, graph.Span{Start: line.Start, End: line.Start + b.end})
		line = trim(p.doc.Text, graph.Span{Start: line.Start + b.end, End: line.End})
	}
	return line
}

func (p *parts) take(b byline, s graph.Span) {
	s = trim(p.doc.Text, s)
	p.add(importer.Byline, s)
	p.publishedOn(s.In(p.doc.Text))
	if p.doc.Byline == "" {
		p.doc.Byline = oneLine(b.names)
	}
	if p.doc.Publisher == "" {
		p.doc.Publisher = oneLine(b.publisher)
	}
}

// parseByline reads the byline with which a line begins: names, perhaps an
// office, then a publisher or a date, with marks such as "·" and "|" between
// them. If bare, the word "by" is not needed.
func parseByline(text string, bare bool) (b byline, ok bool) {
	const most = 400
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "")
	}
	at := len(byWords.FindString(text))
	if (at == 0) != bare || bare && strings.HasSuffix(text, ":") {
		return b, false
	}
	x := bylineScanner{text: text, at: at}
	for field := 0; ; field++ {
		start := x.at
		kind := x.field()
		if kind == nothing {
			if field == 0 {
				return b, false
			}
			b.end = start // a mark that no field follows, and prose
			return b, !bare && b.names != ""
		}
		b.end = x.at
		value := text[start:x.at]
		switch {
		case kind == publisher && b.publisher == "":
			b.publisher = value
		case kind == people && b.names == "":
			b.names = strings.TrimRight(value, " ,")
		case kind == people && b.publisher == "":
			b.publisher = value
		}
		if x.glued || !x.mark() {
			break
		}
	}
	b.glued = x.glued
	switch {
	case b.names == "" && b.publisher == "":
		return b, false
	case x.glued, x.at == len(text):
	case len(text) == x.at+1 && text[x.at] == '.':
		b.end = len(text)
	case b.publisher == "":
		return b, false // prose: "By Friday evening nothing had changed."
	}
	if bare && !x.office && b.publisher == "" && (x.capitals < 2 || x.capitals > 3 && !x.pair) {
		return b, false
	}
	return b, bare || x.capitals > 1 || x.shouted || b.publisher != "" || x.office
}
