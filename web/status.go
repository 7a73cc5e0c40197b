package web

import (
	"fmt"

	"example.org/entente/graph"
)

// A remark is a sentence with links after it.
type remark struct {
	Text  string
	Links []link
}

// status says how much of the whole the map shows, what keeps the rest
// away, and how to see it.
func status(g graph.Subgraph, v View) []remark {
	shown, matching, total, is := g.Shown(), g.Matching, g.Total, g.View
	of := func(n, all int, noun string) string {
		if n < all {
			return thousands(n) + " of " + quantity(all, noun)
		}
		return quantity(n, noun)
	}
	remarks := []remark{{Text: fmt.Sprintf("%s, %s and %s shown.", of(shown.Actors, matching.Actors, "actor"),
		of(shown.Relations, matching.Relations, "relation"), of(shown.Claims, matching.Claims, "claim"))}}
	if shown.Relations < matching.Relations {
		remarks = append(remarks, tooMany(shown, matching, is, v)...)
	}
	if len(is.Focus) > 0 {
		r := remark{Text: "Only what lies around the focus, up to " + quantity(is.Depth, "step") + " away."}
		if is.Filter.IsZero() && is.MinClaims == 1 {
			r.Text = fmt.Sprintf("Around the focus, up to %s away, lie %s of the %s in the database.", quantity(is.Depth, "step"), thousands(matching.Claims), quantity(total.Claims, "claim"))
		}
		if is.Depth < graph.MaxDepth {
			r.Links = append(r.Links, link{"go one step further", v.with(func(v *View) { v.Depth = is.Depth + 1 }).URL()})
		}
		r.Links = append(r.Links, link{"show the whole graph", v.with(func(v *View) { v.Focus, v.Depth = nil, 0 }).URL()})
		remarks = append(remarks, r)
	}
	if hidden := total.Claims - matching.Claims; hidden > 0 && (!is.Filter.IsZero() || is.MinClaims > 1) {
		text := fmt.Sprintf("The filters leave out %s of %s in the database.", quantity(hidden, "claim"), thousands(total.Claims))
		if len(is.Focus) > 0 {
			text = fmt.Sprintf("The filters and the focus leave out %s of %s in the database.", quantity(hidden, "claim"), thousands(total.Claims))
		}
		remarks = append(remarks, remark{text, []link{{"show them", v.with(func(v *View) { v.Filter, v.MinClaims = graph.Filter{}, 0 }).URL()}}})
	}
	return remarks
}

// tooMany says which limits leave relations out and offers higher ones.
func tooMany(shown, matching graph.Size, is graph.View, v View) []remark {
	var said []remark
	if shown.Relations == is.Relations && is.Relations < graph.MaxRelations {
		more := min(2*is.Relations, graph.MaxRelations)
		said = append(said, remark{
			fmt.Sprintf("At most %s are drawn, the strongest.", quantity(is.Relations, "relation")),
			[]link{{fmt.Sprintf("draw up to %d relations", more), v.with(func(v *View) { v.Relations = usual(more, graph.DefaultRelations) }).URL()}},
		})
	}
	// One place may stay free: a relation needs room for both its actors.
	if shown.Actors < matching.Actors && shown.Actors+1 >= is.Actors && is.Actors < graph.MaxActors {
		more := next(is.Actors, sizes)
		said = append(said, remark{
			fmt.Sprintf("A map of more than %s is hard to read at a glance, so the strongest are shown.", quantity(is.Actors, "actor")),
			[]link{{fmt.Sprintf("show up to %d actors", more), v.with(func(v *View) { v.Actors = usual(more, graph.DefaultActors) }).URL()}},
		})
	}
	if said == nil {
		said = []remark{{Text: "More does not fit on one map: put an actor in focus, or filter, to see the rest."}}
	}
	return said
}

// sizes are the numbers of actors that a reader is offered.
var sizes = []int{10, 25, 40, 60, 100, graph.MaxActors}

// next is the first of list beyond n; the last if there is none.
func next(n int, list []int) int {
	for _, m := range list {
		if m > n {
			return m
		}
	}
	return list[len(list)-1]
}

// usual is n as a View has it: 0 where it is what is usual.
func usual(n, otherwise int) int {
	if n == otherwise {
		return 0
	}
	return n
}
