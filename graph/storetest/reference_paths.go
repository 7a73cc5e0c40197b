package storetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"example.org/entente/graph"
)

func (r *reference) Paths(ctx context.Context, from, to graph.ActorID, f graph.Filter, maxSteps, limit int) (graph.PathList, error) {
	if err := r.enter(ctx, f, maxSteps, limit); err != nil {
		return graph.PathList{}, err
	}
	defer r.mu.RUnlock()
	for _, id := range []graph.ActorID{from, to} {
		if _, ok := r.actors()[id]; !ok {
			return graph.PathList{}, fmt.Errorf("actor %q: %w", id, graph.ErrNotFound)
		}
	}
	list := graph.PathList{Paths: []graph.Path{}, Actors: []graph.Actor{}}
	if from == to {
		return list, nil
	}
	ties := map[graph.ActorID]map[graph.ActorID][]graph.Relation{} // both ways
	for _, rel := range graph.Summarize(r.facts(f)) {
		for _, e := range [][2]graph.ActorID{{rel.Source, rel.Target}, {rel.Target, rel.Source}} {
			if ties[e[0]] == nil {
				ties[e[0]] = map[graph.ActorID][]graph.Relation{}
			}
			ties[e[0]][e[1]] = append(ties[e[0]][e[1]], rel)
		}
	}
	// Walk breadth first, keeping every shortest walk, until one arrives.
	walks, seen := [][]graph.ActorID{{from}}, map[graph.ActorID]bool{from: true}
	for range cmp.Or(maxSteps, 6) {
		var next, arrived [][]graph.ActorID
		for _, w := range walks {
			for id := range ties[w[len(w)-1]] {
				longer := append(slices.Clone(w), id)
				if id == to {
					arrived = append(arrived, longer)
				} else if !seen[id] {
					next = append(next, longer)
				}
			}
		}
		if len(arrived) > 0 {
			slices.SortFunc(arrived, slices.Compare)
			return r.paths(arrived, ties, cmp.Or(limit, 3)), nil
		}
		for _, w := range next {
			seen[w[len(w)-1]] = true
		}
		walks = next
	}
	return list, nil
}

func (r *reference) paths(walks [][]graph.ActorID, ties map[graph.ActorID]map[graph.ActorID][]graph.Relation, limit int) graph.PathList {
	list := graph.PathList{Total: min(len(walks), graph.MaxPaths), Steps: len(walks[0]) - 1}
	var on []graph.ActorID
	for _, w := range first(walks, min(limit, graph.MaxPaths)) {
		p := graph.Path{Actors: w}
		for i, id := range w[1:] {
			p.Relations = append(p.Relations, ties[w[i]][id])
		}
		list.Paths = append(list.Paths, p)
		on = append(on, w...)
	}
	list.Actors = r.named(on)
	return list
}
