package engine_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/tck"
)

// A recorded query is one with what Neo4j 5.26 answered to it on the graph of
// testdata/graph.cypher: its columns and rows, or the class of its error.
type recorded struct {
	text    string
	columns string
	rows    []string
	failure string
}

// answers reads testdata/answers.txt: a query a line, then "= " and its
// columns, "> " and a row each, or "! " and an error.
func answers(t testing.TB) []recorded {
	t.Helper()
	text, err := os.ReadFile("testdata/answers.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []recorded
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
		case strings.HasPrefix(line, "= "):
			all[len(all)-1].columns = line[2:]
		case strings.HasPrefix(line, "> "):
			all[len(all)-1].rows = append(all[len(all)-1].rows, line[2:])
		case strings.HasPrefix(line, "! "):
			all[len(all)-1].failure = line[2:]
		default:
			all = append(all, recorded{text: line})
		}
	}
	return all
}

// sampleGraph is the graph of testdata/graph.cypher.
func sampleGraph(t testing.TB) *tck.Graph {
	t.Helper()
	text, err := os.ReadFile("testdata/graph.cypher")
	if err != nil {
		t.Fatal(err)
	}
	g := tck.NewGraph()
	for _, statement := range strings.Split(string(text), ";") {
		if strings.TrimSpace(statement) == "" {
			continue
		}
		if err := g.Build(statement, nil); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

func TestAnswersAreThoseOfNeo4j(t *testing.T) {
	g := sampleGraph(t)
	all := answers(t)
	for _, q := range all {
		got := recorded{text: q.text}
		rows, err := engine.Run(t.Context(), g, cypher.Query{Text: q.text})
		if err == nil {
			got.columns = strings.Join(rows.Columns(), ", ")
			for rows.Next() {
				var cells []string
				for _, v := range rows.Row() {
					cells = append(cells, tck.Text(v))
				}
				got.rows = append(got.rows, strings.Join(cells, " | "))
			}
			err = rows.Err()
		}
		bad := new(cypher.Error)
		switch {
		case errors.As(err, &bad):
			got = recorded{text: q.text, failure: string(bad.Kind)}
		case err != nil:
			t.Errorf("%s\n%v", q.text, err)
			continue
		}
		if !strings.Contains(q.text, "ORDER BY") {
			slices.Sort(got.rows)
			slices.Sort(q.rows)
		}
		if got.failure != q.failure || got.columns != q.columns || !slices.Equal(got.rows, q.rows) {
			t.Errorf("%s\ngot  %+v (%v)\nwant %+v", q.text, got, err, q)
		}
	}
	if len(all) < 250 {
		t.Errorf("only %d queries are recorded", len(all))
	}
}
