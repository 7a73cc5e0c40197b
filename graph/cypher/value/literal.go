package value

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ToString is v as toString() gives it; ok is false for the kinds that it
// does not take: lists, maps and what is in the graph.
func ToString(v Value) (text string, ok bool) {
	switch v.Kind() {
	case KindString:
		return v.Str()
	case KindBoolean:
		return strconv.FormatBool(v.n == 1), true
	case KindInteger:
		return strconv.FormatInt(int64(v.n), 10), true
	case KindFloat:
		f, _ := v.Float()
		return FormatFloat(f), true
	case KindPoint:
		return string(appendPoint(nil, v.ref.(*Point))), true
	}
	b, ok := appendTemporal(nil, v)
	return string(b), ok
}

// Text is v as [AppendText] writes it, without a limit.
func Text(v Value) (string, error) {
	b, err := AppendText(nil, nil, v)
	return string(b), err
}

// AppendText appends v as the conformance kit writes results: 1.0, 'a',
// [1, 2], {a: 1}, (:Actor {id: 'iran'}), [:THREATENS], <(:A)-[:T]->(:B)>.
// Temporal values stand without quotes. It asks m while the text grows.
func AppendText(m Meter, b []byte, v Value) ([]byte, error) {
	w := writer{meter: m, b: b, charged: len(b)}
	err := w.text(v)
	return w.b, err
}

// Excerpt is the beginning of [Text] where that is longer than so many bytes,
// and all of it where it is not.
func Excerpt(v Value, most int) (string, error) {
	b, err := AppendText(&excerpt{most}, nil, v)
	if !errors.Is(err, errEnough) {
		return string(b), err
	}
	for most > 0 && !utf8.RuneStart(b[most]) {
		most--
	}
	return string(b[:most]), nil
}

// An excerpt is how many bytes there are still to write.
type excerpt struct{ left int }

// errEnough ends the writing of an excerpt.
var errEnough = errors.New("enough of a value was written")

// Charge is for Meter.
func (e *excerpt) Charge(bytes int64) error {
	if e.left -= int(bytes); e.left < 0 {
		return errEnough
	}
	return nil
}

// A writer writes values, and asks its meter as the text grows.
type writer struct {
	meter   Meter
	b       []byte
	charged int
}

// grown charges what was written since it was last called.
func (w *writer) grown() error {
	if w.meter == nil {
		return nil
	}
	n := len(w.b) - w.charged
	w.charged = len(w.b)
	return w.meter.Charge(int64(n))
}

func (w *writer) text(v Value) error {
	switch kind := v.Kind(); kind {
	case KindNull:
		w.b = append(w.b, "null"...)
	case KindString:
		s, _ := v.Str()
		w.b = AppendQuoted(w.b, s)
	case KindList:
		return w.list(v)
	case KindMap:
		return w.mapText(v.ref.(*Map))
	case KindNode:
		id, in, _ := v.Node()
		return w.node(in, id)
	case KindRelationship:
		id, in, _ := v.Relationship()
		return w.relationship(in, id)
	case KindPath:
		return w.path(v.ref.(*Path))
	default:
		s, _ := ToString(v)
		w.b = append(w.b, s...)
	}
	return w.grown()
}

func (w *writer) list(v Value) error {
	vs, _ := v.List()
	w.b = append(w.b, '[')
	for i, e := range vs {
		if i > 0 {
			w.b = append(w.b, ", "...)
		}
		if err := w.text(e); err != nil {
			return err
		}
	}
	w.b = append(w.b, ']')
	return w.grown()
}

func (w *writer) mapText(m *Map) error {
	w.b = append(w.b, '{')
	for i, k := range m.keys {
		if i > 0 {
			w.b = append(w.b, ", "...)
		}
		w.b = append(AppendName(w.b, k), ": "...)
		if err := w.text(m.values[i]); err != nil {
			return err
		}
	}
	w.b = append(w.b, '}')
	return w.grown()
}

func (w *writer) node(in *Source, id int64) error {
	labels, err := in.Labels(id)
	if err != nil {
		return err
	}
	properties, err := in.NodeProperties(id)
	if err != nil {
		return err
	}
	w.b = append(w.b, '(')
	for _, l := range labels {
		w.b = AppendName(append(w.b, ':'), l)
	}
	if properties.Len() > 0 {
		if len(labels) > 0 {
			w.b = append(w.b, ' ')
		}
		if err := w.mapText(properties); err != nil {
			return err
		}
	}
	w.b = append(w.b, ')')
	return w.grown()
}

func (w *writer) relationship(in *Source, id int64) error {
	typ, err := in.Type(id)
	if err != nil {
		return err
	}
	properties, err := in.RelationshipProperties(id)
	if err != nil {
		return err
	}
	w.b = AppendName(append(w.b, "[:"...), typ)
	if properties.Len() > 0 {
		w.b = append(w.b, ' ')
		if err := w.mapText(properties); err != nil {
			return err
		}
	}
	w.b = append(w.b, ']')
	return w.grown()
}

func (w *writer) path(p *Path) error {
	w.b = append(w.b, '<')
	for i, n := range p.Nodes {
		if err := w.node(p.In, n); err != nil {
			return err
		}
		if i == p.Len() {
			break
		}
		start, _, err := p.In.Ends(p.Relationships[i])
		if err != nil {
			return err
		}
		before, after := "-", "->"
		if start != n {
			before, after = "<-", "-"
		}
		w.b = append(w.b, before...)
		if err := w.relationship(p.In, p.Relationships[i]); err != nil {
			return err
		}
		w.b = append(w.b, after...)
	}
	w.b = append(w.b, '>')
	return w.grown()
}

// AppendQuoted appends s as a string literal in single quotes.
func AppendQuoted(b []byte, s string) []byte {
	b = append(b, '\'')
	for _, r := range s {
		switch r {
		case '\'', '\\':
			b = append(b, '\\', byte(r))
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			b = append(b, string(r)...)
		}
	}
	return append(b, '\'')
}

// AppendName appends a name of a label, type or property, in backticks where
// it is not made of letters, digits and underscores.
func AppendName(b []byte, name string) []byte {
	plain := name != ""
	for i, r := range name {
		letter := r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || r < '0' || r > '9') {
			plain = false
		}
	}
	if plain {
		return append(b, name...)
	}
	b = append(b, '`')
	b = append(b, strings.ReplaceAll(name, "`", "``")...)
	return append(b, '`')
}

// appendPoint appends a point as point({x: 1.0, y: 2.0, crs: 'cartesian'}).
func appendPoint(b []byte, p *Point) []byte {
	b = append(b, "point({x: "...)
	b = append(appendFloat(b, p.X), ", y: "...)
	b = append(appendFloat(b, p.Y), ", "...)
	if p.CRS.Dimensions() == 3 {
		b = append(b, "z: "...)
		b = append(appendFloat(b, p.Z), ", "...)
	}
	return append(append(append(b, "crs: '"...), p.CRS.String()...), "'})"...)
}
