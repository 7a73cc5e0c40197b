package neo4jstore_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/storetest"
)

func harbour() graph.Batch { return storetest.Harbour() }

// renamed is harbour in other words: another type for one claim, and one of
// its actors of another kind.
func renamed(t graph.RelationType) graph.Batch {
	b := harbour()
	b.Claims[1].Type = t
	b.Actors[2].Kind = graph.Organization
	return b
}

func put(t testing.TB, s *neo4jstore.Store, batches ...graph.Batch) {
	t.Helper()
	if err := s.Put(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
}

// ask runs Cypher past the store and returns the rows as text, one a line.
func ask(t testing.TB, c neo4jstore.Config, statement string) string {
	t.Helper()
	lines, err := run(t.Context(), c, statement)
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
	return strings.Join(lines, "\n")
}

func run(ctx context.Context, c neo4jstore.Config, statement string) ([]string, error) {
	auth := neo4j.NoAuth()
	if c.Password != "" {
		auth = neo4j.BasicAuth(c.Username, c.Password, "")
	}
	d, err := neo4j.NewDriverWithContext(c.URI, auth)
	if err != nil {
		return nil, err
	}
	defer func() { _ = d.Close(ctx) }()
	result, err := neo4j.ExecuteQuery(ctx, d, statement, nil, neo4j.EagerResultTransformer)
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, r := range result.Records {
		var values []string
		for _, v := range r.Values {
			values = append(values, fmt.Sprint(v))
		}
		lines = append(lines, strings.Join(values, " "))
	}
	return lines, nil
}

// dump is all that the database holds, sorted, but for when it was written.
func dump(t testing.TB, c neo4jstore.Config) string {
	t.Helper()
	nodes := ask(t, c, "MATCH (n) WHERE NOT n:EntenteTestDatabase AND NOT n:Entente RETURN labels(n), properties(n)")
	ties := ask(t, c, "MATCH (a)-[r]->(b) RETURN labels(a), a.id, type(r), properties(r), labels(b), b.id")
	lines := strings.Split(nodes+"\n"+ties, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
