// Package segment holds the first stage of reading: it finds the sentences,
// the tokens and the quotations of an article. It changes no text; every
// span counts bytes of the document's text as it is stored.
//
// Tokens follow the English Universal Dependencies treebanks (EWT and GUM),
// because the tagger and the parser are trained on them: "do n't",
// "Iran 's", "US - led", but "U.S.", "anti-war", "200,000", "7:30".
package segment

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A Segmenter finds sentences, tokens and quotations. It is safe for
// concurrent use.
type Segmenter struct{}

// New makes a Segmenter.
func New() *Segmenter { return &Segmenter{} }

var _ importer.Segmenter = (*Segmenter)(nil)

// longest is the most tokens of a sentence. Text without full stops, such as
// a table, is cut after that many, to keep the stages behind this one fast.
const longest = 250

// Segment fills in t.Sentences and t.Quotes. Sentences come from the headlines
// and the body of t.Stretch only, in the order of the text; none crosses a part's or a
// paragraph's border. It takes time in proportion to the text.
func (*Segmenter) Segment(t *importer.Text) {
	t.Sentences, t.Quotes = nil, nil
	var q quotations
	number := 0
	for _, p := range paragraphs(t.Document.Text, t.Parts, t.Stretch()) {
		tokens := tokenise(t.Document.Text, p.span)
		if len(tokens) == 0 {
			continue
		}
		roles := q.paragraph(t.Document.Text, tokens)
		for _, s := range split(tokens, roles) {
			t.Sentences = append(t.Sentences, importer.Sentence{
				Span:      graph.Span{Start: s[0].Span.Start, End: s[len(s)-1].Span.End},
				Part:      p.kind,
				Paragraph: number,
				Tokens:    s,
			})
		}
		number++
	}
	t.Quotes = q.done()
}
