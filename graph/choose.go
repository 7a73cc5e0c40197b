package graph

import (
	"cmp"
	"container/heap"
	"maps"
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
	refs := make([]*Relation, len(relations))
	for i := range relations {
		refs[i] = &relations[i]
	}
	return ChooseOf(refs, v)
}

// ChooseOf is [Choose] for relations that are kept somewhere else; it copies
// those that it returns.
func ChooseOf(refs []*Relation, v View) ([]ActorID, []Relation) {
	v = v.WithDefaults()
	taken := map[ActorID]bool{}
	for _, id := range v.Focus {
		taken[id] = true
	}
	if len(v.Focus) == 0 {
		takeStrongest(refs, taken, v.Actors)
	} else {
		takeRings(refs, taken, v)
	}
	var among []*Relation
	for _, r := range refs {
		if taken[r.Source] && taken[r.Target] {
			among = append(among, r)
		}
	}
	slices.SortFunc(among, stronger)
	shown := []Relation{}
	for _, r := range among[:min(len(among), v.Relations)] {
		shown = append(shown, *r)
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
func ByStrength(a, b Relation) int { return stronger(&a, &b) }

func stronger(a, b *Relation) int {
	return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(len(b.Publishers), len(a.Publishers)),
		cmp.Compare(b.Documents, a.Documents), a.Compare(b.RelationKey))
}

// A strongestFirst is a heap: a map shows few of many relations, so only the
// first of them need be found in order.
type strongestFirst []*Relation

func (h strongestFirst) Len() int           { return len(h) }
func (h strongestFirst) Less(i, j int) bool { return stronger(h[i], h[j]) < 0 }
func (h strongestFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *strongestFirst) Push(x any)        { *h = append(*h, x.(*Relation)) }
func (h *strongestFirst) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// takeStrongest adds the actors of relations, strongest first, while both
// ends of a relation find room.
func takeStrongest(refs []*Relation, taken map[ActorID]bool, room int) {
	byClaims := map[int]*strongestFirst{}
	for _, r := range refs {
		h := byClaims[r.Claims]
		if h == nil {
			h = &strongestFirst{}
			byClaims[r.Claims] = h
		}
		*h = append(*h, r)
	}
	for _, claims := range slices.Backward(slices.Sorted(maps.Keys(byClaims))) {
		h := byClaims[claims]
		heap.Init(h)
		for len(*h) > 0 && len(taken) < room {
			r := heap.Pop(h).(*Relation)
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
		if len(taken) >= room {
			return
		}
	}
}

// takeRings adds the neighbours of those taken, then theirs, v.Depth times.
func takeRings(refs []*Relation, taken map[ActorID]bool, v View) {
	for range v.Depth {
		tie := map[ActorID]*Relation{} // the strongest to those taken
		for _, r := range refs {
			near, far := r.Source, r.Target
			if taken[far] {
				near, far = far, near
			}
			if taken[near] && !taken[far] && (tie[far] == nil || stronger(r, tie[far]) < 0) {
				tie[far] = r
			}
		}
		ring := slices.SortedFunc(maps.Keys(tie), func(a, b ActorID) int { return stronger(tie[a], tie[b]) })
		for _, id := range ring[:min(len(ring), max(0, v.Actors-len(taken)))] {
			taken[id] = true
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
