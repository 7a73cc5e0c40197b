package output

import (
	"encoding/json"
	"io"

	"example.org/entente/graph/cypher/value"
)

// A jsonWriter writes one object as rows come:
//
//	{"columns":["a"],"rows":[
//	[1],
//	[2]
//	],"more":false}
//
// Values are written as value.AppendJSON does.
type jsonWriter struct {
	w     io.Writer
	rows  int
	begin []byte // what stands before the first row, written with it
}

func newJSON(w io.Writer, columns []string) Writer {
	return &jsonWriter{w: w, begin: append(append([]byte(`{"columns":`), names(columns)...), `,"rows":[`...)}
}

// names are columns in JSON.
func names(columns []string) []byte {
	if columns == nil {
		columns = []string{}
	}
	b, _ := json.Marshal(columns) // texts always have a JSON form
	return b
}

func (j *jsonWriter) Row(row []value.Value) error {
	b := j.begin
	j.begin = nil
	if j.rows++; j.rows > 1 {
		b = append(b, ',')
	}
	b, err := AppendRow(append(b, '\n'), row)
	if err != nil {
		return err
	}
	_, err = j.w.Write(b)
	return err
}

func (j *jsonWriter) End(more bool) error {
	b := j.begin
	if j.rows > 0 {
		b = append(b, '\n')
	}
	b = append(b, `],"more":false}`...)
	if more {
		b = append(b[:len(b)-len(`false}`)], `true}`...)
	}
	_, err := j.w.Write(append(b, '\n'))
	return err
}

// AppendRow appends a row as a JSON list. One that takes more than MostRow is an error.
func AppendRow(b []byte, row []value.Value) ([]byte, error) {
	b = append(b, '[')
	left := newRoom()
	for i, v := range row {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = value.AppendJSON(left, b, v); err != nil {
			return b, err
		}
	}
	return append(b, ']'), nil
}

// A lineWriter writes an object a line, a row each, its keys the columns in
// their order.
type lineWriter struct {
	w    io.Writer
	keys [][]byte
}

func newLines(w io.Writer, columns []string) Writer {
	l := &lineWriter{w: w}
	for _, c := range columns {
		key, _ := json.Marshal(c)
		l.keys = append(l.keys, append(key, ':'))
	}
	return l
}

func (l *lineWriter) Row(row []value.Value) error {
	b := []byte{'{'}
	left := newRoom()
	for i, v := range row {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = value.AppendJSON(left, append(b, l.keys[i]...), v); err != nil {
			return err
		}
	}
	_, err := l.w.Write(append(b, '}', '\n'))
	return err
}

func (l *lineWriter) End(bool) error { return nil }
