package neo4jtest

import (
	"context"
	"fmt"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// empty deletes all nodes of a test database. A database is one that is
// empty, or holds the mark that this function leaves: any other may be somebody's work.
func empty(ctx context.Context, s *Server) error {
	session, done, err := s.session(ctx)
	if err != nil {
		return err
	}
	defer done()
	found, err := session.Run(ctx, "MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN n:EntenteTestDatabase THEN 1 END) AS marks", nil)
	if err != nil {
		return fmt.Errorf("test database %s: %w", s.URI, err)
	}
	record, err := found.Single(ctx)
	if err != nil {
		return fmt.Errorf("test database %s: %w", s.URI, err)
	}
	nodes, _ := record.Values[0].(int64)
	marks, _ := record.Values[1].(int64)
	if nodes > 0 && marks == 0 {
		return fmt.Errorf("NEO4J_TEST_URI: the database at %s holds %d nodes that no test made, and tests would delete them: name an empty one", s.URI, nodes)
	}
	for _, statement := range []string{
		"MERGE (:EntenteTestDatabase)",
		// By thousands: what one transaction deletes must fit into the server's memory.
		"MATCH ()-[r]->() CALL { WITH r DELETE r } IN TRANSACTIONS OF 5000 ROWS",
		"MATCH (n) WHERE NOT n:EntenteTestDatabase CALL { WITH n DELETE n } IN TRANSACTIONS OF 2000 ROWS",
	} {
		if err := consume(ctx, session, statement); err != nil {
			return fmt.Errorf("empty the test database %s: %w", s.URI, err)
		}
	}
	return nil
}

// Unmarked is Start for a test that counts all nodes there are: the mark of a test
// database is taken away until the test ends.
func Unmarked(t testing.TB) *Server {
	t.Helper()
	s := Start(t)
	run := func(ctx context.Context, statement string) {
		session, done, err := s.session(ctx)
		if err != nil {
			t.Error(err)
			return
		}
		defer done()
		if err := consume(ctx, session, statement); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(func() { run(context.WithoutCancel(t.Context()), "MERGE (:EntenteTestDatabase)") })
	run(t.Context(), "MATCH (n:EntenteTestDatabase) DELETE n")
	return s
}

// session opens a session with a server; done closes what it needs.
func (s *Server) session(ctx context.Context) (session neo4j.SessionWithContext, done func(), err error) {
	auth := neo4j.NoAuth()
	if s.Username != "" {
		auth = neo4j.BasicAuth(s.Username, s.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(s.URI, auth)
	if err != nil {
		return nil, nil, fmt.Errorf("test database: %w", err)
	}
	session = driver.NewSession(ctx, neo4j.SessionConfig{})
	return session, func() { _, _ = session.Close(ctx), driver.Close(ctx) }, nil
}

func consume(ctx context.Context, session neo4j.SessionWithContext, statement string) error {
	result, err := session.Run(ctx, statement, nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return err
}
