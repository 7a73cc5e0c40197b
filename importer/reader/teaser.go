package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// Pages end with teasers: a sentence each from stories of other days. They
// look like paragraphs and speak of nothing that the article speaks of.
const (
	mostTeasers  = 10
	leastTeasers = 2   // one odd sentence may be the article's own last
	leastBody    = 6   // paragraphs before the teasers, or there is no telling
	leastWords   = 80  // different words of their own that these must have
	longTeaser   = 220 // bytes
	kinship      = 0.2 // the share of its words that a paragraph shares with its article
)

// teasers takes the paragraphs at the text's end that belong to other
// stories: as many as possible of which none is kin to what stands before them all.
func (p *parts) teasers() {
	var body []graph.Span   // paragraphs that are no part of another kind
	taken := map[int]bool{} // by where they begin
	for _, part := range p.found {
		taken[part.Span.Start] = part.Kind != importer.Dateline
	}
	for _, l := range p.lines[min(p.body, len(p.lines)):] {
		if !taken[l.Start] {
			body = append(body, l)
		}
	}
	if len(body) < leastBody+leastTeasers {
		return
	}
	since := map[string]int{} // the paragraph that first has a word
	for w := range contentWords(p.doc.Title) {
		since[w] = -1
	}
	last := make([]map[string]bool, len(body)) // the words of those that may be teasers
	for i, l := range body {
		words := contentWords(l.In(p.doc.Text))
		if i >= len(body)-mostTeasers {
			last[i] = words
		}
		for w := range words {
			if _, ok := since[w]; !ok {
				since[w] = i
			}
		}
	}
	begin := len(body)
	for i := len(body) - 1; i >= max(leastBody, len(body)-mostTeasers) && teaserLike(body[i].In(p.doc.Text)); i-- {
		if strangers(last[i:], since, i) {
			begin = i
		}
	}
	own := 0
	for _, i := range since {
		if i < begin {
			own++
		}
	}
	if len(body)-begin < leastTeasers || own < leastWords {
		return
	}
	for _, l := range body[begin:] {
		p.add(importer.Caption, l)
	}
}

// strangers tells whether none of the last paragraphs shares more than a few
// of its words with those before paragraph i.
func strangers(last []map[string]bool, since map[string]int, i int) bool {
	for _, words := range last {
		shared := 0
		for w := range words {
			if since[w] < i {
				shared++
			}
		}
		if len(words) < 3 || float64(shared) > kinship*float64(len(words)) {
			return false
		}
	}
	return true
}

// teaserLike tells whether a paragraph is one short sentence that takes up
// nothing said before.
func teaserLike(text string) bool {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	return len(text) <= longTeaser && strings.Count(text, ". ") == 0 && !backward[strings.Trim(first, "\"'“‘,")]
}

// backward are words that take up what was said before.
var backward = set(strings.Fields(`he she it they his her its their this these those such that but and also however meanwhile instead
	there then so yet still both neither moreover additionally`)...)

// contentWords are the words of a text that tell what it is about, cut to
// their first letters so that "attacked" is kin to "attacks".
func contentWords(text string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		first, _ := utf8.DecodeRuneInString(w)
		low := strings.ToLower(w)
		if utf8.RuneCountInString(w) < 4 && !(unicode.IsUpper(first) && strings.ToUpper(w) == w && len(w) > 1) || empty[low] {
			continue
		}
		words[low[:min(len(low), 5)]] = true
	}
	return words
}

// empty are long words that stand in any story.
var empty = set(strings.Fields(`that this with from have been were their they will would could should about after before which when what where
	there these those than then them into over under more most some such only also said says year years week weeks month months days time people first last
	many much very just like other another while since during against between because being against does doing both each make made even still according report reports
	reported told asked added called including already never ever your than here today news story government minister officials country countries`)...)
