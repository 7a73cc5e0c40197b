package diagram

import (
	"bytes"
	"context"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"example.org/entente/graph"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestMain makes the test binary a worker where a Renderer asks for one.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		if w, ok := workers[os.Args[1]]; ok {
			if err := w(os.Stdin, os.Stdout); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			os.Exit(0)
		}
	}
	os.Exit(m.Run())
}

var started = sync.OnceValues(func() (*engine, error) { return newEngine(context.Background()) })

// inProcess is the engine of this process, for tests that do not run in parallel.
func inProcess(t testing.TB) *engine {
	e, err := started()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// draw draws g in this process, without a Renderer, by the first layout for its size.
func draw(t testing.TB, g graph.Subgraph, o Options) (*scene, *plan, []byte) {
	t.Helper()
	s := newScene(g, o)
	p, err := s.layOut(layoutsFor(s)[0], func(engine string, dot []byte) ([]byte, error) {
		return inProcess(t).layOut(context.Background(), engine, dot)
	})
	if err != nil {
		t.Fatal(err)
	}
	return s, p, s.svg(p)
}

func TestGolden(t *testing.T) {
	g := talksMap()
	o := Options{
		Title: "Talks of February 2026", Standalone: true,
		ActorURL:    func(id graph.ActorID) string { return "/actor/" + string(id) },
		RelationURL: func(k []graph.RelationKey) string { return "/relation/" + strings.ReplaceAll(k[0].String(), " ", "/") },
		Evidence:    []graph.Evidence{{Relation: g.Relations[0], Total: 1}},
	}
	_, _, svg := draw(t, g, o)
	for name, got := range map[string][]byte{"talks.dot": Compose(g, o), "talks.svg": svg} {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs; look at it and run with -update if it is better:\n%s", path, got)
		}
	}
}

// allowed lists the elements that a map may have.
var allowed = map[string]bool{
	"svg": true, "title": true, "desc": true, "style": true, "metadata": true, "evidence": true, "rect": true,
	"g": true, "a": true, "path": true, "text": true, "tspan": true, "circle": true,
}

// checkSVG fails unless svg is well formed, holds only what a map may have, has each id
// once and no link but of web addresses. It returns its words.
func checkSVG(t testing.TB, svg []byte) string {
	t.Helper()
	var words strings.Builder
	ids := map[string]bool{}
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return words.String()
		}
		if err != nil {
			t.Fatalf("not well formed: %v\n%s", err, svg)
		}
		switch token := token.(type) {
		case xml.CharData:
			words.Write(token)
		case xml.StartElement:
			if !allowed[token.Name.Local] {
				t.Fatalf("element %q\n%s", token.Name.Local, svg)
			}
			for _, a := range token.Attr {
				name, value := a.Name.Local, a.Value
				switch {
				case strings.HasPrefix(strings.ToLower(name), "on"), name == "style":
					t.Fatalf("attribute %s=%q", name, value)
				case name == "href" && address(func(string) string { return value }, "") == "":
					t.Fatalf("link to %q", value)
				case name == "id" && ids[value]:
					t.Fatalf("id %q twice", value)
				case name == "id":
					ids[value] = true
				}
			}
		case xml.ProcInst, xml.Directive:
			t.Fatalf("%v in a map", token)
		}
	}
}

