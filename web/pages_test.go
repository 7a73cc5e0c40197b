package web

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/web/webtest"
)

func TestPages(t *testing.T) {
	h := serving(t, Config{Renderer: renderer()})
	for _, c := range []struct {
		target string
		status int
		want   []string
	}{
		{"/", http.StatusOK, []string{"<svg", `class="legend"`, "12 actors, 27 relations and 28 claims shown.", "Relations on this map", "Actors on this map"}},
		{"/?actors=5", http.StatusOK, []string{"5 of 12 actors", "of 27 relations", "of 28 claims shown.", "so the strongest are shown.", "show up to 10 actors"}},
		{"/?relations=4", http.StatusOK, []string{"4 of 27 relations", "At most 4 relations are drawn, the strongest.", `relations=8`}},
		{"/?type=ATTACKS", http.StatusOK, []string{"The filters leave out 25 claims of 28 in the database.", "show them", `title="take this back"><span>attacks</span>`}},
		{"/?focus=lake-republic", http.StatusOK, []string{"in focus: Lake Republic", "Around the focus, up to 1 step away, lie 8 of the 28 claims in the database.", "go one step further", "show the whole graph"}},
		{"/?focus=lake-republic&type=WARNS&from=2026", http.StatusOK, []string{"<title>Lake Republic, from 2026", "Only what lies around the focus, up to 1 step away.", "The filters and the focus leave out 27 claims of 28 in the database."}},
		{"/?from=1990&to=1991", http.StatusOK, []string{"Nothing matches.", "Show the whole map", "0 actors, 0 relations and 0 claims shown."}},
		{"/?relation=northland~THREATENS~eastbay", http.StatusOK, []string{
			`<mark class="source">Northland</mark> <mark class="trigger">threatened</mark> <mark class="target">Eastbay</mark> with a blockade`,
			"8 March 2026", "exact to the day", "said by the article itself", "<code>threaten/0</code>", "Eastern Monitor, 9 March 2026", "Isles Wire, 15 March 2026",
			"Tolls, trawlers and a threat", `href="/documents/monitor-tolls?claim=`, "#claim-", "https://monitor.example/2026/03/tolls", "2 claims, 2 publishers", `aria-current="true"`,
		}},
		{"/?relation=northland~AGREES_WITH~eastbay", http.StatusOK, []string{`class="mode negated">denied`, "said by <a", ">Anna Lindqvist</a>", "1 claim (1 denied)", "no date in the text"}},
		{"/?relation=free-strait~ATTACKS~northland", http.StatusOK, []string{`class="mode hypothetical">possible`}},
		{"/?relation=northland~CONCEDES_TO~eastbay", http.StatusOK, []string{`class="mode future">planned`, ">Tomás Arenas</a>"}},
		{"/?relation=northland~ATTACKS~free-strait", http.StatusOK, []string{"June 2025", "exact to the month"}},
		{"/?relation=eastbay~SUPPORTS~free-strait", http.StatusOK, []string{">2019 <small>(exact to the year)"}},
		{"/?relation=eastbay~NEGOTIATES_WITH~northland", http.StatusOK, []string{
			"earlier in the text:", `Costa Verde mediated between <mark class="target">Northland</mark> and <mark class="source">Eastbay</mark> on Wednesday`,
			`The two states <mark class="trigger">negotiate</mark> over the strait`,
		}},
		{"/?relation=costa-verde~MEDIATES~northland&relation=costa-verde~MEDIATES~eastbay", http.StatusOK, []string{
			"1 claim, 1 publisher", `<mark class="other">Northland</mark>`, "and whom",
		}},
		{"/?relation=northland~THREATENS~eastbay&publisher=Isles+Wire", http.StatusOK, []string{"1 claim hidden by the filters", "Isles Wire"}},
		{"/?relation=northland~THREATENS~eastbay&listed=1", http.StatusOK, []string{"1 of 2 claims listed.", "list more"}},
		{"/?relation=northland~THREATENS~eastbay&type=WARNS", http.StatusOK, []string{"No claim passes the filters; 2 claims hidden"}},
		{"/?relation=northland~THREATENS~nobody", http.StatusNotFound, []string{"Not found", "northland THREATENS nobody"}},
		{"/?actor=northland", http.StatusOK, []string{"state · NLD", "also Havn", "Map around Northland", "15 claims in 14 relations", "has as prime minister", "is warned by", "How is Northland connected to"}},
		{"/?actor=northland&listed=2", http.StatusOK, []string{"2 of 14 relations listed."}},
		{"/?actor=northland&focus=eastbay", http.StatusOK, []string{"Add to the focus", "focus=eastbay&amp;focus=northland"}},
		{"/?actor=nobody", http.StatusNotFound, []string{"Actor &#34;nobody&#34;."}},
		{"/?focus=nobody", http.StatusNotFound, []string{"nobody"}},
		{"/?q=lindq", http.StatusOK, []string{"<b>Anna Lindqvist</b>", "person, 4 claims", "also Lindqvist"}},
		{"/?q=tomas+ar", http.StatusOK, []string{"<b>Tomás Arenas</b>"}},
		{"/?q=threat", http.StatusOK, []string{"No actor has a name", ">threatens</a>"}},
		{"/?sort=-source", http.StatusOK, []string{`aria-sort="descending"><a href="/?sort=source#tables">Who`}},
		{"/?actors=201", http.StatusBadRequest, []string{"<code>actors</code>", "<code>201</code>", "It is not a number from 1 to 200.", "a number from 1 to 200"}},
		{"/?colour=red", http.StatusBadRequest, []string{"<code>colour</code>", "It is not a parameter of this page.", "one of actor, actors, depth"}},
		{"/?actors=%zz", http.StatusBadRequest, []string{"is not written as parameters are"}},
		{"/paths", http.StatusOK, []string{"How two actors are connected", "Find paths"}},
		{"/paths?a=lake+rep&b=protesters", http.StatusOK, []string{"The shortest path has 2 steps.", "Eastbay", "faces protests by", "Show on the map"}},
		{"/paths?a=lake+rep&b=eastbay", http.StatusOK, []string{`<span aria-hidden="true">↔</span> <a class="tone verbal-cooperation"`, ">negotiates with</a>"}},
		{"/paths?a=mirela-kosta&b=eastbay%2Fpolice&steps=2", http.StatusOK, []string{"No path leads from one to the other within 2 steps", "Look further"}},
		{"/paths?a=northland&b=northland", http.StatusOK, []string{"one and the same actor"}},
		{"/paths?a=northland&b=xyzzy", http.StatusOK, []string{"Nobody is called “xyzzy”"}},
		{"/paths?a=northland&b=eastbay&type=AIDS", http.StatusOK, []string{"over what the filters let through", "Look without filters"}},
		{"/paths?steps=11", http.StatusBadRequest, []string{"a number from 1 to 10"}},
		{"/documents", http.StatusOK, []string{"3 documents in the database", "Costa Verde brings rivals to one table", "2026-03-12"}},
		{"/documents?after=z", http.StatusOK, []string{"There are no documents after", "From the beginning"}},
		{"/documents?limit=3", http.StatusBadRequest, []string{"<code>limit</code>"}},
		{"/documents/ledger-talks", http.StatusOK, []string{"By Ines Marlow", "11 claims", `id="claim-`, `id="card-`, "mediates between"}},
		{"/documents/ledger-talks?part=2", http.StatusBadRequest, []string{"a number from 1 to 1"}},
		{"/documents/ledger-talks?claim=none", http.StatusNotFound, []string{"Claim &#34;none&#34; in document"}},
		{"/documents/none", http.StatusNotFound, []string{"Document &#34;none&#34;."}},
		{"/nowhere", http.StatusNotFound, []string{"There is no page at this address."}},
		{"/assets/000000000000/base.css", http.StatusNotFound, nil},
		{"/healthz", http.StatusOK, []string{"ok"}},
		{"/readyz", http.StatusOK, []string{`"store": "ok"`, `"renderer": "ok"`}},
		{"/api/v1/actors?limit=1001", http.StatusBadRequest, []string{`"parameter": "limit"`, `"allowed": "a number from 1 to 1000"`}},
		{"/api/v1/actors/nobody", http.StatusNotFound, []string{`"status": 404`}},
		{"/api/v1/relations/a~b", http.StatusBadRequest, []string{"is not a relation such as"}},
		{"/api/v1/paths?a=northland", http.StatusBadRequest, []string{`"parameter": "b"`, "is missing"}},
		{"/api/v1/nowhere", http.StatusNotFound, []string{`"title": "Not found"`}},
	} {
		a := get(h, c.target)
		if a.status != c.status {
			t.Errorf("%s: status %d, not %d", c.target, a.status, c.status)
		}
		for _, w := range c.want {
			if !strings.Contains(a.body, w) {
				t.Errorf("%s: no %q", c.target, w)
			}
		}
		if again := get(h, c.target); again.body != a.body {
			t.Errorf("%s: other bytes the second time", c.target)
		}
		if strings.Contains(a.body, "ZgotmplZ") || strings.Contains(a.body, "<no value>") || strings.Contains(a.body, "%!") {
			t.Errorf("%s: a template went wrong:\n%s", c.target, a.body)
		}
	}
}

