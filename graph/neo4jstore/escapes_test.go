package neo4jstore

import "testing"

func TestEscapesThatEndSomethingAreFound(t *testing.T) {
	for query, want := range map[string]int{
		`RETURN 'é' AS x`:              -1,
		`RETURN '\u00e9' AS x`:         -1,
		`LO\u0041D CSV`:                -1, // is LOAD to the parser too
		`RETURN 'a\u0027 AS x`:         9,
		`RETURN "\uuu0022"`:            8,
		"RETURN `a\\u0060 AS b`":       9,
		`RETURN 1 // \u000a CREATE ()`: 12,
		`RETURN 1 /* \u002a\u002f`:     12,
		`RETURN '\u00e9\u005c'`:        14,
		`RETURN '\u12'`:                8,
		`RETURN '\uZZZZ'`:              8,
		`RETURN 1 // \u2028`:           12,
	} {
		if got := hiddenEscape(query); got != want {
			t.Errorf("%s: found at %d, not %d", query, got, want)
		}
	}
}
