package output

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/graph/cypher/value"
)

// MostCell is how many characters of a value a table shows.
const MostCell = 100

// A tableWriter keeps the rows, since the columns are as wide as their widest
// cell. Numbers stand to the right, control characters as spaces.
type tableWriter struct {
	w      io.Writer
	rows   [][]string // the columns' names first
	widths []int
	number []bool // columns of nothing but numbers
}

func newTable(w io.Writer, columns []string) Writer {
	t := &tableWriter{w: w, widths: make([]int, len(columns)), number: make([]bool, len(columns))}
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = cut(c)
		t.number[i] = true
	}
	t.add(head)
	return t
}

func (t *tableWriter) add(row []string) {
	for i, cell := range row {
		t.widths[i] = max(t.widths[i], utf8.RuneCountInString(cell))
	}
	t.rows = append(t.rows, row)
}

func (t *tableWriter) Row(row []value.Value) error {
	cells := make([]string, len(row))
	for i, v := range row {
		s, ok := v.Str()
		if !ok {
			var err error
			if s, err = value.Excerpt(v, 8*MostCell); err != nil {
				return err
			}
		}
		if _, number := v.Number(); !number && !v.IsNull() {
			t.number[i] = false
		}
		cells[i] = cut(s)
	}
	t.add(cells)
	return nil
}

func (t *tableWriter) End(bool) error {
	var b strings.Builder
	for n, row := range t.rows {
		t.line(&b, row)
		if n == 0 {
			rule := make([]string, len(row))
			for i := range row {
				rule[i] = strings.Repeat("─", t.widths[i])
			}
			t.line(&b, rule)
		}
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (t *tableWriter) line(b *strings.Builder, row []string) {
	var line strings.Builder
	for i, cell := range row {
		gap := strings.Repeat(" ", t.widths[i]-utf8.RuneCountInString(cell))
		if i > 0 {
			line.WriteString("  ")
		}
		if t.number[i] {
			line.WriteString(gap + cell)
		} else {
			line.WriteString(cell + gap)
		}
	}
	fmt.Fprintln(b, strings.TrimRight(line.String(), " "))
}

// cut makes s one line of at most MostCell characters that a terminal takes
// for nothing but text.
func cut(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	if utf8.RuneCountInString(s) <= MostCell {
		return s
	}
	return string([]rune(s)[:MostCell-1]) + "…"
}
