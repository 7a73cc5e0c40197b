package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"example.org/entente/graph"
	"example.org/entente/graph/explanation"
	"github.com/labstack/echo/v4"
)

// An Explainer reads a document's text again and tells how: what it took each
// word for, whom it found, and why each rule fired or did not. It returns
// graph.ErrInvalid for a text that it cannot read, and the context's error if that ends.
type Explainer func(ctx context.Context, d graph.Document) (explanation.Text, error)

// The limits of an explanation. Reading takes a core for about a second for
// each 50 KB.
const (
	mostExplained    = 256 << 10 // bytes of text; a longer document is left to the command line
	explainedAtOnce  = 2
	sentencesExplain = 20 // on one page
)

// explainedData is what the page on the reading of one document shows.
type explainedData struct {
	Title     string
	Document  string // its page
	TooLong   bool
	Sentences []explainedSentence
	Total     int // sentences in the whole document
	Part      int // from 1
	Parts     int
	Prev      string
	Next      string
}

// An explainedSentence is one with its tree drawn.
type explainedSentence struct {
	explanation.Sentence
	Rows []explainedWord
	Here bool // the reader came for it
}

type explainedWord struct {
	explanation.Word
	Arcs string
}

// Above is the number of the word that w hangs on, from 1; "" for the root.
func (w explainedWord) Above() string {
	if w.Head < 0 {
		return ""
	}
	return strconv.Itoa(w.Head + 1)
}

// explainedURL is the page on the reading of a document. With ?at= and a byte
// of its text it shows the sentence there, as #here: sentences may be counted in
// another way by the version that read the claims.
func explainedURL(id graph.DocumentID) string { return "/explained/" + url.PathEscape(string(id)) }

// explainedPage shows how a document's text is read, some sentences at a time.
func (s *Server) explainedPage(c echo.Context) error {
	if s.explain == nil {
		return fmt.Errorf("how texts are read: %w", graph.ErrUnsupported)
	}
	id, err := rest(c)
	if err != nil {
		return err
	}
	q := queryOf(c)
	sentence, at := max(q.number("sentence", 1, mostParts), 1), q.number("at", 0, mostParts)
	if err := q.done(); err != nil {
		return err
	}
	b, err := s.store.Document(c.Request().Context(), graph.DocumentID(id))
	if err != nil {
		return err
	}
	d := explainedData{Title: titleOf(b.Document), Document: documentURL(b.Document.ID)}
	title := "How it was read: " + d.Title
	if d.TooLong = len(b.Document.Text) > mostExplained; d.TooLong {
		return s.page(c, http.StatusOK, "explained", title, d)
	}
	x, err := s.explained(c.Request().Context(), b.Document)
	if err != nil {
		return err
	}
	d.Total = len(x.Sentences)
	if sentence > max(d.Total, 1) {
		allowed := fmt.Sprintf("a number from 1 to %d", max(d.Total, 1))
		return &ParameterError{"sentence", strconv.Itoa(sentence), "is not " + allowed, allowed}
	}
	if at > 0 {
		sentence = 1 + sentenceAt(x, at)
	}
	d.Parts, d.Part = 1+(max(d.Total, 1)-1)/sentencesExplain, 1+(sentence-1)/sentencesExplain
	first := (d.Part - 1) * sentencesExplain
	from := func(sentence int) string {
		return address(explainedURL(b.Document.ID), url.Values{"sentence": {strconv.Itoa(sentence + 1)}})
	}
	if d.Part > 1 {
		d.Prev = from(first - sentencesExplain)
	}
	if d.Part < d.Parts {
		d.Next = from(first + sentencesExplain)
	}
	for i, shown := range x.Sentences[first:min(first+sentencesExplain, d.Total)] {
		row := drawn(shown)
		row.Here = at > 0 && first+i+1 == sentence
		d.Sentences = append(d.Sentences, row)
	}
	return s.page(c, http.StatusOK, "explained", title, d)
}

// explained reads d again, when one of the places for that is free.
func (s *Server) explained(ctx context.Context, d graph.Document) (explanation.Text, error) {
	select {
	case s.explaining <- struct{}{}:
		defer func() { <-s.explaining }()
		return s.explain(ctx, d)
	case <-ctx.Done():
		return explanation.Text{}, ctx.Err()
	}
}

// sentenceAt is the sentence that holds a byte of the text, or the last that
// begins before it.
func sentenceAt(x explanation.Text, at int) int {
	after, _ := slices.BinarySearchFunc(x.Sentences, at+1, func(s explanation.Sentence, at int) int { return cmp.Compare(s.Span[0], at) })
	return max(after-1, 0)
}

func drawn(s explanation.Sentence) explainedSentence {
	x := explainedSentence{Sentence: s}
	arcs := s.Arcs()
	for i, w := range s.Words {
		x.Rows = append(x.Rows, explainedWord{w, arcs[i]})
	}
	return x
}
