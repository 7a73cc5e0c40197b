package embedded_test

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

// ask answers a query with its rows as text, a line each.
func ask(t testing.TB, s *embedded.Store, text string) string {
	t.Helper()
	rows, err := s.Query(t.Context(), cypher.Query{Text: text})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	defer rows.Close()
	var lines []string
	for rows.Next() {
		var cells []string
		for _, v := range rows.Row() {
			cell, err := value.Text(v)
			if err != nil {
				t.Fatal(err)
			}
			if _, list := v.List(); list {
				cell = strings.ReplaceAll(cell, ", ", " ")
			}
			cells = append(cells, strings.ReplaceAll(cell, "'", ""))
		}
		lines = append(lines, strings.Join(cells, " "))
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return strings.Join(lines, "\n")
}

func TestTheGraphIsLaidOutAsInNeo4j(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	if err := s.Put(t.Context(), storetest.Harbour()); err != nil {
		t.Fatal(err)
	}
	for _, q := range append(storetest.Layout(), []storetest.LaidOut{
		{Name: "labels are listed", Query: "MATCH (a:Actor:State {id: 'iran'}) RETURN a.name, a.aliases, a.country, labels(a)", Want: "Iran [Tehran] IRN [Actor State]"},
		{Name: "so can names, by their beginnings", Query: "CALL db.index.fulltext.queryNodes('entente_names', '+teh*') YIELD node RETURN node.id", Want: "iran"},
		{Name: "there is nothing else", Query: "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) ORDER BY label", Want: "Actor 4\nClaim 3\nDocument 1\nPerson 1\nState 3"},
		{Name: "properties are all there", Query: "MATCH (a {id: 'qatar'}) RETURN properties(a)", Want: "{folded: qatar, id: qatar, name: Qatar}"},
		{Name: "the schema is drawn", Query: "CALL db.schema.visualization() YIELD nodes, relationships UNWIND relationships AS r WITH r WHERE type(r) = 'SAID_BY' RETURN startNode(r).name, endNode(r).name ORDER BY endNode(r).name",
			Want: "Claim Actor\nClaim Person"},
	}...) {
		if got := ask(t, s, q.Query); got != q.Want {
			t.Errorf("%s:\n got %s\nwant %s", q.Name, got, q.Want)
		}
	}
}

func TestAQueryGoesOnOverWhatWasThereWhenItBegan(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	if err := s.Put(t.Context(), storetest.Corpus(1, 30)...); err != nil {
		t.Fatal(err)
	}
	rows, err := s.Query(t.Context(), cypher.Query{Text: "MATCH (c:Claim) RETURN c.id, c.evidence"})
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	rows.Next()
	if err := s.Put(t.Context(), storetest.Corpus(2, 60)...); err != nil { // while the query is under way
		t.Fatal(err)
	}
	n := 1
	for rows.Next() {
		n++
	}
	want := 0
	for _, b := range storetest.Corpus(1, 30) {
		want += len(b.Claims)
	}
	if n != want || rows.Err() != nil {
		t.Errorf("%d claims, %v; there were %d", n, rows.Err(), want)
	}
	if got := ask(t, s, "MATCH (d:Document) RETURN count(d)"); got != "60" {
		t.Errorf("afterwards there are %s documents", got)
	}
}

func TestTheGraphSaysWhatTheStoreSays(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	if err := s.Put(t.Context(), storetest.Corpus(3, 80)...); err != nil {
		t.Fatal(err)
	}
	for _, v := range []struct{ name, text string }{
		{"a claim without exactly one source, target and document", `MATCH (c:Claim)
			WHERE COUNT { (c)-[:SOURCE]->(:Actor {id: c.source}) } <> 1 OR COUNT { (c)-[:TARGET]->(:Actor {id: c.target}) } <> 1
			OR COUNT { (c)-[:STATED_IN]->(:Document {id: c.document}) } <> 1 OR COUNT { (c)-->() } <>
				3 + CASE WHEN c.said_by IS NULL THEN 0 ELSE 1 END + CASE WHEN c.other IS NULL THEN 0 ELSE 1 END RETURN c.id`},
		{"evidence that is not what the text says", `MATCH (c:Claim)-[:STATED_IN]->(d) WHERE NOT d.text CONTAINS c.evidence RETURN c.id`},
		{"a relation that its claims do not add up to", `MATCH (a:Actor)-[r]->(b:Actor)
			OPTIONAL MATCH (c:Claim {source: a.id, target: b.id, type: replace(type(r), ' (relation)', '')})
			WITH a, r, b, count(c) AS claims, count(DISTINCT c.document) AS documents, count(CASE c.modality WHEN 'actual' THEN 1 END) AS actual,
				count(DISTINCT coalesce(c.publisher, '')) AS publishers
			WHERE claims <> r.claims OR documents <> r.documents OR actual <> r.actual OR publishers <> size(r.publishers)
			OR r.claims <> r.actual + r.future + r.hypothetical + r.negated RETURN a.id, type(r), b.id`},
		{"an actor whom no document names", `MATCH (a:Actor) WHERE NOT EXISTS { (:Document)-[:NAMES]->(a) } RETURN a.id`},
		{"an actor with several kinds or none", `MATCH (a:Actor) WHERE size(labels(a)) <> 2 RETURN a.id, labels(a)`},
		{"an actor who is called what no document calls it", `MATCH (a:Actor) WHERE NOT EXISTS { (a)<-[n:NAMES]-() WHERE n.name = a.name } RETURN a.id`},
	} {
		if got := ask(t, s, v.text); got != "" {
			t.Errorf("%s: %.500s", v.name, got)
		}
	}
	counts, err := s.Counts(t.Context(), graph.Filter{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range counts.Types {
		if got := ask(t, s, "MATCH ()-[r:"+string(c.Value)+"]->() RETURN sum(r.claims)"); got != strconv.Itoa(c.Claims) {
			t.Errorf("%s: %s claims in Cypher, %d in the store", c.Value, got, c.Claims)
		}
	}
}

func TestASearchEndsAtTheLimitsOfItsQuery(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	if err := s.Put(t.Context(), storetest.Corpus(1, 100)...); err != nil {
		t.Fatal(err)
	}
	const found = " AS x CALL db.index.fulltext.queryNodes('entente_evidence', $search) YIELD node RETURN count(*)"
	end := func(times, search string) error {
		rows, err := s.Query(t.Context(), cypher.Query{
			Text: "UNWIND " + times + found, Params: map[string]value.Value{"search": value.String(search)}, Limits: cypher.Limits{Bytes: 1 << 20},
		})
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
		}
		return rows.Err()
	}
	for name, search := range map[string]string{
		"every word, over and over": strings.Repeat("* ", 4900),
		"none of them":              "the " + strings.Repeat("-* ", 3300),
		"all of them":               strings.Repeat("+* ", 3300),
		"each word by itself":       strings.Repeat("(the iran) ", 900),
		"a pattern that is long":    strings.Repeat("*?", 4900) + "x",
	} {
		bad := new(cypher.Error)
		if err := end("1", search); !errors.As(err, &bad) || bad.Kind != cypher.LimitReached {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := end("range(1, 300)", "iran OR t*"); err != nil {
		t.Errorf("what a search takes is not given back: %v", err)
	}
}

func TestManyAskWhileDocumentsComeIn(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	if err := s.Put(t.Context(), storetest.Corpus(1, 20)...); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 10 {
				rows, err := s.Query(t.Context(), cypher.Query{Text: "MATCH (c:Claim)-[:STATED_IN]->(d:Document) WITH d, count(c) AS n MATCH (d)-[:NAMES]->(a:Actor {name: a.name}) " +
					"RETURN d.id, n, collect(DISTINCT a.name)[0], COUNT { (d)<-[:STATED_IN]-() } = n AS same"})
				if err != nil {
					t.Error(err)
					return
				}
				for rows.Next() {
					if same, _ := rows.Row()[3].Bool(); !same {
						t.Errorf("a query saw half of a Put: %v", rows.Row())
					}
				}
				if err := errors.Join(rows.Err(), rows.Close()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for seed := range uint64(5) {
		if err := s.Put(t.Context(), storetest.Corpus(seed, 20)...); err != nil {
			t.Error(err)
		}
	}
	all.Wait()
}
