package neo4jstore_test

import (
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/storetest"
)

// config is how to reach a test's server.
func config(s *neo4jtest.Server) neo4jstore.Config {
	return neo4jstore.Config{URI: s.URI, Username: s.Username, Password: s.Password}
}

// open opens the shared server's database, emptied. The caller closes it.
func open(t testing.TB) *neo4jstore.Store {
	t.Helper()
	s, err := neo4jstore.Open(t.Context(), config(neo4jtest.Start(t)))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestContract(t *testing.T) {
	neo4jtest.Start(t)
	storetest.Run(t, func(t *testing.T) graph.Store { return open(t) })
}
