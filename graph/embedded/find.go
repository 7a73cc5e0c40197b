package embedded

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sort"

	"go.etcd.io/bbolt"

	"example.org/entente/graph"
)

// FindActors finds actors by their names; see graph.Store.
func (s *Store) FindActors(ctx context.Context, query string, most int) (graph.ActorList, error) {
	m, leave, err := s.read(ctx, graph.Filter{}, most)
	if err != nil {
		return graph.ActorList{}, err
	}
	defer leave()
	folded := graph.Fold(query)
	hits := []graph.ActorCount{}
	for _, a := range m.actors {
		as := a.as()
		if slices.ContainsFunc(as.folded, func(name string) bool { return graph.Matches(folded, name) }) {
			hits = append(hits, graph.ActorCount{Actor: as.Actor, Claims: a.claims})
		}
	}
	if err := ctx.Err(); err != nil {
		return graph.ActorList{}, err
	}
	hits = graph.Rank(hits, query)
	list := graph.ActorList{Actors: hits[:min(len(hits), limit(most, 20))], Total: len(hits)}
	for i := range list.Actors {
		list.Actors[i].Aliases = slices.Clone(list.Actors[i].Aliases)
	}
	return list, nil
}

// answer are actors for a caller, sorted by id, each once.
func answer(actors []*actor) []graph.Actor {
	slices.SortFunc(actors, func(a, b *actor) int { return cmp.Compare(a.id, b.id) })
	actors = slices.Compact(actors)
	list := make([]graph.Actor, len(actors))
	for i, a := range actors {
		list[i] = a.answer()
	}
	return list
}

// Document reads one document from the file; see graph.Store.
func (s *Store) Document(ctx context.Context, id graph.DocumentID) (graph.Batch, error) {
	for {
		b, stale, err := s.document(ctx, id)
		if !stale {
			return b, err
		}
		s.settle()
	}
}

// settle waits for a Put that is done with the file, and not yet with the
// memory.
func (s *Store) settle() {
	s.writing.Lock()
	defer s.writing.Unlock()
}

// document tells by stale that file and memory have different versions.
func (s *Store) document(ctx context.Context, id graph.DocumentID) (b graph.Batch, stale bool, err error) {
	m, leave, err := s.read(ctx, graph.Filter{})
	if err != nil {
		return graph.Batch{}, false, err
	}
	defer leave()
	d, ok := m.documents[id]
	if !ok {
		return graph.Batch{}, false, fmt.Errorf("document %q: %w", id, graph.ErrNotFound)
	}
	err = s.file.view(func(tx *bbolt.Tx) error {
		record, sum, err := unseal([]byte(id), tx.Bucket(documentsBucket).Get([]byte(id)))
		if err != nil {
			return err
		}
		stale = sum != d.sum
		b, err = decode(record, nil)
		return err
	})
	if err != nil {
		return graph.Batch{}, false, damaged(s.path, fmt.Errorf("document %q: %w", id, err))
	}
	for i, said := range d.says {
		if !stale {
			b.Actors[i] = said.actor.answer()
		}
	}
	return b, stale, nil
}

// Documents lists documents by id; see graph.Store.
func (s *Store) Documents(ctx context.Context, after graph.DocumentID, most int) (graph.DocumentList, error) {
	m, leave, err := s.read(ctx, graph.Filter{}, most)
	if err != nil {
		return graph.DocumentList{}, err
	}
	defer leave()
	from := sort.Search(len(m.order), func(i int) bool { return m.order[i].head.ID > after })
	page := m.order[from:min(len(m.order), from+limit(most, 1000))]
	list := graph.DocumentList{Documents: make([]graph.Document, len(page)), Total: len(m.order)}
	for i, d := range page {
		list.Documents[i] = d.head
	}
	return list, nil
}
