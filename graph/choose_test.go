package graph_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
)

// relate reads "a URGES b 3; …" as relations.
func relate(text string) (list []graph.Relation) {
	for part := range strings.SplitSeq(text, "; ") {
		var source, typ, target string
		r := graph.Relation{Documents: 1, Publishers: []string{"P"}}
		if n, err := fmt.Sscan(part, &source, &typ, &target, &r.Claims); n != 4 {
			panic(err)
		}
		r.RelationKey = graph.RelationKey{Source: graph.ActorID(source), Type: graph.RelationType(typ), Target: graph.ActorID(target)}
		list = append(list, r)
	}
	return list
}

func tell(list []graph.Relation) string {
	var parts []string
	for _, r := range list {
		parts = append(parts, fmt.Sprintf("%s %d", r.RelationKey, r.Claims))
	}
	return strings.Join(parts, "; ")
}

func TestChoose(t *testing.T) {
	const all = "a URGES b 9; a URGES c 2; b URGES a 1; c URGES d 8; d URGES e 3; x URGES y 5"
	for _, c := range []struct {
		name         string
		view         graph.View
		want, actors string
	}{
		{"everything", graph.View{}, all, "[a b c d e x y]"},
		{"the strongest two", graph.View{Actors: 2}, "a URGES b 9; b URGES a 1", "[a b]"},
		{"no half of a relation", graph.View{Actors: 5}, "a URGES b 9; a URGES c 2; b URGES a 1; c URGES d 8; d URGES e 3", "[a b c d e]"},
		{"fewer relations than there are", graph.View{Relations: 3}, "a URGES b 9; c URGES d 8; x URGES y 5", "[a b c d x y]"},
		{"a ring", graph.View{Focus: []graph.ActorID{"c"}}, "a URGES c 2; c URGES d 8", "[a c d]"},
		{"of a ring the strongest", graph.View{Focus: []graph.ActorID{"c"}, Actors: 2}, "c URGES d 8", "[c d]"},
		{"two rings", graph.View{Focus: []graph.ActorID{"c"}, Depth: 2}, "a URGES b 9; a URGES c 2; b URGES a 1; c URGES d 8; d URGES e 3", "[a b c d e]"},
		{"the first ring before the second", graph.View{Focus: []graph.ActorID{"c"}, Depth: 2, Actors: 4}, "a URGES b 9; a URGES c 2; b URGES a 1; c URGES d 8", "[a b c d]"},
		{"one whom nothing ties", graph.View{Focus: []graph.ActorID{"z"}}, "", "[z]"},
		{"more in focus than there is room for", graph.View{Focus: []graph.ActorID{"b", "a", "c"}, Actors: 1}, "a URGES b 9; a URGES c 2; b URGES a 1", "[a b c]"},
	} {
		ids, shown := graph.Choose(relate(all), c.view)
		if tell(shown) != c.want || fmt.Sprint(ids) != c.actors {
			t.Errorf("%s: %s with %v, want %s with %s", c.name, tell(shown), ids, c.want, c.actors)
		}
	}
}

func TestByStrength(t *testing.T) {
	r := func(source string, claims, publishers, documents int) graph.Relation {
		return graph.Relation{RelationKey: graph.RelationKey{Source: graph.ActorID(source)}, Claims: claims, Publishers: make([]string, publishers), Documents: documents}
	}
	sorted := []graph.Relation{r("z", 9, 1, 1), r("y", 8, 2, 2), r("x", 8, 1, 5), r("a", 8, 1, 4), r("b", 8, 1, 4)}
	for i := range sorted {
		for j := range sorted {
			if got := graph.ByStrength(sorted[i], sorted[j]); got < 0 != (i < j) || got > 0 != (i > j) {
				t.Errorf("%d and %d: %d", i, j, got)
			}
		}
	}
}

