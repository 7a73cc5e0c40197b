package engine_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/tck"
)

// TestShortestWaysBackAreThoseTriedByLength compares the search for rings
// with trying all trails by their length, to which a condition on the rounds leads.
func TestShortestWaysBackAreThoseTriedByLength(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	rings := 0
	for range 60 {
		n := 2 + r.IntN(6)
		var parts []string
		for i := range n {
			parts = append(parts, fmt.Sprintf("(n%d:N {i: %d})", i, i))
		}
		for range r.IntN(2 * n) {
			parts = append(parts, fmt.Sprintf("(n%d)-[:X]->(n%d)", r.IntN(n), r.IntN(n)))
		}
		g := tck.NewGraph()
		if err := g.Build("CREATE "+strings.Join(parts, ", "), nil); err != nil {
			t.Fatal(err)
		}
		for _, s := range []string{"ALL SHORTEST", "SHORTEST 1"} {
			const back = " RETURN a.i AS i, b.i AS j, length(p) AS l, count(*) AS n ORDER BY i, j"
			got := linesOf(t, g, "MATCH p = "+s+" (a:N)-[:X]-+(b:N)"+back)
			want := linesOf(t, g, "MATCH p = "+s+" (a:N) ((x)-[:X]-(y) WHERE x.i + y.i >= 0)+ (b:N)"+back)
			if got != want {
				t.Fatalf("%s in %s:\n%s\nby length:\n%s", s, strings.Join(parts, ", "), got, want)
			}
			for line := range strings.Lines(got) {
				if f := strings.Fields(line); f[0] == f[1] {
					rings++
				}
			}
		}
	}
	if rings < 100 {
		t.Errorf("only %d nodes have a way back", rings)
	}
}

func TestNoWayBackIsFoundInATreeAtOnce(t *testing.T) {
	parts := []string{"(n0:N)"}
	for i := 1; i < 200; i++ {
		parts = append(parts, fmt.Sprintf("(n%d)-[:X]->(n%d:N)", (i-1)/2, i))
	}
	g := tck.NewGraph()
	if err := g.Build("CREATE "+strings.Join(parts, ", "), nil); err != nil {
		t.Fatal(err)
	}
	if got := linesOf(t, g, "MATCH p = SHORTEST 1 (a:N)-[:X]-+(a) RETURN count(p) AS n"); got != "0\n" {
		t.Errorf("a tree has %s ways back", got)
	}
}

func linesOf(t *testing.T, g *tck.Graph, text string) string {
	t.Helper()
	rows, err := engine.Run(t.Context(), g, cypher.Query{Text: text})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var b strings.Builder
	for rows.Next() {
		for i, v := range rows.Row() {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(tck.Text(v))
		}
		b.WriteByte('\n')
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return b.String()
}
