package storetest

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"example.org/entente/graph"
)

func (r *reference) Actor(ctx context.Context, id graph.ActorID, f graph.Filter, limit int) (graph.ActorProfile, error) {
	if err := r.enter(ctx, f, limit); err != nil {
		return graph.ActorProfile{}, err
	}
	defer r.mu.RUnlock()
	a, ok := r.actors()[id]
	if !ok {
		return graph.ActorProfile{}, fmt.Errorf("actor %q: %w", id, graph.ErrNotFound)
	}
	var own []graph.Relation
	for _, rel := range graph.Summarize(r.facts(f)) {
		if rel.Source == id || rel.Target == id {
			own = append(own, rel)
		}
	}
	slices.SortFunc(own, func(a, b graph.Relation) int {
		return cmp.Or(b.Claims-a.Claims, len(b.Publishers)-len(a.Publishers), b.Documents-a.Documents, a.Compare(b.RelationKey))
	})
	p := graph.ActorProfile{Actor: a, Relations: first(own, cmp.Or(limit, 200)), Total: len(own)}
	for _, rel := range own {
		p.Claims += rel.Claims
	}
	for _, b := range r.batches {
		if slices.ContainsFunc(b.Actors, func(a graph.Actor) bool { return a.ID == id }) {
			p.Documents++
		}
	}
	var others []graph.ActorID
	for _, rel := range p.Relations {
		others = append(append(others, rel.Source, rel.Target), rel.Others...)
	}
	p.Actors = r.named(slices.DeleteFunc(others, func(o graph.ActorID) bool { return o == id }))
	return p, nil
}

func (r *reference) Relation(ctx context.Context, key graph.RelationKey, f graph.Filter, limit int) (graph.Evidence, error) {
	if err := r.enter(ctx, f, limit); err != nil {
		return graph.Evidence{}, err
	}
	defer r.mu.RUnlock()
	mine := func(f graph.Filter) []graph.Fact {
		return slices.DeleteFunc(r.facts(f), func(f graph.Fact) bool { return f.Claim.Relation() != key })
	}
	all, kept := mine(graph.Filter{}), mine(f)
	if len(all) == 0 {
		return graph.Evidence{}, fmt.Errorf("relation %v: %w", key, graph.ErrNotFound)
	}
	e := graph.Evidence{Relation: graph.Relation{RelationKey: key, Publishers: []string{}}, Documents: []graph.DocumentClaims{}, Total: len(kept), Hidden: len(all) - len(kept)}
	if len(kept) > 0 {
		e.Relation = graph.Summarize(kept)[0]
	}
	slices.SortStableFunc(kept, func(a, b graph.Fact) int {
		return r.batches[b.Claim.Document].Document.Published.Compare(r.batches[a.Claim.Document].Document.Published)
	})
	names := append([]graph.ActorID{key.Source, key.Target}, e.Relation.Others...)
	for _, f := range first(kept, cmp.Or(limit, 200)) {
		if n := len(e.Documents); n == 0 || e.Documents[n-1].Document.ID != f.Claim.Document {
			e.Documents = append(e.Documents, graph.DocumentClaims{Document: r.batches[f.Claim.Document].Document.Head()})
		}
		last := &e.Documents[len(e.Documents)-1]
		last.Claims = append(last.Claims, f.Claim)
		names = append(names, f.Claim.Actors()...)
	}
	e.Actors = r.named(names)
	return e, nil
}

func (r *reference) Subgraph(ctx context.Context, v graph.View) (graph.Subgraph, error) {
	if err := v.Check(); err != nil {
		return graph.Subgraph{}, err
	}
	if err := r.enter(ctx, v.Filter); err != nil {
		return graph.Subgraph{}, err
	}
	defer r.mu.RUnlock()
	v = v.WithDefaults()
	for _, id := range v.Focus {
		if _, ok := r.actors()[id]; !ok {
			return graph.Subgraph{}, fmt.Errorf("actor %q: %w", id, graph.ErrNotFound)
		}
	}
	relations := slices.DeleteFunc(graph.Summarize(r.facts(v.Filter)), func(r graph.Relation) bool { return r.Claims < v.MinClaims })
	relations = graph.Within(relations, v.Focus, v.Depth)
	actors, shown := graph.Choose(relations, v)
	return graph.Subgraph{View: v, Actors: r.named(actors), Relations: shown,
		Matching: graph.Measure(relations), Total: graph.Measure(graph.Summarize(r.facts(graph.Filter{})))}, nil
}

func (r *reference) Counts(ctx context.Context, f graph.Filter, limit int) (graph.Counts, error) {
	if err := r.enter(ctx, f, limit); err != nil {
		return graph.Counts{}, err
	}
	defer r.mu.RUnlock()
	all := r.facts(graph.Filter{})
	c := graph.Counts{Total: graph.Measure(graph.Summarize(r.facts(f))), All: graph.Measure(graph.Summarize(all)), Documents: len(r.batches)}
	for _, fact := range all {
		w := fact.When
		if w.IsZero() {
			continue
		}
		if c.First.IsZero() || w.Compare(c.First) < 0 {
			c.First = w
		}
		if ends := w.Last().Compare(c.Last.Last()); ends > 0 || ends == 0 && w.First().Compare(c.Last.First()) > 0 {
			c.Last = w
		}
	}
	g := f
	g.Types = nil
	c.Types = count(r.facts(g), func(f graph.Fact) graph.RelationType { return f.Claim.Type })
	g = f
	g.Modalities = nil
	modalities := map[graph.Modality]int{}
	for _, fact := range r.facts(g) {
		modalities[fact.Claim.Modality]++
	}
	for _, m := range graph.Modalities {
		c.Modalities = append(c.Modalities, graph.Count[graph.Modality]{Value: m, Claims: modalities[m]})
	}
	g = f
	g.SaidBy = nil
	speakers := count(r.facts(g), func(f graph.Fact) graph.ActorID { return f.Claim.SaidBy })
	speakers = slices.DeleteFunc(speakers, func(c graph.Count[graph.ActorID]) bool { return c.Value == "" })
	c.SaidBy, c.SaidByTotal = first(speakers, cmp.Or(limit, 50)), len(speakers)
	g = f
	g.Publishers = nil
	publishers := count(r.facts(g), func(f graph.Fact) string { return f.Publisher })
	c.Publishers, c.PublishersTotal = first(publishers, cmp.Or(limit, 50)), len(publishers)
	var ids []graph.ActorID
	for _, s := range c.SaidBy {
		ids = append(ids, s.Value)
	}
	c.Actors = r.named(ids)
	return c, nil
}

func count[K cmp.Ordered](facts []graph.Fact, key func(graph.Fact) K) []graph.Count[K] {
	counts := map[K]int{}
	for _, f := range facts {
		counts[key(f)]++
	}
	list := []graph.Count[K]{}
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		list = append(list, graph.Count[K]{Value: k, Claims: counts[k]})
	}
	slices.SortStableFunc(list, func(a, b graph.Count[K]) int { return b.Claims - a.Claims })
	return list
}
