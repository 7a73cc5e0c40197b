package storetest

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"example.org/entente/graph"
)

// A reference is a Store that goes through everything it holds for every
// question: slow, and plain enough to be seen to be right.
type reference struct {
	mu      sync.RWMutex
	batches map[graph.DocumentID]graph.Batch
	closed  bool
}

func newReference() *reference { return &reference{batches: map[graph.DocumentID]graph.Batch{}} }

func (r *reference) Put(ctx context.Context, batches ...graph.Batch) error {
	var prepared []graph.Batch
	for _, b := range batches {
		p, err := b.Prepare()
		if err != nil {
			return err
		}
		prepared = append(prepared, p)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.open(ctx); err != nil {
		return err
	}
	for _, p := range prepared {
		r.batches[p.Document.ID] = p
	}
	return nil
}

func (r *reference) open(ctx context.Context) error {
	if r.closed {
		return fmt.Errorf("reference store is closed: %w", graph.ErrUnreachable)
	}
	return ctx.Err()
}

// enter checks a question and takes the lock for reading; the caller
// releases it if there is no error.
func (r *reference) enter(ctx context.Context, f graph.Filter, numbers ...int) error {
	for _, n := range numbers {
		if n < 0 {
			return fmt.Errorf("limit %d is negative: %w", n, graph.ErrInvalid)
		}
	}
	if err := f.Check(); err != nil {
		return err
	}
	r.mu.RLock()
	if err := r.open(ctx); err != nil {
		r.mu.RUnlock()
		return err
	}
	return nil
}

func (r *reference) documents() []graph.Batch {
	return slices.SortedFunc(maps.Values(r.batches), func(a, b graph.Batch) int { return cmp.Compare(a.Document.ID, b.Document.ID) })
}

// facts are the claims that f lets through, by document and place.
func (r *reference) facts(f graph.Filter) []graph.Fact {
	var facts []graph.Fact
	for _, b := range r.documents() {
		for _, c := range b.Claims {
			fact := graph.Fact{Claim: c, Publisher: b.Document.Publisher, When: c.When(b.Document)}
			if f.Keeps(fact) {
				facts = append(facts, fact)
			}
		}
	}
	return facts
}

func (r *reference) actors() map[graph.ActorID]graph.Actor {
	said := map[graph.ActorID][]graph.Actor{}
	for _, b := range r.batches {
		for _, a := range b.Actors {
			said[a.ID] = append(said[a.ID], a)
		}
	}
	merged := map[graph.ActorID]graph.Actor{}
	for id, s := range said {
		merged[id] = graph.MergeActors(s)
	}
	return merged
}

// named are the actors of ids, each once, sorted by id.
func (r *reference) named(ids []graph.ActorID) []graph.Actor {
	all, list := r.actors(), []graph.Actor{}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		list = append(list, all[id])
	}
	return list
}

func (r *reference) FindActors(ctx context.Context, query string, limit int) (graph.ActorList, error) {
	if err := r.enter(ctx, graph.Filter{}, limit); err != nil {
		return graph.ActorList{}, err
	}
	defer r.mu.RUnlock()
	claims := map[graph.ActorID]int{}
	for _, f := range r.facts(graph.Filter{}) {
		claims[f.Claim.Source.Actor]++
		claims[f.Claim.Target.Actor]++
	}
	var all []graph.ActorCount
	for _, a := range r.actors() {
		all = append(all, graph.ActorCount{Actor: a, Claims: claims[a.ID]})
	}
	hits := graph.Rank(all, query)
	return graph.ActorList{Actors: first(hits, cmp.Or(limit, 20)), Total: len(hits)}, nil
}

func first[T any](list []T, n int) []T { return append([]T{}, list[:min(n, len(list))]...) }

func (r *reference) Document(ctx context.Context, id graph.DocumentID) (graph.Batch, error) {
	if err := r.enter(ctx, graph.Filter{}); err != nil {
		return graph.Batch{}, err
	}
	defer r.mu.RUnlock()
	b, ok := r.batches[id]
	if !ok {
		return graph.Batch{}, fmt.Errorf("document %q: %w", id, graph.ErrNotFound)
	}
	var ids []graph.ActorID
	for _, a := range b.Actors {
		ids = append(ids, a.ID)
	}
	b.Actors = r.named(ids)
	return b, nil
}

func (r *reference) Documents(ctx context.Context, after graph.DocumentID, limit int) (graph.DocumentList, error) {
	if err := r.enter(ctx, graph.Filter{}, limit); err != nil {
		return graph.DocumentList{}, err
	}
	defer r.mu.RUnlock()
	var heads []graph.Document
	for _, b := range r.documents() {
		if b.Document.ID > after {
			heads = append(heads, b.Document.Head())
		}
	}
	return graph.DocumentList{Documents: first(heads, cmp.Or(limit, 1000)), Total: len(r.batches)}, nil
}

func (r *reference) Ping(ctx context.Context) error {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.open(ctx)
}

func (r *reference) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	return nil
}
