package neo4jstore_test

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
)

type rows = []map[string]any

// A step is a statement with the rows that it takes.
type step struct {
	statement string
	rows      rows
}

// bareRows is what somebody would write who has only this to import: the
// steps of each transaction.
func bareRows(batches []graph.Batch, atOnce int) (transactions [][]step) {
	var facts []graph.Fact
	for chunk := range slices.Chunk(batches, atOnce) {
		var documents, names, claims, speakers, others rows
		actors, touched := map[graph.ActorID]graph.Actor{}, map[graph.RelationKey]bool{}
		for _, b := range chunk {
			d := b.Document
			documents = append(documents, map[string]any{"id": d.ID, "title": d.Title, "publisher": d.Publisher, "url": d.URL, "published": d.Published.String(),
				"text": d.Text, "from": d.Published.First().String(), "to": d.Published.Last().String(), "fingerprint": graph.NewDocumentID("", d.Text)})
			for _, a := range b.Actors {
				actors[a.ID] = a
				names = append(names, bareName(b, a))
			}
			for _, c := range b.Claims {
				c.Document = d.ID
				c.ID = graph.NewClaimID(c)
				claims = append(claims, bareClaim(c, d))
				if c.SaidBy != "" {
					speakers = append(speakers, map[string]any{"id": c.ID, "actor": c.SaidBy})
				}
				if c.Other != nil {
					others = append(others, map[string]any{"id": c.ID, "actor": c.Other.Actor})
				}
				touched[c.Relation()] = true
				facts = append(facts, graph.Fact{Claim: c, Publisher: d.Publisher, When: c.When(d)})
			}
		}
		steps := []step{{"MERGE (d:Document {id: row.id}) SET d = row", documents}}
		kinds := map[graph.Kind]rows{}
		for _, id := range slices.Sorted(maps.Keys(actors)) {
			a := actors[id]
			kinds[a.Kind] = append(kinds[a.Kind], map[string]any{"id": a.ID, "name": a.Name, "country": a.Country, "aliases": a.Aliases, "folded": graph.Fold(a.Name)})
		}
		for _, k := range graph.Kinds {
			steps = append(steps, step{"MERGE (a:Actor {id: row.id}) SET a = row SET a:" + string(k), kinds[k]})
		}
		steps = append(steps,
			step{"MATCH (d:Document {id: row.document}) MATCH (a:Actor {id: row.actor}) CREATE (d)-[n:NAMES]->(a) SET n = row.said", names},
			step{`MATCH (d:Document {id: row.document}) MATCH (s:Actor {id: row.source}) MATCH (t:Actor {id: row.target})
				CREATE (c:Claim), (c)-[:STATED_IN]->(d), (c)-[:SOURCE]->(s), (c)-[:TARGET]->(t) SET c = row`, claims},
			step{"MATCH (c:Claim {id: row.id}) MATCH (a:Actor {id: row.actor}) CREATE (c)-[:SAID_BY]->(a)", speakers},
			step{"MATCH (c:Claim {id: row.id}) MATCH (a:Actor {id: row.actor}) CREATE (c)-[:OTHER]->(a)", others})
		relations := map[graph.RelationType]rows{}
		for _, r := range graph.Summarize(facts) {
			if touched[r.RelationKey] {
				relations[r.Type] = append(relations[r.Type], bareRelation(r))
			}
		}
		for _, t := range slices.Sorted(maps.Keys(relations)) {
			steps = append(steps, step{fmt.Sprintf("MATCH (a:Actor {id: row.source}) MATCH (b:Actor {id: row.target}) MERGE (a)-[r:%s]->(b) SET r = row.sum", t), relations[t]})
		}
		transactions = append(transactions, steps)
	}
	return transactions
}

func bareName(b graph.Batch, a graph.Actor) map[string]any {
	var starts, ends []int
	for _, m := range b.Mentions {
		if m.Actor == a.ID {
			starts, ends = append(starts, m.Span.Start), append(ends, m.Span.End)
		}
	}
	return map[string]any{"document": b.Document.ID, "actor": a.ID, "said": map[string]any{
		"name": a.Name, "kind": a.Kind, "country": a.Country, "aliases": a.Aliases, "starts": starts, "ends": ends}}
}

func bareClaim(c graph.Claim, d graph.Document) map[string]any {
	span := func(s graph.Span) []int { return []int{s.Start, s.End} }
	m := map[string]any{"id": c.ID, "document": d.ID, "type": c.Type, "modality": c.Modality, "publisher": d.Publisher,
		"source": c.Source.Actor, "source_span": span(c.Source.Span), "target": c.Target.Actor, "target_span": span(c.Target.Span),
		"sentence": c.Sentence, "span": span(c.Span), "trigger": span(c.Trigger), "evidence": c.Evidence, "rule": c.Rule,
		"date": c.Date.String(), "title": c.Title, "from": c.When(d).First().String(), "to": c.When(d).Last().String()}
	if c.SaidBy != "" {
		m["said_by"] = c.SaidBy
	}
	if c.Other != nil {
		m["other"] = c.Other.Actor
	}
	return m
}

func bareRelation(r graph.Relation) map[string]any {
	return map[string]any{"source": r.Source, "target": r.Target, "sum": map[string]any{
		"claims": r.Claims, "actual": r.Modalities.Actual, "future": r.Modalities.Future, "hypothetical": r.Modalities.Hypothetical,
		"negated": r.Modalities.Negated, "publishers": r.Publishers, "documents": r.Documents, "others": r.Others,
		"first": r.First.String(), "last": r.Last.String(), "title": r.Title}}
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
