package tck

import (
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

// Text writes a value as it is compared: labels and keys sorted.
func Text(v value.Value) string { return writer{}.text(v) }
