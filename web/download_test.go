package web

import (
	"compress/gzip"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"strings"
	"testing"

	"example.org/entente/web/export"
)

func TestDownloads(t *testing.T) {
	h := serving(t, Config{Renderer: renderer()})
	for _, f := range export.Formats {
		a := get(h, "/map."+f.Ext+"?focus=northland&type=THREATENS&type=MEDIATES")
		if a.status != http.StatusOK || a.header.Get("Content-Type") != f.MediaType || a.header.Get("Content-Disposition") != `attachment; filename="map.`+f.Ext+`"` {
			t.Errorf("%s: %d %v", f.Ext, a.status, a.header)
		}
		if again := get(h, "/map."+f.Ext+"?focus=northland&type=MEDIATES&type=THREATENS"); again.body != a.body || again.header.Get("Etag") == "" {
			t.Errorf("%s: other bytes the second time", f.Ext)
		}
		if bad := get(h, "/map."+f.Ext+"?q=iran"); bad.status != http.StatusBadRequest {
			t.Errorf("%s: a parameter that no map has: %d", f.Ext, bad.status)
		}
	}
	svg := get(h, "/map.svg?focus=northland").body
	if err := xml.Unmarshal([]byte(svg), new(struct{})); err != nil {
		t.Errorf("the SVG: %v", err)
	}
	contains(t, svg, "<style>", `href="http://localhost:8080/?actor=eastbay&amp;focus=northland"`, "Northland threatened Eastbay with a blockade of the strait on Sunday.", "Northland</title>")
	var m export.Map
	if err := json.Unmarshal([]byte(get(h, "/map.json?focus=northland").body), &m); err != nil {
		t.Fatal(err)
	}
	claims := 0
	for _, e := range m.Evidence {
		claims += e.Total
	}
	if len(m.Evidence) != len(m.Relations) || claims != m.Shown.Claims || claims == 0 {
		t.Errorf("%d relations with %d claims, evidence for %d with %d", len(m.Relations), m.Shown.Claims, len(m.Evidence), claims)
	}
	contains(t, get(h, "/map.dot").body, "digraph map", "Costa Verde")
	h = serving(t, Config{Renderer: renderer(), BaseURL: "https://maps.example.org/"})
	contains(t, get(h, "/map.svg").body, `href="https://maps.example.org/?actor=eastbay"`)
}

// What a reader has already is not sent again.
func TestTags(t *testing.T) {
	h := serving(t, Config{Renderer: renderer()})
	for _, target := range []string{"/", "/map.svg", "/api/v1/counts", "/documents/ledger-talks"} {
		a := get(h, target)
		tag := a.header.Get("Etag")
		for held, want := range map[string]int{tag: 304, `"x", ` + tag: 304, strings.TrimPrefix(tag, "W/"): 304, "*": 304, `"x"`: 200, "": 200} {
			b := ask(h, http.MethodGet, target, func(r *http.Request) { r.Header.Set("If-None-Match", held) })
			if b.status != want || want == 304 && b.body != "" {
				t.Errorf("%s, of which the reader has %s: %d, %d bytes", target, held, b.status, len(b.body))
			}
		}
	}
	if other := get(h, "/?actors=5").header.Get("Etag"); other == get(h, "/").header.Get("Etag") {
		t.Error("two pages have one tag")
	}
}

func TestCompression(t *testing.T) {
	h := serving(t, Config{})
	full := get(h, "/")
	for accept, want := range map[string]bool{"gzip": true, "br, gzip;q=0.5": true, "gzip;q=0": false, "br": false, "": false} {
		a := ask(h, http.MethodGet, "/", func(r *http.Request) { r.Header.Set("Accept-Encoding", accept) })
		if a.header.Get("Vary") != "Accept-Encoding" || (a.header.Get("Content-Encoding") == "gzip") != want {
			t.Errorf("%q: %v", accept, a.header)
			continue
		}
		if !want {
			continue
		}
		z, err := gzip.NewReader(strings.NewReader(a.body))
		if err != nil {
			t.Fatal(err)
		}
		plain, err := io.ReadAll(z)
		if err != nil || string(plain) != full.body || len(a.body)*2 > len(plain) {
			t.Errorf("%q: %v, %d bytes in %d", accept, err, len(plain), len(a.body))
		}
	}
}
