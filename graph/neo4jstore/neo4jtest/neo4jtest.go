// Package neo4jtest holds the Neo4j server that tests run against: a real
// one, started from Maven's jars, or the one that NEO4J_TEST_URI names (with
// NEO4J_TEST_USERNAME and NEO4J_TEST_PASSWORD). A package whose tests use it ends its
// TestMain with [Stop].
//
// Where neither is to be had, tests skip with a sentence; with CI set in the
// environment they fail.
package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"example.org/entente/graph/neo4jstore/neo4jtest/neo4jserver"
)

// A Server is a database for one test.
type Server struct {
	URI, Username, Password string
}

// shared is the one server of this test binary.
var shared struct {
	sync.Mutex
	once   bool
	server *Server
	err    error
	stop   func()
}

// Start returns the server that all tests of this binary share, its database
// emptied; so such tests must not run in parallel. The first call takes some seconds.
func Start(t testing.TB) *Server {
	t.Helper()
	if testing.Short() {
		t.Skip("a Neo4j server takes seconds to start: not with -short")
	}
	shared.Lock()
	defer shared.Unlock()
	if !shared.once {
		shared.once = true
		shared.server, shared.stop, shared.err = begin()
	}
	check(t, shared.err)
	if err := empty(t.Context(), shared.server); err != nil {
		t.Fatal(err)
	}
	return shared.server
}

// StartOwn starts a server for t alone, which it may kill and start again.
// It is stopped when t ends.
func StartOwn(t testing.TB, o neo4jserver.Options) *neo4jserver.Server {
	t.Helper()
	if testing.Short() {
		t.Skip("a Neo4j server takes seconds to start: not with -short")
	}
	s, err := neo4jserver.Start(t.Context(), o)
	check(t, err)
	t.Cleanup(s.Stop)
	return s
}

// Stop stops the shared server, if this binary has started it.
func Stop() {
	shared.Lock()
	defer shared.Unlock()
	if shared.stop != nil {
		shared.stop()
		shared.stop = nil
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	switch {
	case err == nil:
	case errors.Is(err, neo4jserver.ErrMissing) && os.Getenv("CI") == "":
		t.Skip("not tried on Neo4j: ", err)
	default:
		t.Fatal(err)
	}
}

func begin() (*Server, func(), error) {
	ctx, cancel := context.WithTimeout(context.Background(), 8*time.Minute)
	defer cancel()
	if uri := os.Getenv("NEO4J_TEST_URI"); uri != "" {
		s := &Server{uri, os.Getenv("NEO4J_TEST_USERNAME"), os.Getenv("NEO4J_TEST_PASSWORD")}
		unlock, err := ownTurn(ctx, uri)
		return s, unlock, err
	}
	own, err := neo4jserver.Start(ctx, neo4jserver.Options{})
	if err != nil {
		return nil, nil, err
	}
	return &Server{own.URI, own.Username, own.Password}, own.Stop, nil
}

// ownTurn waits until no other test binary uses the server at uri: go test
// runs those of several packages at once, and they would empty each other's database.
func ownTurn(ctx context.Context, uri string) (release func(), err error) {
	h := fnv.New64a()
	_, _ = h.Write([]byte(uri))
	return neo4jserver.Lock(ctx, filepath.Join(os.TempDir(), fmt.Sprintf("entente-neo4j-test-%x.lock", h.Sum64())))
}
