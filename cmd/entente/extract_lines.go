package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"example.org/entente/importer"
	"example.org/entente/importer/reader"
	"example.org/entente/importer/record"
)

// A jsonLine is a line of input, or why it cannot be had.
type jsonLine struct {
	reader.Line
	err error
}

// jsonLines yields the lines of r that are not blank.
func jsonLines(r io.Reader) iter.Seq[jsonLine] {
	return func(yield func(jsonLine) bool) {
		for l, err := range reader.Lines(r) {
			if !yield(jsonLine{l, err}) {
				return
			}
		}
	}
}

// An extraction is one line of output, and why it holds an error if it does.
type extraction struct {
	out []byte
	err error
}

// extractLine reads one line of input and writes the line that answers it.
func extractLine(ctx context.Context, p importer.Pipeline, l jsonLine, d reader.Defaults) extraction {
	x, err := extractArticle(ctx, p, l, d)
	if err != nil {
		err = fmt.Errorf("line %d: %w", l.Number, err)
		x = record.Extracted{ID: x.ID, Actors: []record.Actor{}, Claims: []record.Claim{}, Error: err.Error()}
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false) // it is no page, and what a reader searches for should be there
	if failed := e.Encode(x); failed != nil {
		return extraction{nil, failed}
	}
	return extraction{out.Bytes(), err}
}

// extractArticle answers a line; with an error, the id is known at best.
func extractArticle(ctx context.Context, p importer.Pipeline, l jsonLine, d reader.Defaults) (record.Extracted, error) {
	if l.err != nil {
		return record.Extracted{ID: ""}, l.err
	}
	a, err := reader.ParseRecord(l.Bytes, d)
	x := record.Extracted{ID: echoed(l.Bytes, a)}
	if err != nil {
		return x, err
	}
	t, b, err := read(ctx, p.Read, a)
	if err != nil {
		return x, err
	}
	return record.New(x.ID, t, b), nil
}

// echoed is the id of a as the line has it: a number stays one.
func echoed(line []byte, a importer.Article) any {
	var given struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(line, &given) == nil && string(given.ID) == string(a.Document.ID) {
		return given.ID // a string would have its quotation marks
	}
	return a.Document.ID
}
