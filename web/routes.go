package web

import (
	"net/url"

	"example.org/entente/web/export"
	"github.com/labstack/echo/v4"
)

// A route is a path with what answers it. All are for GET and HEAD.
type route struct {
	path   string // as echo writes it; "*" is an id, which may hold slashes
	handle echo.HandlerFunc
}

// routes lists every path of s.
func routes(s *Server) []route {
	all := []route{
		{"/", s.mapPage},
		{"/paths", s.pathsPage},
		{"/documents", s.documentsPage},
		{"/documents/*", s.documentPage},
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
