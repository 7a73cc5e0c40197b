package storetest

import (
	"fmt"

	"example.org/entente/graph"
)

// chain is a - b - c - d - e - f, each with a friend of its own, and a pair apart.
func chain() graph.Batch {
	a := write("chain", "P", "2025-06-10")
	for i, id := range []graph.ActorID{"a", "b", "c", "d", "e"} {
		next := graph.ActorID("bcdef"[i])
		a.claims(id, "URGES", next).claims("friend-of-"+id, "SUPPORTS", id)
	}
	return a.claims("x", "ATTACKS", "y").done()
}

func testSubgraphStrongest(s session) {
	s.put(chain(), write("more", "Q", "2025").claims("x", "ATTACKS", "y").claims("x", "ATTACKS", "y").claims("c", "URGES", "d").done())
	g := s.subgraph(graph.View{Actors: 4})
	s.same("relations", tell(g.Relations), "c URGES d 2; x ATTACKS y 3")
	s.same("actors", actorIDs(g.Actors), "c d x y")
	s.same("view", g.View, graph.View{Actors: 4}.WithDefaults())
	s.same("all match", g.Matching, g.Total)
	s.same("total", g.Total, graph.Size{Actors: 13, Relations: 11, Claims: 14})
	s.same("all relations between the actors", tell(s.subgraph(graph.View{Actors: 4, Relations: 1}).Relations), "x ATTACKS y 3")
}

func testSubgraphDepth(s session) {
	s.put(chain())
	for _, c := range []struct {
		focus        []graph.ActorID
		depth        int
		want, actors string
	}{
		{[]graph.ActorID{"a"}, 0, "a URGES b 1; friend-of-a SUPPORTS a 1", "a b friend-of-a"},
		{[]graph.ActorID{"a"}, 2, "a URGES b 1; b URGES c 1; friend-of-a SUPPORTS a 1; friend-of-b SUPPORTS b 1", "a b c friend-of-a friend-of-b"},
		{[]graph.ActorID{"f"}, 1, "e URGES f 1", "e f"},
		{[]graph.ActorID{"f", "a", "f"}, 1, "a URGES b 1; e URGES f 1; friend-of-a SUPPORTS a 1", "a b e f friend-of-a"},
		{[]graph.ActorID{"y"}, 4, "x ATTACKS y 1", "x y"},
	} {
		g := s.subgraph(graph.View{Focus: c.focus, Depth: c.depth})
		what := fmt.Sprintf("%v, depth %d", c.focus, c.depth)
		s.same(what, tell(g.Relations), c.want)
		s.same(what, actorIDs(g.Actors), c.actors)
		s.same(what+", matching", g.Matching, g.Shown())
		s.same(what+", total", g.Total, graph.Size{Actors: 13, Relations: 11, Claims: 11})
	}
}

// filters are claims that differ in one respect each.
func filters() []graph.Batch {
	return []graph.Batch{
		write("p", "P", "2025-06-10").claims("a", "URGES", "b").claims("a", "ATTACKS", "c").
			claims("a", "URGES", "d", modality(graph.Negated)).claims("a", "URGES", "e", saidBy("s")).
			claims("a", "URGES", "f", on("2025-05")).claims("a", "ATTACKS", "g", modality(graph.Future), saidBy("t"), on("2024")).done(),
		write("q", "Q", "2025-07-01").claims("a", "URGES", "h").done(),
		write("none", "", "").claims("a", "URGES", "i").done(),
	}
}

