package syntax

import (
	"strings"
	"testing"
	"time"
)

// tried are queries of every part of the language.
var tried = []string{
	`MATCH (a:Actor {id: 'iran'})-[r:THREATENS|WARNS*1..3]->(b) WHERE a.x > 1 AND NOT b:State RETURN a, r, b.name AS n ORDER BY n DESC SKIP 1 LIMIT $k`,
	`MATCH p = shortestPath((a)-[*..5]-(b)) RETURN length(p)`,
	`MATCH p = SHORTEST 2 PATHS (a)-[:T]-+(b) RETURN p`,
	`MATCH ((a:A)-[r]->(b) WHERE r.x = 1){1,3} (c) RETURN a`,
	`MATCH (a)((x)-->(y))+(b) RETURN *`,
	`MATCH (n:A&(B|!C)) WHERE (n)-->() AND EXISTS { (n)<--(:X) } RETURN COUNT { MATCH (n)--() RETURN 1 }`,
	`OPTIONAL MATCH (n) USING INDEX n:Label(x) WHERE n.x IN [1, 2] RETURN [x IN n.list WHERE x > 1 | x ^ 2][0..-1]`,
	`CALL { WITH 1 AS x RETURN x UNION ALL RETURN 2 AS x } RETURN x`,
	`UNWIND [1] AS x CALL (x) { RETURN x AS y } RETURN y`,
	`CALL db.labels() YIELD label AS l WHERE l STARTS WITH 'A' RETURN l`,
	`CALL db.labels`,
	`RETURN CASE 1 WHEN 1, 2 THEN 'a' WHEN > 3 THEN 'b' ELSE null END, CASE WHEN true THEN 1 END`,
	`RETURN all(x IN [1] WHERE x = 1), reduce(s = 0, x IN [1, 2] | s + x), [(a)-->(b) WHERE a.x | b.y]`,
	`RETURN n {.name, .*, x, y: 1}, {a: 1, b: [2]}, $p.x, -9223372036854775808, 0x1F, 1e-5, .5, 'it\'s \u0041'`,
	`RETURN 1 IS :: INTEGER NOT NULL, x IS NOT TYPED LIST<STRING | INTEGER>, 'a' IS NFC NORMALIZED`,
	`CYPHER 5 EXPLAIN MATCH (n) RETURN count(*), count(DISTINCT n.x), collect(n)[0];`,
	`RETURN (a)-[:X]->(b), (1) - [1][0] - (2), a < b <= c, [a IN [1] , 2], trim(BOTH 'x' FROM s), date({year: 1})`,
	`MERGE (a:X {id: 1}) ON CREATE SET a.x = 1 ON MATCH SET a += {y: 2}, a:Y REMOVE a.z, a:Q DETACH DELETE a`,
	`FOREACH (x IN [1] | CREATE (:W {x: x})) WITH 1 AS y LOAD CSV FROM 'u' AS row RETURN row`,
	"MATCH (`a b`:`X``Y`) RETURN `a b`.`x y` // end",
	`WITH 1 AS match, 2 AS order RETURN match, order.x, all, count`,
}

func TestQueriesOfEveryPartOfTheLanguageParse(t *testing.T) {
	for _, text := range tried {
		if _, err := Parse(text); err != nil {
			t.Errorf("%s\n%v", text, err)
		}
	}
}

func TestAnErrorTellsWhatIsWrongAndWhere(t *testing.T) {
	for _, c := range []struct {
		text, want string
		offset     int
	}{
		{"RETURN", "end of input", 6},
		{"MATCH (a RETURN a", "Invalid input 'RETURN'", 9},
		{"RETURN 1; RETURN 2", "one statement", 10},
		{"RETURN 'a", "has none at its end", 7},
		{"RETURN 9223372036854775808", "too large", 7},
		{"RETURN 1 AS x UNION", "end of input", 19},
		{`RETURN '\uH'`, "four hexadecimal digits", 8},
		{"RETURN [1, 2", "expected", 12},
		{"RETURN 1)", "no '(' open", 8},
		{"RETURN a != b", "<>", 9},
	} {
		_, err := Parse(c.text)
		bad, ok := err.(*Error)
		if !ok || !strings.Contains(bad.Message, c.want) || bad.Offset != c.offset {
			t.Errorf("%s: got %v; want %q at %d", c.text, err, c.want, c.offset)
			if ok {
				t.Log(bad.Offset)
			}
		}
	}
}

func TestAWordIsTheSameWithEscapes(t *testing.T) {
	q, err := Parse(`MATCH (n) \u0052ETURN n.\u0061 AS b`)
	if err != nil {
		t.Fatal(err)
	}
	r, ok := q.Body.Parts[0].Clauses[1].(*Return)
	if !ok || r.Where() != (Span{10, 35}) {
		t.Fatalf("the clause is %T at %v", q.Body.Parts[0].Clauses[1], q.Body.Parts[0].Clauses[1].Where())
	}
	if p, ok := r.Items[0].Expr.(*Property); !ok || p.Key.Text != "a" {
		t.Errorf("the key is %v", r.Items[0].Expr)
	}
}

func TestDepthAndLengthAreBounded(t *testing.T) {
	for _, text := range []string{
		"RETURN " + strings.Repeat("(", 100_000),
		"RETURN " + strings.Repeat("[", 150) + strings.Repeat("]", 150) + strings.Repeat("[", 100_000),
		"RETURN " + strings.Repeat("NOT ", 50_000) + "true",
		"RETURN " + strings.Repeat("- ", 100_000) + "1",
		"RETURN " + strings.Repeat("1 + ", 50_000) + "1",
		"RETURN " + strings.Repeat("true AND ", 20_000) + "1",
		"MATCH (a:" + strings.Repeat("!", 100_000) + "B) RETURN a",
		"RETURN " + strings.Repeat("CASE WHEN true THEN ", 10_000),
		"RETURN " + strings.Repeat("x IN [", 10_000),
		strings.Repeat("CALL { ", 30_000),
		strings.Repeat(" ", MaxText+1),
	} {
		_, err := Parse(text)
		if bad, ok := err.(*Error); !ok {
			t.Errorf("%.30s…: %v", text, err)
		} else if !bad.Limit && !strings.HasPrefix(text, "RETURN [") && !strings.Contains(bad.Message, "end of input") {
			t.Errorf("%.30s…: %v is about no limit", text, err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse(tried[0]); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range tried {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		started := time.Now()
		q, err := Parse(text)
		for try := 0; time.Since(started) > time.Second && try < 3; try++ { // the machine may be busy with other things
			started = time.Now()
			q, err = Parse(text)
		}
		if took := time.Since(started); took > time.Second {
			t.Fatalf("%d bytes took %v", len(text), took)
		}
		if err != nil {
			bad, ok := err.(*Error)
			if !ok || bad.Offset < 0 || bad.Offset > len(text) {
				t.Fatalf("%#v", err)
			}
			return
		}
		Walk(q, func(x any) bool {
			at, ok := x.(interface{ Where() Span })
			if ok {
				if s := at.Where(); s.From < 0 || s.To > len(text) || s.From > s.To {
					t.Fatalf("%T at %v of %d", x, s, len(text))
				}
			}
			return true
		})
	})
}
