package reader

import (
	"context"
	"io"
	"iter"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// bom is the byte order mark that some editors put before UTF-8.
const bom = "\ufeff"

// readText reads a file that holds one article as plain text.
func readText(ctx context.Context, r io.Reader, d Defaults) iter.Seq2[importer.Article, error] {
	return func(yield func(importer.Article, error) bool) {
		doc := graph.Document{ID: graph.DocumentID(d.ID), Publisher: d.Publisher, URL: d.URL, Published: d.Published}
		var b strings.Builder
		n, err := io.Copy(&b, io.LimitReader(&live{ctx, r}, MaxText+int64(len(bom))+1))
		if err == nil && strings.HasPrefix(strings.ToLower(strings.TrimSpace(b.String()[:min(n, 200)])), "<!doctype html") {
			err = invalid("this is an HTML page; save its text as a text file")
		}
		if err != nil {
			yield(failed(doc.ID), err)
			return
		}
		doc.Text = strings.TrimPrefix(b.String(), bom)
		yield(finish(doc))
	}
}

// live reads from r for as long as the context lives.
type live struct {
	ctx context.Context
	r   io.Reader
}

func (l *live) Read(p []byte) (int, error) {
	if err := l.ctx.Err(); err != nil {
		return 0, err
	}
	return l.r.Read(p)
}
