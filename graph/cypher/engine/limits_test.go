package engine_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"testing"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/tck"
)

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

// late is how long after its time a query may end; under the race detector, which makes
// all ten times slower, ten times that.
const late = 200 * time.Millisecond * slower

// runInTime is run, tried again where the machine was so busy with other
// things that the query ended late; again says how many times.
func runInTime(t *testing.T, g cypher.Graph, text string, within time.Duration) (took time.Duration, again int, err error) {
	t.Helper()
	for took, err = run(t, g, text, within); took > within+late && again < 10; again++ {
		time.Sleep(100 * time.Millisecond)
		took, err = run(t, g, text, within)
	}
	return took, again, err
}

func TestWhatIsKeptToTheEndOfAQueryCounts(t *testing.T) {
	for _, q := range []string{
		"MATCH (a:N) WHERE " + many(40, func(i int) string { return fmt.Sprintf("size(range(%d, 300000)) > 1", i) }, " AND ") + " RETURN a",
		"MATCH (a:N) WHERE NOT a.i IN range(1000, 1500000) RETURN a",
		"MATCH (a:N) WHERE a.i IN [x IN range(1, 1000000) | x % 30] AND id(a) IN [x IN range(1, 2000000) | x % 30] RETURN a",
	} {
		bad := new(cypher.Error)
		if _, err := run(t, dense(t, 2), q, 20*time.Second); !errors.As(err, &bad) || bad.Detail != "memory" {
			t.Errorf("%.80s: %v", q, err)
		}
	}
}

func TestAContextEndsAQuery(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	rows, err := engine.Run(ctx, dense(t, 2), cypher.Query{Text: thousands(2)[1]})
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

// A watched context counts how often somebody asks whether it has ended.
type watched struct {
	context.Context
	asked int
}

func (w *watched) Err() error {
	w.asked++
	return w.Context.Err()
}

func TestTheClockIsLookedAtWheneverMuchIsLookedThrough(t *testing.T) {
	const times = 50
	list := fmt.Sprintf("WITH range(1, 100000) AS l UNWIND range(1, %d) AS x ", times)
	for _, q := range []string{
		list + "RETURN max(l)",
		list + "RETURN count(DISTINCT l)",
		list + "RETURN count(CASE l WHEN tail(l) THEN x END)",
		list + "RETURN count(CASE x WHEN l THEN x END)",
		list + "WITH l, x WHERE l = l RETURN count(x)",
		list + "WITH [y IN l] AS m, x RETURN count(size(m) + x)",
		list + "WITH [y IN l | y] AS m, x RETURN count(size(m) + x)",
		list + "WITH l, x ORDER BY l LIMIT 1 RETURN x",
	} {
		w := &watched{Context: t.Context()}
		rows, err := engine.Run(w, dense(t, 2), cypher.Query{Text: q})
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
		}
		if rows.Err() != nil || w.asked < times {
			t.Errorf("%s\n%v; the context was asked %d times while %d lists were looked through", q, rows.Err(), w.asked, times)
		}
	}
}

func TestColumnsCountAmongTheVariables(t *testing.T) {
	columns := many(5000, func(i int) string { return fmt.Sprintf("%d AS a%d", i, i) }, ", ")
	sums := many(5000, func(i int) string { return fmt.Sprintf("sum(%d) AS a%d", i, i) }, ", ")
	for _, q := range []string{"RETURN " + columns, "RETURN " + sums, "WITH " + columns + " MATCH (n) RETURN n"} {
		bad := new(cypher.Error)
		if _, err := run(t, dense(t, 2), q, 20*time.Second); !errors.As(err, &bad) || bad.Detail != "variables" {
			t.Errorf("%.40s: %v", q, err)
		}
	}
}

func TestARangeOverAllIntegersHasNoEnd(t *testing.T) {
	const all = "UNWIND range(-9223372036854775808, 9223372036854775807) AS x RETURN x"
	rows, err := engine.Run(t.Context(), dense(t, 2), cypher.Query{Text: all, Limits: cypher.Limits{Rows: 3}})
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
	}
	if s := rows.Summary(); s.Rows != 3 || !s.More {
		t.Errorf("%+v, %v", s, rows.Err())
	}
}

func TestALongShortestPathIsFoundInMemoryOfItsLength(t *testing.T) {
	const long = 5000
	g := tck.NewGraph()
	if err := g.Build(fmt.Sprintf("UNWIND range(0, %d) AS i CREATE (:N {i: i})", long), nil); err != nil {
		t.Fatal(err)
	}
	for a := range int64(long) {
		g.AddRelationship("T", a, a+1, nil)
	}
	for _, q := range []string{
		"MATCH p = shortestPath((a {i: 0})-[*]->(b {i: 5000})) RETURN length(p)",
		"MATCH p = allShortestPaths((a {i: 0})-[*]-(b {i: 5000})) RETURN length(p)",
		"MATCH p = SHORTEST 1 (a {i: 0})-->+(b) WITH length(p) AS n RETURN max(n)",
	} {
		rows, err := engine.Run(t.Context(), g, cypher.Query{Text: q, Limits: cypher.Limits{Bytes: 4 << 20}})
		if err != nil {
			t.Fatal(err)
		}
		var length int64
		if rows.Next() {
			length, _ = rows.Row()[0].Int()
		}
		if length != long || rows.Err() != nil {
			t.Errorf("%s: %d, %v", q, length, rows.Err())
		}
	}
}

func TestRowsThatAreGivenOutTakeNoMoreThanTheBytesOfTheirQuery(t *testing.T) {
	for text, most := range map[string]int{
		"UNWIND range(1, 1000) AS x RETURN range(x, x + 10000) AS l":                  4,
		"WITH range(1, 10000) AS l UNWIND range(1, 1000) AS x RETURN l":               4,
		"WITH range(1, 10000) AS l RETURN [l, l, l, l, l, l, l, l, l, l, l, l] AS ls": 0,
		"UNWIND range(1, 1000000) AS x RETURN x":                                      1 << 20 / 24,
	} {
		rows, err := engine.Run(t.Context(), dense(t, 2), cypher.Query{Text: text, Limits: cypher.Limits{Rows: -1, Bytes: 1 << 20}})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for rows.Next() {
			n++
		}
		bad := new(cypher.Error)
		if !errors.As(rows.Err(), &bad) || bad.Detail != "memory" || n > most || n < most/2 {
			t.Errorf("%s: %d rows, then %v", text, n, rows.Err())
		}
	}
}
