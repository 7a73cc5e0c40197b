package output

import (
	"cmp"
	"encoding/csv"
	"io"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph/cypher/value"
)

// A csvWriter writes RFC 4180: a line with the columns, then a line a row.
// Text stands as it is, null is empty, and what is neither text nor a number, a truth
// value, a date or the like stands as JSON.
type csvWriter struct {
	w    *csv.Writer
	safe bool
	err  error
}

func newCSV(w io.Writer, columns []string) Writer { return csvOf(w, columns, false) }

// newSpreadsheet is CSV for who opens it in a spreadsheet: it begins with a byte
// order mark, or accents come out wrong in some, and text that would be taken for a
// formula begins with an apostrophe. For a program that is other text than the graph's.
func newSpreadsheet(w io.Writer, columns []string) Writer {
	_, err := io.WriteString(w, "\ufeff")
	c := csvOf(w, columns, true)
	c.err = err
	return c
}

// formulaSigns are what a spreadsheet takes text for a formula by, if it comes first.
const formulaSigns = "=+-@\t\r\n＝＋－＠"

func csvOf(w io.Writer, columns []string, safe bool) *csvWriter {
	c := &csvWriter{w: csv.NewWriter(w), safe: safe}
	head := make([]string, len(columns))
	for i, name := range columns {
		head[i] = c.text(name)
	}
	_ = c.w.Write(head) // Flush tells
	return c
}

func (c *csvWriter) Row(row []value.Value) error {
	cells := make([]string, len(row))
	left := newRoom()
	for i, v := range row {
		var err error
		if cells[i], err = c.cell(left, v); err != nil {
			return err
		}
	}
	return c.w.Write(cells)
}

func (c *csvWriter) cell(left *room, v value.Value) (string, error) {
	switch v.Kind() {
	case value.KindNull:
		return "", nil
	case value.KindString:
		s, _ := v.Str()
		return c.text(s), nil
	case value.KindList, value.KindMap, value.KindNode, value.KindRelationship, value.KindPath, value.KindPoint:
		b, err := value.AppendJSON(left, nil, v)
		return string(b), err
	}
	s, _ := value.ToString(v)
	return s, nil
}

func (c *csvWriter) text(s string) string {
	if first, _ := utf8.DecodeRuneInString(s); c.safe && s != "" && strings.ContainsRune(formulaSigns, first) {
		return "'" + s
	}
	return s
}

func (c *csvWriter) End(bool) error {
	c.w.Flush()
	return cmp.Or(c.err, c.w.Error())
}
