package neo4jstore

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"example.org/entente/graph"
)

// Document does as graph.Store says.
func (s *Store) Document(ctx context.Context, id graph.DocumentID) (graph.Batch, error) {
	params := map[string]any{"id": string(id)}
	return read(ctx, s, func(q *query) (b graph.Batch, err error) {
		rows, err := q.rows(cypher("document"), params)
		if err != nil {
			return b, err
		}
		if len(rows) == 0 {
			return b, fmt.Errorf("document %q: %w", clip(string(id)), graph.ErrNotFound)
		}
		d := rows[0].sub("document")
		b.Document = d.head()
		if d.err != nil {
			return b, d.err
		}
		if rows, err = q.rows(cypher("document_names"), params); err != nil {
			return b, err
		}
		if b.Actors, b.Mentions, err = names(rows); err != nil {
			return b, err
		}
		if rows, err = q.rows(cypher("document_claims"), params); err != nil {
			return b, err
		}
		b.Claims = make([]graph.Claim, len(rows))
		for i, r := range rows {
			c := r.sub("claim")
			if b.Claims[i] = c.claim(); c.err != nil {
				return b, c.err
			}
		}
		slices.SortFunc(b.Claims, graph.Claim.Compare)
		return b, nil
	})
}

// Documents does as graph.Store says.
func (s *Store) Documents(ctx context.Context, after graph.DocumentID, limit int) (graph.DocumentList, error) {
	if err := checkQuestion(graph.Filter{}, limit); err != nil {
		return graph.DocumentList{}, err
	}
	params := map[string]any{"after": string(after), "limit": cmp.Or(limit, 1000)}
	return read(ctx, s, func(q *query) (l graph.DocumentList, err error) {
		rows, err := q.rows(cypher("documents"), params)
		if err != nil {
			return l, err
		}
		l.Documents = make([]graph.Document, len(rows))
		for i, r := range rows {
			d := r.sub("document")
			if l.Documents[i] = d.head(); d.err != nil {
				return l, d.err
			}
		}
		l.Total, err = q.documentCount()
		return l, err
	})
}

func (q *query) documentCount() (int, error) {
	r, err := q.one(cypher("count_documents"), nil)
	if err != nil {
		return 0, err
	}
	return r.number("documents"), r.err
}

// names reads the actors of a document and where it mentions them.
func names(rows []*row) ([]graph.Actor, []graph.Mention, error) {
	actors := make([]graph.Actor, len(rows))
	mentions := []graph.Mention{}
	for i, r := range rows {
		actors[i] = r.actor()
		starts, ends := r.numbers("starts"), r.numbers("ends")
		if len(starts) != len(ends) {
			r.fail("ends")
		}
		if r.err != nil {
			return nil, nil, r.err
		}
		for j := range starts {
			mentions = append(mentions, graph.Mention{Actor: actors[i].ID, Span: graph.Span{Start: starts[j], End: ends[j]}})
		}
	}
	slices.SortFunc(actors, func(a, b graph.Actor) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(mentions, func(a, b graph.Mention) int { return cmp.Or(a.Span.Compare(b.Span), cmp.Compare(a.Actor, b.Actor)) })
	return actors, mentions, nil
}
