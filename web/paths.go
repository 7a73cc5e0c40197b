package web

import (
	"context"
	"net/http"

	"example.org/entente/graph"
	"github.com/labstack/echo/v4"
)

// A pathForm asks how two actors are connected.
type pathForm struct {
	From, To string   // as the reader wrote them
	Names    []string // to choose from
	Keep     []field
}

func newPathForm(v View, g graph.Subgraph) pathForm {
	f := pathForm{Keep: fields(filterValues(v.Filter))}
	for _, a := range g.Actors {
		f.Names = append(f.Names, askFor(a))
		if len(v.Focus) > 0 && a.ID == v.Focus[0] {
			f.From = askFor(a)
		}
	}
	return f
}

// askFor is what a reader writes to ask for a: the name, or the id where the name is very long.
func askFor(a graph.Actor) string {
	if short(a.Name) != a.Name {
		return string(a.ID)
	}
	return a.Name
}

// pathsData is what the page of paths shows.
type pathsData struct {
	Form     pathForm
	Ends     [2]end
	Found    bool // both ends are known
	Same     bool
	Steps    int
	Total    int
	MaxSteps int
	Paths    []pathPart
	Further  string // the address that looks further or shows more; "" if there is none
	MapURL   string // the map around all actors on the paths
	Filtered bool
	Open     string // the address without filters
}

// An end is one of the two actors asked for.
type end struct {
	Asked  string
	Actor  graph.Actor
	Known  bool
	Others []link // whom the reader may have meant instead
}

// A pathPart is one path: an actor, then steps to further ones.
type pathPart struct {
	Start party
	Steps []stepPart
}

// A stepPart is all that ties two neighbours on a path.
type stepPart struct {
	Relations []tied
	To        party
}

// Bounds of what the page of paths may be asked for.
const (
	defaultSteps = 6
	maxSteps     = 10
	defaultPaths = 3
	maxPaths     = 20
)

// pathsPage shows the shortest paths between two actors.
func (s *Server) pathsPage(c echo.Context) error {
	q := queryOf(c)
	f := q.filter()
	asked := [2]string{q.text("a", graph.MaxID), q.text("b", graph.MaxID)}
	steps, limit := q.number("steps", defaultSteps, maxSteps), q.number("limit", defaultPaths, maxPaths)
	if err := q.done(); err != nil {
		return err
	}
	steps, limit = or(steps, defaultSteps), or(limit, defaultPaths)
	ctx := c.Request().Context()
	v := View{View: graph.View{Filter: f}}
	d := pathsData{Form: pathForm{From: asked[0], To: asked[1], Keep: fields(filterValues(f))}, MaxSteps: steps, Filtered: !f.IsZero()}
	self := func(f graph.Filter, a, b string, steps, limit int) string {
		values := filterValues(f)
		set(values, "a", a)
		set(values, "b", b)
		setNumber(values, "steps", usual(steps, defaultSteps))
		setNumber(values, "limit", usual(limit, defaultPaths))
		return address("/paths", values)
	}
	d.Open = self(graph.Filter{}, asked[0], asked[1], steps, limit)
	for i := range asked {
		var err error
		if d.Ends[i], err = s.resolve(ctx, asked[i], func(id string) string {
			names := asked
			names[i] = id
			return self(f, names[0], names[1], steps, limit)
		}); err != nil {
			return err
		}
	}
	from, to := d.Ends[0], d.Ends[1]
	if d.Found = from.Known && to.Known; d.Found {
		d.Same = from.Actor.ID == to.Actor.ID
		list, err := s.store.Paths(ctx, from.Actor.ID, to.Actor.ID, f, steps, limit)
		if err != nil {
			return err
		}
		d.fill(v, list)
		switch {
		case list.Total > len(list.Paths) && limit < maxPaths:
			d.Further = self(f, asked[0], asked[1], steps, min(4*limit, maxPaths))
		case list.Total == 0 && steps < maxSteps && !d.Same:
			d.Further = self(f, asked[0], asked[1], maxSteps, limit)
		}
	}
	return s.page(c, http.StatusOK, "paths", "How two actors are connected", d)
}

func (d *pathsData) fill(v View, list graph.PathList) {
	d.Steps, d.Total = list.Steps, list.Total
	as := func(id graph.ActorID) party { return party{cast(list.Actors).name(id), v.focusOn(id)} }
	for _, p := range list.Paths {
		part := pathPart{Start: as(p.Actors[0])}
		for i, relations := range p.Relations {
			step := stepPart{To: as(p.Actors[i+1])}
			for _, r := range relations {
				r.Others = nil // a step leads from one actor to one other
				around := v.with(func(v *View) { v.Focus = []graph.ActorID{r.Source} })
				step.Relations = append(step.Relations, tie(r, list.Actors, p.Actors[i], around.showRelations(r.RelationKey)+"#panel", nil))
			}
			part.Steps = append(part.Steps, step)
		}
		d.Paths = append(d.Paths, part)
	}
	if len(list.Actors) > 0 {
		d.MapURL = v.with(func(v *View) {
			for _, a := range list.Actors[:min(len(list.Actors), graph.MaxActors)] {
				v.Focus = append(v.Focus, a.ID)
			}
		}).URL()
	}
}

// resolve finds the actor that a reader means by an id or a name.
func (s *Server) resolve(ctx context.Context, asked string, instead func(id string) string) (end, error) {
	e := end{Asked: asked}
	if asked == "" {
		return e, nil
	}
	a, err := s.nameOf(ctx, graph.ActorID(asked))
	if err != nil {
		return e, err
	}
	if a.Kind != "" {
		e.Actor, e.Known = a, true
		return e, nil
	}
	list, err := s.store.FindActors(ctx, asked, 6)
	if err != nil || len(list.Actors) == 0 {
		return e, err
	}
	e.Actor, e.Known = list.Actors[0].Actor, true
	for _, a := range list.Actors[1:] {
		e.Others = append(e.Others, link{short(a.Name), instead(string(a.ID))})
	}
	return e, nil
}

func or(n, otherwise int) int {
	if n == 0 {
		return otherwise
	}
	return n
}
