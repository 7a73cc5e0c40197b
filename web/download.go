package web

import (
	"bytes"
	"context"
	"fmt"
	"net/http"

	"example.org/entente/graph"
	"example.org/entente/web/export"
	"github.com/labstack/echo/v4"
)

// download answers with the map of a View as a file, with the claims behind
// its relations, as many of each as a Store gives by default.
func (s *Server) download(f export.Format) echo.HandlerFunc {
	return func(c echo.Context) error {
		q := queryOf(c)
		v := View{View: q.view()}
		if err := q.done(); err != nil {
			return err
		}
		if f.Draws && s.renderer == nil {
			return fmt.Errorf("map.%s: %w", f.Ext, errNoDrawing)
		}
		ctx := c.Request().Context()
		g, err := s.store.Subgraph(ctx, v.View)
		if err != nil {
			return err
		}
		evidence, err := s.evidence(ctx, g)
		if err != nil {
			return err
		}
		base := s.baseOf(c)
		var b bytes.Buffer
		if err := f.Write(ctx, &b, export.Input{
			Graph: g, Evidence: evidence, Title: MapTitle(g), Renderer: s.renderer,
			ActorURL:    func(id graph.ActorID) string { return base + v.showActor(id) },
			RelationURL: func(keys []graph.RelationKey) string { return base + v.showRelations(keys...) },
		}); err != nil {
			return err
		}
		c.Response().Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=\"map.%s\"", f.Ext))
		return s.send(c, http.StatusOK, f.MediaType, b.Bytes())
	}
}

// evidence is what states the relations of g.
func (s *Server) evidence(ctx context.Context, g graph.Subgraph) ([]graph.Evidence, error) {
	all := make([]graph.Evidence, 0, len(g.Relations))
	for _, r := range g.Relations {
		e, err := s.store.Relation(ctx, r.RelationKey, g.View.Filter, 0)
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}
