package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
)

// A query asks and changes the database within one transaction.
type query struct {
	ctx context.Context
	tx  neo4j.ManagedTransaction

	// Set for reads only:
	memory   *memory
	revision int            // of the database
	learned  map[string]any // what memory may keep if nobody has written meanwhile

	wrote int // the revision that a write makes; 0 if it changes nothing
}

// rows runs a statement and returns all that it gives.
func (q *query) rows(statement string, params map[string]any) ([]*row, error) {
	result, err := q.tx.Run(q.ctx, statement, params)
	if err != nil {
		return nil, settled(err)
	}
	records, err := result.Collect(q.ctx)
	if err != nil {
		return nil, settled(err)
	}
	rows := make([]*row, len(records))
	for i, r := range records {
		rows[i] = &row{values: r.AsMap()}
	}
	return rows, nil
}

// settled keeps the driver from trying again what fails each time: the
// server calls running out of memory a passing trouble.
func settled(err error) error {
	if e := new(neo4j.Neo4jError); errors.As(err, &e) {
		switch e.Title() {
		case "MemoryPoolOutOfMemoryError", "TransactionOutOfMemoryError", "OutOfMemoryError":
			return final{err}
		}
	}
	return err
}

// A final error is one that the driver does not see through.
type final struct{ error }

// run runs a statement that gives nothing.
func (q *query) run(statement string, params map[string]any) error {
	_, err := q.rows(statement, params)
	return err
}

// one runs a statement that gives one row, whatever the data.
func (q *query) one(statement string, params map[string]any) (*row, error) {
	rows, err := q.rows(statement, params)
	if err != nil {
		return nil, err
	}
	if len(rows) != 1 {
		return nil, fmt.Errorf("the database was emptied while it was in use: start the program again: %w", graph.ErrDamaged)
	}
	return rows[0], nil
}

// session is a new session; the caller gives it to end.
func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: s.config.Database, BookmarkManager: s.bookmarks, FetchSize: neo4j.FetchAll,
	})
}

// end closes a session, also when ctx has ended. What its transaction did is
// decided by then.
func (s *Store) end(ctx context.Context, session neo4j.SessionWithContext) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	_ = session.Close(ctx)
}

// tries is how often a read begins anew because somebody wrote beside it.
const tries = 3

// errMoved: another process wrote while this one read.
var errMoved = errors.New("the database changed")

// read answers a question from one state of the database: it asks again if a
// writer came between, and in the end keeps writers out while it asks.
func read[T any](ctx context.Context, s *Store, ask func(*query) (T, error)) (answer T, err error) {
	leave, err := s.enter(ctx)
	if err != nil {
		return answer, err
	}
	defer leave()
	for range tries {
		open, err := s.gate.read(ctx)
		if err != nil {
			return answer, err
		}
		answer, err = readOnce(ctx, s, neo4j.AccessModeRead, "version", ask)
		open()
		if !errors.Is(err, errMoved) {
			return answer, err
		}
	}
	// Not behind the gate: a writer who holds the lock may wait there for us.
	return readOnce(ctx, s, neo4j.AccessModeWrite, "lock", ask)
}

func readOnce[T any](ctx context.Context, s *Store, mode neo4j.AccessMode, guard string, ask func(*query) (T, error)) (answer T, err error) {
	session := s.session(ctx, mode)
	defer s.end(ctx, session)
	work := func(tx neo4j.ManagedTransaction) (any, error) {
		q := &query{ctx: ctx, tx: tx, memory: &s.memory, learned: map[string]any{}}
		before, err := q.one(cypher(guard), nil)
		if err != nil {
			return nil, err
		}
		if err := s.checkLayout(before); err != nil {
			return nil, err
		}
		q.revision = before.number("revision")
		if answer, err = ask(q); err != nil {
			return nil, err
		}
		after, err := q.one(cypher("version"), nil)
		if err != nil {
			return nil, err
		}
		if after.number("revision") != q.revision {
			return nil, errMoved
		}
		if before.number("age") >= settledAge || int64(q.revision) == s.own.Load() {
			s.memory.keep(q.revision, q.learned)
		}
		return nil, nil
	}
	if mode == neo4j.AccessModeRead {
		_, err = session.ExecuteRead(ctx, work)
	} else {
		_, err = session.ExecuteWrite(ctx, work)
	}
	if err != nil {
		var none T
		if errors.Is(err, errMoved) {
			return none, errMoved
		}
		return none, s.explain(ctx, err)
	}
	return answer, nil
}

// write changes the database in one transaction, after all writers before
// it. Work may run several times, each on what the database then holds. Once the commit has
// begun, it is seen through even if ctx ends.
func (s *Store) write(ctx context.Context, work func(*query) error) error {
	leave, err := s.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	doubt := false
	for {
		broke, err := s.writeOnce(ctx, work)
		switch {
		case err == nil:
			return nil
		case broke && ended(ctx) == nil:
			// The connection broke at the commit: nobody knows whether it took
			// place. Work done twice changes nothing, so do it again.
			doubt = true
		case doubt:
			return fmt.Errorf("the connection broke during a commit, so put the same again to be sure: %w", s.explain(ctx, err))
		default:
			return s.explain(ctx, err)
		}
	}
}

// writeOnce tells whether the connection broke during the commit.
func (s *Store) writeOnce(ctx context.Context, work func(*query) error) (broke bool, err error) {
	inner, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	session := s.session(inner, neo4j.AccessModeWrite)
	defer s.end(inner, session)
	limit := time.AfterFunc(time.Hour, stop)
	limit.Stop()
	open := func() {}
	defer func() { limit.Stop(); open() }()
	committing, revision := false, 0
	_, err = session.ExecuteWrite(inner, func(tx neo4j.ManagedTransaction) (any, error) {
		open()
		open, committing = func() {}, false
		heed := context.AfterFunc(ctx, stop)
		defer heed()
		q := &query{ctx: inner, tx: tx}
		before, err := q.one(cypher("lock"), nil)
		if err != nil {
			return nil, err
		}
		if err := s.checkLayout(before); err != nil {
			return nil, err
		}
		if err := work(q); err != nil {
			return nil, err
		}
		if open, err = s.gate.write(ctx); err != nil {
			open = func() {}
			return nil, err
		}
		if !heed() { // ctx ended just now
			return nil, ctx.Err()
		}
		committing, revision = true, q.wrote
		limit.Reset(settle)
		return nil, nil
	})
	if err == nil && revision > 0 {
		s.own.Store(int64(revision))
	}
	e := new(neo4j.ConnectivityError)
	return committing && inner.Err() == nil && errors.As(err, &e), err
}
