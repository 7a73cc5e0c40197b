package neo4jstore_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
)

// A step is a statement with the rows that it takes.
type step struct {
	statement string
	rows      []any
}

// bareSteps reads the graph as it stands, and returns what somebody would run
// who had just these rows to import, so many documents to a transaction.
func bareSteps(b *testing.B, c neo4jstore.Config, batches []graph.Batch, atOnce int) (transactions [][]step) {
	ctx := b.Context()
	d, err := neo4j.NewDriverWithContext(c.URI, neo4j.NoAuth())
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = d.Close(ctx) }()
	// by reads rows and sorts them by the value of their first column.
	by := func(statement string) map[string][]map[string]any {
		result, err := neo4j.ExecuteQuery(ctx, d, statement, nil, neo4j.EagerResultTransformer)
		if err != nil {
			b.Fatal(err)
		}
		sorted := map[string][]map[string]any{}
		for _, r := range result.Records {
			key := r.Values[0].(string)
			sorted[key] = append(sorted[key], r.AsMap())
		}
		return sorted
	}
	documents := by("MATCH (d:Document) RETURN d.id AS id, properties(d) AS node")
	names := by("MATCH (d:Document)-[n:NAMES]->(a) RETURN d.id AS document, a.id AS actor, properties(n) AS said")
	actors := by("MATCH (a:Actor) RETURN a.id AS id, [l IN labels(a) WHERE l <> 'Actor'][0] AS kind, properties(a) AS node")
	claims := by("MATCH (c:Claim) RETURN c.document AS document, c.id AS id, c.source + '>' + c.type + '>' + c.target AS relation, c.said_by AS speaker, c.other AS other, properties(c) AS node")
	relations := by("MATCH (a:Actor)-[r]->(b:Actor) RETURN a.id + '>' + type(r) + '>' + b.id AS relation, a.id AS source, type(r) AS type, b.id AS target, properties(r) AS sum")
	for chunk := range slices.Chunk(batches, atOnce) {
		var docs, said, stated, speakers, others []any
		kinds, types := map[string][]any{}, map[string][]any{}
		named, touched := map[string]bool{}, map[string]bool{}
		for _, batch := range chunk {
			id := string(batch.Document.ID)
			docs = append(docs, documents[id][0]["node"])
			for _, n := range names[id] {
				said = append(said, n)
				named[n["actor"].(string)] = true
			}
			for _, c := range claims[id] {
				stated = append(stated, c["node"])
				touched[c["relation"].(string)] = true
				if c["speaker"] != nil {
					speakers = append(speakers, map[string]any{"id": c["id"], "actor": c["speaker"]})
				}
				if c["other"] != nil {
					others = append(others, map[string]any{"id": c["id"], "actor": c["other"]})
				}
			}
		}
		for id := range named {
			a := actors[id][0]
			kinds[a["kind"].(string)] = append(kinds[a["kind"].(string)], a["node"])
		}
		for key := range touched {
			r := relations[key][0]
			types[r["type"].(string)] = append(types[r["type"].(string)], r)
		}
		steps := []step{{"MERGE (d:Document {id: row.id}) SET d = row", docs}}
		for _, k := range slices.Sorted(maps.Keys(kinds)) {
			steps = append(steps, step{"MERGE (a:Actor {id: row.id}) SET a = row SET a:" + k, kinds[k]})
		}
		steps = append(steps,
			step{"MATCH (d:Document {id: row.document}) MATCH (a:Actor {id: row.actor}) CREATE (d)-[n:NAMES]->(a) SET n = row.said", said},
			step{`MATCH (d:Document {id: row.document}) MATCH (s:Actor {id: row.source}) MATCH (t:Actor {id: row.target})
				CREATE (c:Claim), (c)-[:STATED_IN]->(d), (c)-[:SOURCE]->(s), (c)-[:TARGET]->(t) SET c = row`, stated},
			step{"MATCH (c:Claim {id: row.id}) MATCH (a:Actor {id: row.actor}) CREATE (c)-[:SAID_BY]->(a)", speakers},
			step{"MATCH (c:Claim {id: row.id}) MATCH (a:Actor {id: row.actor}) CREATE (c)-[:OTHER]->(a)", others})
		for _, t := range slices.Sorted(maps.Keys(types)) {
			steps = append(steps, step{fmt.Sprintf("MATCH (a:Actor {id: row.source}) MATCH (b:Actor {id: row.target}) MERGE (a)-[r:%s]->(b) SET r = row.sum", t), types[t]})
		}
		transactions = append(transactions, steps)
	}
	return transactions
}

// importBare runs the steps of each transaction, 2,000 rows at a time.
func importBare(ctx context.Context, uri string, transactions [][]step) error {
	d, err := neo4j.NewDriverWithContext(uri, neo4j.NoAuth())
	if err != nil {
		return err
	}
	defer func() { _ = d.Close(ctx) }()
	session := d.NewSession(ctx, neo4j.SessionConfig{})
	defer func() { _ = session.Close(ctx) }()
	for _, steps := range transactions {
		_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
			for _, s := range steps {
				for part := range slices.Chunk(s.rows, 2000) {
					result, err := tx.Run(ctx, "UNWIND $rows AS row "+s.statement, map[string]any{"rows": part})
					if err != nil {
						return nil, err
					}
					if _, err := result.Consume(ctx); err != nil {
						return nil, err
					}
				}
			}
			return nil, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
