package neo4jstore

import (
	"errors"
	"testing"

	language "example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

func TestRangesThatAreVisiblyHugeAreRefused(t *testing.T) {
	params := map[string]value.Value{"many": value.Int(50_000_000), "few": value.Int(10)}
	for _, c := range []struct {
		text string
		at   int // where the range is; -1 for a query that is let in
	}{
		{"RETURN range(1, 1000000)", -1},
		{"RETURN size(range(1, 1000001))", 12},
		{"WITH [i IN range(1,50000000)|toString(i)] AS l RETURN size(l)", 11},
		{"RETURN [i IN range(1, $many) | i]", 13},
		{"RETURN [i IN range(1, $few) | i]", -1},
		{"RETURN [i IN range(0, 50000000, 1000) | i]", -1},
		{"RETURN [i IN range(-50000000, -1) | i]", 13},
		{"RETURN [i IN RANGE(9, 0, -1) | i]", -1},
		{"RETURN [i IN range(50000000, 0, -1) | i]", 13},
		{"RETURN [i IN range(50000000, 0) | i]", -1},
		{"RETURN [i IN range(-9223372036854775807, 9223372036854775807) | i]", 13},
		{"RETURN [i IN range(1, 2000) | [j IN range(1, 2000) | j]]", 36},
		{"RETURN [i IN range(1, 500) | [j IN range(1, 2000) | j]]", -1},
		{"RETURN [i IN range(1, 200) | reduce(s = 0, j IN range(1, 200) | s + size([k IN range(1, 200) WHERE k > j]))]", 79},
		{"RETURN any(i IN range(1, 5000) WHERE all(j IN range(1, 5000) WHERE j > i))", 46},
		{"UNWIND range(1, 1000000000) AS x RETURN count(x)", -1},
		{"UNWIND [x IN range(1, 1000000000) | x] AS x RETURN count(x)", 13},
		{"RETURN COLLECT { UNWIND range(1, 10) AS x RETURN [i IN range(1, 3000000) | i] }", 55},
		{"MATCH (a) WHERE a.n IN range(1, 3000000) RETURN a", 23},
	} {
		_, err := admit(language.Query{Text: c.text, Params: params})
		e := new(language.Error)
		switch {
		case c.at < 0 && err != nil:
			t.Errorf("%s: %v", c.text, err)
		case c.at >= 0 && (!errors.As(err, &e) || e.Kind != language.LimitReached || e.Offset != c.at):
			t.Errorf("%s: %+v", c.text, err)
		}
	}
}

func TestWhatStandsBeforeAQueryIsNotSent(t *testing.T) {
	for text, want := range map[string]string{
		"RETURN 1":                          "RETURN 1",
		"EXPLAIN RETURN 1":                  "        RETURN 1",
		"PROFILE\n  RETURN 1":               "       \n  RETURN 1",
		"CYPHER 5 runtime=slotted RETURN 1": "                         RETURN 1",
		"/* é😀 */ EXPLAIN RETURN 1":         "                  RETURN 1",
	} {
		a, err := admit(language.Query{Text: text})
		if err != nil || a.text != want {
			t.Errorf("%q is sent as %q, %v", text, a.text, err)
		}
	}
}
