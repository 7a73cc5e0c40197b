package neo4jstore

import (
	"context"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	language "example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

const (
	asking     = 16               // people's queries at once; the pool of connections has 100
	fetchAhead = 50               // records that the driver holds before they are asked for
	overshoot  = 3 * time.Second  // the server looks at its clock every 2 s
	lookup     = 5 * time.Second  // at most, to fetch nodes that rows name by their ids only
	planning   = 10 * time.Second // at most, to have a query planned
)

// Query runs a person's query, if it only reads the graph. That it does is
// found out three times: by our parser, which must know all of it as reading; by the
// server's plan; and by the mode of the session. It never runs in a transaction that
// the driver would try again.
func (s *Store) Query(ctx context.Context, q language.Query) (language.Rows, error) {
	q.Limits = q.Limits.WithDefaults()
	a, err := admit(q)
	if err != nil {
		return nil, err
	}
	return s.query(ctx, a, true)
}

// QueryUnparsed runs a query that our parser need not know, for the owner
// of the database at a terminal. Neo4j alone keeps it from writing; what else it does,
// reading the server's files or calling procedures, is the owner's affair.
func (s *Store) QueryUnparsed(ctx context.Context, q language.Query) (language.Rows, error) {
	q.Limits = q.Limits.WithDefaults()
	params, err := parameters(q.Params)
	if err != nil {
		return nil, err
	}
	return s.query(ctx, &admitted{Query: q, mode: q.Mode, text: q.Text, params: params}, false)
}

// query runs what was admitted, after its plan has been looked at if that is wanted.
func (s *Store) query(ctx context.Context, a *admitted, planned bool) (_ language.Rows, err error) {
	leave, err := s.enter(ctx)
	if err != nil {
		return nil, err
	}
	select {
	case s.asking <- struct{}{}:
	case <-ctx.Done():
		leave()
		return nil, ctx.Err()
	}
	r := &rowStream{store: s, outer: ctx, admitted: a, start: time.Now()}
	var cancel func()
	r.ctx, cancel = context.WithTimeout(ctx, a.Limits.Time+planning+overshoot)
	r.session = s.asker(r.ctx)
	r.release = func() {
		s.end(ctx, r.session)
		cancel()
		<-s.asking
		leave()
	}
	defer func() {
		if err != nil {
			r.release()
		}
	}()
	if planned {
		if r.plan, err = s.plan(r.ctx, r.session, a); err != nil {
			return nil, r.explain(err)
		}
	}
	if err = r.begin(); err != nil {
		return nil, err
	}
	return r, nil
}

// asker is a session for reading in which the driver fetches a few records
// ahead, so that the rest can be left.
func (s *Store) asker(ctx context.Context) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: neo4j.AccessModeRead, DatabaseName: s.config.Database, BookmarkManager: s.bookmarks, FetchSize: fetchAhead,
	})
}

func parameters(params map[string]value.Value) (map[string]any, error) {
	of := make(map[string]any, len(params))
	for name, v := range params {
		x, err := parameter(v)
		if err != nil {
			return nil, fmt.Errorf("parameter $%s: %w", name, err)
		}
		of[name] = x
	}
	return of, nil
}

// nodes fetches nodes by their element ids, and tells how many bytes they take.
// If that is more than most, it fetches no more of them.
func (s *Store) nodes(ctx context.Context, ids []string, most int64) (found []dbtype.Node, bytes int64, err error) {
	leave, err := s.enter(ctx)
	if err != nil {
		return nil, 0, err
	}
	defer leave()
	ctx, cancel := context.WithTimeout(ctx, lookup)
	defer cancel()
	session := s.asker(ctx)
	defer s.end(ctx, session)
	result, err := session.Run(ctx, "MATCH (n) WHERE elementId(n) IN $ids RETURN n", map[string]any{"ids": ids}, neo4j.WithTxTimeout(lookup))
	if err != nil {
		return nil, 0, s.explain(ctx, err)
	}
	for bytes <= most && result.Next(ctx) {
		if n, ok := result.Record().Values[0].(dbtype.Node); ok {
			found = append(found, n)
			bytes += weight(n)
		}
	}
	if err := result.Err(); err != nil {
		return nil, 0, s.explain(ctx, err)
	}
	return found, bytes, nil
}

// Schema is what is in the graph, by name.
func (s *Store) Schema(ctx context.Context) (schema language.Schema, err error) {
	for _, part := range []struct {
		names     *[]string
		statement string
	}{
		{&schema.Labels, "CALL db.labels() YIELD label RETURN label AS name ORDER BY name"},
		{&schema.Types, "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name ORDER BY name"},
		{&schema.Properties, "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey AS name ORDER BY name"},
	} {
		rows, err := read(ctx, s, func(q *query) ([]*row, error) { return q.rows(part.statement, nil) })
		if err != nil {
			return schema, err
		}
		for _, r := range rows {
			*part.names = append(*part.names, r.text("name"))
		}
	}
	return schema, nil
}