// What a form sends without need does not stay in the address.
func TestFormsLeaveShortAddresses(t *testing.T) {
	h := serving(t, Config{})
	for target, want := range map[string]string{
		"/?q=&from=&to=&actors=25&min_claims=1&depth=1":    "/",
		"/?from=&to=&type=ATTACKS&type=ATTACKS&actors=40":  "/?actors=40&type=ATTACKS",
		"/?publisher=&publisher=Isles+Wire&from=&said_by=": "/?publisher=&publisher=Isles+Wire&said_by=",
	} {
		a := get(h, target)
		if a.status != http.StatusSeeOther || a.header.Get("Location") != want {
			t.Errorf("%s: %d to %q, not %q", target, a.status, a.header.Get("Location"), want)
		}
		if a = get(h, want); a.status != http.StatusOK {
			t.Errorf("%s: %d", want, a.status)
		}
	}
}

func TestFiltersCount(t *testing.T) {
	h := serving(t, Config{})
	body := get(h, "/?modality=actual").body
	contains(t, body,
		`value="ATTACKS"><span>attacks</span> <span class="count" title="claims">2</span>`,
		`class="choice none"><input type="checkbox" name="type" value="COERCES"><span>coerces</span> <span class="count" title="claims">0</span>`,
		`value="actual" checked><span>reported as done</span> <span class="count" title="claims">24</span>`,
		`value="negated"><span>denied</span> <span class="count" title="claims">1</span>`,
		`name="said_by" value=""><span>the articles themselves</span>`,
		`name="said_by" value="mirela-kosta"><span>Mirela Kosta</span> <span class="count" title="claims">2</span>`,
		`name="publisher" value="Isles Wire"><span>Isles Wire</span>`,
		"There are claims from 2019 to 15 March 2026.",
	)
}

