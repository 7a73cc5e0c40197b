package embedded

import (
	"context"
	"fmt"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/value"
)

var _ cypher.Querier = (*Store)(nil)

// Query begins to answer a query in Cypher; see cypher.Querier. It sees the
// store as it was when the query began, whatever is put meanwhile.
func (s *Store) Query(ctx context.Context, q cypher.Query) (cypher.Rows, error) {
	g, err := s.snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return engine.Run(ctx, g, q)
}

// Schema tells what the graph is made of; see cypher.Querier.
func (s *Store) Schema(ctx context.Context) (cypher.Schema, error) {
	g, err := s.snapshot(ctx)
	if err != nil {
		return cypher.Schema{}, err
	}
	schema := cypher.Schema{Labels: []string{}, Types: []string{}, Properties: g.PropertyKeys()}
	for i, name := range labelNames {
		if g.CountNodes(i) > 0 {
			schema.Labels = append(schema.Labels, name)
		}
	}
	schema.Types = append(schema.Types, g.types...)
	return schema, nil
}

// snapshot is the graph as it is now. It is made when it is first asked for
// after a Put, and kept until the next one.
func (s *Store) snapshot(ctx context.Context) (*snapshot, error) {
	m, leave, err := s.read(ctx, graph.Filter{})
	if err != nil {
		return nil, err
	}
	defer leave()
	s.shooting.Lock()
	defer s.shooting.Unlock()
	if s.shot == nil || s.shot.of != m.changes {
		g := newSnapshot(m)
		g.store = s
		g.source = value.NewSource(g)
		s.shot = g
	}
	return s.shot, nil
}

// record reads a document with its text and mentions from the file, as it
// was when the snapshot was made.
func (s *Store) record(d *document) (graph.Batch, error) {
	b, stale, err := s.document(context.Background(), d.head.ID)
	if err == nil && (stale || s.changed(d)) {
		err = fmt.Errorf("document %q changed while the query ran: ask again: %w", d.head.ID, graph.ErrNotFound)
	}
	return b, err
}

// changed says whether a document is another one by now.
func (s *Store) changed(d *document) bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.memory == nil || s.memory.documents[d.head.ID] != d
}
