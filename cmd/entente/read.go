package main

import (
	"context"
	"errors"
	"fmt"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/language"
)

// A reading is one of the ways through the pipeline: with reasons or without.
type reading func(context.Context, importer.Article) (*importer.Text, error)

// read takes an article through the pipeline and checks what comes out: the
// text with what each stage found, and the batch as a store keeps it. It returns
// ErrInvalid for a text in another language than English, and leaves such paragraphs
// of another text out, as parts of the kind Foreign. It returns errBroke where
// a stage fails on this very text; the next one may be read all the same.
func read(ctx context.Context, through reading, a importer.Article) (t *importer.Text, b graph.Batch, err error) {
	id := a.Document.ID
	defer func() {
		if broke := recover(); broke != nil {
			t, b, err = nil, graph.Batch{}, fmt.Errorf("document %q: %w: %v", id, errBroke, broke)
		}
	}()
	a, foreign := language.SetApart(a)
	if language.NotEnglish(a.Document.Text) && foreign == 0 || foreign > 0 && language.English(a) == "" {
		return nil, graph.Batch{}, fmt.Errorf("document %q: its text does not look English, and no other language can be read: %w", id, graph.ErrInvalid)
	}
	if t, err = through(ctx, a); err != nil {
		return nil, graph.Batch{}, err
	}
	if b, err = t.Batch().Prepare(); err != nil {
		return nil, graph.Batch{}, fmt.Errorf("%w: what was read does not hold: %w", errBroke, err)
	}
	return t, b, nil
}

// foreignParts counts the paragraphs of a text that were left out because they are
// not in English.
func foreignParts(t *importer.Text) (n int) {
	for _, p := range t.Parts {
		if p.Kind == importer.Foreign {
			n++
		}
	}
	return n
}

// errBroke is wrapped by what went wrong inside this program.
var errBroke = errors.New("the reader broke off, which is a fault of this program; please report it with the text")
