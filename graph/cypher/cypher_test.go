package cypher

import (
	"errors"
	"testing"

	"example.org/entente/graph"
)

func TestWhatDoesNotOnlyReadIsRefusedByName(t *testing.T) {
	for _, c := range []struct {
		text, detail string
		column       int
	}{
		{"MATCH (a) SET a.x = 1", "SET", 11},
		{"MATCH (a) DETACH DELETE a", "DETACH DELETE", 11},
		{"RETURN EXISTS { CREATE (:W) }", "CREATE", 17},
		{"INSERT (:W)", "INSERT", 1},
		{"RETURN [x IN [1] | COLLECT { LO\\u0041D CSV FROM 'u' AS row RETURN row }]", "LOAD CSV", 30},
		{"MATCH (a {x: COLLECT { LOAD CSV FROM 'u' AS row RETURN row }}) RETURN a", "LOAD CSV", 24},
		{"SHOW SETTINGS", "SHOW SETTINGS", 1},
		{"CREATE INDEX w FOR (n:W) ON (n.w)", "CREATE INDEX", 1},
		{"UNWIND [1] AS x CALL (x) { RETURN 1 AS y } IN 2 CONCURRENT TRANSACTIONS OF 1 ROW RETURN y", "CALL { } IN TRANSACTIONS", 44},
		{"CALL dbms.`listConfig`()", "ProcedureNotFound", 6},
		{"RETURN apoc.load('u')", "UnknownFunction", 8},
		{"USE neo4j MATCH (n) RETURN n", "USE", 1},
	} {
		q, err := Parse(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		err = ReadOnly(q)
		bad := new(Error)
		if !errors.As(err, &bad) || bad.Detail != c.detail || bad.Column != c.column {
			t.Errorf("%s: %v; want %s at %d", c.text, err, c.detail, c.column)
		} else if bad.Kind == Refused && !errors.Is(err, graph.ErrUnsupported) {
			t.Errorf("%s: %v is no graph.ErrUnsupported", c.text, err)
		}
	}
}

func TestWhatReadsPasses(t *testing.T) {
	for _, text := range []string{
		"MATCH (a:Actor) WHERE EXISTS { (a)-->() } RETURN count(DISTINCT a), date.truncate('day', date())",
		"CALL db.labels() YIELD label RETURN toUpper(label)",
		"RETURN 'LOAD CSV' AS x // CREATE",
	} {
		q, err := Parse(text)
		if err == nil {
			err = ReadOnly(q)
		}
		if err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestAColumnCountsAsEditorsDo(t *testing.T) {
	_, err := Parse("RETURN 1 AS x,\n '😀é' &")
	bad := new(Error)
	if !errors.As(err, &bad) || bad.Line != 2 || bad.Column != 8 {
		t.Fatalf("%+v", err)
	}
}

func TestANameNearlyWrittenIsSuggested(t *testing.T) {
	_, err := Parse("RETURN 1")
	if err != nil {
		t.Fatal(err)
	}
	q, _ := Parse("RETURN toUper('a')")
	bad := new(Error)
	if !errors.As(ReadOnly(q), &bad) || bad.Hint != "did you mean toUpper?" {
		t.Errorf("%+v", bad)
	}
}
