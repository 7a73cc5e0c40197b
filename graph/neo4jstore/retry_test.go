package neo4jstore

import (
	"errors"
	"os"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/storetest"
)

func TestMain(m *testing.M) {
	code := m.Run()
	neo4jtest.Stop()
	os.Exit(code)
}

func openInside(t *testing.T) *Store {
	t.Helper()
	server := neo4jtest.Start(t)
	s, err := Open(t.Context(), Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// prepared is what Put makes of batches.
func prepared(t *testing.T, batches []graph.Batch) (docs []said) {
	t.Helper()
	for _, b := range batches {
		p, err := b.Prepare()
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, said{p, fingerprint(p)})
	}
	return docs
}

func TestWorkDoneAgainAfterADeadlockIsDoneOnce(t *testing.T) {
	s := openInside(t)
	// A server that has planned the statements: on a cold and busy one the first
	// try alone may outlast the time in which the driver tries again.
	docs := prepared(t, storetest.Corpus(3, 20))
	warm := docs[:len(docs)/2]
	if err := s.write(t.Context(), func(q *query) error { return put(q, warm) }); err != nil {
		t.Fatal(err)
	}
	tries := 0
	err := s.write(t.Context(), func(q *query) error {
		if err := put(q, docs); err != nil {
			return err
		}
		if tries++; tries < 3 {
			return &neo4j.Neo4jError{Code: "Neo.TransientError.Transaction.DeadlockDetected"}
		}
		return nil
	})
	if err != nil || tries != 3 {
		t.Fatalf("%d tries, %v", tries, err)
	}
	g, err := s.Subgraph(t.Context(), graph.View{})
	if err != nil {
		t.Fatal(err)
	}
	claims := 0
	for _, d := range docs {
		claims += len(d.Claims)
	}
	if g.Total.Claims != claims {
		t.Errorf("%d claims, want %d", g.Total.Claims, claims)
	}
}

func TestWorkThatFailsChangesNothing(t *testing.T) {
	s := openInside(t)
	if err := s.Put(t.Context(), storetest.Corpus(3, 20)...); err != nil {
		t.Fatal(err)
	}
	before, err := s.Counts(t.Context(), graph.Filter{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	failure := errors.New("no")
	err = s.write(t.Context(), func(q *query) error {
		if err := put(q, prepared(t, storetest.Corpus(4, 20))); err != nil {
			return err
		}
		return failure
	})
	if err == nil {
		t.Fatal("the failure was lost")
	}
	after, err := s.Counts(t.Context(), graph.Filter{}, 0)
	if err != nil || after.All != before.All || after.Documents != before.Documents {
		t.Errorf("%+v, %v, want %+v", after.All, err, before.All)
	}
}

func TestServersThatAreToldApart(t *testing.T) {
	s := &Store{config: Config{URI: "bolt://db:7687"}}
	for _, c := range []struct {
		agent string
		good  bool
	}{
		{"Neo4j/5.26.30", true}, {"Neo4j/5.0.0", true}, {"Neo4j/2026.08.1", true}, {"Neo4j/4.4.39", false}, {"Neo4j/3.5.1", false},
		{"Neo4j/v5.2.0 compatible graph database server - Memgraph", false}, {"", false},
	} {
		err := s.checkAgent(c.agent)
		if c.good && err != nil || !c.good && !errors.Is(err, graph.ErrVersion) {
			t.Errorf("%q: %v", c.agent, err)
		}
	}
}
