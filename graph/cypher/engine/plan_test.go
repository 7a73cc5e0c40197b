package engine_test

import (
	"regexp"
	"strings"
	"testing"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/tck"
)

// crowd is a graph of a thousand people, few firms and one index.
func crowd(t testing.TB) *tck.Graph {
	t.Helper()
	g := tck.NewGraph()
	for _, statement := range []string{
		"UNWIND range(1, 1000) AS i CREATE (:Person {id: 'p' + i, age: i % 80})",
		"UNWIND range(1, 10) AS i CREATE (:Firm {id: 'f' + i})",
		"MATCH (p:Person), (f:Firm) WHERE p.age % 10 = 0 AND toInteger(substring(f.id, 1)) = p.age / 10 CREATE (p)-[:WORKS_AT]->(f)",
		"MATCH (p:Person), (q:Person) WHERE toInteger(substring(p.id, 1)) + 1 = toInteger(substring(q.id, 1)) CREATE (p)-[:KNOWS]->(q)",
	} {
		if err := g.Build(statement, nil); err != nil {
			t.Fatal(err)
		}
	}
	g.AddIndex("Person", "id", true)
	g.AddIndex("Firm", "id", true)
	return g
}

// operators are the operators of a plan from the first that works to the last.
func operators(t testing.TB, g cypher.Graph, text string) string {
	t.Helper()
	rows, err := engine.Run(t.Context(), g, cypher.Query{Text: text, Mode: cypher.Explain})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var names []string
	for line := range strings.Lines(rows.Summary().Plan) {
		if m := regexp.MustCompile(`\+(\S+)`).FindStringSubmatch(line); m != nil && m[1] != "Argument" && m[1] != "ProduceResults" {
			names = append([]string{m[1]}, names...)
		}
	}
	return strings.Join(names, " ")
}

func TestThePlanIsTheCheapOne(t *testing.T) {
	g := crowd(t)
	for _, c := range []struct{ name, text, want string }{
		{"a look-up instead of a scan", "MATCH (p:Person {id: 'p7'}) RETURN p.age", "NodeUniqueIndexSeek Filter Projection"},
		{"also by WHERE, either way round", "MATCH (p:Person) WHERE 'p7' = p.id RETURN p.age", "NodeUniqueIndexSeek Filter Projection"},
		{"and by IN", "MATCH (p:Person) WHERE p.id IN ['p7', 'p8'] RETURN p.age", "NodeUniqueIndexSeek Filter Projection"},
		{"and by the value of another node", "MATCH (f:Firm {id: 'f1'}) MATCH (p:Person {id: f.boss}) RETURN p", "NodeUniqueIndexSeek Filter NodeUniqueIndexSeek Filter"},
		{"it starts at the end that is looked up", "MATCH (p:Person)-[:WORKS_AT]->(f:Firm {id: 'f1'}) RETURN p.id", "NodeUniqueIndexSeek Filter Expand(All) Filter Projection"},
		{"it starts at the rarer label", "MATCH (p:Person)-[:KNOWS]->(f:Firm) RETURN p.id, f.id", "NodeByLabelScan Expand(All) Filter Projection"},
		{"conditions come as early as they can", "MATCH (p:Person {id: 'p7'})-[:KNOWS]->(q)-[:KNOWS]->(r) WHERE q.age > 3 RETURN r.id",
			"NodeUniqueIndexSeek Filter Expand(All) Filter Expand(All) Projection"},
		{"what is known at both ends is looked for between them", "MATCH (p:Person {id: 'p7'}), (q:Person {id: 'p8'}), (p)-[k:KNOWS]->(q) RETURN k", "NodeUniqueIndexSeek Filter Expand(All) Filter"},
		{"the first ones are kept and not all sorted", "MATCH (p:Person) RETURN p.id ORDER BY p.age LIMIT 3", "NodeByLabelScan Projection Top"},
		{"two nodes tied by a value are joined by a table", "MATCH (p:Person), (q:Person) WHERE p.age = q.age RETURN p.id, q.id", "NodeByLabelScan ValueHashJoin Filter Projection"},
		{"a relationship by itself is scanned by its type", "MATCH (a)-[r:WORKS_AT]->(b) RETURN a.id, b.id", "RelationshipTypeScan Projection"},
		{"two searched ends are found before the path", "MATCH s = shortestPath((p:Person {id: 'p7'})-[*]-(q:Person {id: 'p9'})) RETURN s",
			"NodeUniqueIndexSeek Filter NodeUniqueIndexSeek Filter ShortestPath"},
	} {
		if got := operators(t, g, c.text); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

func TestAProfileTellsWhatEachOperatorDid(t *testing.T) {
	rows, err := engine.Run(t.Context(), crowd(t), cypher.Query{Text: "PROFILE MATCH (f:Firm {id: 'f1'})<-[:WORKS_AT]-(p) WHERE p.age = 10 RETURN count(p) AS n"})
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
	}
	const want = `
| Operator             | Details                 | Estimated Rows | Rows | Hits |
| +ProduceResults      | n                       |              1 |    1 |    0 |
| +Projection          | count(p) AS n           |              1 |    1 |    0 |
| +EagerAggregation    | count(p)                |              1 |    1 |    0 |
| +Filter              | p.age = 10              |              1 |   13 |   13 |
| +Expand(All)         | (f)<-[:WORKS_AT]-(p)    |              9 |   13 |   13 |
| +Filter              | f:Firm                  |              1 |    1 |    1 |
| +NodeUniqueIndexSeek | f.id = "f1"             |              1 |    1 |    2 |
| +Argument            |                         |              1 |    1 |    0 |
`
	squeeze := func(s string) string {
		return strings.TrimSpace(regexp.MustCompile(` +`).ReplaceAllString(s, " "))
	}
	if got := rows.Summary().Plan; squeeze(got) != squeeze(want) {
		t.Errorf("got\n%s\nwant%s", got, want)
	}
}

func TestCountsLookAtNoRows(t *testing.T) {
	for text, most := range map[string]int64{
		"PROFILE MATCH (p:Person) RETURN count(*) AS n":                            20,
		"PROFILE MATCH (p:Person) RETURN count(p) AS n":                            20,
		"PROFILE MATCH ()-[r:KNOWS]->() RETURN count(r) AS n":                      20,
		"PROFILE MATCH (p:Person {id: 'p7'})-[:KNOWS]-() RETURN count(*) AS n":     20,
		"PROFILE MATCH (f:Firm)<-[r]-(p)-[s]-(q) RETURN count(*) AS n":             500,
		"PROFILE MATCH (f:Firm) RETURN f.id, COUNT { (f)<-[:WORKS_AT]-() } AS n":   50,
		"PROFILE MATCH (p:Person), (q:Person), (f:Firm) RETURN count(*) AS people": 1_001_020,
	} {
		rows, err := engine.Run(t.Context(), crowd(t), cypher.Query{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
		}
		if got := engine.Hits(rows); got > most {
			t.Errorf("%s: %d hits", text, got)
		}
	}
}
