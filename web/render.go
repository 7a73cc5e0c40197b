package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"example.org/entente/graph/cypher"
	"example.org/entente/web/diagram"
	"example.org/entente/web/pages"
	"github.com/labstack/echo/v4"
)

// A pageSet holds the parsed templates and the files that pages load.
type pageSet struct {
	templates map[string]*template.Template // by the page's folder
	assets    map[string]asset              // by the file's name
}

// An asset is a style sheet, a script or a picture.
type asset struct {
	path      string // with a part that follows from the content, so that it can be kept for ever
	mediaType string
	body      []byte
}

var assetTypes = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8"}

// parsePages reads the embedded pages.
func parsePages() (*pageSet, error) {
	set := &pageSet{templates: map[string]*template.Template{}, assets: map[string]asset{}}
	set.add("diagram.css", []byte(diagram.Style))
	err := fs.WalkDir(pages.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || assetTypes[path.Ext(name)] == "" {
			return err
		}
		body, err := fs.ReadFile(pages.Files, name)
		set.add(path.Base(name), body)
		return err
	})
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(pages.Files, "*/*.tmpl")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		folder := path.Dir(name)
		if folder == "shared" || set.templates[folder] != nil {
			continue
		}
		t, err := template.New("layout").Funcs(template.FuncMap{
			"asset": set.address, "quantity": quantity, "thousands": thousands, "short": short, "inc": func(n int) int { return n + 1 },
		}).ParseFS(pages.Files, "shared/*.tmpl", folder+"/*.tmpl")
		if err != nil {
			return nil, fmt.Errorf("page %s: %w", folder, err)
		}
		set.templates[folder] = t
	}
	return set, nil
}

func (p *pageSet) add(name string, body []byte) {
	sum := sha256.Sum256(body)
	p.assets[name] = asset{"/assets/" + hex.EncodeToString(sum[:6]) + "/" + name, assetTypes[path.Ext(name)], body}
}

func (p *pageSet) address(name string) (string, error) {
	a, ok := p.assets[name]
	if !ok {
		return "", fmt.Errorf("there is no asset %s", name)
	}
	return a.path, nil
}

// asset answers with a file that pages load.
func (s *Server) asset(c echo.Context) error {
	a, ok := s.pages.assets[path.Base(c.Request().URL.Path)]
	if !ok || a.path != c.Request().URL.Path {
		return echo.ErrNotFound
	}
	c.Response().Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	return s.send(c, http.StatusOK, a.mediaType, a.body)
}

// A frame is what the layout of every page needs.
type frame struct {
	Page   string // its folder
	Title  string
	Search string
	Keep   []field // what the search form sends along
	Asks   bool    // the store answers queries
	Data   any
}

// A field is a hidden field of a form.
type field struct{ Name, Value string }

// fields are values as hidden fields, but for those named.
func fields(values url.Values, but ...string) []field {
	var all []field
	for name, list := range values {
		for _, v := range list {
			if !slices.Contains(but, name) {
				all = append(all, field{name, v})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b field) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// Has tells whether the page's folder has a file of its own of this kind.
func (f frame) Has(ext string) bool {
	_, err := fs.Stat(pages.Files, f.Page+"/"+f.Page+ext)
	return err == nil
}

// page renders a page whole, then sends it.
func (s *Server) page(c echo.Context, status int, name, title string, data any) error {
	return s.frame(c, status, frame{Page: name, Title: title, Data: data})
}

func (s *Server) frame(c echo.Context, status int, f frame) error {
	_, f.Asks = s.store.(cypher.Querier)
	var b bytes.Buffer
	if err := s.pages.templates[f.Page].ExecuteTemplate(&b, "layout", f); err != nil {
		return fmt.Errorf("page %s: %w", f.Page, err)
	}
	return s.send(c, status, "text/html; charset=utf-8", b.Bytes())
}

// sendJSON answers with v in JSON.
func (s *Server) sendJSON(c echo.Context, status int, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	return s.send(c, status, "application/json", b.Bytes())
}

// least is how many bytes are worth compressing.
const least = 1400

// send answers with a body that is complete, under a tag that follows from it;
// with no more than the tag where the reader has that body already.
func (s *Server) send(c echo.Context, status int, mediaType string, body []byte) error {
	h := c.Response().Header()
	h.Set("Content-Type", mediaType)
	h.Set("Vary", "Accept-Encoding")
	if h.Get("Cache-Control") == "" {
		h.Set("Cache-Control", "no-cache")
	}
	if status == http.StatusOK {
		sum := sha256.Sum256(body)
		tag := `W/"` + hex.EncodeToString(sum[:12]) + `"` // weak: it may come compressed
		h.Set("ETag", tag)
		if holds(c.Request().Header.Get("If-None-Match"), tag) {
			h.Del("Content-Type")
			return c.NoContent(http.StatusNotModified)
		}
	}
	if len(body) >= least && accepts(c.Request().Header.Get("Accept-Encoding"), "gzip") {
		body = compressed(body)
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	c.Response().WriteHeader(status)
	if c.Request().Method == http.MethodHead {
		return nil
	}
	_, err := c.Response().Write(body)
	return err
}

// holds tells whether a list of tags holds tag.
func holds(list, tag string) bool {
	for t := range strings.SplitSeq(list, ",") {
		if t = strings.TrimSpace(t); t == tag || t == "*" || "W/"+t == tag {
			return true
		}
	}
	return false
}

// accepts tells whether a list of encodings holds one that is not forbidden.
func accepts(list, encoding string) bool {
	for e := range strings.SplitSeq(list, ",") {
		name, weight, _ := strings.Cut(e, ";")
		if strings.EqualFold(strings.TrimSpace(name), encoding) {
			q := strings.TrimSpace(weight)
			return q != "q=0" && q != "q=0.0" && q != "q=0.00" && q != "q=0.000"
		}
	}
	return false
}

func compressed(body []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed) // the level is valid
	_, _ = w.Write(body)                            // a Buffer takes everything
	_ = w.Close()
	return b.Bytes()
}
