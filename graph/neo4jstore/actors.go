package neo4jstore

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"example.org/entente/graph"
)

// Actor does as graph.Store says.
func (s *Store) Actor(ctx context.Context, id graph.ActorID, f graph.Filter, limit int) (graph.ActorProfile, error) {
	if err := checkQuestion(f, limit); err != nil {
		return graph.ActorProfile{}, err
	}
	return read(ctx, s, func(q *query) (p graph.ActorProfile, err error) {
		actors, err := q.known([]graph.ActorID{id})
		if err != nil {
			return p, err
		}
		relations, err := q.relations(of(id), f)
		if err != nil {
			return p, err
		}
		documents, err := q.one(cypher("actor_documents"), map[string]any{"id": string(id)})
		if err != nil {
			return p, err
		}
		slices.SortFunc(relations, graph.ByStrength)
		p = graph.ActorProfile{
			Actor: actors[0], Relations: first(relations, cmp.Or(limit, 200)), Total: len(relations),
			Claims: graph.Measure(relations).Claims, Documents: documents.number("documents"),
		}
		var others []graph.ActorID
		for _, r := range p.Relations {
			others = append(append(others, r.Source, r.Target), r.Others...)
		}
		p.Actors, err = q.actors(slices.DeleteFunc(others, func(o graph.ActorID) bool { return o == id }))
		return p, err
	})
}

// actors returns those of ids that are there, each once, sorted by id.
func (q *query) actors(ids []graph.ActorID) ([]graph.Actor, error) {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	if len(ids) == 0 {
		return []graph.Actor{}, nil
	}
	rows, err := q.rows(cypher("actors"), map[string]any{"ids": ids})
	if err != nil {
		return nil, err
	}
	actors := make([]graph.Actor, len(rows))
	for i, r := range rows {
		if actors[i] = r.actor(); r.err != nil {
			return nil, r.err
		}
	}
	slices.SortFunc(actors, func(a, b graph.Actor) int { return cmp.Compare(a.ID, b.ID) })
	return actors, nil
}

// known is actors, but for ErrNotFound if one of ids is not there.
func (q *query) known(ids []graph.ActorID) ([]graph.Actor, error) {
	actors, err := q.actors(ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if !slices.ContainsFunc(actors, func(a graph.Actor) bool { return a.ID == id }) {
			return nil, fmt.Errorf("actor %q: %w", clip(string(id)), graph.ErrNotFound)
		}
	}
	return actors, nil
}

// checkQuestion returns ErrInvalid for a filter or number that can mean nothing.
func checkQuestion(f graph.Filter, numbers ...int) error {
	for _, n := range numbers {
		if n < 0 {
			return fmt.Errorf("limit %d is negative: %w", n, graph.ErrInvalid)
		}
	}
	return f.Check()
}

// first is the first n of a list, or all; never nil.
func first[T any](list []T, n int) []T { return append([]T{}, list[:min(n, len(list))]...) }
