package storetest

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
)

// routes writes paths as "a b d; a c d".
func routes(l graph.PathList) string {
	var parts []string
	for _, p := range l.Paths {
		parts = append(parts, ids(p.Actors, func(id graph.ActorID) graph.ActorID { return id }))
	}
	return strings.Join(parts, "; ")
}

func testPathsAll(s session) {
	s.put(write("1", "P", "2025").
		claims("a", "URGES", "b").claims("d", "URGES", "b").claims("b", "ATTACKS", "d").
		claims("c", "URGES", "a").claims("d", "URGES", "c").
		claims("a", "URGES", "e").claims("e", "URGES", "d").
		claims("a", "URGES", "g").claims("g", "URGES", "h").claims("h", "URGES", "d").
		claims("m", "MEDIATES", "a", other("d")).done())
	l := s.paths("a", "d", graph.Filter{}, 0, 0)
	s.same("in order of ids", routes(l), "a b d; a c d; a e d")
	s.same("counts", []int{l.Total, l.Steps}, []int{3, 2})
	s.same("first step", tell(l.Paths[0].Relations[0]), "a URGES b 1")
	s.same("second step, both ways", tell(l.Paths[0].Relations[1]), "b ATTACKS d 1; d URGES b 1")
	s.same("actors", actorIDs(l.Actors), "a b c d e")
	l = s.paths("a", "d", graph.Filter{}, 0, 1)
	s.same("limited", routes(l), "a b d")
	s.same("counts beyond the limit", []int{l.Total, l.Steps}, []int{3, 2})
	s.same("actors of those listed", actorIDs(l.Actors), "a b d")
	s.same("the other way", routes(s.paths("d", "a", graph.Filter{}, 0, 0)), "d b a; d c a; d e a")
	s.same("neighbours", routes(s.paths("g", "h", graph.Filter{}, 0, 0)), "g h")
}

func testPathsBounds(s session) {
	s.put(chain(), write("short", "Q", "2024").claims("f", "ATTACKS", "a").done())
	urges := graph.Filter{Types: []graph.RelationType{"URGES"}}
	s.same("without filter", routes(s.paths("a", "f", graph.Filter{}, 0, 0)), "a f")
	s.same("by type", routes(s.paths("a", "f", urges, 0, 0)), "a b c d e f")
	s.same("by publisher", s.paths("a", "f", graph.Filter{Publishers: []string{"P"}}, 5, 0).Steps, 5)
	s.same("too few steps", s.paths("a", "f", urges, 4, 0), graph.PathList{Paths: []graph.Path{}, Actors: []graph.Actor{}})
	s.same("through friends", routes(s.paths("friend-of-a", "friend-of-e", urges, 9, 0)), "")
	long := graph.Filter{Types: []graph.RelationType{"URGES", "SUPPORTS"}}
	s.same("six steps unless told", routes(s.paths("friend-of-a", "friend-of-e", long, 0, 0)), "friend-of-a a b c d e friend-of-e")
	s.put(write("longer", "", "").claims("f", "URGES", "g").done())
	s.same("seven are too many", routes(s.paths("friend-of-a", "g", long, 0, 0)), "")
	s.same("unless asked for", s.paths("friend-of-a", "g", long, 7, 0).Steps, 7)
}

func testPathsMany(s session) {
	// Three layers of eleven: 1,331 shortest paths.
	a := write("layers", "", "")
	node := func(layer, i int) graph.ActorID { return graph.ActorID(fmt.Sprintf("n%d-%02d", layer, i)) }
	for i := range 11 {
		a.claims("from", "URGES", node(0, i)).claims("to", "URGES", node(2, i))
		for j := range 11 {
			a.claims(node(0, i), "URGES", node(1, j)).claims(node(1, j), "URGES", node(2, i))
		}
	}
	s.put(a.done())
	l := s.paths("from", "to", graph.Filter{}, 0, 2)
	s.same("listed", routes(l), "from n0-00 n1-00 n2-00 to; from n0-00 n1-00 n2-01 to")
	s.same("counts", []int{l.Total, l.Steps}, []int{graph.MaxPaths, 4})
	l = s.paths("from", "to", graph.Filter{}, 0, noLimit)
	s.same("at most a thousand", []int{len(l.Paths), l.Total}, []int{graph.MaxPaths, graph.MaxPaths})
	s.same("the last of them in order", routes(graph.PathList{Paths: l.Paths[999:]}), "from n0-08 n1-02 n2-09 to")
}

func testPathsNone(s session) {
	s.put(chain(), write("alone", "", "").mentions("hermit").done())
	none := graph.PathList{Paths: []graph.Path{}, Actors: []graph.Actor{}}
	s.same("one actor", s.paths("a", "a", graph.Filter{}, 0, 0), none)
	s.same("strangers", s.paths("a", "x", graph.Filter{}, 0, 0), none)
	s.same("nothing ties it", s.paths("hermit", "a", graph.Filter{}, 0, 0), none)
	for _, ends := range [][2]graph.ActorID{{"a", "nobody"}, {"nobody", "a"}, {"nobody", "nobody"}, {"", "a"}} {
		_, err := s.store.Paths(s.Context(), ends[0], ends[1], graph.Filter{}, 0, 0)
		s.fails(fmt.Sprint(ends), err, graph.ErrNotFound)
	}
}
