package web

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
)

// parametersOf are the names of the parameters that a query has, each once.
// The error is a cypher.Error with the place, for what is no query or more than reading.
func parametersOf(text string) ([]string, *syntax.Query, error) {
	q, err := cypher.Parse(text)
	if err != nil {
		return nil, nil, err
	}
	if err := cypher.ReadOnly(q); err != nil {
		return nil, nil, err
	}
	names := []string{}
	syntax.Walk(q, func(x any) bool {
		if p, ok := x.(*syntax.Parameter); ok && !slices.Contains(names, p.Text) {
			names = append(names, p.Text)
		}
		return true
	})
	return names, q, nil
}
