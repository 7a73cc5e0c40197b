package neo4jstore

import (
	"context"
	"maps"
	"slices"

	"example.org/entente/graph"
)

// Subgraph does as graph.Store says. What v shows is chosen by graph.Choose
// from how strong relations are; only those that it shows are read whole.
func (s *Store) Subgraph(ctx context.Context, v graph.View) (graph.Subgraph, error) {
	if err := v.Check(); err != nil {
		return graph.Subgraph{}, err
	}
	v = v.WithDefaults()
	return read(ctx, s, func(q *query) (g graph.Subgraph, err error) {
		if _, err := q.known(v.Focus); err != nil {
			return g, err
		}
		relations, err := q.around(v)
		if err != nil {
			return g, err
		}
		ids, chosen := graph.Choose(relations, v)
		g = graph.Subgraph{View: v, Matching: graph.Measure(relations)}
		if g.Relations, err = q.fill(chosen, v.Filter); err != nil {
			return g, err
		}
		if g.Actors, err = q.actors(ids); err != nil {
			return g, err
		}
		g.Total, err = q.whole()
		return g, err
	})
}

// around returns how strong the relations are that match v: those that
// graph.Within leaves of all.
func (q *query) around(v graph.View) ([]graph.Relation, error) {
	switch {
	case v.Filter.IsZero() && (len(v.Focus) == 0 || q.knowsSkeleton()):
		all, err := q.skeleton()
		if err != nil {
			return nil, err
		}
		strong := slices.DeleteFunc(slices.Clone(all), func(r graph.Relation) bool { return r.Claims < v.MinClaims })
		return graph.Within(strong, v.Focus, v.Depth), nil
	case len(v.Focus) == 0:
		return q.strengths(everywhere, v.Filter, v.MinClaims)
	}
	seen, ring := map[graph.ActorID]bool{}, v.Focus
	for range v.Depth {
		for _, id := range ring {
			seen[id] = true
		}
		ties, err := q.near(ring, v.Filter, v.MinClaims)
		if err != nil {
			return nil, err
		}
		next := map[graph.ActorID]bool{}
		for _, t := range ties {
			if !seen[t.other] {
				next[t.other] = true
			}
		}
		if ring = slices.Sorted(maps.Keys(next)); len(ring) == 0 {
			break
		}
	}
	for _, id := range ring {
		seen[id] = true
	}
	return q.strengths(among(slices.Sorted(maps.Keys(seen))), v.Filter, v.MinClaims)
}

// fill reads the chosen relations whole.
func (q *query) fill(chosen []graph.Relation, f graph.Filter) ([]graph.Relation, error) {
	shown := make([]graph.Relation, 0, len(chosen))
	if len(chosen) == 0 {
		return shown, nil
	}
	keys, ends := map[graph.RelationKey]bool{}, map[graph.ActorID]bool{}
	for _, r := range chosen {
		keys[r.RelationKey] = true
		ends[r.Source], ends[r.Target] = true, true
	}
	whole, err := q.relations(among(slices.Sorted(maps.Keys(ends))), f)
	for _, r := range whole {
		if keys[r.RelationKey] {
			shown = append(shown, r)
		}
	}
	return shown, err
}
