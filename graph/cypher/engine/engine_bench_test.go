package engine_test

import (
	"testing"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
)

// BenchmarkCompile parses, checks and plans typical queries.
func BenchmarkCompile(b *testing.B) {
	g := sampleGraph(b)
	g.AddIndex("Actor", "id", true)
	for name, text := range map[string]string{
		"look-up": "MATCH (a:Actor {id: 'iran'}) RETURN a.name",
		"hop":     "MATCH (a:Actor {id: 'iran'})-[r:THREATENS|WARNS]->(b:Actor) WHERE r.claims > 2 AND b.name STARTS WITH 'U' RETURN b.name, r.claims ORDER BY r.claims DESC LIMIT 10",
		"three": "MATCH (a:Actor {id: 'iran'})-[r]->(b:Actor)-[s]->(c:Actor), (c)-[:MEMBER_OF]->(o:Organization) WHERE a <> c WITH c, o, count(*) AS n, collect(DISTINCT type(r)) AS types " +
			"WHERE n > 1 OPTIONAL MATCH (c)<-[:HOLDS_OFFICE]-(p:Person) RETURN c.name, o.name, n, types, [x IN collect(p.name) WHERE x IS NOT NULL] AS people ORDER BY n DESC, c.name",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := engine.Run(b.Context(), g, cypher.Query{Text: text, Mode: cypher.Explain}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
