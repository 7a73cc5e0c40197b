package neo4jstore

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"example.org/entente/graph"
)

// Put does as graph.Store says. A document that says what it said before is
// left alone, so an import that is run again writes little.
func (s *Store) Put(ctx context.Context, batches ...graph.Batch) error {
	latest := map[graph.DocumentID]graph.Batch{}
	for _, b := range batches {
		if err := ctx.Err(); err != nil {
			return err
		}
		p, err := b.Prepare()
		if err != nil {
			return err
		}
		latest[p.Document.ID] = p
	}
	var docs []said
	for _, id := range slices.Sorted(maps.Keys(latest)) {
		docs = append(docs, said{latest[id], fingerprint(latest[id])})
	}
	if err := s.write(ctx, func(q *query) error { return put(q, docs) }); err != nil {
		return fmt.Errorf("put %d documents: %w", len(docs), err)
	}
	return nil
}

// said is a prepared batch with its fingerprint.
type said struct {
	graph.Batch
	fingerprint string
}

// fingerprint is the same for two batches only if they say the same.
func fingerprint(b graph.Batch) string {
	text, err := json.Marshal(b)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	sum := sha256.Sum256(fmt.Appendf(text, "\nlayout %d", layout))
	return hex.EncodeToString(sum[:])
}

// put writes documents within one transaction. Those that stand there in
// other words are withdrawn first.
func put(q *query, docs []said) error {
	known, err := fingerprints(q, docs)
	if err != nil {
		return err
	}
	var replaced []any
	docs = slices.DeleteFunc(slices.Clone(docs), func(d said) bool { return known[d.Document.ID] == d.fingerprint })
	for _, d := range docs {
		if known[d.Document.ID] != "" {
			replaced = append(replaced, string(d.Document.ID))
		}
	}
	if len(docs) == 0 {
		return nil
	}
	touched, tallies := map[graph.RelationKey]bool{}, map[graph.ActorID]*tally{}
	before, err := sayings(q, replaced)
	if err != nil {
		return err
	}
	if err := withdraw(q, replaced, touched); err != nil {
		return err
	}
	if err := q.each(cypher("put_documents"), documentRows(docs)); err != nil {
		return err
	}
	if err := retell(q, before, docs, tallies); err != nil {
		return err
	}
	if err := putClaims(q, docs, touched); err != nil {
		return err
	}
	if err := derive(q, touched); err != nil {
		return err
	}
	if err := dropUnnamed(q, tallies); err != nil {
		return err
	}
	r, err := q.one(cypher("revise"), nil)
	if err != nil {
		return err
	}
	q.wrote = r.number("revision")
	return r.err
}

func fingerprints(q *query, docs []said) (map[graph.DocumentID]string, error) {
	known := map[graph.DocumentID]string{}
	var ids []any
	for _, d := range docs {
		ids = append(ids, string(d.Document.ID))
	}
	rows, err := q.rows(cypher("put_known"), map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		// A document without a fingerprint is one that says something else.
		known[graph.DocumentID(r.text("id"))] = cmp.Or(r.text("fingerprint"), "none")
	}
	return known, nil
}

// withdraw takes away what documents claim, and notes the relations that
// this touches.
func withdraw(q *query, documents []any, touched map[graph.RelationKey]bool) error {
	if len(documents) == 0 {
		return nil
	}
	params := map[string]any{"ids": documents}
	rows, err := q.rows(cypher("put_stated"), params)
	if err != nil {
		return err
	}
	for _, r := range rows {
		touched[r.key()] = true
		if r.err != nil {
			return r.err
		}
	}
	if err := q.run(cypher("put_withdraw_claims"), params); err != nil {
		return err
	}
	return q.run(cypher("put_withdraw_names"), params)
}

func putClaims(q *query, docs []said, touched map[graph.RelationKey]bool) error {
	var claims, speakers, others []any
	for _, d := range docs {
		for _, c := range d.Claims {
			touched[c.Relation()] = true
			claims = append(claims, claimRow(c, d.Document))
			if c.SaidBy != "" {
				speakers = append(speakers, map[string]any{"id": string(c.ID), "actor": string(c.SaidBy)})
			}
			if c.Other != nil {
				others = append(others, map[string]any{"id": string(c.ID), "actor": string(c.Other.Actor)})
			}
		}
	}
	if err := q.each(cypher("put_claims"), claims); err != nil {
		return err
	}
	if err := q.each(cypher("put_said_by"), speakers); err != nil {
		return err
	}
	return q.each(cypher("put_other"), others)
}
