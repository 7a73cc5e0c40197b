package web

import (
	"net/url"

	"example.org/entente/web/export"
	"github.com/labstack/echo/v4"
)

// A route is a path with what answers it.
type route struct {
	path   string // as echo writes it; "*" is an id, which may hold slashes
	handle echo.HandlerFunc
}

// questions lists the paths that take a query by POST, too long and too
// telling for an address. They change nothing either.
func questions(s *Server) []route {
	all := []route{
		{"/ask", s.askRun},
		{"/api/v1/query", s.apiQuery},
	}
	for _, f := range askFiles {
		all = append(all, route{"/ask." + f.ext, s.askDownload(f)})
	}
	return all
}

// routes lists every path of s that is read by GET.
func routes(s *Server) []route {
	all := []route{
		{"/", s.mapPage},
		{"/paths", s.pathsPage},
		{"/ask", s.askPage},
		{"/documents", s.documentsPage},
		{"/documents/*", s.documentPage},
		{"/explained/*", s.explainedPage},
		{"/assets/*", s.asset},
		{"/healthz", s.healthz},
		{"/readyz", s.readyz},
		{"/api/v1/openapi.json", s.openAPI},
		{"/api/v1/actors", s.apiActors},
		{"/api/v1/actors/*", s.apiActor},
		{"/api/v1/relations/*", s.apiRelation},
		{"/api/v1/documents", s.apiDocuments},
		{"/api/v1/documents/*", s.apiDocument},
		{"/api/v1/subgraph", s.apiSubgraph},
		{"/api/v1/paths", s.apiPaths},
		{"/api/v1/counts", s.apiCounts},
		{"/api/v1/schema", s.apiSchema},
	}
	for _, f := range export.Formats {
		all = append(all, route{"/map." + f.Ext, s.download(f)})
	}
	return all
}

// rest is what a path has in place of "*", unescaped.
func rest(c echo.Context) (string, error) {
	id := c.Param("*")
	if c.Request().URL.RawPath == "" {
		return id, nil // the path has been unescaped already
	}
	plain, err := url.PathUnescape(id)
	if err != nil {
		return "", &ParameterError{"in the path", shorten(id), "is not written as addresses are", "letters, digits and %XX"}
	}
	return plain, nil
}
