package tck

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// errNotBuilt says that a statement does what the builder does not.
var errNotBuilt = errors.New("the builder does not run that")

// Build runs a statement that creates nodes and relationships, and may delete
// relationships. What it reads
// meanwhile is the engine's work, on the rows as they are at that place.
func (g *Graph) Build(text string, params map[string]value.Value) error {
	q, err := cypher.Parse(text)
	if err != nil {
		return err
	}
	if q.Body == nil || len(q.Body.Parts) != 1 {
		return errNotBuilt
	}
	b := &builder{graph: g, params: params, text: text, rows: [][]value.Value{nil}}
	var reading []syntax.Clause
	for _, c := range q.Body.Parts[0].Clauses {
		create, creates := c.(*syntax.Create)
		del, deletes := c.(*syntax.Delete)
		if !creates && !deletes {
			if b.gone != nil {
				return fmt.Errorf("%s after DELETE: %w", c.Name(), errNotBuilt)
			}
			if cypher.ReadOnly(&syntax.Query{Text: text, Body: &syntax.Body{Parts: []*syntax.Single{{Clauses: []syntax.Clause{c}}}}}) != nil {
				return fmt.Errorf("%s: %w", c.Name(), errNotBuilt)
			}
			reading = append(reading, c)
			continue
		}
		if err := b.read(reading); err != nil {
			return err
		}
		reading = nil
		if deletes {
			err = b.delete(del)
		} else {
			err = b.create(create)
		}
		if err != nil {
			return err
		}
	}
	g.remove(b.gone)
	return nil
}

// A builder holds the rows between the clauses of a statement.
type builder struct {
	graph  *Graph
	params map[string]value.Value
	text   string
	names  []string
	rows   [][]value.Value
	gone   map[int64]bool // relationships that the statement deletes
}

func name(text string) syntax.Name { return syntax.Name{Text: text} }

// run runs clauses on the rows.
func (b *builder) run(clauses []syntax.Clause) (columns []string, rows [][]value.Value, err error) {
	params := map[string]value.Value{}
	for k, v := range b.params {
		params[k] = v
	}
	var lists []value.Value
	for _, row := range b.rows {
		l, err := value.NewList(row)
		if err != nil {
			return nil, nil, err
		}
		lists = append(lists, l)
	}
	if params[" rows"], err = value.NewList(lists); err != nil {
		return nil, nil, err
	}
	row := &syntax.Variable{Name: name(" row")}
	before := []syntax.Clause{&syntax.Unwind{List: &syntax.Parameter{Name: name(" rows")}, As: row.Name}}
	w := &syntax.With{}
	for i, n := range b.names {
		at := &syntax.Literal{Value: value.Int(int64(i))}
		w.Items = append(w.Items, syntax.Item{Expr: &syntax.Index{Of: row, At: at}, As: syntax.Name{Span: syntax.Span{To: 1}, Text: n}})
	}
	if len(w.Items) == 0 {
		w.Items = []syntax.Item{{Expr: row, As: row.Name}}
	}
	q := &syntax.Query{Text: b.text, Body: &syntax.Body{Parts: []*syntax.Single{{Clauses: slices.Concat(before, []syntax.Clause{w}, clauses)}}}}
	answer, err := engine.RunTree(context.Background(), b.graph, q, cypher.Query{Text: b.text, Params: params, Limits: cypher.Limits{Rows: -1}})
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = answer.Close() }()
	for answer.Next() {
		rows = append(rows, answer.Row())
	}
	return answer.Columns(), rows, answer.Err()
}

// read runs clauses that read.
func (b *builder) read(clauses []syntax.Clause) error {
	if len(clauses) == 0 {
		return nil
	}
	all := &syntax.Return{Projection: syntax.Projection{Star: true}}
	columns, rows, err := b.run(append(slices.Clone(clauses), all))
	b.names, b.rows = columns, rows
	return err
}

// create creates what a clause says, for each row.
func (b *builder) create(c *syntax.Create) error {
	for _, path := range c.Paths {
		if err := b.createPath(path); err != nil {
			return err
		}
	}
	return nil
}

// createPath creates one path, for each row. Its properties are computed first.
func (b *builder) createPath(path *syntax.Path) error {
	ret := &syntax.Return{}
	for i, e := range path.Elements {
		var properties syntax.Expr
		switch e := e.(type) {
		case *syntax.Node:
			properties = e.Properties
		case *syntax.Relationship:
			properties = e.Properties
		}
		if properties == nil {
			properties = &syntax.Map{}
		}
		ret.Items = append(ret.Items, syntax.Item{Expr: properties, As: syntax.Name{Span: syntax.Span{To: 1}, Text: fmt.Sprint(i)}})
	}
	_, rows, err := b.run([]syntax.Clause{ret})
	if err != nil {
		return err
	}
	for i := range b.rows {
		b.rows[i] = slices.Clone(b.rows[i])
	}
	before := slices.Clone(b.names)
	for i := range b.rows {
		b.names = before
		if err := b.createRow(i, path, rows[i]); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) createRow(row int, path *syntax.Path, properties []value.Value) error {
	var ids []int64
	known := func(v *syntax.Name) (int64, bool) {
		if v == nil {
			return 0, false
		}
		i := slices.Index(b.names, v.Text)
		if i < 0 {
			return 0, false
		}
		id, _, ok := b.rows[row][i].Node()
		return id, ok
	}
	declare := func(v *syntax.Name, made value.Value) {
		if v != nil {
			b.names = append(slices.Clone(b.names), v.Text)
			b.rows[row] = append(b.rows[row], made)
		}
	}
	for i, e := range path.Elements {
		n, ok := e.(*syntax.Node)
		if !ok {
			continue
		}
		id, ok := known(n.Var)
		if !ok {
			id = b.graph.AddNode(labelNames(n.Labels), plain(properties[i]))
			declare(n.Var, b.graph.source.Node(id))
		}
		ids = append(ids, id)
	}
	for i, e := range path.Elements {
		r, ok := e.(*syntax.Relationship)
		if !ok {
			continue
		}
		start, end := ids[i/2], ids[i/2+1]
		if r.Direction == syntax.Left {
			start, end = end, start
		}
		id := b.graph.AddRelationship(labelNames(r.Types)[0], start, end, plain(properties[i]))
		declare(r.Var, b.graph.source.Relationship(id))
	}
	return nil
}

func labelNames(l syntax.Label) []string {
	switch l := l.(type) {
	case *syntax.LabelName:
		return []string{l.Text}
	case *syntax.LabelAnd:
		return append(labelNames(l.Left), labelNames(l.Right)...)
	}
	return nil
}

// plain is a map without what is null.
func plain(v value.Value) map[string]value.Value {
	all := map[string]value.Value{}
	m, _ := v.Map()
	for k, p := range m.All() {
		if !p.IsNull() {
			all[k] = p
		}
	}
	return all
}
