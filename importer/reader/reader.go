// Package reader holds the formats that articles are read from, and finds
// the parts of an article's text that are no running prose: headline, byline,
// dateline, date, and what pages carry besides (credits, teasers).
//
// A document's text is what stood in the file, byte for byte, so that offsets
// fit the file as well: line ends, blanks and the form of accented letters
// stay. Only a byte order mark at the start is taken off.
package reader

import (
	"context"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// Defaults are what articles are taken to be that do not say it themselves.
type Defaults struct {
	ID        string // of a single article; many in one file have ids of their own
	Publisher string
	URL       string // of a single article
	Published graph.Date
}

// A Format is one way to write articles down.
type Format struct {
	Name       string   // as on the command line
	Extensions []string // of files' names, lower case, with their dots
	// Read yields the articles of r, one after the other. An error that
	// wraps graph.ErrInvalid concerns one article, of which no more than its
	// id is known, and says in which line it begins if there are many; the rest is
	// still read. Any other error, of r or of the context, is the last.
	Read func(ctx context.Context, r io.Reader, d Defaults) iter.Seq2[importer.Article, error]
}

// Formats lists every format. To add one, add a file and a line here.
var Formats = []Format{
	{"text", []string{".txt", ".text"}, readText},
	{"jsonl", []string{".jsonl", ".ndjson"}, readJSONLines},
	{"json", []string{".json"}, readJSON},
}

// ForFile finds the format of a file by its name, and whether there is one.
func ForFile(name string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range Formats {
		for _, e := range f.Extensions {
			if e == ext {
				return f, true
			}
		}
	}
	return Format{}, false
}

// MaxText is the longest text of an article, in bytes; books are longer, no
// article is.
const MaxText = 10 << 20

// maxRecord is the longest JSON text of an article, in bytes: JSON may
// spend six bytes where UTF-8 spends two.
const maxRecord = 3*MaxText + 1<<20

// finish makes an article of what was read, with the parts of its text.
func finish(d graph.Document) (importer.Article, error) {
	if err := checkText(d.Text); err != nil {
		return failed(d.ID), err
	}
	a := Recognise(d)
	if a.Document.ID == "" {
		a.Document.ID = graph.NewDocumentID(a.Document.Publisher, a.Document.Text)
	}
	if err := a.Document.Check(); err != nil {
		return failed(d.ID), err
	}
	return a, nil
}

// failed stands for an article that could not be read.
func failed(id graph.DocumentID) importer.Article {
	return importer.Article{Document: graph.Document{ID: id}}
}

func invalid(format string, args ...any) error {
	return fmt.Errorf(format+": %w", append(args, graph.ErrInvalid)...)
}
