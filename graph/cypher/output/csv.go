package output

import (
	"encoding/csv"
	"io"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// A csvWriter writes RFC 4180: a line with the columns, then a line a row.
// Text stands as it is, null is empty, and what is neither text nor a number, a truth
// value, a date or the like stands as JSON.
type csvWriter struct {
	w    *csv.Writer
	safe bool
}

func newCSV(w io.Writer, columns []string) Writer { return csvOf(w, columns, false) }

// NewSpreadsheet is the form csv for who opens it in a spreadsheet: text
// that this would take for a formula, by a first = + - @, begins with an apostrophe.
func NewSpreadsheet(w io.Writer, columns []string) Writer { return csvOf(w, columns, true) }

func csvOf(w io.Writer, columns []string, safe bool) Writer {
	c := &csvWriter{csv.NewWriter(w), safe}
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
	if c.safe && s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 {
		return "'" + s
	}
	return s
}

func (c *csvWriter) End(bool) error {
	c.w.Flush()
	return c.w.Error()
}
