package tck

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// What a query gave and what it should have given are compared as text,
// written in one way: labels, keys and, where their order is not compared, the
// elements of lists sorted.

// A writer writes values so.
type writer struct{ unordered bool }

// text writes a value.
func (w writer) text(v value.Value) string {
	if vs, ok := v.List(); ok {
		var parts []string
		for _, e := range vs {
			parts = append(parts, w.text(e))
		}
		return w.list(parts)
	}
	if m, ok := v.Map(); ok {
		return w.mapText(m)
	}
	if s, ok := v.Str(); ok {
		return quote(s)
	}
	if id, in, ok := v.Node(); ok {
		return w.node(in, id)
	}
	if id, in, ok := v.Relationship(); ok {
		return w.relationship(in, id)
	}
	if p, ok := v.Path(); ok {
		return w.path(p)
	}
	s, err := value.Text(v)
	if err != nil {
		return err.Error()
	}
	switch v.Kind() {
	case value.KindNull, value.KindBoolean, value.KindInteger, value.KindFloat:
		return s
	}
	return quote(noSeconds.ReplaceAllString(s, "$1$2")) // temporal values are written as strings
}

// noSeconds finds seconds that are zero, which Neo4j writes and the kit does not.
var noSeconds = regexp.MustCompile(`^((?:.*T)?\d\d:\d\d):00(|[Z+-].*)$`)

func quote(s string) string { return strconv.Quote(s) }

func (w writer) list(parts []string) string {
	if w.unordered {
		slices.Sort(parts)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func (w writer) mapText(m *value.Map) string {
	var parts []string
	for k, v := range m.All() {
		parts = append(parts, k+": "+w.text(v))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (w writer) node(in *value.Source, id int64) string {
	labels, _ := in.Labels(id)
	labels = slices.Clone(labels)
	properties, _ := in.NodeProperties(id)
	return "(" + entity(labels, properties, w) + ")"
}

func (w writer) relationship(in *value.Source, id int64) string {
	typ, _ := in.Type(id)
	properties, _ := in.RelationshipProperties(id)
	return "[" + entity([]string{typ}, properties, w) + "]"
}

func entity(labels []string, properties *value.Map, w writer) string {
	slices.Sort(labels)
	s := ""
	for _, l := range labels {
		s += ":" + l
	}
	if properties.Len() > 0 {
		s = strings.TrimSpace(s + " " + w.mapText(properties))
	}
	return s
}

func (w writer) path(p *value.Path) string {
	s := "<" + w.node(p.In, p.Nodes[0])
	for i, r := range p.Relationships {
		start, _, _ := p.In.Ends(r)
		if start == p.Nodes[i] {
			s += "-" + w.relationship(p.In, r) + "->"
		} else {
			s += "<-" + w.relationship(p.In, r) + "-"
		}
		s += w.node(p.In, p.Nodes[i+1])
	}
	return s + ">"
}

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

// Text writes a value as it is compared: labels and keys sorted.
func Text(v value.Value) string { return writer{}.text(v) }