// chooseSlowly is Choose as its comment tells it: sort all, then go through
// them from the strongest down.
func chooseSlowly(relations []graph.Relation, v graph.View) ([]graph.ActorID, []graph.Relation) {
	v = v.WithDefaults()
	ranked := slices.SortedFunc(slices.Values(relations), graph.ByStrength)
	taken := map[graph.ActorID]bool{}
	for _, id := range v.Focus {
		taken[id] = true
	}
	for range v.Depth {
		var ring []graph.ActorID
		for _, r := range ranked {
			switch {
			case len(v.Focus) == 0 && len(taken)+len(newOf(taken, r)) <= v.Actors:
				taken[r.Source], taken[r.Target] = true, true
			case len(v.Focus) > 0 && taken[r.Source] != taken[r.Target]:
				ring = append(ring, newOf(taken, r)...)
			}
		}
		for _, id := range ring {
			if len(taken) < v.Actors {
				taken[id] = true
			}
		}
	}
	shown := []graph.Relation{}
	ids := slices.Clone(v.Focus)
	for _, r := range ranked {
		if taken[r.Source] && taken[r.Target] && len(shown) < v.Relations {
			shown = append(shown, r)
			ids = append(ids, r.Source, r.Target)
			for _, o := range r.Others {
				if taken[o] {
					ids = append(ids, o)
				}
			}
		}
	}
	slices.Sort(ids)
	slices.SortFunc(shown, func(a, b graph.Relation) int { return a.Compare(b.RelationKey) })
	return slices.Compact(ids), shown
}

func newOf(taken map[graph.ActorID]bool, r graph.Relation) (ids []graph.ActorID) {
	for _, id := range []graph.ActorID{r.Source, r.Target} {
		if !taken[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

func TestChooseAsTold(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	actor := func(n int) graph.ActorID { return graph.ActorID(fmt.Sprintf("a%02d", r.IntN(n))) }
	for range 2000 {
		n := 3 + r.IntN(40)
		seen := map[graph.RelationKey]bool{}
		var relations []graph.Relation
		for range r.IntN(80) {
			k := graph.RelationKey{Source: actor(n), Type: graph.RelationType(string(rune('A' + r.IntN(3)))), Target: actor(n)}
			if k.Source == k.Target || seen[k] {
				continue
			}
			seen[k] = true
			relations = append(relations, graph.Relation{RelationKey: k, Claims: 1 + r.IntN(4), Publishers: make([]string, 1+r.IntN(2)), Documents: 1 + r.IntN(2),
				Others: []graph.ActorID{actor(n)}})
		}
		v := graph.View{Depth: r.IntN(5), Actors: r.IntN(20), Relations: r.IntN(30)}
		for range r.IntN(3) {
			v.Focus = append(v.Focus, actor(n))
		}
		wantIDs, want := chooseSlowly(relations, v)
		before := slices.Clone(relations)
		ids, shown := graph.Choose(relations, v)
		if !slices.Equal(ids, wantIDs) || !reflect.DeepEqual(shown, want) {
			t.Fatalf("of %s\n%+v shows %s with %v\nand should show %s with %v", tell(relations), v, tell(shown), ids, tell(want), wantIDs)
		}
		if !reflect.DeepEqual(relations, before) {
			t.Fatal("Choose put the caller's relations into another order")
		}
		r.Shuffle(len(relations), func(i, j int) { relations[i], relations[j] = relations[j], relations[i] })
		if ids, shown := graph.Choose(relations, v); !slices.Equal(ids, wantIDs) || !reflect.DeepEqual(shown, want) {
			t.Fatalf("%+v shows something else for another order", v)
		}
	}
}

func TestWithin(t *testing.T) {
	all := relate("a URGES b 1; b URGES c 1; c URGES d 1; c URGES b 1; e URGES b 1; e URGES c 1; x URGES y 1")
	for _, c := range []struct {
		focus []graph.ActorID
		depth int
		want  string
	}{
		{nil, 1, tell(all)},
		{[]graph.ActorID{"a"}, 1, "a URGES b 1"},
		{[]graph.ActorID{"a"}, 2, "a URGES b 1; b URGES c 1; c URGES b 1; e URGES b 1; e URGES c 1"}, // e and c stand on the same ring
		{[]graph.ActorID{"a"}, 3, "a URGES b 1; b URGES c 1; c URGES d 1; c URGES b 1; e URGES b 1; e URGES c 1"},
		{[]graph.ActorID{"y", "a"}, 1, "a URGES b 1; x URGES y 1"},
		{[]graph.ActorID{"nobody"}, 4, ""},
	} {
		if got := tell(graph.Within(all, c.focus, c.depth)); got != c.want {
			t.Errorf("within %d of %v: %s, want %s", c.depth, c.focus, got, c.want)
		}
	}
	if got, want := graph.Measure(all), (graph.Size{Actors: 7, Relations: 7, Claims: 7}); got != want {
		t.Errorf("measures %+v, want %+v", got, want)
	}
}
