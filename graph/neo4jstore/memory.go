package neo4jstore

import (
	"maps"
	"sync"

	"example.org/entente/graph"
)

// A memory keeps answers about the whole graph while nobody writes: how
// strong each relation is, and counts. A map of everything, asked for again, then costs
// the server a few rows. An answer must not be changed.
type memory struct {
	mu       sync.Mutex
	revision int // of the database, of which the answers are
	answers  map[string]any
}

// settledAge is how long ago, in milliseconds, the last write must be before
// an answer is kept. Neo4j shows a commit record by record, so an answer that was given
// beside another process's commit may be a mixture: it must not last.
const settledAge = 10_000

func (m *memory) recall(revision int, name string) (any, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.revision != revision {
		return nil, false
	}
	a, ok := m.answers[name]
	return a, ok
}

func (m *memory) keep(revision int, answers map[string]any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.revision != revision || m.answers == nil {
		m.revision, m.answers = revision, map[string]any{}
	}
	maps.Copy(m.answers, answers)
}

// remembered is what ask says, or said before at the same revision.
func remembered[T any](q *query, name string, ask func() (T, error)) (T, error) {
	if a, ok := q.memory.recall(q.revision, name); ok {
		return a.(T), nil
	}
	a, err := ask()
	if err == nil {
		q.learned[name] = a
	}
	return a, err
}

// skeleton is how strong each relation of the graph is, filter aside.
func (q *query) skeleton() ([]graph.Relation, error) {
	return remembered(q, "skeleton", func() ([]graph.Relation, error) { return q.strengths(everywhere, graph.Filter{}, 1) })
}

// knowsSkeleton tells whether skeleton costs nothing now.
func (q *query) knowsSkeleton() bool {
	_, ok := q.memory.recall(q.revision, "skeleton")
	return ok
}

// whole measures the graph, filter aside.
func (q *query) whole() (graph.Size, error) {
	return remembered(q, "size", func() (graph.Size, error) { return q.size(graph.Filter{}) })
}
