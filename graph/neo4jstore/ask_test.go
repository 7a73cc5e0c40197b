package neo4jstore_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
)

var usual = cypher.Limits{Rows: 1000, Bytes: 1 << 20, Time: 10 * time.Second}

// rowsOf runs a query and returns its rows as text, a line each.
func rowsOf(ctx context.Context, s *neo4jstore.Store, q cypher.Query) (lines []string, more bool, err error) {
	rows, err := s.Query(ctx, q)
	if err != nil {
		return nil, false, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var cells []string
		for _, v := range rows.Row() {
			text, err := value.Text(v)
			if err != nil {
				return lines, false, err
			}
			cells = append(cells, text)
		}
		lines = append(lines, strings.Join(cells, " | "))
	}
	return lines, rows.Summary().More, rows.Err()
}

func asked(t *testing.T, s *neo4jstore.Store, text string, params map[string]value.Value) string {
	t.Helper()
	lines, _, err := rowsOf(t.Context(), s, cypher.Query{Text: text, Params: params, Limits: usual})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return strings.Join(lines, "\n")
}

func TestValuesOfEveryTypeComeFromTheServer(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	put(t, s, harbour())
	for text, want := range map[string]string{
		"RETURN null, true, -1, 9223372036854775807, 1.5, 1e300, 'é'":                                      "null | true | -1 | 9223372036854775807 | 1.5 | 1.0E300 | 'é'",
		"RETURN [1, [null, 'a']], {a: 1, b: {c: []}}":                                                      "[1, [null, 'a']] | {a: 1, b: {c: []}}",
		"RETURN date('2025-06-22'), localtime('12:30:01.5'), time('12:30:00+01:00')":                       "2025-06-22 | 12:30:01.5 | 12:30:00+01:00",
		"RETURN localdatetime('2025-06-22T12:30'), datetime('2025-06-22T12:30:00-03:00')":                  "2025-06-22T12:30:00 | 2025-06-22T12:30:00-03:00",
		"RETURN datetime('2025-06-22T12:30[Europe/Stockholm]'), duration('P1Y2M3DT4H5.5S')":                "2025-06-22T12:30:00+02:00[Europe/Stockholm] | P1Y2M3DT4H5.5S",
		"RETURN date('-0044-03-15'), duration('-PT0.5S'), date({year: 12345, month: 1, day: 1})":           "-0044-03-15 | PT-0.5S | +12345-01-01",
		"RETURN point({x: 1, y: 2}), point({longitude: 3, latitude: 4, height: 5})":                        "point({x: 1.0, y: 2.0, crs: 'cartesian'}) | point({x: 3.0, y: 4.0, z: 5.0, crs: 'wgs-84-3d'})",
		"MATCH (a:Actor {id: 'iran'}) RETURN a.name, labels(a), a.aliases":                                 "'Iran' | ['Actor', 'State'] | ['Tehran']",
		"MATCH p = (:Actor {id: 'iran'})-[:ATTACKS]->(:Actor) RETURN [n IN nodes(p) | n.id], length(p)":    "['iran', 'oman'] | 1",
		"MATCH (:Actor {id: 'oman'})<-[r:ATTACKS]-() RETURN r.claims, type(r), r.hypothetical, r.nonesuch": "1 | 'ATTACKS' | 1 | null",
		"RETURN 0.0 / 0.0, 1.0 / 0.0": "NaN | Infinity",
	} {
		if got := asked(t, s, text, nil); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", text, got, want)
		}
	}
}

func TestParametersOfEveryTypeComeBackAsTheyAre(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	for _, text := range []string{
		`null`, `true`, `-7`, `1.25`, `"é\n"`, `[1,"a",null,[true]]`, `{"a":{"b":[]}}`, `{"$type":"Integer","value":"9007199254740993"}`, `{"$type":"Float","value":"NaN"}`,
		`{"$type":"Date","value":"2025-06-22"}`, `{"$type":"LocalTime","value":"12:30:01.5"}`, `{"$type":"Time","value":"12:30:00+01:00"}`,
		`{"$type":"LocalDateTime","value":"2025-06-22T12:30:00"}`, `{"$type":"DateTime","value":"2025-06-22T12:30:00-03:00"}`,
		`{"$type":"DateTime","value":"2025-06-22T12:30:00+02:00[Europe/Stockholm]"}`, `{"$type":"Duration","value":"P1Y2M3DT4H5.5S"}`,
		`{"$type":"Point","crs":"wgs-84-3d","x":3.0,"y":4.0,"z":5.0}`,
	} {
		v, err := value.FromJSON([]byte(text))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		rows, err := s.Query(t.Context(), cypher.Query{Text: "RETURN $v AS v", Params: map[string]value.Value{"v": v}, Limits: usual})
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if !rows.Next() {
			t.Fatalf("%s: %v", text, rows.Err())
		}
		got, err := value.AppendJSON(nil, nil, rows.Row()[0])
		if err != nil || string(got) != text {
			t.Errorf("%s comes back as %s, %v", text, got, err)
		}
		_ = rows.Close()
	}
}

