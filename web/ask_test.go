package web

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/web/webtest"
)

// onEachStore runs a test on every store that answers queries, each with the
// invented news.
func onEachStore(t *testing.T, test func(t *testing.T, h http.Handler)) {
	t.Helper()
	for name, open := range map[string]func(*testing.T) graph.Store{
		"embedded": func(t *testing.T) graph.Store { return newStore(t, webtest.Batches()...) },
		"Neo4j":    newNeo4j,
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			if _, ok := s.(cypher.Querier); !ok {
				t.Skip("this store answers no queries")
			}
			test(t, serving(t, Config{Store: s, Renderer: renderer()}))
		})
	}
}

// newNeo4j is a store in a real Neo4j with the invented news.
func newNeo4j(t *testing.T) graph.Store {
	t.Helper()
	n := neo4jtest.Start(t)
	s, err := neo4jstore.Open(t.Context(), neo4jstore.Config{URI: n.URI, Username: n.Username, Password: n.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := s.Put(t.Context(), webtest.Batches()...); err != nil {
		t.Fatal(err)
	}
	return s
}

const formType = "application/x-www-form-urlencoded"

// submit sends the form.
func submit(h http.Handler, path string, values url.Values, change ...func(*http.Request)) answer {
	return post(h, path, formType, values.Encode(), change...)
}

const attacks = "MATCH (a:Actor)-[r:ATTACKS]->(b:Actor) RETURN a, r, b, r.claims AS n ORDER BY a.name, b.name"

func TestALinkHoldsAQueryAndDoesNotRunIt(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		a := get(h, address("/ask", url.Values{"q": {"RETURN 6 * $n AS product"}, "p.n": {"7"}, "t.n": {"number"}, "limit": {"100"}}))
		contains(t, a.body, "RETURN 6 * $n AS product</textarea>", "It has not been run", `name="p.n" value="7"`, `<option value="number" selected>`, `<option value="100" selected>`)
		if a.status != http.StatusOK || strings.Contains(a.body, ">42<") || strings.Contains(a.body, `class="views"`) {
			t.Errorf("%d: it has been run", a.status)
		}
		for _, bad := range []string{"/ask?colour=red", "/ask?q=a&q=b", "/ask?limit=10001", "/ask?p.x=1&p.x=2", "/ask?q=%ff"} {
			if a := get(h, bad); a.status != http.StatusBadRequest {
				t.Errorf("%s: %d", bad, a.status)
			}
		}
	})
}

func TestAnAnswerOnThePage(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		a := submit(h, "/ask", url.Values{"q": {attacks}})
		contains(t, a.body, "3 rows", `<a href="/?actor=northland#panel" class="node state">Northland</a>`, `class="node organization">Free Strait Movement</a>`,
			`<a href="/?focus=northland&amp;relation=northland~ATTACKS~free-strait#panel" class="tone material-conflict">ATTACKS</a>`, `<td class="number">1</td>`,
			`id="as-map"`, "<svg", "4 nodes and 3 relationships of the answer.", `&#34;$type&#34;: &#34;Relationship&#34;`, `id="as-plan"`, "link to this query",
			`href="/ask?q=MATCH&#43;%28a%3AActor%29-%5Br%3AATTACKS%5D`)
		if a.status != http.StatusOK {
			t.Errorf("%d", a.status)
		}
		a = submit(h, "/ask", url.Values{"q": {"UNWIND range(1, 300) AS x RETURN x"}, "limit": {"100"}})
		contains(t, a.body, "The first 100 rows of more", "There are more rows than the 100 that were asked for")
		if n := strings.Count(a.body, `<td class="number">`); n != 100 {
			t.Errorf("%d rows are shown", n)
		}
		a = submit(h, "/ask", url.Values{"q": {"MATCH (a:Actor {id: 'nobody'}) RETURN a.name AS name, a.id"}})
		contains(t, a.body, "No rows", "The columns would be <code>name</code>, <code>a.id</code>")
		a = submit(h, "/ask", url.Values{"q": {"RETURN '<script>alert(1)</script>' AS `<b>`, null AS nothing, [1, {a: 'x'}] AS list"}})
		contains(t, a.body, "&lt;script&gt;alert(1)&lt;/script&gt;", "<th scope=\"col\">&lt;b&gt;</th>", `<span class="null">null</span>`, "[1, {a: &#39;x&#39;}]")
		if strings.Contains(a.body, "<script>alert") {
			t.Error("text of an answer is not escaped")
		}
	})
}

