package web

import (
	"bytes"
	_ "embed"
	"fmt"
	"net/http"

	"example.org/entente/graph"
	"example.org/entente/web/export"
	"github.com/labstack/echo/v4"
)

//go:embed openapi.json
var openAPI []byte

// openAPI describes the API.
func (s *Server) openAPI(c echo.Context) error {
	return s.send(c, http.StatusOK, "application/json", openAPI)
}

// mostListed is the longest list that the API gives at once.
const mostListed = 1000

// list is l, and [] rather than null in JSON where it is nil.
func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}

// apiActors finds actors by name.
func (s *Server) apiActors(c echo.Context) error {
	q := queryOf(c)
	text, limit := q.text("q", mostSearch), q.number("limit", 0, mostListed)
	if err := q.done(); err != nil {
		return err
	}
	found, err := s.store.FindActors(c.Request().Context(), text, limit)
	if err != nil {
		return err
	}
	found.Actors = list(found.Actors)
	return s.sendJSON(c, http.StatusOK, found)
}

// apiActor is one actor with its relations.
func (s *Server) apiActor(c echo.Context) error {
	id, err := rest(c)
	if err != nil {
		return err
	}
	q := queryOf(c)
	f, limit := q.filter(), q.number("limit", 0, mostListed)
	if err := q.done(); err != nil {
		return err
	}
	a, err := s.store.Actor(c.Request().Context(), graph.ActorID(id), f, limit)
	if err != nil {
		return err
	}
	a.Relations, a.Actors = list(a.Relations), list(a.Actors)
	return s.sendJSON(c, http.StatusOK, a)
}

// apiRelation is one relation with the claims behind it.
func (s *Server) apiRelation(c echo.Context) error {
	path, err := rest(c)
	if err != nil {
		return err
	}
	key, ok := parseKey(path)
	if !ok {
		return fmt.Errorf("%q is not a relation such as iran~THREATENS~israel: %w", shorten(path), graph.ErrInvalid)
	}
	q := queryOf(c)
	f, limit := q.filter(), q.number("limit", 0, mostListed)
	if err := q.done(); err != nil {
		return err
	}
	e, err := s.store.Relation(c.Request().Context(), key, f, limit)
	if err != nil {
		return err
	}
	e.Documents, e.Actors, e.Relation.Publishers = list(e.Documents), list(e.Actors), list(e.Relation.Publishers)
	return s.sendJSON(c, http.StatusOK, e)
}

// apiDocuments lists documents without their text.
func (s *Server) apiDocuments(c echo.Context) error {
	q := queryOf(c)
	after, limit := q.id("after"), q.number("limit", 0, mostListed)
	if err := q.done(); err != nil {
		return err
	}
	l, err := s.store.Documents(c.Request().Context(), graph.DocumentID(after), limit)
	if err != nil {
		return err
	}
	l.Documents = list(l.Documents)
	return s.sendJSON(c, http.StatusOK, l)
}

// A fullDocument is a document with everything that its text adds to the graph.
type fullDocument struct {
	graph.Document
	Actors   []graph.Actor   `json:"actors"`
	Mentions []graph.Mention `json:"mentions"`
	Claims   []graph.Claim   `json:"claims"`
}

// apiDocument is one document whole.
func (s *Server) apiDocument(c echo.Context) error {
	id, err := rest(c)
	if err != nil {
		return err
	}
	if err := queryOf(c).done(); err != nil {
		return err
	}
	b, err := s.store.Document(c.Request().Context(), graph.DocumentID(id))
	if err != nil {
		return err
	}
	return s.sendJSON(c, http.StatusOK, fullDocument{b.Document, list(b.Actors), list(b.Mentions), list(b.Claims)})
}

// apiSubgraph is what a map shows, in the shape of the JSON download but without evidence.
func (s *Server) apiSubgraph(c echo.Context) error {
	q := queryOf(c)
	v := q.view()
	if err := q.done(); err != nil {
		return err
	}
	ctx := c.Request().Context()
	g, err := s.store.Subgraph(ctx, v)
	if err != nil {
		return err
	}
	f, ok := export.Lookup("json")
	if !ok {
		return fmt.Errorf("a subgraph in JSON: %w", graph.ErrUnsupported)
	}
	var b bytes.Buffer
	if err := f.Write(ctx, &b, export.Input{Graph: g, Title: MapTitle(g)}); err != nil {
		return err
	}
	return s.send(c, http.StatusOK, f.MediaType, b.Bytes())
}

// apiPaths are the shortest paths between two actors.
func (s *Server) apiPaths(c echo.Context) error {
	q := queryOf(c)
	f, a, b := q.filter(), q.id("a"), q.id("b")
	steps, limit := q.number("steps", 0, maxSteps), q.number("limit", 0, maxPaths)
	for _, end := range []struct{ name, id string }{{"a", a}, {"b", b}} {
		if end.id == "" {
			q.fail(end.name, "", "is missing", "the id of an actor")
		}
	}
	if err := q.done(); err != nil {
		return err
	}
	l, err := s.store.Paths(c.Request().Context(), graph.ActorID(a), graph.ActorID(b), f, steps, limit)
	if err != nil {
		return err
	}
	l.Paths, l.Actors = list(l.Paths), list(l.Actors)
	return s.sendJSON(c, http.StatusOK, l)
}

// apiCounts counts claims by everything that a map can be filtered by.
func (s *Server) apiCounts(c echo.Context) error {
	q := queryOf(c)
	f, limit := q.filter(), q.number("limit", 0, mostListed)
	if err := q.done(); err != nil {
		return err
	}
	n, err := s.store.Counts(c.Request().Context(), f, limit)
	if err != nil {
		return err
	}
	n.Types, n.Modalities, n.SaidBy, n.Publishers, n.Actors = list(n.Types), list(n.Modalities), list(n.SaidBy), list(n.Publishers), list(n.Actors)
	return s.sendJSON(c, http.StatusOK, n)
}
