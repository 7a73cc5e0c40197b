package neo4jstore

import (
	"cmp"
	"context"
	"fmt"

	"example.org/entente/graph"
)

// Relation does as graph.Store says.
func (s *Store) Relation(ctx context.Context, key graph.RelationKey, f graph.Filter, limit int) (graph.Evidence, error) {
	if err := checkQuestion(f, limit); err != nil {
		return graph.Evidence{}, err
	}
	return read(ctx, s, func(q *query) (e graph.Evidence, err error) {
		all, err := q.one(cypher("evidence_total"), keyRow(key))
		if err != nil {
			return e, err
		}
		if all.number("claims") == 0 {
			return e, fmt.Errorf("relation %v: %w", clip(key.String()), graph.ErrNotFound)
		}
		e = graph.Evidence{Relation: graph.Relation{RelationKey: key, Publishers: []string{}}}
		sums, err := q.rows(filtered(cypher("claims_keys", "claims_whole"), f, map[string]any{"keys": []any{keyRow(key)}}))
		if err != nil {
			return e, err
		}
		for _, r := range sums {
			if e.Relation = r.claimed(); r.err != nil {
				return e, r.err
			}
		}
		e.Total = e.Relation.Claims
		e.Hidden = all.number("claims") - e.Total
		params := keyRow(key)
		params["limit"] = cmp.Or(limit, 200)
		rows, err := q.rows(filtered(cypher("evidence"), f, params))
		if err != nil {
			return e, err
		}
		if e.Documents, err = grouped(rows); err != nil {
			return e, err
		}
		named := append([]graph.ActorID{key.Source, key.Target}, e.Relation.Others...)
		for _, d := range e.Documents {
			for _, c := range d.Claims {
				named = append(named, c.Actors()...)
			}
		}
		e.Actors, err = q.actors(named)
		return e, err
	})
}

// grouped reads claims that come sorted by document.
func grouped(rows []*row) ([]graph.DocumentClaims, error) {
	groups := []graph.DocumentClaims{}
	for _, r := range rows {
		c := r.sub("claim")
		claim := c.claim()
		if c.err != nil {
			return nil, c.err
		}
		if n := len(groups); n == 0 || groups[n-1].Document.ID != claim.Document {
			d := r.sub("document")
			groups = append(groups, graph.DocumentClaims{Document: d.head()})
			if d.err != nil {
				return nil, d.err
			}
		}
		last := &groups[len(groups)-1]
		last.Claims = append(last.Claims, claim)
	}
	return groups, nil
}
