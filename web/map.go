package web

import (
	"context"
	"errors"
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