func testSubgraphFilters(s session) {
	s.put(filters()...)
	all := "b c d e f g h i"
	for _, c := range []struct {
		name   string
		filter graph.Filter
		want   string // who is at the other end
	}{
		{"none", graph.Filter{}, all},
		{"a type", graph.Filter{Types: []graph.RelationType{"ATTACKS"}}, "c g"},
		{"two types", graph.Filter{Types: []graph.RelationType{"ATTACKS", "URGES"}}, all},
		{"a type that nobody uses", graph.Filter{Types: []graph.RelationType{"SUPPORTS"}}, ""},
		{"a modality", graph.Filter{Modalities: []graph.Modality{graph.Negated}}, "d"},
		{"two modalities", graph.Filter{Modalities: []graph.Modality{graph.Negated, graph.Future}}, "d g"},
		{"a speaker", graph.Filter{SaidBy: []graph.ActorID{"s"}}, "e"},
		{"two speakers", graph.Filter{SaidBy: []graph.ActorID{"t", "s", "nobody"}}, "e g"},
		{"what the text says itself", graph.Filter{SaidBy: []graph.ActorID{""}}, "b c d f h i"},
		{"a publisher", graph.Filter{Publishers: []string{"Q"}}, "h"},
		{"no publisher", graph.Filter{Publishers: []string{""}}, "i"},
		{"from a day", graph.Filter{From: day("2025-06-10")}, "b c d e h"},
		{"from the day after", graph.Filter{From: day("2025-06-11")}, "h"},
		{"to a day", graph.Filter{To: day("2025-05-31")}, "f g"},
		{"a month overlaps the days in it", graph.Filter{From: day("2025-05-31"), To: day("2025-06-01")}, "f"},
		{"a year overlaps the days in it", graph.Filter{From: day("2024-12-31"), To: day("2025-01-01")}, "g"},
		{"a month as bounds", graph.Filter{From: day("2025-06"), To: day("2025-06")}, "b c d e"},
		{"a year as bound", graph.Filter{To: day("2024")}, "g"},
		{"all together", graph.Filter{Types: []graph.RelationType{"ATTACKS"}, Modalities: []graph.Modality{graph.Future}, SaidBy: []graph.ActorID{"t"},
			Publishers: []string{"P"}, From: day("2024-01-01"), To: day("2024-01-01")}, "g"},
		{"all but one", graph.Filter{Types: []graph.RelationType{"ATTACKS"}, Modalities: []graph.Modality{graph.Future}, SaidBy: []graph.ActorID{"t"},
			Publishers: []string{"Q"}, From: day("2024-01-01"), To: day("2024-01-01")}, ""},
	} {
		for _, focus := range [][]graph.ActorID{nil, {"a"}} {
			g := s.subgraph(graph.View{Filter: c.filter, Focus: focus})
			var got []graph.ActorID
			for _, r := range g.Relations {
				got = append(got, r.Target)
			}
			s.same(c.name, ids(got, func(id graph.ActorID) graph.ActorID { return id }), c.want)
			s.same(c.name+", matching", g.Matching.Claims, len(got))
			s.same(c.name+", total", g.Total.Claims, 8)
		}
	}
}

func testSubgraphUndated(s session) {
	s.put(write("a", "", "2025-06-22").claims("x", "URGES", "y").claims("x", "ATTACKS", "y", on("2024-03")).done(),
		write("b", "", "2024").claims("x", "URGES", "y").done(), write("c", "", "").claims("x", "URGES", "y").done())
	in := func(from, to string) string {
		return tell(s.subgraph(graph.View{Filter: graph.Filter{From: day(from), To: day(to)}}).Relations)
	}
	s.same("the day of publication", in("2025-06-22", "2025-06-22"), "x URGES y 1")
	s.same("the claim's own month", in("2024-03-31", "2024-03-31"), "x ATTACKS y 1; x URGES y 1")
	s.same("a document of a whole year", in("2024-12-31", ""), "x URGES y 2")
	s.same("no date at all shows only without bounds", in("", ""), "x ATTACKS y 1; x URGES y 3")
	g := s.subgraph(graph.View{})
	s.same("first and last", []graph.Date{g.Relations[1].First, g.Relations[1].Last}, []graph.Date{day("2024"), day("2025-06-22")})
}

func testSubgraphMinClaims(s session) {
	a := write("a", "", "").claims("a", "URGES", "b").claims("a", "URGES", "b").claims("a", "URGES", "b", modality(graph.Negated)).
		claims("b", "URGES", "c").claims("c", "URGES", "d").claims("c", "URGES", "d")
	s.put(a.done())
	g := s.subgraph(graph.View{MinClaims: 2})
	s.same("relations", tell(g.Relations), "a URGES b 3; c URGES d 2")
	s.same("matching", g.Matching, graph.Size{Actors: 4, Relations: 2, Claims: 5})
	g = s.subgraph(graph.View{MinClaims: 2, Focus: []graph.ActorID{"a"}, Depth: 4})
	s.same("a weak relation leads nowhere", tell(g.Relations), "a URGES b 3")
	g = s.subgraph(graph.View{MinClaims: 3, Filter: graph.Filter{Modalities: []graph.Modality{graph.Actual}}})
	s.same("claims that the filter hides do not count", g.Relations, []graph.Relation{})
	s.same("total", g.Total, graph.Size{Actors: 4, Relations: 3, Claims: 6})
}

