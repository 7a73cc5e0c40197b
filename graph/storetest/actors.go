package storetest

import "example.org/entente/graph"

func testActorsMerge(s session) {
	a := write("a", "", "").names(graph.Actor{ID: "kyiv", Name: "Kyiv", Kind: graph.Organization, Country: "UKR"}).claims("kyiv", "URGES", "x")
	b := write("b", "", "").names(graph.Actor{ID: "kyiv", Name: "Kiev", Kind: graph.State, Aliases: []string{"Kyjiw", "Kyiv"}}).claims("kyiv", "URGES", "x")
	c := write("c", "", "").names(graph.Actor{ID: "kyiv", Name: "Kyiv", Kind: graph.State, Country: "UKR", Aliases: []string{"Київ"}}).claims("x", "URGES", "kyiv")
	s.put(c.done(), b.done())
	s.same("of a tie the smallest, and a country rather than none", s.actor("kyiv", graph.Filter{}, 0).Actor, graph.Actor{
		ID: "kyiv", Name: "Kiev", Kind: graph.State, Country: "UKR", Aliases: []string{"Kyiv", "Kyjiw", "Київ"}})
	s.put(a.done())
	want := graph.Actor{ID: "kyiv", Name: "Kyiv", Kind: graph.State, Country: "UKR", Aliases: []string{"Kiev", "Kyjiw", "Київ"}}
	s.same("what most say", s.actor("kyiv", graph.Filter{}, 0).Actor, want)
	s.same("in a document that says otherwise", s.document("b").Actors[0], want)
	s.same("in a list", s.find("kiev", 0).Actors[0].Actor, want)
	s.same("on a map", s.subgraph(graph.View{}).Actors[0], want)
	s.put(write("a", "", "").done())
	s.same("after one fell silent", s.actor("kyiv", graph.Filter{}, 0).Actor.Name, "Kiev")
	s.put(write("b", "", "").done())
	s.same("after another did", s.actor("kyiv", graph.Filter{}, 0).Actor, graph.Actor{
		ID: "kyiv", Name: "Kyiv", Kind: graph.State, Country: "UKR", Aliases: []string{"Київ"}})
	s.same("a name given up finds nobody", s.find("kiev", 0).Total, 0)
}

func testActorVanishes(s session) {
	s.put(write("a", "", "").claims("iran", "URGES", "oman").done(), write("b", "", "").mentions("oman").done())
	s.put(write("a", "", "").claims("iraq", "URGES", "oman").done())
	_, err := s.store.Actor(s.Context(), "iran", graph.Filter{}, 0)
	s.fails("its page", err, graph.ErrNotFound, "iran")
	_, err = s.store.Subgraph(s.Context(), graph.View{Focus: []graph.ActorID{"iran"}})
	s.fails("a map of it", err, graph.ErrNotFound, "iran")
	s.same("found", countIDs(s.find("", 0).Actors), "iraq oman")
	s.put(write("a", "", "").done())
	s.same("found later", countIDs(s.find("", 0).Actors), "oman")
	s.same("documents that mention it", s.actor("oman", graph.Filter{}, 0).Documents, 1)
}

func testActorWithoutClaims(s session) {
	s.put(talks())
	p := s.actor("switzerland", graph.Filter{}, 0)
	s.same("profile", p, graph.ActorProfile{Actor: graph.Actor{ID: "switzerland", Name: "Switzerland", Kind: graph.State},
		Relations: []graph.Relation{}, Documents: 1, Actors: []graph.Actor{}})
	s.same("found", s.find("switz", 0).Actors[0].Claims, 0)
	g := s.subgraph(graph.View{Focus: []graph.ActorID{"switzerland"}})
	s.same("in focus it shows alone", actorIDs(g.Actors), "switzerland")
	s.same("matching", g.Matching, graph.Size{})
	s.same("the map of all counts those at the ends of relations", g.Total, graph.Size{Actors: 5, Relations: 4, Claims: 4})
}

func testActorRelations(s session) {
	s.put(
		write("a", "P", "2025-01").claims("iran", "THREATENS", "israel").claims("israel", "THREATENS", "iran").
			claims("oman", "MEDIATES", "iran", other("united-states")).claims("oman", "URGES", "israel").done(),
		write("b", "Q", "2025-02").claims("iran", "THREATENS", "israel").claims("qatar", "URGES", "iran").claims("qatar", "URGES", "iran").done(),
		write("c", "P", "2025-03").claims("israel", "THREATENS", "iran").mentions("iran").done(),
		write("d", "P", "2025-03").mentions("iran").done())
	p := s.actor("iran", graph.Filter{}, 0)
	s.same("by claims, publishers, documents, key", tell(p.Relations),
		"iran THREATENS israel 2; israel THREATENS iran 2; qatar URGES iran 2; oman MEDIATES iran 1")
	s.same("counts", []int{p.Total, p.Claims, p.Documents}, []int{4, 7, 4})
	s.same("those at the other ends and other parties", actorIDs(p.Actors), "israel oman qatar united-states")
	p = s.actor("iran", graph.Filter{}, 1)
	s.same("limited", tell(p.Relations), "iran THREATENS israel 2")
	s.same("counts beyond the limit", []int{p.Total, p.Claims, p.Documents}, []int{4, 7, 4})
	s.same("those at the other ends of what is listed", actorIDs(p.Actors), "israel")
}

func testActorFilter(s session) {
	s.put(write("a", "P", "2025-01").claims("iran", "THREATENS", "israel").claims("iran", "THREATENS", "israel", modality(graph.Negated)).
		claims("oman", "URGES", "iran", modality(graph.Negated)).done(), write("b", "Q", "").claims("iran", "THREATENS", "israel").done())
	p := s.actor("iran", graph.Filter{Modalities: []graph.Modality{graph.Actual}}, 0)
	s.same("relations", tell(p.Relations), "iran THREATENS israel 2")
	s.same("counts", []int{p.Total, p.Claims, p.Documents}, []int{1, 2, 2})
	s.same("actors", actorIDs(p.Actors), "israel")
	p = s.actor("iran", graph.Filter{Types: []graph.RelationType{"SUPPORTS"}}, 0)
	s.same("nothing passes", p.Relations, []graph.Relation{})
	s.same("documents all the same", []int{p.Total, p.Claims, p.Documents}, []int{0, 0, 2})
}

func testActorUnknown(s session) {
	s.put(talks())
	_, err := s.store.Actor(s.Context(), "atlantis", graph.Filter{}, 0)
	s.fails("actor", err, graph.ErrNotFound, "atlantis")
	_, err = s.store.Actor(s.Context(), "", graph.Filter{}, 0)
	s.fails("actor without an id", err, graph.ErrNotFound)
}
