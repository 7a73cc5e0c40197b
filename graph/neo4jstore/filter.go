package neo4jstore

import (
	"maps"
	"strings"

	"example.org/entente/graph"
)

// filtered puts a filter into a statement that has a mark for it, and what f
// says of it into params. The statement calls claims c.
func filtered(statement string, f graph.Filter, params map[string]any) (string, map[string]any) {
	all := map[string]any{"filter": map[string]any{
		"types": either(f.Types), "modalities": either(f.Modalities), "speakers": either(f.SaidBy), "publishers": either(f.Publishers),
		"from": day(f.From.First()), "to": day(f.To.Last()),
	}}
	maps.Copy(all, params)
	return strings.ReplaceAll(statement, "/* FILTER */", "\n"+cypher("filter")), all
}

// either is a list of values to choose from, or null for any.
func either[T ~string](values []T) any {
	if len(values) == 0 {
		return nil
	}
	return values
}

// day is an ISO date, or null for none.
func day(d graph.Date) any {
	if d.IsZero() {
		return nil
	}
	return d.String()
}
