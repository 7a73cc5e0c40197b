package engine_test

import (
	"fmt"
	"strings"
)

// runaways are queries that would take all memory or time there is. A # is a
// number, and what they give is called r.
var runaways = strings.Split(strings.TrimSpace(`
UNWIND range(1, #000000000) AS x RETURN count(x) AS r
UNWIND range(1, #000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*) AS r
WITH range(1, #00000) AS l UNWIND l AS x UNWIND l AS y RETURN max(x + y) AS r
RETURN [x IN range(1, #000000) WHERE x IN range(1, 1000000)] AS r
RETURN [x IN range(1, #000) | [y IN range(1, 10000) | [z IN range(1, 1000) | x + y + z]]] AS r
RETURN size([x IN range(1, #0000) WHERE all(y IN range(1, 10000) WHERE any(z IN range(1, 10000) WHERE z < 0))]) AS r
RETURN [x IN range(1, #0000000) WHERE single(y IN range(1, x) WHERE y = x) AND none(y IN range(1, x) WHERE y > x)] AS r
RETURN reduce(s = 'a', x IN range(1, #00) | s + s) AS r
RETURN reduce(s = '', x IN range(1, #000000) | s + 'what grows by little grows as well') AS r
RETURN reduce(l = [1], x IN range(1, #00) | l + l) AS r
RETURN reduce(l = [], x IN range(1, #000000) | l + x) AS r
RETURN reduce(l = [1], x IN range(1, #0000000) | [l]) AS r
RETURN reduce(m = {}, x IN range(1, #00) | {a: m, b: m}) AS r
RETURN reduce(s = 0, x IN range(1, #000000) | reduce(t = s, y IN range(1, 1000000) | t + 1)) AS r
RETURN reduce(l = range(1, 100000), x IN range(1, #0000000) | tail(l) + head(l)) AS r
RETURN reduce(l = range(1, 100000), x IN range(1, #0000000) | reverse(l)) AS r
MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE h.i >= a.i + # RETURN count(*) AS r
MATCH (a), (b), (c), (d), (e), (f) WHERE a.i < #0 RETURN collect([a, b, c, d, e, f]) AS r
MATCH (a), (b), (c), (d), (e), (f) WHERE a.i < #0 RETURN a AS r ORDER BY b.i, c.i
MATCH (a), (b), (c), (d), (e), (f) RETURN DISTINCT [a, b, c, d, e, f, #] AS r
MATCH (a), (b), (c), (d), (e), (f) WITH a, b, c, d, e, f, count(*) AS n RETURN count(n + #) AS r
MATCH (a), (b), (c), (d), (e) RETURN collect(a {.*, b, n: #, all: [(a)-->(z) | z {.*, c, d, e}]}) AS r
MATCH (a), (b), (c), (d), (e), (f) RETURN collect(a {.*, b, c, d, e, n: f.i + #}) AS r
OPTIONAL MATCH (a), (b), (c) OPTIONAL MATCH (d), (e), (f) WHERE f.i > # RETURN count(f.i) AS r
MATCH (a)-->(b)-->(c)-->(d)-->(e)-->(f)-->(g) WHERE g.i + a.i > # RETURN count(*) AS r
MATCH p = (a)-[*1..#0]-(b) WHERE length(p) > 3 RETURN count(p) AS r
MATCH p = (a)-[*1..#0]-(b) RETURN collect(p) AS r
MATCH p = (a)-[*1..#0]-(b) RETURN p AS r ORDER BY length(p) DESC, a.i
MATCH p = (a)-[*1..#0]-(b) RETURN DISTINCT [n IN nodes(p) | n.i] AS r
MATCH (a)-[*]-(b) WHERE b.i > # RETURN count(*) AS r
MATCH ((x)-->(y)-->(z) WHERE z.i <> #){1,20} RETURN count(*) AS r
MATCH p = (a {i: #}) ((x)-[t]->(y))+ (b) RETURN collect([n IN x | n.i]) AS r
MATCH p = SHORTEST #00000 (a {i: 0})-->+(b {i: 10}) RETURN count(p) AS r
MATCH p = shortestPath((a {i: 0})-[t*]-(b {i: 10})) WHERE size(t) > #00 RETURN p AS r
MATCH p = allShortestPaths((a)-[t*]-(b)) WHERE a <> b AND all(x IN t WHERE startNode(x).i > #) AND size(t) > 50 RETURN count(p) AS r
MATCH p = ALL SHORTEST (a {i: #})-->()-->()-->()-->()-->()-->()-->()-->(b) RETURN count(p) AS r
MATCH (a) WHERE a.i < #0 RETURN [(a)-[*1..20]-(b) | b] AS r
MATCH (a) WHERE EXISTS { (a)-[*10..20]-(b) WHERE b.i > 30 + # } RETURN a AS r
UNWIND range(1, #000) AS x CALL { MATCH (a), (b), (c), (d), (e) RETURN count(a.i) AS n } RETURN sum(n) AS r
UNWIND range(1, #000) AS x WITH x WHERE COUNT { MATCH (a), (b), (c), (d), (e) WHERE e.i >= a.i } > 0 RETURN x AS r
UNWIND range(1, #0000) AS x RETURN COUNT { UNWIND range(1, 100000) AS y UNWIND range(1, x) AS z RETURN z } AS r
UNWIND range(1, #00000) AS x RETURN size(COLLECT { UNWIND range(1, 100000) AS y RETURN y }) AS r
UNWIND range(1, #000000) AS x CALL (x) { UNWIND range(1, x) AS y RETURN y UNION UNWIND range(1, x) AS y RETURN -y AS y } RETURN count(y) AS r
UNWIND range(1, #0000000) AS x CALL db.labels() YIELD label RETURN count(label) AS r
UNWIND range(1, #0000000) AS x RETURN collect(x) AS r
UNWIND range(1, #0000000) AS x RETURN collect(toString(x) + ' and so on') AS r
UNWIND range(1, #0000000) AS x RETURN collect({a: x, b: toString(x)}) AS r
UNWIND range(1, #0000000) AS x RETURN collect(date() + duration({days: x})) AS r
UNWIND range(1, #0000000) AS x RETURN count(DISTINCT x * x) AS r
UNWIND range(1, #0000000) AS x RETURN percentileDisc(x * 0.5, 0.5) AS r
UNWIND range(1, #0000000) AS x WITH x, collect(x) AS l RETURN count(l) AS r
UNWIND range(1, #0000000) AS x WITH x % 1000 AS k, x WITH k, collect(x) AS l, collect(DISTINCT x * k) AS m RETURN size(l + m) AS r
UNWIND range(1, #0000000) AS x WITH x ORDER BY -x RETURN collect(x) AS r
UNWIND range(1, #0000000) AS x WITH rand() AS y, x ORDER BY y RETURN x AS r
UNWIND range(1, #000000) AS x WITH x ORDER BY x UNWIND range(1, 1000000) AS y WITH x + y AS z ORDER BY z RETURN z AS r
UNWIND range(1, #0000000) AS x RETURN DISTINCT toString(x) AS r
WITH [x IN range(1, #00000) | toString(x)] AS l UNWIND l AS x WITH x, l WHERE x IN tail(l) AND x + '!' IN l RETURN count(*) AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 18) | s + s) AS s RETURN replace(s, 'a', s) AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 19) | s + s) AS s RETURN split(s, '') AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 18) | s + s) AS s UNWIND range(1, 1000000) AS x RETURN collect(s + x) AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 20) | s + s) AS s UNWIND range(1, 1000000) AS x WITH x WHERE s CONTAINS x + 'b' RETURN count(x) AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 20) | s + s) AS s UNWIND range(1, 1000000) AS x WITH x WHERE s =~ '(.*a){20}b' RETURN count(x) AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 20) | s + s) AS s UNWIND range(1, 1000000) AS x WITH x WHERE s + 'b' < s + 'c' RETURN count(x) AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 20) | s + s) AS s, reduce(s = 'aaaaaaa#', x IN range(1, 20) | s + s) AS t UNWIND range(1, 1000000) AS x WITH x WHERE s <> t RETURN count(x) AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 20) | s + s) AS s UNWIND range(1, 1000000) AS x WITH x WHERE toUpper(s) = toLower(reverse(s)) RETURN count(x) AS r
WITH reduce(s = 'aaaaaaa#', x IN range(1, 20) | s + s) AS s UNWIND range(1, 1000000) AS x WITH x WHERE size(s) < x OR left(s, size(s) - 1) = right(s, 1000000) RETURN count(x) AS r
WITH reduce(s = '       #', x IN range(1, 20) | s + s) AS s UNWIND range(1, 1000000) AS x WITH x WHERE toInteger(s) > x OR toFloat(trim(s)) > x RETURN count(x) AS r
WITH reduce(l = [#], x IN range(1, 23) | [l, l]) AS a, reduce(l = [#], x IN range(1, 23) | [l, l]) AS b UNWIND range(1, 1000000) AS x WITH x WHERE a <> b RETURN count(x) AS r
WITH reduce(l = [#], x IN range(1, 23) | [l, l]) AS a, reduce(l = [#], x IN range(1, 23) | [l, l]) AS b UNWIND range(1, 1000000) AS x WITH x WHERE a < b OR a IN [b, b, b, []] RETURN count(x) AS r
WITH reduce(l = [#], x IN range(1, 20) | [l, l]) AS a UNWIND range(1, 1000000) AS x RETURN count(DISTINCT [x, a]) AS r
WITH reduce(l = [#], x IN range(1, 20) | [l, l]) AS a UNWIND range(1, 1000000) AS x WITH a, x ORDER BY a, x RETURN collect(a) AS r
WITH reduce(l = [#], x IN range(1, 20) | [l, l]) AS a UNWIND range(1, 1000000) AS x RETURN max([a, x % 2]) AS r
WITH reduce(l = [#], x IN range(1, 21) | [l, l]) AS a UNWIND range(1, 1000000) AS x WITH x WHERE a[x % 2][1] = a[0][x % 2] AND size(tail(a)) = x RETURN count(x) AS r
WITH reduce(m = {a: #}, x IN range(1, 20) | {a: m, b: m}) AS m UNWIND range(1, 1000000) AS x WITH x WHERE m.a = m.b AND size(keys(m)) > x RETURN count(x) AS r
`), "\n")

// within are queries around a query.
var within = []string{
	"%s",
	"%[1]s UNION ALL %[1]s",
	"UNWIND range(1, 9) AS outer CALL { %s } RETURN outer, r",
	"WITH COLLECT { %s } AS l RETURN [x IN l WHERE x IS NOT NULL] AS r",
	"CALL { %s } WITH r ORDER BY r RETURN collect(r) AS r",
	"PROFILE %s",
}

// thousands are n runaway queries, each another one.
func thousands(n int) []string {
	var queries []string
	for _, digit := range []string{"1", "2", "5", "9"} {
		for i := range within {
			for k, text := range runaways {
				text = strings.ReplaceAll(text, "#", digit)
				queries = append(queries, fmt.Sprintf(within[(i+k)%len(within)], text))
			}
		}
	}
	return queries[:min(n, len(queries))]
}