func TestParametersAreReadByTheirType(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		for _, c := range []struct{ typ, text, want string }{
			{"text", "7", "STRING"}, {"number", "7", "INTEGER"}, {"number", "7.5", "FLOAT"}, {"boolean", "true", "BOOLEAN"},
			{"date", "2025-06-22", "DATE"}, {"json", `{"a": [1]}`, "MAP"}, {"", "x", "STRING"}, {"actor", "eastbay", "STRING"},
		} {
			a := submit(h, "/ask", url.Values{"q": {"RETURN valueType($v) AS t"}, "p.v": {c.text}, "t.v": {c.typ}})
			if !strings.Contains(a.body, "<td>"+c.want+" NOT NULL</td>") {
				t.Errorf("%q as %s is no %s: %d", c.text, c.typ, c.want, a.status)
			}
		}
		for _, c := range []struct{ typ, text, want string }{
			{"number", "seven", "is no number"}, {"boolean", "1", "is neither true nor false"}, {"date", "soon", "is no date such as 2025-06-22"}, {"json", "{", "is not JSON"}, {"colour", "red", "which is unknown"},
		} {
			a := submit(h, "/ask", url.Values{"q": {"RETURN $v"}, "p.v": {c.text}, "t.v": {c.typ}})
			contains(t, a.body, c.want, `name="p.v"`, `aria-invalid="true"`)
			if a.status != http.StatusBadRequest {
				t.Errorf("%q as %s: %d", c.text, c.typ, a.status)
			}
		}
	})
}

func TestAFaultTellsItsPlaceAndWhatMayHaveBeenMeant(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		a := submit(h, "/ask", url.Values{"q": {"MATCH (a:Actor)\nRETURN b.name"}})
		contains(t, a.body, "Variable `b` not defined", "RETURN b.name\n<b>       ^</b>", "RETURN b.name</textarea>")
		if a.status != http.StatusBadRequest {
			t.Errorf("%d", a.status)
		}
		a = submit(h, "/ask", url.Values{"q": {"MATCH (a:Actr)-[r:ATTAKS]->(b:Actor {nme: 'x'}) WHERE b.cuntry = 'X' AND a:Actor RETURN tuUpper(a.name)"}})
		contains(t, a.body, "Unknown function &#39;tuUpper&#39;", "Did you mean toUpper?")
		a = submit(h, "/ask", url.Values{"q": {"MATCH (a:Actr)-[r:ATTAKS]->(b:Actor {nme: 'x'}) WHERE b.cuntry = 'X' AND a:Actor RETURN a.name"}})
		contains(t, a.body, "No rows", "No node has the label Actr; did you mean Actor?", "No relationship is of the type ATTAKS; did you mean ATTACKS?",
			"Nothing has the property nme; did you mean name?", "Nothing has the property cuntry; did you mean country?")
		for _, forbidden := range []string{"CREATE (:W)", "LOAD CSV FROM 'http://127.0.0.1:1/' AS x RETURN x", "SHOW SETTINGS", "MATCH (a) DELETE a"} {
			if a := submit(h, "/ask", url.Values{"q": {forbidden}}); a.status != http.StatusForbidden || !strings.Contains(a.body, `class="fault"`) {
				t.Errorf("%s: %d", forbidden, a.status)
			}
		}
	})
}

