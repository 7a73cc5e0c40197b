package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/graph/cypher/cyphertest"
)

// No forbidden statement gets through by any of the server's ways in: the
// form, its downloads, the API in one piece, in lines and where it only checks. Each says
// why, and afterwards the graph is what it was.
func TestForbiddenStatementsByEveryWayIn(t *testing.T) {
	onEachStore(t, func(t *testing.T, h http.Handler) {
		secret := filepath.Join(t.TempDir(), "secret.csv")
		if err := os.WriteFile(secret, []byte("the secret\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		listener := cyphertest.Listen(t)
		before := wholeGraph(t, h)
		for _, st := range cyphertest.Forbidden(t, cyphertest.Places{Listener: listener.Address, Secret: secret, Transaction: "neo4j-transaction-1", Connection: "bolt-1"}) {
			want := st.Error
			if strings.HasSuffix(t.Name(), "/Neo4j") {
				want = st.OnServer()
			}
			if want == cyphertest.Harmless {
				continue
			}
			refused := func(way string, a answer) {
				t.Helper()
				if a.status != http.StatusForbidden && a.status != http.StatusBadRequest {
					t.Errorf("%s: %q: %d", way, st.Text, a.status)
				}
				if strings.Contains(a.body, "the secret") || a.header.Get("Content-Disposition") != "" {
					t.Errorf("%s: %q: something is given out", way, st.Text)
				}
			}
			form := url.Values{"q": {st.Text}, "p.url": {"http://" + listener.Address}}
			for _, path := range []string{"/ask", "/ask.csv", "/ask.json", "/ask.svg"} {
				a := submit(h, path, form)
				refused(path, a)
				_, message, _ := strings.Cut(want, ": ")
				contains(t, a.body, `class="fault"`, asShown(message), "^</b>")
			}
			for _, c := range []struct {
				way    string
				check  bool
				accept string
			}{{"the API", false, ""}, {"the API in lines", false, "application/x-ndjson"}, {"the API's check", true, ""}} {
				body, err := json.Marshal(map[string]any{"query": st.Text, "params": map[string]string{"url": "http://" + listener.Address}, "check": c.check})
				if err != nil {
					t.Fatal(err)
				}
				a := post(h, "/api/v1/query", "application/json", string(body), func(r *http.Request) { r.Header.Set("Accept", c.accept) })
				refused(c.way, a)
				var said struct{ Error failure }
				if err := json.Unmarshal([]byte(a.body), &said); err != nil {
					t.Fatal(err)
				}
				e := said.Error
				if got := fmt.Sprintf("%d:%d %s: %s", e.Line, e.Column, e.Code, strings.TrimSuffix(e.Message, ".")); got != want && !c.check {
					t.Errorf("%s: %q:\ngot  %s\nwant %s", c.way, st.Text, got, want)
				}
			}
		}
		if after := wholeGraph(t, h); after != before {
			t.Errorf("the graph is now\n%s\nand was\n%s", after, before)
		}
		if n := listener.Calls(); n != 0 {
			t.Errorf("%d requests were made", n)
		}
	})
}

// wholeGraph is every node and relationship as the API tells them.
func wholeGraph(t *testing.T, h http.Handler) string {
	t.Helper()
	var all strings.Builder
	for _, query := range []string{
		"MATCH (n) RETURN labels(n) AS labels, properties(n) AS n ORDER BY labels, n.id",
		"MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) ORDER BY a, type, b",
	} {
		body, err := json.Marshal(map[string]any{"query": query, "limit": mostRows})
		if err != nil {
			t.Fatal(err)
		}
		a := post(h, "/api/v1/query", "application/json", string(body))
		if a.status != http.StatusOK || strings.Count(a.body, "\n") < 30 {
			t.Fatalf("%d %s", a.status, a.body)
		}
		all.WriteString(a.body)
	}
	return all.String()
}
