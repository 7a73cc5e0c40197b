package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/labstack/echo/v4"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/output"
)

// An askFile is a form in which an answer is downloaded.
type askFile struct {
	ext, mediaType string
	write          func(ctx context.Context, s *Server, c echo.Context, set *rowSet, b *bytes.Buffer) error
}

// askFiles lists them. To add one, add a line.
var askFiles = []askFile{
	{"csv", "text/csv; charset=utf-8", func(_ context.Context, _ *Server, _ echo.Context, set *rowSet, b *bytes.Buffer) error {
		f, _ := output.Lookup("spreadsheet")
		return set.write(f, b)
	}},
	{"json", "application/json", func(_ context.Context, _ *Server, _ echo.Context, set *rowSet, b *bytes.Buffer) error {
		f, _ := output.Lookup("json")
		return set.write(f, b)
	}},
	{"svg", "image/svg+xml", writePicture},
}

// askDownload runs what the form sends and answers with a file.
func (s *Server) askDownload(file askFile) echo.HandlerFunc {
	return func(c echo.Context) error {
		f, err := posted(c)
		if err != nil {
			return err
		}
		ctx := c.Request().Context()
		var b bytes.Buffer
		set, err := s.run(ctx, f)
		if err == nil {
			err = file.write(ctx, s, c, set, &b)
		}
		if err != nil {
			return s.askAgain(c, f, err)
		}
		name := "answer"
		if set.more { // a file has no place of its own to say that there are more
			name = fmt.Sprintf("answer-first-%d-rows", len(set.rows))
		}
		c.Response().Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=\"%s.%s\"", name, file.ext))
		return s.send(c, http.StatusOK, file.mediaType, b.Bytes())
	}
}

// askAgain shows the form again with what is wrong, if that has to do with the query.
func (s *Server) askAgain(c echo.Context, f askForm, err error) error {
	fault := faultOf(f.Query, err)
	if fault == nil {
		return err
	}
	d, failed := s.asking(c.Request().Context(), f)
	if failed != nil {
		return failed
	}
	d.Fault = fault
	for i, p := range d.Params {
		d.Params[i].Fault = fault.param == p.Name
	}
	return s.page(c, fault.status, "ask", "Ask the graph", d)
}

// errNoPicture is the error of a picture asked for of an answer of plain values.
var errNoPicture = errors.New("a picture shows nodes and relationships, and the answer has none")

// writePicture draws what an answer holds of the graph as a picture that stands alone.
func writePicture(ctx context.Context, s *Server, c echo.Context, set *rowSet, b *bytes.Buffer) error {
	if s.renderer == nil {
		return fmt.Errorf("answer.svg: %w", errNoDrawing)
	}
	g := gather(set.rows)
	if g.empty() {
		return errNoPicture
	}
	sketch, err := g.draw()
	if err != nil {
		return err
	}
	o := sketch.options()
	o.Standalone = true
	base := s.baseOf(c)
	o.ActorURL = func(id graph.ActorID) string { return abroad(base, sketch.actorURL(id)) }
	o.RelationURL = func(keys []graph.RelationKey) string { return abroad(base, sketch.relationURL(keys)) }
	drawing, err := s.renderer.Draw(ctx, sketch.Subgraph, o)
	if err != nil {
		return err
	}
	b.Write(drawing.SVG)
	return nil
}

// abroad is a path of this server as an address elsewhere.
func abroad(base, path string) string {
	if path == "" {
		return ""
	}
	return base + path
}

// baseOf is where links in a download lead that c asked for.
func (s *Server) baseOf(c echo.Context) string {
	if s.base != "" {
		return s.base
	}
	return "http://" + c.Request().Host
}