func TestAnswersAsFiles(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		a := submit(h, "/ask.csv", url.Values{"q": {"MATCH (a:Actor) RETURN a.name AS name, a.country ORDER BY name"}})
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(a.body, "\ufeff"))).ReadAll()
		if err != nil || len(rows) != 13 || !slices.Equal(rows[0], []string{"name", "a.country"}) || !slices.Equal(rows[1], []string{"Anna Lindqvist", "NLD"}) {
			t.Errorf("%v %v", rows, err)
		}
		if got := a.header.Get("Content-Disposition"); got != `attachment; filename="answer.csv"` {
			t.Errorf("the file is %s", got)
		}
		a = submit(h, "/ask.csv", url.Values{"q": {"UNWIND range(1, 20) AS x RETURN '=' + x AS x"}, "limit": {"2"}})
		if got := a.header.Get("Content-Disposition"); got != `attachment; filename="answer-first-2-rows.csv"` || a.body != "\ufeffx\n'=1\n'=2\n" {
			t.Errorf("the file is %s: %q", got, a.body)
		}
		a = submit(h, "/ask.json", url.Values{"q": {"RETURN 1 AS x"}})
		if a.body != "{\"columns\":[\"x\"],\"rows\":[\n[1]\n],\"more\":false}\n" {
			t.Errorf("JSON: %s", a.body)
		}
		a = submit(h, "/ask.svg", url.Values{"q": {attacks}})
		contains(t, a.body, `xmlns="http://www.w3.org/2000/svg"`, "Free Strait Movement", `href="http://localhost:8080/?actor=northland#panel"`, "4 nodes and 3 relationships")
		for path, query := range map[string]string{"/ask.svg": "RETURN 1", "/ask.csv": "RETURN x", "/ask.json": "RETURN"} {
			if a := submit(h, path, url.Values{"q": {query}}); a.status != http.StatusBadRequest {
				t.Errorf("%s of %s: %d", path, query, a.status)
			}
		}
	})
}

// The question stays on the page where its answer cannot be drawn.
func TestAPictureOfNothingIsRefusedBesideTheQuestion(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		a := submit(h, "/ask.svg", url.Values{"q": {"MATCH (a:Actor) RETURN a.name"}})
		contains(t, a.body, "There is nothing to draw", "Return nodes, relationships or paths", "MATCH (a:Actor) RETURN a.name</textarea>")
		if a.status != http.StatusBadRequest {
			t.Errorf("%d", a.status)
		}
	})
}

func TestRowsAreCountedInWords(t *testing.T) {
	for _, c := range []struct {
		n    int
		more bool
		want string
	}{
		{0, false, "No rows"}, {1, false, "1 row"}, {2, false, "2 rows"}, {10, false, "10 rows"}, {60, false, "60 rows"},
		{1000, false, "1,000 rows"}, {100, true, "The first 100 rows of more"},
	} {
		if got := rowsSaid(c.n, c.more); got != c.want {
			t.Errorf("%d rows are said to be %q", c.n, got)
		}
	}
}

// Readers write names as they speak them.
func TestAnActorIsFoundByHowItIsWritten(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		ask := func(name string) answer {
			return submit(h, "/ask", url.Values{"q": {"MATCH (a:Actor {name: $who}) RETURN a.id AS id"}, "p.who": {name}, "t.who": {"actor"}})
		}
		for name, want := range map[string][]string{
			"Northland":   {"<td>northland</td>"},
			"northland":   {"<td>northland</td>", asShown(`"northland" is taken for Northland.`)},
			" Lindqvist ": {"<td>anna-lindqvist</td>", asShown(`"Lindqvist" is taken for Anna Lindqvist.`)},
		} {
			a := ask(name)
			if contains(t, a.body, want...); a.status != http.StatusOK || strings.Contains(a.body, "taken for") != (len(want) > 1) {
				t.Errorf("%s: %d", name, a.status)
			}
		}
		for name, want := range map[string]string{
			"Nortland": `"Nortland" is nobody's name here; did you mean Northland?<`, "Qqqq": `"Qqqq" is nobody's name here.<`, " ": "names nobody: write an actor's name.",
		} {
			a := ask(name)
			contains(t, a.body, strings.ReplaceAll(asShown(want), "&lt;", "<"), `aria-invalid="true"`)
			if a.status != http.StatusBadRequest {
				t.Errorf("%s: %d", name, a.status)
			}
		}
		a := ask("e")
		contains(t, a.body, "is taken for ", "; it could be ", " too.")
	})
}