func testSubgraphLimits(s session) {
	a := write("a", "", "")
	for i := range 40 {
		for range i%3 + 1 {
			a.claims("hub", "URGES", graph.ActorID(fmt.Sprintf("n%02d", i)))
		}
	}
	s.put(a.done())
	all := graph.Size{Actors: 41, Relations: 40, Claims: 79}
	for _, c := range []struct {
		view                 graph.View
		actors, rels, claims int
	}{
		{graph.View{}, 25, 24, 61},
		{graph.View{Focus: []graph.ActorID{"hub"}}, 25, 24, 61},
		{graph.View{Actors: 3}, 3, 2, 6},
		{graph.View{Focus: []graph.ActorID{"hub"}, Actors: 1}, 1, 0, 0},
		{graph.View{Actors: 41, Relations: 5}, 6, 5, 15},
		{graph.View{Actors: graph.MaxActors, Relations: graph.MaxRelations}, 41, 40, 79},
	} {
		g := s.subgraph(c.view)
		what := asJSON(c.view)
		s.same(what, g.Shown(), graph.Size{Actors: c.actors, Relations: c.rels, Claims: c.claims})
		s.same(what+", matching", g.Matching, all)
		s.same(what+", total", g.Total, all)
	}
}

func testSubgraphRefuses(s session) {
	s.put(chain())
	for _, v := range []graph.View{
		{Depth: -1}, {Depth: graph.MaxDepth + 1}, {MinClaims: -1}, {Actors: -1}, {Actors: graph.MaxActors + 1},
		{Relations: -1}, {Relations: graph.MaxRelations + 1}, {Focus: make([]graph.ActorID, graph.MaxActors+1)},
	} {
		_, err := s.store.Subgraph(s.Context(), v)
		s.fails(fmt.Sprintf("%+v", v)[:60], err, graph.ErrInvalid)
	}
	_, err := s.store.Subgraph(s.Context(), graph.View{Focus: []graph.ActorID{"a", "nobody"}})
	s.fails("an unknown actor in focus", err, graph.ErrNotFound, "nobody")
}

func testSubgraphSums(s session) {
	s.put(
		write("1", "P", "2025-02").claims("m", "MEDIATES", "a", other("b")).claims("m", "MEDIATES", "a", other("c"), on("2025-02-20")).
			claims("p", "HOLDS_OFFICE", "a", title("minister")).done(),
		write("2", "P", "2025-02-03").claims("m", "MEDIATES", "a", modality(graph.Hypothetical)).claims("p", "HOLDS_OFFICE", "a", title("envoy")).
			claims("b", "URGES", "a").done(),
		write("3", "", "").claims("m", "MEDIATES", "a", on("2025-02-28")).claims("p", "HOLDS_OFFICE", "a", title("envoy")).done())
	g := s.subgraph(graph.View{Focus: []graph.ActorID{"a"}})
	s.same("relations", g.Relations, []graph.Relation{
		{RelationKey: graph.RelationKey{Source: "b", Type: "URGES", Target: "a"}, Claims: 1, Modalities: graph.Tally{Actual: 1},
			First: day("2025-02-03"), Last: day("2025-02-03"), Publishers: []string{"P"}, Documents: 1},
		{RelationKey: graph.RelationKey{Source: "m", Type: "MEDIATES", Target: "a"}, Claims: 4, Modalities: graph.Tally{Actual: 3, Hypothetical: 1},
			First: day("2025-02"), Last: day("2025-02-28"), Publishers: []string{"", "P"}, Documents: 3, Others: []graph.ActorID{"b", "c"}},
		{RelationKey: graph.RelationKey{Source: "p", Type: "HOLDS_OFFICE", Target: "a"}, Claims: 3, Modalities: graph.Tally{Actual: 3},
			First: day("2025-02"), Last: day("2025-02"), Publishers: []string{"", "P"}, Documents: 3, Title: "envoy"},
	})
	s.same("another party is no end, so it is not drawn for that", actorIDs(g.Actors), "a b m p")
}
