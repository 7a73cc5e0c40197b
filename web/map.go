package web

import (
	"context"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/web/diagram"
	"example.org/entente/web/export"
	"github.com/labstack/echo/v4"
)

// mapData is what the map page shows.
type mapData struct {
	View      View
	Documents int  // in the store
	Claims    int  // in the store
	Drawn     bool // there is a picture
	SVG       template.HTML
	Note      string // why the picture is a simpler one, or why there is none
	Status    []remark
	Chips     []choice // what was chosen, each with the way back
	Filters   filters
	Panel     *panel
	Relations table
	Actors    table
	Paths     pathForm
	Downloads []link
}

// A link is a word that leads somewhere.
type link struct {
	Text string
	URL  string
}

// A remark is a sentence with links after it.
type remark struct {
	Text  string
	Links []link
}

// mapPage shows the map with its filters and, beside it, what the reader picked.
func (s *Server) mapPage(c echo.Context) error {
	q := queryOf(c)
	v, err := q.page()
	if err != nil {
		return err
	}
	if given(q.values) != given(v.Values()) {
		// What a form sends unfilled, or fills with what is usual anyway, does not belong into an address that is passed on.
		return c.Redirect(http.StatusSeeOther, v.URL())
	}
	ctx := c.Request().Context()
	g, err := s.store.Subgraph(ctx, v.View)
	if err != nil {
		return err
	}
	counts, err := s.store.Counts(ctx, v.Filter, 0)
	if err != nil {
		return err
	}
	d := mapData{View: v, Documents: counts.Documents, Claims: counts.All.Claims}
	if d.Claims > 0 {
		if err := s.fillMap(ctx, &d, g, counts); err != nil {
			return err
		}
	}
	return s.frame(c, http.StatusOK, frame{
		Page: "map", Title: MapTitle(g), Search: v.Search, Data: d,
		Keep: fields(v.Values(), "q", "actor", "relation", "listed"),
	})
}

// given counts the values of a query.
func given(values map[string][]string) int {
	n := 0
	for _, list := range values {
		n += len(list)
	}
	return n
}

func (s *Server) fillMap(ctx context.Context, d *mapData, g graph.Subgraph, counts graph.Counts) (err error) {
	v := d.View
	if d.Panel, err = s.panelFor(ctx, v); err != nil {
		return err
	}
	if d.Filters, err = s.filtersFor(ctx, v, counts); err != nil {
		return err
	}
	d.Chips = chips(v, join(g.Actors, counts.Actors, d.Filters.actors))
	d.Status = status(g, v)
	d.Relations, d.Actors = relationTable(g, v), actorTable(g, v)
	d.Paths = newPathForm(v, g)
	for _, f := range export.Formats {
		d.Downloads = append(d.Downloads, link{strings.ToUpper(f.Ext), address("/map."+f.Ext, viewValues(v.View))})
	}
	switch {
	case len(g.Actors) == 0:
		return nil
	case s.renderer == nil:
		d.Note = "No picture can be drawn here: " + errNoDrawing.Error() + ". The tables below hold the same."
		return nil
	}
	drawing, err := s.renderer.Draw(ctx, g, diagram.Options{
		Title:       MapTitle(g),
		ActorURL:    func(id graph.ActorID) string { return v.showActor(id) + "#panel" },
		RelationURL: func(keys []graph.RelationKey) string { return v.showRelations(keys...) + "#panel" },
		Selected:    diagram.Selection{Actor: v.Actor, Relations: v.Picked},
	})
	switch {
	case ctx.Err() != nil:
		return err
	case err != nil:
		s.log.ErrorContext(ctx, "a map could not be drawn", "cause", err)
		d.Note = "The map could not be drawn just now. The tables below hold the same."
	default:
		d.Drawn, d.Note = true, drawing.Note
		d.SVG = template.HTML(drawing.SVG) // diagram escapes every text in it
	}
	return nil
}

// showActor is the address of v with an actor in its panel.
func (v View) showActor(id graph.ActorID) string {
	return v.with(func(v *View) { v.Actor, v.Picked, v.Search, v.Listed = id, nil, "", 0 }).URL()
}

// showRelations is the address of v with relations in its panel.
func (v View) showRelations(keys ...graph.RelationKey) string {
	return v.with(func(v *View) { v.Actor, v.Picked, v.Search, v.Listed = "", keys, "", 0 }).URL()
}

// focusOn is the address of the map around one actor, who is in the panel too.
func (v View) focusOn(id graph.ActorID) string {
	return v.with(func(v *View) {
		v.Focus, v.Actor, v.Picked, v.Search, v.Listed = []graph.ActorID{id}, id, nil, "", 0
	}).URL()
}

// MapTitle names a map: "Iran and Oman, June 2025".
func MapTitle(g graph.Subgraph) string {
	title := "Relationship map"
	if n := len(g.View.Focus); n > 0 {
		var names []string
		for _, id := range g.View.Focus[:min(n, 3)] {
			names = append(names, cast(g.Actors).name(id))
		}
		if n > 3 {
			names = append(names, quantity(n-3, "other"))
		}
		title = series(names)
	}
	switch from, to := g.View.From, g.View.To; {
	case from.IsZero() && to.IsZero():
	case from == to:
		title += ", " + dateWords(from)
	case to.IsZero():
		title += ", from " + dateWords(from)
	case from.IsZero():
		title += ", until " + dateWords(to)
	default:
		title += ", " + dateWords(from) + " to " + dateWords(to)
	}
	return title
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

// nameOf is an actor's name, or the id where nobody is known by it.
func (s *Server) nameOf(ctx context.Context, id graph.ActorID) (graph.Actor, error) {
	p, err := s.store.Actor(ctx, id, graph.Filter{}, 1)
	if errors.Is(err, graph.ErrNotFound) {
		return graph.Actor{ID: id, Name: string(id)}, nil
	}
	return p.Actor, err
}

// without is list with every v left out, as a new list.
func without[T comparable](list []T, v T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(w T) bool { return w == v })
}