// A name that a query writes out is compared to the letter; who wrote another is told.
func TestANameThatNobodyHasIsTold(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		a := submit(h, "/ask", url.Values{"q": {"MATCH (a:Actor {name: 'northland'})-[r]-(b) WHERE b.name IN ['Nortland', 'Eastbay'] OR $who = b.name RETURN a.name = 'other', b.name <> 'no one'"}, "p.who": {"Qqqq"}})
		contains(t, a.body, "No rows", asShown(`No actor is named "northland"; did you mean Northland?`), asShown(`No actor is named "Nortland"; did you mean Northland?`), asShown(`No actor is named "Qqqq"`))
		for _, name := range []string{"Eastbay", "no one"} {
			if strings.Contains(a.body, asShown(`No actor is named "`+name)) {
				t.Errorf("%s is told", name)
			}
		}
	})
}

// Every ready question runs as it stands, its blanks filled in.
func TestReadyQuestions(t *testing.T) {
	questions, err := readyQuestions()
	if err != nil || len(questions) < 5 {
		t.Fatal(len(questions), err)
	}
	blanks := map[string]string{"a": "Northland", "b": "Eastbay", "who": "northland", "since": "2026-01-01"}
	onEachStore(t, func(t *testing.T, h http.Handler) {
		page := get(h, "/ask").body
		for _, q := range questions {
			values := url.Values{"q": {q.Cypher}}
			for _, p := range q.Pieces {
				if p.Name != "" {
					if blanks[p.Name] == "" {
						t.Errorf("%s: what is %s?", q.Title, p.Name)
					}
					values.Set("p."+p.Name, blanks[p.Name])
					if p.Kind == "name" {
						values.Set("t."+p.Name, actorType)
					}
				}
			}
			a := submit(h, "/ask", values)
			if strings.Contains(a.body, "Not yet.") { // the engine's shortest paths
				t.Logf("%s: not answered yet", q.Title)
				continue
			}
			if a.status != http.StatusOK || strings.Contains(a.body, "No rows") && !strings.Contains(q.Title, "disagree") {
				t.Errorf("%s: %d\n%s", q.Title, a.status, between(a.body, `<div class="fault"`, "</div>"))
			}
			if !strings.Contains(page, strings.ReplaceAll(asShown(q.Cypher), "\r", "")) {
				t.Errorf("%s: the page does not show its Cypher", q.Title)
			}
		}
	})
}

// asShown is text as a page shows it.
func asShown(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "+", "&#43;").Replace(s)
}

// between is the part of s from one word to the next.
func between(s, from, to string) string {
	_, s, _ = strings.Cut(s, from)
	s, _, _ = strings.Cut(s, to)
	return s
}

func TestQuestionsFromOtherSitesAreRefused(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		from := func(site, origin string) func(*http.Request) {
			return func(r *http.Request) {
				r.Header.Set("Sec-Fetch-Site", site)
				r.Header.Set("Origin", origin)
			}
		}
		for site, want := range map[string]int{"same-origin": http.StatusOK, "none": http.StatusOK, "cross-site": http.StatusForbidden, "same-site": http.StatusForbidden} {
			if a := submit(h, "/ask", url.Values{"q": {"RETURN 1"}}, from(site, "http://localhost:8080")); a.status != want {
				t.Errorf("the form from %s: %d", site, a.status)
			}
			if a := post(h, "/api/v1/query", "application/json", `{"query": "RETURN 1"}`, from(site, "http://localhost:8080")); a.status != want {
				t.Errorf("the API from %s: %d", site, a.status)
			}
		}
		if a := post(h, "/api/v1/query", "text/plain", `{"query": "RETURN 1"}`); a.status != http.StatusBadRequest {
			t.Errorf("a body that forms can send: %d", a.status)
		}
	})
}

