package diagram

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"example.org/entente/graph"
)

// talksMap is a map of 14 actors with something of everything: offices, a mediation,
// parallel and symmetric relations, all modalities.
func talksMap() graph.Subgraph {
	actors := []graph.Actor{
		{ID: "iran", Name: "Iran", Kind: graph.State},
		{ID: "usa", Name: "United States", Kind: graph.State},
		{ID: "oman", Name: "Oman", Kind: graph.State},
		{ID: "israel", Name: "Israel", Kind: graph.State},
		{ID: "qatar", Name: "Qatar", Kind: graph.State},
		{ID: "turkey", Name: "Turkey", Kind: graph.State},
		{ID: "saudi-arabia", Name: "Saudi Arabia", Kind: graph.State},
		{ID: "abbas-araghchi", Name: "Abbas Araghchi", Kind: graph.Person},
		{ID: "donald-trump", Name: "Donald Trump", Kind: graph.Person},
		{ID: "benjamin-netanyahu", Name: "Benjamin Netanyahu", Kind: graph.Person},
		{ID: "hezbollah", Name: "Hezbollah", Kind: graph.Organization},
		{ID: "hamas", Name: "Hamas", Kind: graph.Organization},
		{ID: "iran/protesters", Name: "protesters (Iran)", Kind: graph.Group},
		{ID: "iran/secret-police", Name: "secret police (Iran)", Kind: graph.Group},
	}
	day := graph.Date{Year: 2026, Month: 2, Day: 7}
	rel := func(source graph.ActorID, typ graph.RelationType, target graph.ActorID, t graph.Tally) graph.Relation {
		return graph.Relation{
			RelationKey: graph.RelationKey{Source: source, Type: typ, Target: target},
			Claims:      t.Actual + t.Future + t.Hypothetical + t.Negated, Modalities: t,
			First: day, Last: day, Publishers: []string{"A Paper"}, Documents: 1,
		}
	}
	actual := func(n int) graph.Tally { return graph.Tally{Actual: n} }
	relations := []graph.Relation{
		rel("iran", "NEGOTIATES_WITH", "usa", actual(3)),
		rel("usa", "ATTACKS", "iran", graph.Tally{Actual: 1, Hypothetical: 1}),
		rel("usa", "DEMANDS", "iran", actual(2)),
		rel("donald-trump", "THREATENS", "iran", actual(2)),
		rel("iran", "SUPPORTS", "hezbollah", actual(1)),
		rel("iran", "SUPPORTS", "hamas", actual(1)),
		rel("israel", "ALLIES_WITH", "usa", actual(1)),
		rel("israel", "URGES", "usa", actual(1)),
		rel("benjamin-netanyahu", "ACCUSES", "iran", actual(1)),
		rel("iran/secret-police", "ATTACKS", "iran/protesters", actual(2)),
		rel("iran/protesters", "PROTESTS_AGAINST", "iran", actual(1)),
		rel("qatar", "WARNS", "usa", actual(1)),
		rel("turkey", "WARNS", "usa", actual(1)),
		rel("saudi-arabia", "WARNS", "usa", actual(1)),
		rel("donald-trump", "SUPPORTS", "iran/protesters", graph.Tally{Negated: 1}),
		rel("abbas-araghchi", "ACCUSES", "usa", actual(1)),
		rel("donald-trump", "ATTACKS", "iran", graph.Tally{Future: 1}),
	}
	for holder, office := range map[graph.ActorID]struct {
		of    graph.ActorID
		title string
	}{
		"abbas-araghchi":     {"iran", "foreign minister"},
		"donald-trump":       {"usa", "president"},
		"benjamin-netanyahu": {"israel", "prime minister"},
	} {
		r := rel(holder, "HOLDS_OFFICE", office.of, actual(1))
		r.Title = office.title
		relations = append(relations, r)
	}
	for _, side := range [][2]graph.ActorID{{"iran", "usa"}, {"usa", "iran"}} {
		r := rel("oman", "MEDIATES", side[0], actual(1))
		r.Others = []graph.ActorID{side[1]}
		relations = append(relations, r)
	}
	return subgraph(actors, relations, "iran")
}

// subgraph sorts what it is given as a store does.
func subgraph(actors []graph.Actor, relations []graph.Relation, focus ...graph.ActorID) graph.Subgraph {
	slices.SortFunc(actors, func(a, b graph.Actor) int { return slices.Compare([]byte(a.ID), []byte(b.ID)) })
	slices.SortFunc(relations, func(a, b graph.Relation) int { return a.Compare(b.RelationKey) })
	g := graph.Subgraph{View: graph.View{Focus: focus}.WithDefaults(), Actors: actors, Relations: relations}
	g.Matching = g.Shown()
	return g
}

// randomMap has the given number of actors and relations, few actors with many
// and many with few, as news has; the same for the same seed.
func randomMap(actors, relations int, seed uint64) graph.Subgraph {
	random := rand.New(rand.NewPCG(seed, 1))
	names := []string{"Northland", "Kingdom of the Isles", "Foreign Ministry", "Anna Lindqvist", "Harbour Union", "Republic of Costa Verde", "protesters", "Oskar Brandt", "East Bay", "Council of Lakes"}
	g := make([]graph.Actor, actors)
	for i := range g {
		g[i] = graph.Actor{ID: graph.ActorID(fmt.Sprintf("a%03d", i)), Name: fmt.Sprintf("%s %d", names[i%len(names)], i), Kind: graph.Kinds[random.IntN(len(graph.Kinds))]}
	}
	types := []graph.RelationType{"MEETS_WITH", "NEGOTIATES_WITH", "SUPPORTS", "AIDS", "DEMANDS", "ACCUSES", "CRITICIZES", "WARNS", "THREATENS", "SANCTIONS", "ATTACKS", "ALLIES_WITH", "OPPOSES", "MEMBER_OF"}
	found := map[graph.RelationKey]graph.Relation{}
	pick := func() int { return int(float64(actors) * random.Float64() * random.Float64()) }
	for i := 0; len(found) < relations; i++ {
		a, b := pick(), pick()
		if i < actors-1 {
			a = i + 1 // everyone is tied to somebody
			b = int(float64(a) * random.Float64() * random.Float64())
		}
		if a == b {
			continue
		}
		k := graph.RelationKey{Source: g[a].ID, Type: types[random.IntN(len(types))], Target: g[b].ID}
		t := graph.Tally{Actual: random.IntN(4), Future: random.IntN(2)}
		if t.Actual+t.Future == 0 {
			t.Negated = 1
		}
		day := graph.Date{Year: 2025, Month: 1 + random.IntN(12), Day: 1 + random.IntN(28)}
		found[k] = graph.Relation{RelationKey: k, Claims: t.Actual + t.Future + t.Negated, Modalities: t, First: day, Last: day, Documents: 1, Publishers: []string{""}}
	}
	var all []graph.Relation
	for _, r := range found {
		all = append(all, r)
	}
	return subgraph(g, all)
}
