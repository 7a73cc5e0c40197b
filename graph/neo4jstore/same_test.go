package neo4jstore_test

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/tck"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/storetest"
)

var (
	madeUp  = flag.Int("made-up", 300, "how many made-up queries to ask both stores")
	madeBy  = flag.Uint64("made-by", 1, "the seed of the made-up queries")
	showAll = flag.Bool("show-all", false, "go on after twenty queries whose answers differ")
)

// apart are differences on purpose: what a query holds, or what one store
// says to it, and why.
var apart = []struct{ pattern, why string }{
	{`but was Number`, "Neo4j knows a type for the sum of any numbers by which it refuses what it could compute"},
	{`not possible to access variables declared before the WITH`, "Neo4j looks for the nodes of a path behind a DISTINCT that its own planner put there"},
	{`\b(LimitReached|TransactionTimedOut\w*)\b`, "one of the stores took too long"},
}

// bookkeeping are properties that the store in Neo4j keeps for itself.
var bookkeeping = regexp.MustCompile(`(, )?(fingerprint|tally): "(?:[^"\\]|\\.)*"`)

// said is what a store said to a query: columns and rows, or an error.
func said(t *testing.T, s cypher.Querier, text string) string {
	t.Helper()
	rows, err := s.Query(t.Context(), cypher.Query{Text: text, Limits: cypher.Limits{Rows: -1, Bytes: 64 << 20, Time: 10 * time.Second}})
	var lines []string
	if err == nil {
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var cells []string
			for _, v := range rows.Row() {
				cells = append(cells, bookkeeping.ReplaceAllString(tck.Text(v), ""))
			}
			lines = append(lines, strings.Join(cells, " | "))
		}
		err = rows.Err()
	}
	bad := new(cypher.Error)
	switch {
	case errors.As(err, &bad):
		return fmt.Sprintf("error %s: %s", bad.Kind, bad.Message)
	case err != nil:
		return "error " + err.Error()
	}
	if last := strings.LastIndex(text, "RETURN "); !strings.Contains(text[max(last, 0):], "ORDER BY") {
		slices.Sort(lines)
	}
	return strings.Join(rows.Columns(), ", ") + "\n" + strings.Join(lines, "\n")
}

// same compares what two stores say to a query; of errors the kind counts.
func same(a, b string) bool {
	kind := func(s string) string {
		if head, _, ok := strings.Cut(s, ":"); ok && strings.HasPrefix(s, "error ") {
			return head
		}
		return s
	}
	if kind(a) == kind(b) {
		return true
	}
	for _, d := range apart {
		if regexp.MustCompile(d.pattern).MatchString(a + b) {
			return true
		}
	}
	return false
}

// both are the two stores with the same documents. What the store in Neo4j keeps
// for itself besides is taken away: a query without labels would count it.
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
	return e, n
}

// compare asks both stores queries, and tells of those whose answers differ.
func compare(t *testing.T, here, there cypher.Querier, queries []string) {
	t.Helper()
	differ := 0
	for _, q := range queries {
		a, b := said(t, here, q), said(t, there, q)
		if same(a, b) {
			continue
		}
		t.Errorf("%s\nembedded: %.600s\nNeo4j: %.600s", q, a, b)
		if differ++; differ == 20 && !*showAll {
			t.Fatal("and so on")
		}
	}
	t.Logf("%d queries, %d of them answered otherwise", len(queries), differ)
}

func TestBothStoresAnswerQuestionsAlike(t *testing.T) {
	here, there := both(t, append(storetest.Corpus(1, 40), storetest.Harbour())...)
	f, err := os.Open("testdata/questions.cypher")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var queries []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if line := lines.Text(); line != "" && !strings.HasPrefix(line, "//") {
			queries = append(queries, line)
		}
	}
	compare(t, here, there, queries)
}

func TestBothStoresAnswerMadeUpQueriesAlike(t *testing.T) {
	here, there := both(t, append(storetest.Corpus(2, 4), storetest.Harbour())...)
	relations := []string{"claims", "actual", "documents", "negated"}
	v := &tck.Vocabulary{
		Labels: []string{"Actor", "State", "Person", "Organization", "Claim", "Document"},
		Types:  []string{"THREATENS", "ATTACKS", "MEDIATES", "MEETS_WITH", "HOLDS_OFFICE", "SOURCE", "TARGET", "STATED_IN", "SAID_BY", "NAMES"},
		Integers: map[string][]string{"Claim": {"sentence"}, "THREATENS": relations, "ATTACKS": relations, "MEDIATES": relations, "MEETS_WITH": relations,
			"HOLDS_OFFICE": relations},
		Strings: map[string][]string{"Actor": {"id", "name", "country"}, "State": {"name"}, "Person": {"name", "id"}, "Claim": {"type", "modality", "from", "evidence", "said_by"},
			"Document": {"id", "publisher", "published"}, "HOLDS_OFFICE": {"title", "first"}},
		Words: []string{"iran", "Iran", "oman", "actual", "THREATENS", "The Paper", "2025", "a", ""},
	}
	r := rand.New(rand.NewPCG(*madeBy, 1))
	var queries []string
	for range *madeUp {
		queries = append(queries, tck.Generate(r, v))
	}
	compare(t, here, there, queries)
}
