package engine

import "example.org/entente/graph/cypher"

// Used is how many bytes a query is held to use.
func Used(r cypher.Rows) int64 { return r.(*rows).run.used }

// Hits is how often a query looked at the graph.
func Hits(r cypher.Rows) int64 { return r.(*rows).run.hits }
