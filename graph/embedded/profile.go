package embedded

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"example.org/entente/graph"
)

func unknown(id graph.ActorID) error { return fmt.Errorf("actor %q: %w", id, graph.ErrNotFound) }

// Actor returns one actor with its relations; see graph.Store.
func (s *Store) Actor(ctx context.Context, id graph.ActorID, f graph.Filter, most int) (graph.ActorProfile, error) {
	m, leave, err := s.read(ctx, f, most)
	if err != nil {
		return graph.ActorProfile{}, err
	}
	defer leave()
	a := m.actors[id]
	if a == nil {
		return graph.ActorProfile{}, unknown(id)
	}
	p := graph.ActorProfile{Actor: a.answer(), Documents: a.documents}
	keep := m.filter(f)
	relations := []graph.Relation{}
	for i, r := range a.relations {
		if err := now(ctx, i); err != nil {
			return graph.ActorProfile{}, err
		}
		if n := keep.count(r); n > 0 {
			p.Claims += n
			relations = append(relations, *keep.sum(m, r, n))
		}
	}
	slices.SortFunc(relations, graph.ByStrength)
	p.Total = len(relations)
	p.Relations = owned(relations[:min(len(relations), limit(most, 200))])
	var others []*actor
	for _, r := range p.Relations {
		for _, id := range append([]graph.ActorID{r.Source, r.Target}, r.Others...) {
			if id != a.id {
				others = append(others, m.actors[id])
			}
		}
	}
	p.Actors = answer(others)
	return p, nil
}

// now returns the context's error, if it ended, at every thousandth step.
func now(ctx context.Context, step int) error {
	if step%1024 != 0 {
		return nil
	}
	return ctx.Err()
}

// Relation returns one relation with its claims; see graph.Store.
func (s *Store) Relation(ctx context.Context, key graph.RelationKey, f graph.Filter, most int) (graph.Evidence, error) {
	m, leave, err := s.read(ctx, f, most)
	if err != nil {
		return graph.Evidence{}, err
	}
	defer leave()
	r := m.relations[key]
	if r == nil {
		return graph.Evidence{}, fmt.Errorf("relation %s: %w", key, graph.ErrNotFound)
	}
	facts := m.filter(f).facts(r)
	slices.SortFunc(facts, func(a, b fact) int {
		d, e := a.document.head, b.document.head
		return cmp.Or(e.Published.Compare(d.Published), cmp.Compare(d.ID, e.ID), cmp.Compare(a.claim, b.claim))
	})
	if err := ctx.Err(); err != nil {
		return graph.Evidence{}, err
	}
	e := graph.Evidence{Relation: m.sum(key, facts), Documents: []graph.DocumentClaims{}, Total: len(facts), Hidden: len(r.facts) - len(facts)}
	actors := []*actor{r.source, r.target}
	for _, id := range e.Relation.Others {
		actors = append(actors, m.actors[id])
	}
	for _, x := range facts[:min(len(facts), limit(most, 200))] {
		c := *x.of()
		if c.Other != nil {
			other := *c.Other
			c.Other = &other
		}
		if n := len(e.Documents); n == 0 || e.Documents[n-1].Document.ID != c.Document {
			e.Documents = append(e.Documents, graph.DocumentClaims{Document: x.document.head})
		}
		last := &e.Documents[len(e.Documents)-1]
		last.Claims = append(last.Claims, c)
		for _, id := range c.Actors() {
			actors = append(actors, m.actors[id])
		}
	}
	e.Actors = answer(actors)
	return e, nil
}
