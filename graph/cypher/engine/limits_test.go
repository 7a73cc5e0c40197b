package engine_test

import (
	"context"
	"errors"
	"runtime"
	"testing"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/tck"
)

// runaways are queries that would take all memory or time there is.
var runaways = []string{
	"UNWIND range(1, 1000000000) AS x RETURN count(x)",
	"UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)",
	"RETURN [x IN range(1, 1000) | [y IN range(1, 1000) | [z IN range(1, 1000) | x + y + z]]] AS l",
	"RETURN size([x IN range(1, 10000) WHERE all(y IN range(1, 10000) WHERE any(z IN range(1, 10000) WHERE z < 0))]) AS l",
	"RETURN reduce(s = 'a', x IN range(1, 100) | s + s) AS s",
	"RETURN reduce(l = [1], x IN range(1, 100) | l + l) AS l",
	"RETURN reduce(l = [1], x IN range(1, 1000000) | [l]) AS l",
	"RETURN reduce(s = 0, x IN range(1, 1000000) | reduce(t = s, y IN range(1, 1000000) | t + 1)) AS s",
	"MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE h.i >= a.i RETURN count(*)",
	"MATCH (a), (b), (c), (d), (e), (f) RETURN collect([a, b, c, d, e, f]) AS l",
	"MATCH (a), (b), (c), (d), (e), (f) RETURN a ORDER BY b.i, c.i",
	"MATCH (a), (b), (c), (d), (e), (f) RETURN DISTINCT a, b, c, d, e, f, rand()",
	"MATCH (a), (b), (c), (d), (e), (f) WITH a, b, c, d, e, f, count(*) AS n RETURN count(*)",
	"MATCH p = (a)-[*1..30]-(b) RETURN count(p)",
	"MATCH (a)-[*]-(b) RETURN count(*)",
	"MATCH ((x)-->(y)-->(z)){1,20} RETURN count(*)",
	"MATCH p = SHORTEST 100000 (a {i: 0})-->+(b {i: 10}) RETURN count(p)",
	"MATCH p = shortestPath((a {i: 0})-[r*]-(b {i: 10})) WHERE size(r) > 100 RETURN p",
	"MATCH p = ALL SHORTEST (a {i: 0})-->()-->()-->()-->()-->()-->()-->()-->(b) RETURN count(p)",
	"UNWIND range(1, 3000) AS x CALL { MATCH (a), (b), (c), (d) RETURN count(a.i) AS n } RETURN sum(n)",
	"UNWIND range(1, 3000) AS x WITH x WHERE COUNT { MATCH (a), (b), (c), (d), (e) WHERE e.i >= a.i } > 0 RETURN x",
	"RETURN COUNT { UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN x } AS n",
	"UNWIND range(1, 1000000) AS x WITH x ORDER BY x UNWIND range(1, 1000000) AS y WITH x + y AS z ORDER BY z RETURN z",
	"WITH reduce(s = 'aaaaaaaa', x IN range(1, 18) | s + s) AS s RETURN replace(s, 'a', s) AS t",
	"WITH reduce(s = 'aaaaaaaa', x IN range(1, 19) | s + s) AS s RETURN split(s, '') AS t",
	"WITH reduce(s = 'aaaaaaaa', x IN range(1, 18) | s + s) AS s UNWIND range(1, 1000000) AS x RETURN collect(s + x)",
	"UNWIND range(1, 1000000) AS x UNWIND range(1, 100) AS y RETURN x, collect(y) AS l, collect(DISTINCT x * y) AS m ORDER BY l",
	"WITH range(1, 100000) AS l UNWIND l AS x UNWIND l AS y RETURN max(x + y)",
	"WITH [x IN range(1, 200000) | toString(x)] AS l UNWIND l AS x WITH x, l WHERE x IN tail(l) RETURN count(*)",
	"MATCH (a) RETURN [(a)-[*1..20]-(b) | b] AS l",
}

// dense is a graph in which everything leads everywhere.
func dense(t testing.TB, n int) *tck.Graph {
	t.Helper()
	g := tck.NewGraph()
	if err := g.Build("UNWIND range(0, 29) AS i CREATE (:N {i: i})", nil); err != nil {
		t.Fatal(err)
	}
	for a := range int64(30) {
		for b := range int64(30) {
			if (a+b)%int64(n) == 0 {
				g.AddRelationship("T", a, b, nil)
			}
		}
	}
	return g
}

func TestARunawayQueryEndsAtItsLimit(t *testing.T) {
	g := dense(t, 2)
	const within, late = 150 * time.Millisecond, 200 * time.Millisecond
	for _, text := range runaways {
		took, err := run(t, g, text, within)
		for try := 0; took > within+late && try < 3; try++ { // the machine may be busy with other things
			took, err = run(t, g, text, within)
		}
		bad := new(cypher.Error)
		if !errors.As(err, &bad) || bad.Kind != cypher.LimitReached && bad.Kind != cypher.ArgumentError {
			t.Errorf("%s\n%v", text, err)
			continue
		}
		t.Logf("%6.0f ms, %s %s: %s", took.Seconds()*1000, bad.Kind, bad.Detail, text)
		if took > within+late {
			t.Errorf("%s\ntook %v", text, took)
		}
	}
}

// run runs a query to its end, and says how long that took.
func run(t *testing.T, g cypher.Graph, text string, within time.Duration) (time.Duration, error) {
	t.Helper()
	runtime.GC()
	started := time.Now()
	rows, err := engine.Run(t.Context(), g, cypher.Query{Text: text, Limits: cypher.Limits{Rows: -1, Bytes: 64 << 20, Time: within}})
	if err != nil {
		return time.Since(started), err
	}
	for rows.Next() {
	}
	took := time.Since(started)
	return took, errors.Join(rows.Err(), rows.Close())
}

func TestAContextEndsAQuery(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	rows, err := engine.Run(ctx, dense(t, 2), cypher.Query{Text: runaways[1]})
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	if rows.Next() || !errors.Is(rows.Err(), context.Canceled) {
		t.Errorf("it ended with %v", rows.Err())
	}
}

func TestRowsBeyondTheLimitAreCutAndSaidToBe(t *testing.T) {
	rows, err := engine.Run(t.Context(), dense(t, 2), cypher.Query{Text: "UNWIND range(1, 10) AS x RETURN x", Limits: cypher.Limits{Rows: 3}})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for rows.Next() {
		n++
	}
	if s := rows.Summary(); n != 3 || rows.Err() != nil || !s.More || s.Rows != 3 {
		t.Errorf("%d rows, %v, %+v", n, rows.Err(), s)
	}
}
