package neo4jstore

import (
	"maps"
	"strings"

	"example.org/entente/graph"
)

// filtered puts f into a statement that has a mark for it, and adds what it
// needs to params. Claims are called c there.
func filtered(statement string, f graph.Filter, params map[string]any) (string, map[string]any) {
	params = maps.Clone(params)
	if params == nil {
		params = map[string]any{}
	}
	var where strings.Builder
	add := func(condition, name string, value any) {
		where.WriteString("\n  AND " + condition)
		params[name] = value
	}
	if len(f.Types) > 0 {
		add("c.type IN $types", "types", f.Types)
	}
	if len(f.Modalities) > 0 {
		add("c.modality IN $modalities", "modalities", f.Modalities)
	}
	if len(f.SaidBy) > 0 {
		add("coalesce(c.said_by, '') IN $speakers", "speakers", f.SaidBy)
	}
	if len(f.Publishers) > 0 {
		add("coalesce(c.publisher, '') IN $publishers", "publishers", f.Publishers)
	}
	if !f.From.IsZero() {
		add("c.to >= $from", "from", f.From.First().String())
	}
	if !f.To.IsZero() {
		add("c.from <= $to", "to", f.To.Last().String())
	}
	return strings.ReplaceAll(statement, "/* FILTER */", where.String()), params
}
