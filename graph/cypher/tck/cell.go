package tck

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// A cellReader reads a cell of a table and writes it in the same way.
type cellReader struct {
	text string
	at   int
	writer
}

// cell is the cell's text as a writer writes it.
func (w writer) cell(text string) (string, error) {
	r := &cellReader{text: text, writer: w}
	s, err := r.value()
	r.space()
	if err == nil && r.at != len(r.text) {
		err = fmt.Errorf("cell %q: more after %q", text, s)
	}
	return s, err
}

func (r *cellReader) space() {
	for r.at < len(r.text) && r.text[r.at] == ' ' {
		r.at++
	}
}

func (r *cellReader) peek() byte {
	r.space()
	if r.at == len(r.text) {
		return 0
	}
	return r.text[r.at]
}

func (r *cellReader) eat(s string) bool {
	r.space()
	if !strings.HasPrefix(r.text[r.at:], s) {
		return false
	}
	r.at += len(s)
	return true
}

func (r *cellReader) value() (string, error) {
	switch r.peek() {
	case '\'':
		return r.string()
	case '[':
		r.at++
		if r.peek() == ':' {
			return r.entity("[", "]")
		}
		var parts []string
		for r.peek() != ']' {
			v, err := r.value()
			if err != nil {
				return "", err
			}
			parts = append(parts, v)
			if !r.eat(",") {
				break
			}
		}
		if !r.eat("]") {
			return "", fmt.Errorf("cell %q: a list has no end", r.text)
		}
		return r.list(parts), nil
	case '{':
		return r.mapCell()
	case '(':
		r.at++
		return r.entity("(", ")")
	case '<':
		return r.pathCell()
	}
	from := r.at
	for r.at < len(r.text) && !strings.ContainsRune(",]})> ", rune(r.text[r.at])) {
		r.at++
	}
	return scalar(r.text[from:r.at])
}

// scalar writes a number, true, false or null.
func scalar(text string) (string, error) {
	switch text {
	case "true", "false", "null", "NaN":
		return text, nil
	}
	if i, err := strconv.ParseInt(text, 10, 64); err == nil {
		return strconv.FormatInt(i, 10), nil
	}
	f, err := strconv.ParseFloat(text, 64)
	return value.FormatFloat(f), err
}

func (r *cellReader) string() (string, error) {
	var b strings.Builder
	for r.at++; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c == '\'':
			r.at++
			return quote(b.String()), nil
		case c == '\\' && r.at+1 < len(r.text):
			r.at++
			switch r.text[r.at] {
			case 'n':
				b.WriteByte('\n')
			case 't':
				b.WriteByte('\t')
			default:
				b.WriteByte(r.text[r.at])
			}
		default:
			b.WriteByte(c)
		}
	}
	return "", fmt.Errorf("cell %q: a string has no end", r.text)
}

func (r *cellReader) mapCell() (string, error) {
	r.at++
	parts := map[string]string{}
	for r.peek() != '}' {
		from := r.at
		for r.at < len(r.text) && r.text[r.at] != ':' {
			r.at++
		}
		key := strings.Trim(strings.TrimSpace(r.text[from:r.at]), "`")
		r.at++
		v, err := r.value()
		if err != nil {
			return "", err
		}
		parts[key] = v
		if !r.eat(",") {
			break
		}
	}
	if !r.eat("}") {
		return "", fmt.Errorf("cell %q: a map has no end", r.text)
	}
	var all []string
	for _, key := range slices.Sorted(maps.Keys(parts)) {
		all = append(all, key+": "+parts[key])
	}
	return "{" + strings.Join(all, ", ") + "}", nil
}

// entity reads the labels and properties of a node or relationship.
func (r *cellReader) entity(open, end string) (string, error) {
	var labels []string
	for r.eat(":") {
		from := r.at
		for r.at < len(r.text) && !strings.ContainsRune(": {)]", rune(r.text[r.at])) {
			r.at++
		}
		labels = append(labels, r.text[from:r.at])
	}
	slices.Sort(labels)
	s := ""
	for _, l := range labels {
		s += ":" + l
	}
	if r.peek() == '{' {
		m, err := r.mapCell()
		if err != nil {
			return "", err
		}
		if m != "{}" {
			s = strings.TrimSpace(s + " " + m)
		}
	}
	if !r.eat(end) {
		return "", fmt.Errorf("cell %q: expected %s", r.text, end)
	}
	return open + s + end, nil
}

func (r *cellReader) pathCell() (string, error) {
	r.at++
	s := "<"
	for {
		if !r.eat("(") {
			return "", fmt.Errorf("cell %q: expected a node", r.text)
		}
		n, err := r.entity("(", ")")
		if err != nil {
			return "", err
		}
		s += n
		if r.eat(">") {
			return s + ">", nil
		}
		left := r.eat("<")
		if !r.eat("-[") {
			return "", fmt.Errorf("cell %q: expected a relationship", r.text)
		}
		e, err := r.entity("[", "]")
		if err != nil || !r.eat("-") {
			return "", fmt.Errorf("cell %q: expected a relationship: %v", r.text, err)
		}
		if left {
			s += "<-" + e + "-"
		} else {
			r.eat(">")
			s += "-" + e + "->"
		}
	}
}