func TestTheAPIAnswersQueries(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		ask := func(body string, change ...func(*http.Request)) answer {
			return post(h, "/api/v1/query", "application/json", body, change...)
		}
		if a := ask(`{"query": "UNWIND [1, 2, 3] AS x RETURN x, x * $f AS y", "params": {"f": 2.5}, "limit": 2}`); a.body != "{\"columns\":[\"x\",\"y\"],\"rows\":[\n[1,2.5],\n[2,5.0]\n],\"more\":true}\n" {
			t.Errorf("%d %s", a.status, a.body)
		}
		if a := ask(`{"query": "RETURN $d + duration('P1D') AS d", "params": {"d": {"$type": "Date", "value": "2025-06-22"}}}`); !strings.Contains(a.body, `{"$type":"Date","value":"2025-06-23"}`) {
			t.Errorf("%d %s", a.status, a.body)
		}
		lines := func(r *http.Request) { r.Header.Set("Accept", "application/x-ndjson") }
		a := ask(`{"query": "UNWIND [1, 2] AS x RETURN x"}`, lines)
		got := strings.Split(a.body, "\n")
		if a.header.Get("Content-Type") != "application/x-ndjson" || len(got) != 5 || got[0] != `{"columns":["x"]}` || got[1] != `{"row":[1]}` || got[2] != `{"row":[2]}` ||
			!strings.HasPrefix(got[3], `{"milliseconds":`) || !strings.HasSuffix(got[3], `"more":false,"rows":2}`) {
			t.Errorf("%q", a.body)
		}
		a = ask(`{"query": "UNWIND [1, 0] AS x RETURN 1 / x"}`, lines)
		if !strings.Contains(a.body, `{"error":{"status":400`) && a.status != http.StatusBadRequest {
			t.Errorf("a fault among the rows: %q", a.body)
		}
		a = ask(`{"query": "MATCH (a:Actor)\nRETURN é, b"}`)
		var failed struct{ Error failure }
		if err := json.Unmarshal([]byte(a.body), &failed); err != nil || a.status != http.StatusBadRequest || failed.Error.Line != 2 || failed.Error.Code != "SyntaxError" {
			t.Errorf("%d %v %s", a.status, err, a.body)
		}
		if a := ask(`{"query": "MATCH (a {x: $x}) RETURN a, $y", "check": true}`); a.status != http.StatusOK || !strings.Contains(a.body, `"plan": "`) {
			t.Errorf("check: %d %s", a.status, a.body)
		}
		for _, bad := range []string{``, `{`, `[]`, `{"query": 1}`, `{"query": "RETURN 1", "limit": -1}`, `{"query": "RETURN 1", "limit": 10001}`, `{"query": "RETURN 1"} {}`, `{"query": "RETURN 1", "params": {"x": {"$type": "Node"}}}`, `{"query": ""}`} {
			if a := ask(bad); a.status != http.StatusBadRequest {
				t.Errorf("%s: %d %s", bad, a.status, a.body)
			}
		}
		if a := get(h, "/api/v1/query"); a.status != http.StatusMethodNotAllowed {
			t.Errorf("GET: %d", a.status)
		}
		a = get(h, "/api/v1/schema")
		contains(t, a.body, `"Actor"`, `"THREATENS"`, `"evidence"`, `"toUpper"`, `"collect"`)
	})
}

// A query that takes too long is ended, and the next one is answered.
func TestALongQueryIsEnded(t *testing.T) {
	for name, open := range map[string]func(*testing.T) graph.Store{
		"embedded": func(t *testing.T) graph.Store { return newStore(t, webtest.Batches()...) }, "Neo4j": newNeo4j,
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			if _, ok := s.(cypher.Querier); !ok {
				t.Skip("this store answers no queries")
			}
			h := serving(t, Config{Store: s, Limit: 2 * time.Second})
			start := time.Now()
			a := submit(h, "/ask", url.Values{"q": {"UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)"}})
			if a.status != http.StatusGatewayTimeout && a.status != http.StatusBadRequest || time.Since(start) > 8*time.Second {
				t.Errorf("%d after %v: %s", a.status, time.Since(start), between(a.body, `<div class="fault"`, "</div>"))
			}
			if a := submit(h, "/ask", url.Values{"q": {"RETURN 1"}}); a.status != http.StatusOK {
				t.Errorf("the next one: %d", a.status)
			}
		})
	}
}
