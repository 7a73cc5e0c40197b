package cypher

import (
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A soughtName is a text by which a query seeks an actor.
type soughtName struct {
	text string
	at   int // in the query, in bytes
}

// namesSought are the texts that q compares with the names of what is in its patterns.
func namesSought(q *syntax.Query, params map[string]value.Value) []soughtName {
	n := &namer{hinter: &hinter{text: q.Text, bound: map[string]bool{}}, params: params}
	syntax.Walk(q, n.declared)
	syntax.Walk(q, n.visit)
	return n.sought
}

// A namer collects the texts that a query compares with names.
type namer struct {
	*hinter
	params map[string]value.Value
	sought []soughtName
}

func (n *namer) visit(x any) bool {
	switch x := x.(type) {
	case *syntax.Node:
		if m, ok := x.Properties.(*syntax.Map); ok {
			for i, k := range m.Keys {
				if k.Text == "name" {
					n.seek(m.Values[i])
				}
			}
		}
	case *syntax.Comparison:
		for i, op := range x.Ops {
			if op == syntax.Equal {
				n.compare(x.Args[i], x.Args[i+1])
			}
		}
	case *syntax.Binary:
		if x.Op == syntax.In {
			n.compare(x.Left, x.Right)
		}
	}
	return true
}

// compare looks at two sides of which one may be a name, or a list of names.
func (n *namer) compare(a, b syntax.Expr) {
	switch {
	case n.isName(a):
		n.seek(b)
	case n.isName(b):
		n.seek(a)
	}
}

// isName tells whether x is the name of something in a pattern, or a list of such.
func (n *namer) isName(x syntax.Expr) bool {
	switch x := x.(type) {
	case *syntax.Property:
		v, ok := x.Of.(*syntax.Variable)
		return ok && n.bound[v.Text] && x.Key.Text == "name"
	case *syntax.List:
		return len(x.Items) > 0 && n.isName(x.Items[0])
	}
	return false
}

// seek keeps the text that x is; of what is no text it keeps nothing.
func (n *namer) seek(x syntax.Expr) {
	switch x := x.(type) {
	case *syntax.Literal:
		n.keep(x.Value, x.From)
	case *syntax.Parameter:
		n.keep(n.params[x.Text], x.From)
	case *syntax.List:
		for _, item := range x.Items {
			n.seek(item)
		}
	}
}

func (n *namer) keep(v value.Value, at int) {
	if s, ok := v.Str(); ok && v.Kind() == value.KindString && s != "" {
		n.sought = append(n.sought, soughtName{s, at})
	}
}
