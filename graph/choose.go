package graph

import (
	"cmp"
	"slices"
)

// Choose picks, of the relations that match v, those that v shows: the same
// for the same relations, whatever their order. It returns them sorted by key, with
// the ids of their actors (and of all in focus, relations or not), sorted.
//
// Without a focus it takes relations from the strongest down until their
// actors fill the map; around a focus, the actors ring by ring, in each ring
// those first that the strongest relation ties to the rings before. Stronger
// is: more claims, then more publishers, then more documents, then the key.
// All relations between the actors taken follow, up to v's limit of relations.
func Choose(relations []Relation, v View) ([]ActorID, []Relation) {
	v = v.WithDefaults()
	ranked := slices.Clone(relations)
	slices.SortFunc(ranked, ByStrength)
	taken := map[ActorID]bool{}
	for _, id := range v.Focus {
		taken[id] = true
	}
	if len(v.Focus) == 0 {
		takeStrongest(ranked, taken, v.Actors)
	} else {
		takeRings(ranked, taken, v)
	}
	shown := []Relation{}
	for _, r := range ranked {
		if taken[r.Source] && taken[r.Target] && len(shown) < v.Relations {
			shown = append(shown, r)
		}
	}
	ids := slices.Clone(v.Focus)
	for _, r := range shown {
		ids = append(ids, r.Source, r.Target)
		for _, o := range r.Others {
			if taken[o] {
				ids = append(ids, o)
			}
		}
	}
	slices.Sort(ids)
	slices.SortFunc(shown, func(a, b Relation) int { return a.Compare(b.RelationKey) })
	return slices.Compact(ids), shown
}

// ByStrength orders relations, the strongest first: see [Choose].
func ByStrength(a, b Relation) int {
	return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(len(b.Publishers), len(a.Publishers)),
		cmp.Compare(b.Documents, a.Documents), a.Compare(b.RelationKey))
}

// takeStrongest adds the actors of ranked relations, strongest first, while
// both ends of a relation find room.
func takeStrongest(ranked []Relation, taken map[ActorID]bool, room int) {
	for _, r := range ranked {
		needed := 0
		for _, id := range []ActorID{r.Source, r.Target} {
			if !taken[id] {
				needed++
			}
		}
		if len(taken)+needed <= room {
			taken[r.Source], taken[r.Target] = true, true
		}
	}
}

// takeRings adds the neighbours of those taken, then theirs, v.Depth times.
func takeRings(ranked []Relation, taken map[ActorID]bool, v View) {
	for range v.Depth {
		var ring []ActorID
		for _, r := range ranked {
			switch {
			case taken[r.Source] && !taken[r.Target]:
				ring = append(ring, r.Target)
			case taken[r.Target] && !taken[r.Source]:
				ring = append(ring, r.Source)
			}
		}
		for _, id := range ring {
			if len(taken) < v.Actors {
				taken[id] = true
			}
		}
	}
}

// Within returns those of relations that lie within depth steps of focus:
// one end at most depth-1 steps away. Without a focus it returns them all.
func Within(relations []Relation, focus []ActorID, depth int) []Relation {
	if len(focus) == 0 {
		return relations
	}
	near := map[ActorID]bool{}
	for _, id := range focus {
		near[id] = true
	}
	for range depth - 1 {
		next := map[ActorID]bool{}
		for _, r := range relations {
			if near[r.Source] || near[r.Target] {
				next[r.Source], next[r.Target] = true, true
			}
		}
		for id := range next {
			near[id] = true
		}
	}
	// Relations among the outermost ring belong to the picture too.
	outer := map[ActorID]bool{}
	for _, r := range relations {
		if near[r.Source] || near[r.Target] {
			outer[r.Source], outer[r.Target] = true, true
		}
	}
	return slices.DeleteFunc(slices.Clone(relations), func(r Relation) bool { return !outer[r.Source] || !outer[r.Target] })
}

// Measure counts relations, their actors and their claims.
func Measure(relations []Relation) Size {
	actors := map[ActorID]bool{}
	s := Size{Relations: len(relations)}
	for _, r := range relations {
		actors[r.Source], actors[r.Target] = true, true
		s.Claims += r.Claims
	}
	s.Actors = len(actors)
	return s
}