// Of a relationship that comes without its ends these are fetched when asked for.
func TestEndsOfRelationshipsAreFetched(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	put(t, s, harbour())
	rows, err := s.Query(t.Context(), cypher.Query{Text: "MATCH (:Actor)-[r:ATTACKS]->() RETURN r", Limits: usual})
	if err != nil {
		t.Fatal(err)
	}
	if !rows.Next() {
		t.Fatal(rows.Err())
	}
	id, in, _ := rows.Row()[0].Relationship()
	if err := rows.Close(); err != nil {
		t.Fatal(err)
	}
	start, end, err := in.Ends(id)
	if err != nil {
		t.Fatal(err)
	}
	for node, want := range map[int64]string{start: "'Iran'", end: "'Oman'"} {
		name, err := in.NodeProperty(node, "name")
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := value.Text(name); got != want {
			t.Errorf("an end is %s, not %s", got, want)
		}
	}
}

// What is fetched afterwards counts among the bytes of the rows: a document
// brings its text.
func TestEndsOfRelationshipsTakeNoMoreThanTheBytesOfTheirQuery(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	long := harbour()
	long.Document.Text += strings.Repeat(" And so on.", 1000)
	put(t, s, long)
	for _, c := range []struct {
		bytes int64
		fits  bool
	}{{1 << 20, true}, {5000, false}} {
		rows, err := s.Query(t.Context(), cypher.Query{
			Text: "MATCH (:Claim)-[r:STATED_IN]->() RETURN r LIMIT 1", Limits: cypher.Limits{Rows: 10, Bytes: c.bytes, Time: 10 * time.Second},
		})
		if err != nil {
			t.Fatal(err)
		}
		if !rows.Next() {
			t.Fatal(rows.Err())
		}
		id, in, _ := rows.Row()[0].Relationship()
		_, end, err := in.Ends(id)
		if err != nil {
			t.Fatal(err)
		}
		_, err = in.NodeProperty(end, "title")
		bad := new(cypher.Error)
		if limited := errors.As(err, &bad) && bad.Kind == cypher.LimitReached; limited == c.fits || c.fits && err != nil {
			t.Errorf("within %d bytes: %v", c.bytes, err)
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestLimitsOfAQuery(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	t.Run("of rows, and the rest is not fetched", func(t *testing.T) {
		start := time.Now()
		lines, more, err := rowsOf(t.Context(), s, cypher.Query{Text: "UNWIND range(1, 5000000) AS x RETURN x", Limits: cypher.Limits{Rows: 3, Bytes: 1 << 20, Time: 20 * time.Second}})
		if err != nil || !more || strings.Join(lines, " ") != "1 2 3" || time.Since(start) > 10*time.Second {
			t.Errorf("%v, more %v, %v, in %v", lines, more, err, time.Since(start))
		}
	})
	t.Run("of rows, where there are as many", func(t *testing.T) {
		lines, more, err := rowsOf(t.Context(), s, cypher.Query{Text: "UNWIND range(1, 3) AS x RETURN x", Limits: cypher.Limits{Rows: 3, Bytes: 1 << 20, Time: time.Second}})
		if err != nil || more || len(lines) != 3 {
			t.Errorf("%v, more %v, %v", lines, more, err)
		}
	})
	t.Run("of bytes", func(t *testing.T) {
		lines, _, err := rowsOf(t.Context(), s, cypher.Query{Text: "UNWIND range(1, 100) AS x RETURN reduce(s = '', y IN range(1, 1000) | s + 'x') AS s", Limits: cypher.Limits{Rows: 1000, Bytes: 10_000, Time: 10 * time.Second}})
		if err == nil || len(lines) > 10 || !strings.Contains(err.Error(), "bytes") {
			t.Errorf("%d rows, %v", len(lines), err)
		}
	})
	t.Run("of time", func(t *testing.T) {
		start := time.Now()
		_, _, err := rowsOf(t.Context(), s, cypher.Query{Text: "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(*)", Limits: cypher.Limits{Rows: 10, Bytes: 1 << 20, Time: time.Second}})
		if err == nil || !strings.Contains(err.Error(), "longer than its 1s") || time.Since(start) > 6*time.Second {
			t.Errorf("%v after %v", err, time.Since(start))
		}
	})
}

// Who goes away ends the query on the server too.
func TestCancellationReachesTheServer(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	c := config(neo4jtest.Start(t))
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() {
		_, _, err := rowsOf(ctx, s, cypher.Query{Text: "UNWIND range(1, 100000) AS findme UNWIND range(1, 100000) AS y RETURN count(*)", Limits: cypher.Limits{Rows: 10, Bytes: 1 << 20, Time: time.Minute}})
		done <- err
	}()
	const running = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'findme' AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery"
	until := func(want bool) bool {
		for range 100 {
			if (ask(t, c, running) != "") == want {
				return true
			}
			time.Sleep(50 * time.Millisecond)
		}
		return false
	}
	if !until(true) {
		t.Fatal("the query does not show up on the server")
	}
	cancel()
	start := time.Now()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Errorf("the query ends with %v", err)
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("it ends %v later", d)
	}
	if !until(false) {
		t.Error("the query goes on on the server")
	}
}

func TestFaultsOfTheServerTellThePlace(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	for _, c := range []struct {
		text, message string
		line, column  int
	}{
		{"RETURN 'é😀' AS é,\n  foo", "Variable `foo` not defined", 2, 3},
		{"RETURN '😀', foo", "Variable `foo` not defined", 1, 14},
		{"RETURN 1 / 0", "/ by zero", 0, 0},
	} {
		_, _, err := rowsOf(t.Context(), s, cypher.Query{Text: c.text, Limits: usual})
		var e *cypher.Error
		if !errors.As(err, &e) || !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if !strings.Contains(e.Message, c.message) || strings.Contains(e.Message, "EXPLAIN") || e.Line != c.line || e.Column != c.column {
			t.Errorf("%s: %q at line %d, column %d", c.text, e.Message, e.Line, e.Column)
		}
	}
}

func TestAPlanIsShownWhereItIsAskedFor(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	put(t, s, harbour())
	for _, c := range []struct {
		text string
		mode cypher.Mode
		rows int
		plan []string
	}{
		{"MATCH (a:Actor) RETURN a.name", cypher.Run, 4, nil},
		{"EXPLAIN MATCH (a:Actor) RETURN a.name", cypher.Run, 0, []string{"+NodeByLabelScan", "Estimated Rows"}},
		{"MATCH (a:Actor) RETURN a.name", cypher.Explain, 0, []string{"+NodeByLabelScan", "Estimated Rows"}},
		{"PROFILE MATCH (a:Actor) RETURN a.name", cypher.Run, 4, []string{"+NodeByLabelScan", "DB Hits"}},
		{"CYPHER 5 runtime=slotted\n  planner=cost MATCH (a:Actor) RETURN a.name;", cypher.Profile, 4, []string{"+NodeByLabelScan", "DB Hits"}},
	} {
		rows, err := s.Query(t.Context(), cypher.Query{Text: c.text, Mode: c.mode})
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		n := 0
		for rows.Next() {
			n++
		}
		sum := rows.Summary()
		if rows.Err() != nil || n != c.rows || sum.Rows != n || sum.Elapsed <= 0 || (sum.Plan == "") != (c.plan == nil) {
			t.Errorf("%s: %d rows, %+v, %v", c.text, n, sum, rows.Err())
		}
		for _, want := range c.plan {
			if !strings.Contains(sum.Plan, want) {
				t.Errorf("%s: no %s in the plan\n%s", c.text, want, sum.Plan)
			}
		}
		_ = rows.Close()
	}
}

// Words that are forbidden as clauses are none in texts, comments and names.
func TestWhatOnlyLooksForbiddenRuns(t *testing.T) {
	s := open(t)
	defer func() { _ = s.Close() }()
	put(t, s, harbour())
	for text, want := range map[string]string{
		"RETURN 1 AS x // CREATE (:W)":                                                                "1",
		"/* LOAD CSV FROM 'http://127.0.0.1/' AS x */ RETURN 1 AS x":                                  "1",
		"WITH 1 AS x /*/ LOAD CSV FROM 'http://127.0.0.1/' AS row RETURN row /*/ RETURN x":            "1",
		"MATCH (a:Actor) WHERE a.name = 'DELETE' OR a.name CONTAINS 'LOAD CSV' RETURN count(a) AS n":  "0",
		"WITH 1 AS load, 2 AS csv, 3 AS create, 4 AS merge RETURN load + csv + create + merge AS set": "10",
		"MATCH (c:Claim) WHERE c.evidence =~ '.*\\\\bmay\\\\b.*' RETURN count(c) AS `DETACH DELETE`":  "1",
		"RETURN 'it\\'s; CREATE (:W)' AS x":                                                           "'it\\'s; CREATE (:W)'",
		"CALL db.labels() YIELD label WHERE label STARTS WITH 'Act' RETURN label":                     "'Actor'",
		"CALL { MATCH (a:Actor) RETURN count(a) AS n } RETURN n":                                      "4",
		"RETURN EXISTS { MATCH (:Claim)-[:SOURCE]->(:Actor {id: 'iran'}) } AS x":                      "true",
	} {
		if got := asked(t, s, text, nil); got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}