// hostile holds names that ask for trouble.
var hostile = []string{
	`"><script>alert(1)</script>`, `\N`, `\G \E \T \L \n`, `\`, `\\"`, `"`, `<b>bold</b>`, `<<i>x</i>>`, "a\nb\r\nc", "nul\x00nul",
	"&lt;b&gt; &amp; &#60;", "]]>", "<!-- x -->", "-->", "{|}", "a]; n9 [label=x", "\u202Eevil\u202C", "\uFEFF\uFFFE", "ايران والولايات المتحدة", "ישראל",
	"中华人民共和国", "Российская Федерация", "🏳️‍🌈", " ", "\x1b[31m", "\xff\xfe", "é" + strings.Repeat("\u0301", 500),
	strings.Repeat("long ", 2000), strings.Repeat("W", 10_000), "</title><a href='javascript:x'>",
}

func TestHostileNames(t *testing.T) {
	g := talksMap()
	o := Options{Standalone: true, Evidence: []graph.Evidence{{}}}
	for i, name := range hostile {
		a := &g.Actors[i%len(g.Actors)]
		a.Name = name
		for k := range g.Relations {
			if g.Relations[k].Title != "" {
				g.Relations[k].Title = name
			}
		}
		o.Title = name
		o.Evidence[0].Documents = []graph.DocumentClaims{{Document: graph.Document{ID: "d", Title: name}}}
		o.ActorURL = func(graph.ActorID) string { return name }
		s, p, svg := draw(t, g, o)
		checkSVG(t, svg)
		checkDOT(t, g, o)
		checkRoom(t, s, p)
	}
}

// checkDOT fails unless Graphviz reads what Compose writes as the same actors and lines.
func checkDOT(t testing.TB, g graph.Subgraph, o Options) {
	t.Helper()
	dot := Compose(g, o)
	data, err := inProcess(t).layOut(context.Background(), "dot", dot)
	if err != nil {
		t.Fatalf("%v\n%s", err, dot)
	}
	if _, err := readPlan(data, newScene(g, o)); err != nil {
		t.Fatalf("%v\n%s", err, dot)
	}
}

func FuzzCompose(f *testing.F) {
	for _, name := range hostile {
		f.Add(name, "Iran", name)
	}
	f.Fuzz(func(t *testing.T, name, other, title string) {
		actors := []graph.Actor{{ID: "a", Name: name, Kind: graph.Person}, {ID: "b", Name: other, Kind: graph.State}}
		relations := []graph.Relation{
			{RelationKey: graph.RelationKey{Source: "a", Type: "HOLDS_OFFICE", Target: "b"}, Claims: 1, Modalities: graph.Tally{Actual: 1}, Title: title},
			{RelationKey: graph.RelationKey{Source: "a", Type: "VISITS", Target: "b"}, Claims: 2, Modalities: graph.Tally{Negated: 2}},
		}
		o := Options{Title: title, Standalone: true, ActorURL: func(graph.ActorID) string { return name }}
		for n := range 2 { // the office as a line, and under the name
			g := subgraph(actors, relations[:n+1])
			_, _, svg := draw(t, g, o)
			checkSVG(t, svg)
			checkDOT(t, g, o)
		}
	})
}

func TestAddresses(t *testing.T) {
	for url, ok := range map[string]bool{
		"/actor/iran": true, "?focus=iran#x": true, "https://example.org/": true, "HTTP://example.org": true,
		"javascript:alert(1)": false, "JavaScript:alert(1)": false, " javascript:alert(1)": false, "java\nscript:alert(1)": false,
		"data:text/html,x": false, "vbscript:x": false, "\x00javascript:x": false,
	} {
		if got := address(func(string) string { return url }, "") != ""; got != ok {
			t.Errorf("a link to %q: %v, want %v", url, got, ok)
		}
	}
}

// checkRoom fails where an actor covers another, or a label that is shown covers
// an actor or another label.
func checkRoom(t testing.TB, s *scene, p *plan) {
	t.Helper()
	type thing struct {
		what string
		box
	}
	var things []thing
	for i, n := range s.nodes {
		things = append(things, thing{fmt.Sprintf("actor %d", i), box{p.nodes[i], n.width, n.height}})
	}
	for i, tie := range s.ties {
		if width, height := labelSize(tie.label()); p.labels[i].shown {
			things = append(things, thing{"label of " + tie.id, box{p.labels[i].point, width, height}.grow(-1)})
		}
	}
	for i, a := range things {
		for _, b := range things[:i] {
			if a.overlaps(b.box) {
				t.Errorf("%s covers %s: %v %v", a.what, b.what, a.box, b.box)
			}
		}
	}
}

func TestNothingOverlaps(t *testing.T) {
	maps := map[string]graph.Subgraph{"talks": talksMap()}
	for _, size := range [][2]int{{25, 40}, {60, 110}, {120, 240}} {
		maps[fmt.Sprint(size)] = randomMap(size[0], size[1], 3)
	}
	for name, g := range maps {
		t.Run(name, func(t *testing.T) {
			s, p, svg := draw(t, g, Options{})
			checkRoom(t, s, p)
			checkSVG(t, svg)
			rings := s.rings()
			s.place(rings)
			checkRoom(t, s, rings)
		})
	}
}

func TestWhatAMapSays(t *testing.T) {
	_, _, svg := draw(t, talksMap(), Options{})
	words := checkSVG(t, svg)
	for _, want := range []string{
		"Iran negotiates with the United States, 3 claims",
		"The United States attacks Iran, 2 claims, of them 1 possible\nThe United States makes demands on Iran, 2 claims",
		"Oman mediates between Iran and the United States, 1 claim",
		"Donald Trump supports protesters (Iran), 1 claim, denied",
		"foreign minister, Iran",
		"supports (denied)",
		"3 offices stand under the holders' names.",
		"mediator, then both parties",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the map does not say %q", want)
		}
	}
	for _, not := range []string{"membership", "planned or possible"} {
		if strings.Contains(words, not) {
			t.Errorf("the legend explains %q, which the map does not use", not)
		}
	}
	if n := len(regexp.MustCompile(`tabindex="0"|<a `).FindAll(svg, -1)); n != 14+16 {
		t.Errorf("%d tab stops, want one for each of 14 actors and 16 lines", n)
	}
}

func TestLeftOutIsSaid(t *testing.T) {
	g := talksMap()
	g.Matching = graph.Size{Actors: 61, Relations: 118, Claims: 4000}
	_, _, svg := draw(t, g, Options{})
	if want := "14 of 61 actors, 22 of 118 relations, 28 of 4,000 claims."; !strings.Contains(string(svg), want) {
		t.Errorf("the map does not say %q", want)
	}
}

func TestEmptyMap(t *testing.T) {
	_, _, svg := draw(t, graph.Subgraph{}, Options{Standalone: true})
	if words := checkSVG(t, svg); !strings.Contains(words, "0 actors") {
		t.Errorf("an empty map says %q", words)
	}
}
