package neo4jstore

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"example.org/entente/graph"
)

// Paths does as graph.Store says. It searches from both ends, ring by ring,
// always on from the smaller outermost ring.
func (s *Store) Paths(ctx context.Context, from, to graph.ActorID, f graph.Filter, maxSteps, limit int) (graph.PathList, error) {
	if err := checkQuestion(f, maxSteps, limit); err != nil {
		return graph.PathList{}, err
	}
	return read(ctx, s, func(q *query) (graph.PathList, error) {
		list := graph.PathList{Paths: []graph.Path{}, Actors: []graph.Actor{}}
		if _, err := q.known([]graph.ActorID{from, to}); err != nil || from == to {
			return list, err
		}
		web, steps, err := q.search(from, to, f, cmp.Or(maxSteps, 6))
		if err != nil || steps == 0 {
			return list, err
		}
		routes := web.routes(from, to, steps)
		list.Total, list.Steps = len(routes), steps
		return list, q.describe(&list, first(routes, cmp.Or(limit, 3)), f)
	})
}

// A web is ties as found so far, both ways.
type web map[graph.ActorID]map[graph.ActorID]bool

func (w web) add(a, b graph.ActorID) {
	if w[a] == nil {
		w[a] = map[graph.ActorID]bool{}
	}
	w[a][b] = true
}

// search returns a web that holds every shortest path between two actors,
// and the number of steps on one; 0 if they are further apart than most.
func (q *query) search(from, to graph.ActorID, f graph.Filter, most int) (web, int, error) {
	type side struct {
		ring []graph.ActorID        // the outermost
		far  map[graph.ActorID]bool // all rings
	}
	begin := func(id graph.ActorID) *side { return &side{[]graph.ActorID{id}, map[graph.ActorID]bool{id: true}} }
	a, b := begin(from), begin(to)
	found := web{}
	for steps := 1; steps <= most; steps++ {
		if len(b.ring) < len(a.ring) {
			a, b = b, a
		}
		ties, err := q.near(a.ring, f, 1)
		if err != nil {
			return nil, 0, err
		}
		next, met := map[graph.ActorID]bool{}, false
		for _, t := range ties {
			found.add(t.id, t.other)
			found.add(t.other, t.id)
			met = met || b.far[t.other]
			if !a.far[t.other] {
				next[t.other] = true
			}
		}
		if met {
			return found, steps, nil
		}
		if len(next) == 0 {
			break
		}
		a.ring = slices.Sorted(maps.Keys(next))
		for _, id := range a.ring {
			a.far[id] = true
		}
	}
	return nil, 0, nil
}

// routes are the paths of that many steps in order of the ids on them, at
// most MaxPaths. There must be no shorter ones.
func (w web) routes(from, to graph.ActorID, steps int) [][]graph.ActorID {
	left := map[graph.ActorID]int{to: 0} // steps from there to the end
	ring := []graph.ActorID{to}
	for n := 1; n <= steps; n++ {
		var next []graph.ActorID
		for _, id := range ring {
			for other := range w[id] {
				if _, ok := left[other]; !ok {
					left[other] = n
					next = append(next, other)
				}
			}
		}
		ring = next
	}
	var routes [][]graph.ActorID
	var walk func([]graph.ActorID)
	walk = func(route []graph.ActorID) {
		here := route[len(route)-1]
		if here == to {
			routes = append(routes, slices.Clone(route))
			return
		}
		for _, next := range slices.Sorted(maps.Keys(w[here])) {
			if n, ok := left[next]; ok && n == left[here]-1 && len(routes) < graph.MaxPaths {
				walk(append(route, next))
			}
		}
	}
	walk([]graph.ActorID{from})
	return routes
}

// describe fills in the paths of list with the relations on them.
func (q *query) describe(list *graph.PathList, routes [][]graph.ActorID, f graph.Filter) error {
	on := slices.Concat(routes...)
	slices.Sort(on)
	on = slices.Compact(on)
	relations, err := q.relations(among(on), f)
	if err != nil {
		return err
	}
	between := map[tie][]graph.Relation{}
	for _, r := range relations {
		between[tie{r.Source, r.Target}] = append(between[tie{r.Source, r.Target}], r)
		between[tie{r.Target, r.Source}] = append(between[tie{r.Target, r.Source}], r)
	}
	for _, route := range routes {
		p := graph.Path{Actors: route}
		for i, id := range route[1:] {
			p.Relations = append(p.Relations, between[tie{route[i], id}])
		}
		list.Paths = append(list.Paths, p)
	}
	list.Actors, err = q.actors(on)
	return err
}
