// Package neo4jstore holds a graph.Store in a Neo4j database, laid out so
// that people can ask it in Cypher too:
//
//	(:Document)-[:NAMES {name, kind, aliases, …}]->(:Actor:State|Person|Organization|Group)
//	(:Claim)-[:STATED_IN]->(:Document), and -[:SOURCE|TARGET|SAID_BY|OTHER]->(:Actor)
//	(:Actor)-[:THREATENS {claims, actual, first, last, publishers, …}]->(:Actor), one for each relation
//
// The relations are derived: a transaction that changes claims sums up anew
// those that it touches. Statements stand in cypher/, a file each.
package neo4jstore

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
)

// A Store is a graph.Store in Neo4j 5 or later.
type Store struct {
	config    Config
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager // so that a cluster lets us read what we wrote
	gate      gate
	asking    chan struct{} // places for people's queries
	memory    memory
	own       atomic.Int64 // the last revision that this store wrote itself

	mu     sync.Mutex
	closed bool
	inside sync.WaitGroup // calls under way
}

var _ graph.Store = (*Store)(nil)

// Open connects to a database, and makes its schema if it is empty of ours.
// It returns ErrInvalid for an address that is none, ErrUnreachable where no server answers or
// it lets us not in, and ErrVersion if the server is older than Neo4j 5 or
// the data were written by a newer program. No error holds the password.
func Open(ctx context.Context, c Config) (*Store, error) {
	d, err := c.driver()
	if err != nil {
		return nil, err
	}
	s := &Store{config: c, driver: d, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}), gate: newGate(), asking: make(chan struct{}, asking)}
	if err := s.prepare(ctx); err != nil {
		_ = d.Close(context.WithoutCancel(ctx))
		return nil, err
	}
	return s, nil
}

func (s *Store) prepare(ctx context.Context) error {
	if err := s.checkServer(ctx); err != nil {
		return err
	}
	return s.checkSchema(ctx)
}

// Ping asks the server for a number.
func (s *Store) Ping(ctx context.Context) error {
	leave, err := s.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	session := s.session(ctx, neo4j.AccessModeRead)
	defer s.end(ctx, session)
	result, err := session.Run(ctx, "RETURN 1", nil)
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return s.explain(ctx, err)
}

// Close waits for the calls that are under way and hangs up.
func (s *Store) Close() error {
	s.mu.Lock()
	again := s.closed
	s.closed = true
	s.mu.Unlock()
	s.inside.Wait()
	if again {
		return nil
	}
	if err := s.driver.Close(context.Background()); err != nil {
		return fmt.Errorf("Neo4j at %s: hang up: %w", s.config.where(), err)
	}
	return nil
}

// enter lets a call in unless the store is closed or ctx has ended. The
// caller calls leave when it is done.
func (s *Store) enter(ctx context.Context) (leave func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, fmt.Errorf("the connection to Neo4j at %s is closed: %w", s.config.where(), graph.ErrUnreachable)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.inside.Add(1)
	return s.inside.Done, nil
}
