package cypher

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher/syntax"
)

// A Hint says of a name in a query that the graph has nothing of that name.
// That is no fault: but the answer will be empty, and more often than not it is misspelt.
type Hint struct {
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"` // what may have been meant
	Line    int    `json:"line"`
	Column  int    `json:"column"` // in UTF-16
}

// Hints looks up the labels, types and properties that q names in the schema
// of a graph, and tells of those that it has not. It is never nil.
func Hints(q *syntax.Query, schema Schema) []Hint {
	h := &hinter{text: q.Text, schema: schema, bound: map[string]bool{}, hints: []Hint{}}
	syntax.Walk(q, h.declared)
	syntax.Walk(q, h.visit)
	return h.hints
}

type hinter struct {
	text   string
	schema Schema
	bound  map[string]bool // names of nodes and relationships in patterns
	hints  []Hint
}

// String is the hint in one line.
func (h Hint) String() string { return strings.TrimSuffix(h.Message+"; "+h.Hint, "; ") }

func (h *hinter) declared(x any) bool {
	var name *syntax.Name
	switch x := x.(type) {
	case *syntax.Node:
		name = x.Var
	case *syntax.Relationship:
		name = x.Var
	}
	if name != nil {
		h.bound[name.Text] = true
	}
	return true
}

func (h *hinter) visit(x any) bool {
	switch x := x.(type) {
	case *syntax.Node:
		h.labels(x.Labels, "No node has the label ", h.schema.Labels)
		h.keys(x.Properties)
	case *syntax.Relationship:
		h.labels(x.Types, "No relationship is of the type ", h.schema.Types)
		h.keys(x.Properties)
	case *syntax.HasLabels:
		h.labels(x.Labels, "Nothing has the label or type ", slices.Concat(h.schema.Labels, h.schema.Types))
	case *syntax.Property:
		if v, ok := x.Of.(*syntax.Variable); ok && h.bound[v.Text] {
			h.name(x.Key, "Nothing has the property ", h.schema.Properties)
		}
	}
	return true
}

// keys looks up those of {key: value} in a pattern.
func (h *hinter) keys(x syntax.Expr) {
	if m, ok := x.(*syntax.Map); ok {
		for _, k := range m.Keys {
			h.name(k, "Nothing has the property ", h.schema.Properties)
		}
	}
}

func (h *hinter) labels(l syntax.Label, message string, known []string) {
	switch l := l.(type) {
	case *syntax.LabelName:
		h.name(l.Name, message, known)
	case *syntax.LabelNot:
		h.labels(l.Of, message, known)
	case *syntax.LabelAnd:
		h.labels(l.Left, message, known)
		h.labels(l.Right, message, known)
	case *syntax.LabelOr:
		h.labels(l.Left, message, known)
		h.labels(l.Right, message, known)
	}
}

// mostHints is how many names are told of.
const mostHints = 10

func (h *hinter) name(n syntax.Name, message string, known []string) {
	if len(h.hints) == mostHints || slices.Contains(known, n.Text) {
		return
	}
	at := Errorf(h.text, n.From, SyntaxError, "")
	one := Hint{Message: message + n.Text, Line: at.Line, Column: at.Column}
	if near := Nearest(n.Text, known); near != "" {
		one.Hint = "did you mean " + near + "?"
	}
	h.hints = append(h.hints, one)
}
