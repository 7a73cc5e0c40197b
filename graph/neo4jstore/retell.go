package neo4jstore

import (
	"maps"
	"slices"

	"example.org/entente/graph"
)

// sayings are what documents say of actors now.
func sayings(q *query, documents []any) ([]graph.Actor, error) {
	if len(documents) == 0 {
		return nil, nil
	}
	rows, err := q.rows(cypher("put_said"), map[string]any{"ids": documents})
	if err != nil {
		return nil, err
	}
	var all []graph.Actor
	for _, r := range rows {
		all = append(all, graph.Actor{
			ID: graph.ActorID(r.text("id")), Name: r.text("name"), Kind: graph.Kind(r.text("kind")),
			Country: r.text("country"), Aliases: texts[string](r, "aliases"),
		})
		if r.err != nil {
			return nil, r.err
		}
	}
	return all, nil
}

// retell writes what documents say of their actors, and sums up anew what
// each of these is called. It fills in the tallies of all that it touches.
func retell(q *query, before []graph.Actor, docs []said, tallies map[graph.ActorID]*tally) error {
	ids := map[string]bool{}
	for _, a := range before {
		ids[string(a.ID)] = true
	}
	for _, d := range docs {
		for _, a := range d.Actors {
			ids[string(a.ID)] = true
		}
	}
	sorted := slices.Sorted(maps.Keys(ids))
	rows, err := q.rows(cypher("put_tallies"), map[string]any{"ids": sorted})
	if err != nil {
		return err
	}
	for _, r := range rows {
		t, err := parseTally(r.text("tally"))
		if err != nil || r.err != nil {
			r.fail("tally")
			return r.err
		}
		tallies[graph.ActorID(r.text("id"))] = t
	}
	for _, id := range sorted {
		if tallies[graph.ActorID(id)] == nil {
			tallies[graph.ActorID(id)], _ = parseTally("")
		}
	}
	for _, a := range before {
		tallies[a.ID].add(a, -1)
	}
	for _, d := range docs {
		for _, a := range d.Actors {
			tallies[a.ID].add(a, 1)
		}
	}
	kinds := map[graph.Kind][]any{}
	for _, id := range sorted {
		if t := tallies[graph.ActorID(id)]; t.Documents > 0 {
			a := t.merge(graph.ActorID(id))
			kinds[a.Kind] = append(kinds[a.Kind], actorRow(a, t))
		}
	}
	for _, k := range graph.Kinds {
		if err := q.each(labelled(cypher("put_actors"), k), kinds[k]); err != nil {
			return err
		}
	}
	return q.each(cypher("put_names"), nameRows(docs))
}

func dropUnnamed(q *query, tallies map[graph.ActorID]*tally) error {
	var gone []string
	for id, t := range tallies {
		if t.Documents <= 0 {
			gone = append(gone, string(id))
		}
	}
	if len(gone) == 0 {
		return nil
	}
	slices.Sort(gone)
	return q.run(cypher("drop_actors"), map[string]any{"ids": gone})
}