// Every link of a page leads somewhere.
func TestLinks(t *testing.T) {
	h := serving(t, Config{Renderer: renderer()})
	seen := map[string]bool{}
	var follow func(target string, depth int)
	follow = func(target string, depth int) {
		target, _, _ = strings.Cut(target, "#")
		if seen[target] || !strings.HasPrefix(target, "/") || len(seen) > 400 {
			return
		}
		seen[target] = true
		a := get(h, target)
		if a.status != http.StatusOK {
			t.Errorf("%s: %d", target, a.status)
		}
		if depth == 0 || !strings.HasPrefix(a.header.Get("Content-Type"), "text/html") {
			return
		}
		for _, part := range strings.Split(a.body, `href="`)[1:] {
			link, _, _ := strings.Cut(part, `"`)
			link = strings.NewReplacer("&amp;", "&", "&#43;", "+", "&#39;", "'").Replace(link)
			follow(link, depth-1)
		}
	}
	follow("/?actors=6", 2)
	follow("/documents/ledger-talks", 1)
	if len(seen) < 100 {
		t.Errorf("only %d links", len(seen))
	}
}

func TestEmptyStore(t *testing.T) {
	h := serving(t, Config{Store: newStore(t), Renderer: renderer()})
	contains(t, get(h, "/").body, "The database is empty.", "entente import", "entente explore --sample")
	contains(t, get(h, "/documents").body, "The database is empty.")
	h = serving(t, Config{Store: newStore(t, graph.Batch{Document: graph.Document{ID: "d", Text: "Nothing happened."}})})
	contains(t, get(h, "/").body, "There is 1 document in the database, and no relation was found in it.")
	contains(t, get(h, "/documents/d").body, "Untitled (d)", "Nothing happened.", "0 claims")
}

// The table sorts by what its heads say.
func TestTableSorts(t *testing.T) {
	h := serving(t, Config{})
	for _, order := range orders {
		a := get(h, "/?sort="+url.QueryEscape(order))
		want := "ascending"
		if strings.HasPrefix(order, "-") {
			want = "descending"
		}
		if a.status != http.StatusOK || !strings.Contains(a.body, `aria-sort="`+want) {
			t.Errorf("%s: %d", order, a.status)
		}
	}
	body := get(h, "/?sort=target").body
	if a, b := strings.Index(body, ">Anna Lindqvist</a></td>"), strings.LastIndex(body, ">Tomás Arenas</a></td>"); a < 0 || b < a {
		t.Error("sorted by whom, Anna Lindqvist does not come before Tomás Arenas")
	}
}

// Without a renderer the page says so and shows the tables.
func TestNoRenderer(t *testing.T) {
	h := serving(t, Config{Store: newStore(t, webtest.Batches()...)})
	contains(t, get(h, "/").body, "No picture can be drawn here", "Relations on this map")
	if a := get(h, "/map.svg"); a.status != http.StatusNotImplemented || !strings.Contains(a.body, "Download DOT or JSON instead") {
		t.Errorf("map.svg: %d %s", a.status, a.body)
	}
	if a := get(h, "/map.dot"); a.status != http.StatusOK {
		t.Errorf("map.dot: %d", a.status)
	}
	contains(t, get(h, "/readyz").body, `"renderer": "none"`)
}
