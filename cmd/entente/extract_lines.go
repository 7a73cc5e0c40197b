package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// maxLine is the longest JSON line that is read, in bytes.
const maxLine = 32 << 20

// A jsonLine is one line of input; blank ones are passed over.
type jsonLine struct {
	number int // from 1
	bytes  []byte
	err    error // it is too long, or the input broke off
}

// jsonLines yields the lines of r. A line that is too long is passed over
// without being kept; the rest is still read.
func jsonLines(r io.Reader) iter.Seq[jsonLine] {
	return func(yield func(jsonLine) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			line, err := readLine(in)
			if line = bytes.TrimSpace(line); len(line) > 0 || err != nil && !errors.Is(err, io.EOF) {
				failed := err
				if errors.Is(err, io.EOF) {
					failed = nil
				}
				if !yield(jsonLine{n, line, failed}) {
					return
				}
			}
			if err != nil && !errors.Is(err, errLongLine) {
				return
			}
		}
	}
}

var errLongLine = fmt.Errorf("the line is longer than %d MiB: %w", maxLine>>20, graph.ErrInvalid)

// readLine returns a line of its own memory; at the end of the input the
// last one with io.EOF.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLongLine // at the end of the input, the next call says so
		default:
			return line, err
		}
	}
}

// An article as a JSON line has it. Unknown fields are passed over.
type jsonArticle struct {
	ID        json.RawMessage `json:"id"` // a string or a number; without it the text gives the document its id
	Text      *string         `json:"text"`
	Title     string          `json:"title"`
	Published string          `json:"published"`
	Publisher string          `json:"publisher"`
	URL       string          `json:"url"`
}

// parseLine reads a line as an article; what it does not say is as in
// defaults. The id is returned as the line has it, also with an error if there is one.
func parseLine(line []byte, defaults graph.Document) (id json.RawMessage, d graph.Document, err error) {
	invalid := func(format string, args ...any) (json.RawMessage, graph.Document, error) {
		return id, d, fmt.Errorf(format+": %w", append(args, graph.ErrInvalid)...)
	}
	if !utf8.Valid(line) {
		return invalid("it is not valid UTF-8")
	}
	var j jsonArticle
	var kind *json.UnmarshalTypeError
	switch err := json.Unmarshal(line, &j); {
	case errors.As(err, &kind) && kind.Field != "":
		return invalid("its %s is a %s, not a %s", kind.Field, kind.Value, kind.Type)
	case errors.As(err, &kind):
		return invalid("it is a JSON %s, not an object", kind.Value)
	case err != nil:
		return invalid("it is not JSON (%v)", err)
	}
	d = defaults
	switch {
	case len(j.ID) == 0 || string(j.ID) == "null":
	case j.ID[0] == '"':
		var s graph.DocumentID
		if err := json.Unmarshal(j.ID, &s); err != nil {
			return invalid("id: %w", err)
		}
		id, d.ID = j.ID, s
	case j.ID[0] == '-' || j.ID[0] >= '0' && j.ID[0] <= '9':
		id, d.ID = j.ID, graph.DocumentID(j.ID)
	default:
		return invalid("id is neither a string nor a number")
	}
	if j.Text == nil || len(bytes.TrimSpace([]byte(*j.Text))) == 0 {
		return invalid("it has no text")
	}
	d.Text, d.Title, d.URL = *j.Text, j.Title, j.URL
	if j.Publisher != "" {
		d.Publisher = j.Publisher
	}
	if j.Published != "" {
		if d.Published, err = parsePublished(j.Published); err != nil {
			return id, d, fmt.Errorf("published: %w", err)
		}
	}
	if d.ID == "" {
		d.ID = graph.NewDocumentID(d.Publisher, d.Text)
		if id, err = json.Marshal(d.ID); err != nil {
			return invalid("id: %w", err)
		}
	}
	return id, d, d.Check()
}

// An extraction is one line of output, and why it holds an error if it does.
type extraction struct {
	line int
	out  []byte
	err  error
}

// extractLine reads one line of input and writes the line that answers it.
func extractLine(ctx context.Context, p importer.Pipeline, l jsonLine, defaults graph.Document) extraction {
	id, d, err := json.RawMessage(nil), graph.Document{}, l.err
	if err == nil {
		id, d, err = parseLine(l.bytes, defaults)
	}
	var x extracted
	if err == nil {
		var t *importer.Text
		var b graph.Batch
		if t, b, err = read(ctx, p, articleOf(d)); err == nil {
			x = newExtracted(id, t, b)
		}
	}
	if err != nil {
		if id == nil {
			id = json.RawMessage(`""`)
		}
		x = extracted{ID: id, Actors: []extractedActor{}, Claims: []extractedClaim{}, Error: fmt.Sprintf("line %d: %v", l.number, err)}
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(x); err != nil {
		return extraction{l.number, nil, err}
	}
	return extraction{l.number, out.Bytes(), err}
}
