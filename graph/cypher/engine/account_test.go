package engine_test

import (
	"slices"
	"testing"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/tck"
)

func TestWhatPassesIsNotCountedAsHeld(t *testing.T) {
	g := sampleGraph(t)
	for _, text := range []string{
		"UNWIND range(1, 100000) AS x WITH toString(x) + ' is a number of some letters' AS s WHERE s STARTS WITH 'z' RETURN count(s)",
		"UNWIND range(1, 100000) AS x WITH [y IN range(1, 5) | toString(x + y)] AS l WHERE size(l) = 0 RETURN l",
		"UNWIND range(1, 100000) AS x WITH x WHERE reduce(s = '', y IN range(1, 5) | s + y) = '' RETURN x",
		"UNWIND range(1, 100000) AS x RETURN max(toString(x) + 'abc')",
		"UNWIND range(1, 20000) AS x CALL (x) { UNWIND range(1, 5) AS y RETURN collect(toString(y)) AS l } RETURN sum(size(l))",
		"UNWIND range(1, 20000) AS x WITH x WHERE EXISTS { MATCH (n:Actor) WITH n ORDER BY n.name WHERE n.n > 100 RETURN n } RETURN x",
		"UNWIND range(1, 20000) AS x WITH COLLECT { MATCH (n:Actor) RETURN DISTINCT n.name } AS l RETURN sum(size(l))",
		"UNWIND range(1, 2000) AS x MATCH p = (a:Chain)-[*]->(b) RETURN sum(length(p))",
		"UNWIND range(1, 2000) AS x MATCH p = allShortestPaths((a:Chain {i: 0})-[*]->(b:Chain {i: 4})) RETURN sum(length(p))",
		"UNWIND range(1, 100000) AS x RETURN x ORDER BY -x LIMIT 3",
	} {
		rows, err := engine.Run(t.Context(), g, cypher.Query{Text: text, Limits: cypher.Limits{Bytes: 6 << 20}})
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
		}
		if err := rows.Err(); err != nil {
			t.Errorf("%s\n%v", text, err)
		}
	}
}

func TestAQueryGivesBackAllThatItHeld(t *testing.T) {
	g := sampleGraph(t)
	for _, q := range answers(t) {
		for _, part := range []int{-1, 1} { // to the end, and closed after a row
			rows, err := engine.Run(t.Context(), g, cypher.Query{Text: q.text})
			if err != nil {
				continue
			}
			for n := 0; n != part && rows.Next(); n++ {
			}
			if err := rows.Close(); err != nil {
				t.Fatal(err)
			}
			// Constants, which are computed once, are held to the end.
			if used := engine.Used(rows); used < 0 || used > 10_000 {
				t.Errorf("%s\n%d bytes are held after it", q.text, used)
			}
		}
	}
}

func TestAQueryGivesTheSameEachTime(t *testing.T) {
	g := sampleGraph(t)
	for _, q := range answers(t) {
		var first []string
		for turn := range 2 {
			rows, err := engine.Run(t.Context(), g, cypher.Query{Text: q.text})
			if err != nil {
				break
			}
			var lines []string
			for rows.Next() {
				for _, v := range rows.Row() {
					lines = append(lines, tck.Text(v))
				}
			}
			if turn == 0 {
				first = lines
			} else if !slices.Equal(first, lines) {
				t.Errorf("%s\n%v\n%v", q.text, first, lines)
			}
		}
	}
}
