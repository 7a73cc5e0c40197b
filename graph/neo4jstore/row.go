package neo4jstore

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
)

// A row is a record, or the properties of a node, on its way to the domain.
// Its methods give zero values where nothing is set; the first value that is not what
// this program writes there becomes err.
type row struct {
	values map[string]any
	err    error
}

// fail notes that a value is wrong: somebody else changed the database.
func (r *row) fail(key string) {
	if r.err == nil {
		r.err = fmt.Errorf("the database holds %v as %q, which this program would not write: import into an empty database: %w",
			clip(fmt.Sprintf("%v", r.values[key])), key, graph.ErrDamaged)
	}
}

func (r *row) text(key string) string {
	s, ok := r.values[key].(string)
	if !ok && r.values[key] != nil {
		r.fail(key)
	}
	return s
}

func (r *row) number(key string) int {
	n, ok := r.values[key].(int64)
	if !ok && r.values[key] != nil {
		r.fail(key)
	}
	return int(n)
}

// sub is a map in r. Give what goes wrong in it back by r.took.
func (r *row) sub(key string) *row {
	m, ok := r.values[key].(map[string]any)
	if !ok {
		r.fail(key)
	}
	return &row{values: m}
}

func (r *row) took(sub *row) {
	if r.err == nil {
		r.err = sub.err
	}
}

func (r *row) date(key string) graph.Date {
	d, err := graph.ParseDate(r.text(key))
	if err != nil {
		r.fail(key)
	}
	return d
}

func (r *row) span(key string) graph.Span {
	n := r.numbers(key)
	if len(n) != 2 {
		r.fail(key)
		return graph.Span{}
	}
	return graph.Span{Start: n[0], End: n[1]}
}

func (r *row) numbers(key string) []int { return list(r, key, func(n int64) int { return int(n) }) }

// texts is a list of strings, which may be of a type of their own; nil if empty.
func texts[T ~string](r *row, key string) []T {
	return list(r, key, func(s string) T { return T(s) })
}

func list[V, T any](r *row, key string, turn func(V) T) []T {
	values, ok := r.values[key].([]any)
	if !ok && r.values[key] != nil {
		r.fail(key)
	}
	var out []T
	for _, v := range values {
		one, ok := v.(V)
		if !ok {
			r.fail(key)
			return nil
		}
		out = append(out, turn(one))
	}
	return out
}

// actor reads the columns that the statements about actors return.
func (r *row) actor() graph.Actor {
	return graph.Actor{
		ID: graph.ActorID(r.text("id")), Name: r.text("name"), Kind: r.kind(),
		Country: r.text("country"), Aliases: texts[string](r, "aliases"),
	}
}

// kind is the kind that stands among the labels.
func (r *row) kind() graph.Kind {
	for _, l := range texts[string](r, "labels") {
		for _, k := range graph.Kinds {
			if l == label(k) {
				return k
			}
		}
	}
	r.fail("labels")
	return ""
}

// label is how a kind is written as a node's label: State.
func label(k graph.Kind) string { return strings.ToUpper(string(k[:1])) + string(k[1:]) }

// head reads a document's properties, with its text if that is among them.
func (r *row) head() graph.Document {
	return graph.Document{
		ID: graph.DocumentID(r.text("id")), Title: r.text("title"), Byline: r.text("byline"), Publisher: r.text("publisher"),
		URL: r.text("url"), Published: r.date("published"), Text: r.text("text"),
	}
}

// claim reads a claim's properties.
func (r *row) claim() graph.Claim {
	c := graph.Claim{
		ID:     graph.ClaimID(r.text("id")),
		Source: graph.End{Actor: graph.ActorID(r.text("source")), Span: r.span("source_span")},
		Type:   graph.RelationType(r.text("type")),
		Target: graph.End{Actor: graph.ActorID(r.text("target")), Span: r.span("target_span")},

		Modality: graph.Modality(r.text("modality")), SaidBy: graph.ActorID(r.text("said_by")), Date: r.date("date"), Title: r.text("title"),
		Document: graph.DocumentID(r.text("document")), Sentence: r.number("sentence"), Span: r.span("span"), Trigger: r.span("trigger"),
		Evidence: r.text("evidence"), Rule: r.text("rule"),
	}
	if other := graph.ActorID(r.text("other")); other != "" {
		c.Other = &graph.End{Actor: other, Span: r.span("other_span")}
	}
	return c
}
