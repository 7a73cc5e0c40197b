package neo4jstore_test

import (
	"bufio"
	"context"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/grammar"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/storetest"
)

var showAll = flag.Bool("show-all", false, "go on after twenty queries whose answers differ")

// apart are differences on purpose: what a query holds, or what one store
// says to it, and why.
var apart = []struct{ pattern, why string }{
	{`Cannot use the same relationship variable`, "Neo4j makes no row of a relationship named twice; the conformance kit wants an error, which says why"},
	{`(?s)\$\w.*\nerror TypeError: .*\nerror SyntaxError: Type mismatch|Type mismatch for parameter`, "Neo4j looks at the types of parameters before it runs a query; the conformance kit wants that found on the way"},
	{`Match modes such as`, "Neo4j 5.26 has no REPEATABLE ELEMENTS or DIFFERENT RELATIONSHIPS yet, newer ones do"},
	{`is not understood here; write a backslash`, "the embedded full-text search knows words, phrases, wildcards, AND, OR, NOT and brackets, and says so of the rest of Lucene's language"},
	{`Invalid input for function 'reverse\(\)': Expected a string or a list; consider`, "Neo4j does not reverse a list that is stored as a property"},
	{`OPTIONAL MATCH \w+ = \(\w+\) `, "Neo4j makes a path of one node that is known already even where the OPTIONAL MATCH finds nothing"},
	{`CALL (?:\([^)]*\) )?\{.*(?:\{\d?,?\d?\}|\*[\d.]*\]).*RETURN DISTINCT`, "Neo4j gives rows twice for a DISTINCT in a subquery over a path of no fixed length"},
	{"Variable `  \\w+@\\d+` not defined", "Neo4j misses a variable that its own planner renamed"},
	{`but was Number`, "Neo4j knows a type for the sum of any numbers by which it refuses what it could compute"},
	{`(?:XOR|NOT) \(*point\(\{[^}]*\}\) [<>]=|[<>]= point\(\{[^}]*\}\)\)* XOR`, "Neo4j plans XOR with a NOT, and NOT (p <= q) as p > q, which of one point and itself is null and not false"},
	{`not possible to access variables declared before the WITH`, "Neo4j looks for the nodes of a path behind a DISTINCT that its own planner put there"},
}

// both are the two stores with the same documents. What the store in Neo4j keeps
// for itself besides is taken away: a query without labels would count it. Neo4j is asked
// without our parser before it, so that what that says is compared too.
func both(t *testing.T, batches ...graph.Batch) (here, there cypher.Querier) {
	t.Helper()
	c := config(neo4jtest.Unmarked(t))
	n, err := neo4jstore.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = n.Close() })
	e, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.Close() })
	put(t, n, batches...)
	ask(t, c, "MATCH (n:Entente) DELETE n") // the node of layout and lock, which only Put needs
	if err := e.Put(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
	return e, unparsed{n}
}

type unparsed struct{ *neo4jstore.Store }

func (u unparsed) Query(ctx context.Context, q cypher.Query) (cypher.Rows, error) {
	return u.QueryUnparsed(ctx, q)
}

// compare asks both stores queries, and tells of those whose answers differ.
func compare(t *testing.T, here, there cypher.Querier, queries []grammar.Query) {
	t.Helper()
	differ, became := 0, map[string]int{}
	for i, query := range queries {
		if i > 0 && i%1000 == 0 {
			t.Logf("asked %d, %d of them answered otherwise", i, differ)
		}
		text := query.Text
		q := question(t, text)
		a, err := replied(t, here, q)
		if err != nil {
			t.Fatalf("%s\nembedded: %v", text, err)
		}
		b, err := replied(t, there, q)
		if err != nil {
			t.Fatalf("%s\nNeo4j: %v", text, err)
		}
		became[outcome(a, b)]++
		if a.like(b) || tolerable(query, a, b) {
			continue
		}
		if why := onPurpose(text, a, b); why != "" {
			t.Logf("%s\napart: %s", text, why)
			continue
		}
		t.Errorf("%s\nembedded: %.600s\nNeo4j: %.600s", text, a, b)
		if differ++; differ == 20 && !*showAll {
			t.Fatal("and so on")
		}
	}
	t.Logf("%d queries, %d of them answered otherwise", len(queries), differ)
	for _, o := range slices.Sorted(maps.Keys(became)) {
		t.Logf("%6d %s", became[o], o)
	}
	if became["rows"] < len(queries)*2/5 || became[gaveUp] > len(queries)/100 {
		t.Errorf("of %d queries %d gave rows and %d met a limit: that compares too little", len(queries), became["rows"], became[gaveUp])
	}
}

// tolerable says whether two replies differ only in what a query that was made wrong leaves open.
func tolerable(q grammar.Query, a, b reply) bool {
	const syntax = string(cypher.SyntaxError)
	noRows := func(r reply) bool { return r.kind == "" && len(r.rows) == 0 }
	onTheWay := func(r reply) bool { return r.kind != "" && r.kind != syntax } // on whichever row came first
	return q.Loose && (a.kind == syntax) == (b.kind == syntax) ||
		q.Faulty && (noRows(a) || noRows(b) || onTheWay(a) && onTheWay(b))
}

const gaveUp = "not compared: one store met a limit"

// outcome is what became of a query, for a count.
func outcome(a, b reply) string {
	switch limit := string(cypher.LimitReached); {
	case a.kind == limit || b.kind == limit:
		return gaveUp
	case b.kind != "":
		return b.kind
	case len(b.rows) == 0:
		return "no rows"
	}
	return "rows"
}

// onPurpose is why two replies may differ; empty if they may not.
func onPurpose(text string, a, b reply) string {
	switch limit := string(cypher.LimitReached); limit {
	case a.kind:
		return "the embedded store met a limit"
	case b.kind:
		return "Neo4j met a limit"
	}
	for _, d := range apart {
		if regexp.MustCompile(d.pattern).MatchString(text + "\n" + a.String() + "\n" + b.String()) {
			return d.why
		}
	}
	return ""
}

func TestBothStoresAnswerQuestionsAlike(t *testing.T) {
	here, there := both(t, append(storetest.Corpus(1, 40), storetest.Harbour())...)
	f, err := os.Open("testdata/questions.cypher")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var queries []grammar.Query
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "//") {
			q := grammar.Query{Text: line}
			if slices.Contains(queries, q) {
				t.Errorf("asked twice: %s", line)
			}
			queries = append(queries, q)
		}
	}
	compare(t, here, there, queries)
}
