// Package output holds the forms in which the rows of a query are written:
// a table for people, JSON, JSON lines, and CSV for programs and for spreadsheets.
package output

import (
	"io"

	"example.org/entente/graph/cypher/value"
)

// A Writer writes the rows of one query. Row may keep the values until End,
// which writes what is left; more says that there were more rows than were asked for.
type Writer interface {
	Row(row []value.Value) error
	End(more bool) error
}

// A Format is one form.
type Format struct {
	Name      string
	MediaType string
	New       func(w io.Writer, columns []string) Writer
}

// Formats lists all forms. To add one, add a file and a line here.
var Formats = []Format{
	{"table", "text/plain; charset=utf-8", newTable},
	{"json", "application/json", newJSON},
	{"jsonl", "application/x-ndjson", newLines},
	{"csv", "text/csv; charset=utf-8", newCSV},
	{"spreadsheet", "text/csv; charset=utf-8", newSpreadsheet},
}

// Lookup finds a form by its name.
func Lookup(name string) (Format, bool) {
	for _, f := range Formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
