package embedded

import (
	"context"

	"example.org/entente/graph"
)

// Subgraph returns what v shows; see graph.Store.
func (s *Store) Subgraph(ctx context.Context, v graph.View) (graph.Subgraph, error) {
	if err := v.Check(); err != nil {
		return graph.Subgraph{}, err
	}
	m, leave, err := s.read(ctx, v.Filter)
	if err != nil {
		return graph.Subgraph{}, err
	}
	defer leave()
	v = v.WithDefaults()
	focus := make([]*actor, len(v.Focus))
	for i, id := range v.Focus {
		if focus[i] = m.actors[id]; focus[i] == nil {
			return graph.Subgraph{}, unknown(id)
		}
	}
	q := query{ctx: ctx, memory: m, filter: m.filter(v.Filter), least: v.MinClaims, seen: make([]bool, len(m.numbers)), known: make([]int32, len(m.list))}
	if len(focus) == 0 {
		err = q.all()
	} else {
		err = q.around(focus, v.Depth)
	}
	if err != nil {
		return graph.Subgraph{}, err
	}
	ids, shown := graph.ChooseOf(q.found, v)
	g := graph.Subgraph{View: v, Relations: owned(shown), Matching: q.size, Total: m.size()}
	actors := make([]*actor, len(ids))
	for i, id := range ids {
		actors[i] = m.actors[id]
	}
	g.Actors = answer(actors)
	return g, nil
}

// size is the size of the whole store.
func (m *memory) size() graph.Size {
	return graph.Size{Actors: m.ends, Relations: len(m.list), Claims: m.claims}
}

// A query collects relations of which enough claims pass a filter.
type query struct {
	ctx    context.Context
	memory *memory
	filter *filter
	least  int
	found  []*graph.Relation // not the caller's to change
	size   graph.Size
	seen   []bool  // actors counted in size, by number
	known  []int32 // 1 + the claims of a relation that pass, by place; 0 if not counted yet
	steps  int
}

// count tells how many claims of r pass.
func (q *query) count(r *relation) int {
	if q.known[r.place] == 0 {
		q.known[r.place] = 1 + int32(q.filter.count(r))
	}
	return int(q.known[r.place]) - 1
}

// take adds r to what was found, if enough of its claims pass.
func (q *query) take(r *relation) {
	n := q.count(r)
	if n < q.least {
		return
	}
	q.found = append(q.found, q.filter.sum(q.memory, r, n))
	q.size.Relations++
	q.size.Claims += n
	for _, a := range []*actor{r.source, r.target} {
		if !q.seen[a.number] {
			q.seen[a.number] = true
			q.size.Actors++
		}
	}
}

// step returns the context's error, now and then.
func (q *query) step() error {
	q.steps++
	return now(q.ctx, q.steps)
}

func (q *query) all() error {
	q.found = make([]*graph.Relation, 0, len(q.memory.list))
	for _, r := range q.memory.list {
		if err := q.step(); err != nil {
			return err
		}
		q.take(r)
	}
	return nil
}

// around takes the relations within depth steps of the focus, as
// graph.Within does, looking at those near it only.
func (q *query) around(focus []*actor, depth int) error {
	reached := make([]bool, len(q.memory.numbers)) // at an end of a relation that touches one near
	var inside []*actor
	edge := focus
	for range depth {
		var next []*actor
		for _, a := range edge {
			for _, r := range a.relations {
				if err := q.step(); err != nil {
					return err
				}
				if q.count(r) < q.least {
					continue
				}
				for _, end := range []*actor{r.source, r.target} {
					if !reached[end.number] {
						reached[end.number] = true
						inside = append(inside, end)
						next = append(next, end)
					}
				}
			}
		}
		edge = next
	}
	for _, a := range inside {
		for _, r := range a.relations {
			if err := q.step(); err != nil {
				return err
			}
			if r.source == a && reached[r.target.number] {
				q.take(r)
			}
		}
	}
	return nil
}
