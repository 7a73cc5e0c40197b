package embedded

import (
	"cmp"
	"context"
	"slices"

	"example.org/entente/graph"
)

// Paths returns the shortest paths between two actors; see graph.Store.
func (s *Store) Paths(ctx context.Context, from, to graph.ActorID, f graph.Filter, maxSteps, most int) (graph.PathList, error) {
	m, leave, err := s.read(ctx, f, maxSteps, most)
	if err != nil {
		return graph.PathList{}, err
	}
	defer leave()
	list := graph.PathList{Paths: []graph.Path{}, Actors: []graph.Actor{}}
	start, end := m.actors[from], m.actors[to]
	if start == nil {
		return list, unknown(from)
	}
	if end == nil {
		return list, unknown(to)
	}
	if start == end {
		return list, nil
	}
	w := paths{ctx: ctx, memory: m, filter: m.filter(f), far: make([]int, len(m.numbers)), ways: map[*actor]int{end: 1}}
	if err := w.spread(start, end, limit(maxSteps, 6)); err != nil {
		return graph.PathList{}, err
	}
	if w.far[start.number] == 0 {
		return list, nil
	}
	list.Steps = w.far[start.number] - 1
	list.Total = w.count(start)
	w.list, w.most = &list, min(limit(most, 3), graph.MaxPaths)
	w.walk([]*actor{start})
	list.Actors = answer(w.on)
	return list, nil
}

// paths looks for the shortest paths to an end.
type paths struct {
	ctx    context.Context
	memory *memory
	filter *filter
	far    []int          // 1 + steps to the end, by number of the actor; 0 if not known
	ways   map[*actor]int // how many shortest paths lead from an actor to the end
	steps  int
	list   *graph.PathList
	most   int
	on     []*actor // all on the paths listed
}

// spread finds how far from the end actors are, until it comes to start.
func (p *paths) spread(start, end *actor, maxSteps int) error {
	p.far[end.number] = 1
	edge := []*actor{end}
	for d := 2; d <= maxSteps+1 && len(edge) > 0 && p.far[start.number] == 0; d++ {
		var next []*actor
		for _, a := range edge {
			for _, r := range a.relations {
				p.steps++
				if err := now(p.ctx, p.steps); err != nil {
					return err
				}
				other := r.other(a)
				if p.far[other.number] == 0 && p.filter.count(r) > 0 {
					p.far[other.number] = d
					next = append(next, other)
				}
			}
		}
		edge = next
	}
	return nil
}

func (r *relation) other(a *actor) *actor {
	if r.source == a {
		return r.target
	}
	return r.source
}

// nearer lists the neighbours of a that are one step nearer to the end, by id.
func (p *paths) nearer(a *actor) []*actor {
	var list []*actor
	for _, r := range a.relations {
		if o := r.other(a); p.far[o.number] == p.far[a.number]-1 && p.far[o.number] > 0 && p.filter.count(r) > 0 {
			list = append(list, o)
		}
	}
	slices.SortFunc(list, func(a, b *actor) int { return cmp.Compare(a.id, b.id) })
	return slices.Compact(list)
}

// count counts the shortest paths from a, up to graph.MaxPaths.
func (p *paths) count(a *actor) int {
	if n, ok := p.ways[a]; ok {
		return n
	}
	n := 0
	for _, o := range p.nearer(a) {
		n = min(n+p.count(o), graph.MaxPaths)
	}
	p.ways[a] = n
	return n
}

// walk lists the paths that begin with those on it, in order of ids.
func (p *paths) walk(path []*actor) {
	last := path[len(path)-1]
	if p.far[last.number] == 1 {
		p.add(path)
		return
	}
	for _, o := range p.nearer(last) {
		if len(p.list.Paths) == p.most {
			return
		}
		p.walk(append(path, o))
	}
}

func (p *paths) add(path []*actor) {
	var one graph.Path
	for i, a := range path {
		one.Actors = append(one.Actors, a.id)
		if i+1 < len(path) {
			one.Relations = append(one.Relations, p.between(a, path[i+1]))
		}
	}
	p.list.Paths = append(p.list.Paths, one)
	p.on = append(p.on, path...)
}

// between are the relations between two actors, sorted by key.
func (p *paths) between(a, b *actor) []graph.Relation {
	if len(b.relations) < len(a.relations) {
		a, b = b, a
	}
	var list []graph.Relation
	for _, r := range a.relations {
		if r.other(a) != b {
			continue
		}
		if n := p.filter.count(r); n > 0 {
			list = append(list, *p.filter.sum(p.memory, r, n))
		}
	}
	slices.SortFunc(list, func(a, b graph.Relation) int { return a.Compare(b.RelationKey) })
	return owned(list)
}
