package reader

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// readJSON reads a file that holds one article as a JSON object, or several
// in a JSON array. Of a single one, an id and a URL may come from the defaults.
func readJSON(ctx context.Context, r io.Reader, d Defaults) iter.Seq2[importer.Article, error] {
	return func(yield func(importer.Article, error) bool) {
		in := bufio.NewReader(&live{ctx, r})
		if begin, _ := in.Peek(len(bom)); string(begin) == bom {
			_, _ = in.Discard(len(bom))
		}
		array, err := opensArray(in)
		switch {
		case err != nil:
			yield(failed(""), err)
		case array:
			readArray(in, d, yield)
		default:
			yield(readObject(in, d))
		}
	}
}

// readObject reads a file that holds a single object.
func readObject(in *bufio.Reader, d Defaults) (importer.Article, error) {
	dec := json.NewDecoder(&budget{in, maxRecord})
	var object json.RawMessage
	if err := dec.Decode(&object); err != nil {
		return failed(""), badJSON(err)
	}
	switch _, err := dec.Token(); {
	case err == nil:
		return failed(""), invalid("there is more after the JSON object; a file with an article in each line is named .jsonl")
	case !errors.Is(err, io.EOF):
		return failed(""), badJSON(err)
	}
	a, err := ParseRecord(object, d)
	if err != nil {
		return a, err
	}
	if doc := &a.Document; d.ID != "" && doc.ID == graph.NewDocumentID(doc.Publisher, doc.Text) {
		doc.ID = graph.DocumentID(d.ID)
	}
	if a.Document.URL == "" {
		a.Document.URL = d.URL
	}
	return a, a.Document.Check()
}

// readArray yields the objects of an array, one after the other.
func readArray(in *bufio.Reader, d Defaults, yield func(importer.Article, error) bool) {
	bounded := &budget{in, maxRecord}
	dec := json.NewDecoder(bounded)
	_, err := dec.Token() // the opening bracket
	for n := 1; err == nil && dec.More(); n++ {
		var object json.RawMessage
		bounded.left = maxRecord
		if err = dec.Decode(&object); err != nil {
			break
		}
		a, bad := ParseRecord(object, d)
		if bad != nil {
			bad = fmt.Errorf("article %d of the array: %w", n, bad)
		}
		if !yield(a, bad) {
			return
		}
	}
	if err == nil {
		_, err = dec.Token() // the closing bracket
	}
	if err != nil {
		yield(failed(""), badJSON(err))
	}
}

// opensArray tells whether what follows is a JSON array, and passes over
// the blanks before it.
func opensArray(in *bufio.Reader) (bool, error) {
	for {
		c, err := in.Peek(1)
		switch {
		case errors.Is(err, io.EOF):
			return false, invalid("there is no text")
		case err != nil:
			return false, err
		case c[0] != ' ' && c[0] != '\t' && c[0] != '\n' && c[0] != '\r':
			return c[0] == '[', nil
		}
		_, _ = in.Discard(1)
	}
}

// A budget ends with an error where one article takes too many bytes.
type budget struct {
	r    io.Reader
	left int
}

func (b *budget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, tooLong
	}
	n, err := b.r.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}
