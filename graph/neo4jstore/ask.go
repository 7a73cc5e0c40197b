package neo4jstore

import (
	"context"
	"errors"
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
func (s *Store) query(ctx context.Context, a *admitted, planned bool) (_ *rowStream, err error) {
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
	r.session = s.driver.NewSession(r.ctx, neo4j.SessionConfig{
		AccessMode: neo4j.AccessModeRead, DatabaseName: s.config.Database, BookmarkManager: s.bookmarks, FetchSize: fetchAhead,
	})
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
	return r, r.begin()
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

// nodes fetches nodes by their element ids.
func (s *Store) nodes(ctx context.Context, ids []string) ([]dbtype.Node, error) {
	leave, err := s.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	ctx, cancel := context.WithTimeout(ctx, lookup)
	defer cancel()
	session := s.session(ctx, neo4j.AccessModeRead)
	defer s.end(ctx, session)
	result, err := session.Run(ctx, "MATCH (n) WHERE elementId(n) IN $ids RETURN n", map[string]any{"ids": ids}, neo4j.WithTxTimeout(lookup))
	if err != nil {
		return nil, s.explain(ctx, err)
	}
	records, err := result.Collect(ctx)
	if err != nil {
		return nil, s.explain(ctx, err)
	}
	var found []dbtype.Node
	for _, r := range records {
		if n, ok := r.Values[0].(dbtype.Node); ok {
			found = append(found, n)
		}
	}
	return found, nil
}

// A rowStream is the rows of one query as they come from the server.
type rowStream struct {
	*admitted
	store      *Store
	ctx, outer context.Context // with and without the limit of time
	session    neo4j.SessionWithContext
	result     neo4j.ResultWithContext // nil where nothing is run
	answer     *answer
	plan       string
	start      time.Time
	release    func()

	columns []string
	row     []value.Value
	rows    int
	bytes   int64
	more    bool
	elapsed time.Duration // 0 until the end
	err     error
	closed  bool
}

// begin sends the query, unless it is to be explained only.
func (r *rowStream) begin() (err error) {
	text := r.text
	switch r.mode {
	case language.Explain:
		r.elapsed = time.Since(r.start)
		return nil
	case language.Profile:
		text = "PROFILE\n" + text
	}
	if r.result, err = r.session.Run(r.ctx, text, r.params, neo4j.WithTxTimeout(r.Limits.Time)); err != nil {
		return r.explain(err)
	}
	if r.columns, err = r.result.Keys(); err != nil {
		return r.explain(err)
	}
	ctx := context.WithoutCancel(r.outer)
	r.answer = newAnswer(func(ids []string) ([]dbtype.Node, error) { return r.store.nodes(ctx, ids) })
	return nil
}

func (r *rowStream) Columns() []string  { return r.columns }
func (r *rowStream) Row() []value.Value { return r.row }
func (r *rowStream) Err() error         { return r.err }

// Summary tells what became of the query. Its plan is that of EXPLAIN, or
// where it was profiled, what each part did.
func (r *rowStream) Summary() language.Summary {
	s := language.Summary{Rows: r.rows, More: r.more, Elapsed: r.elapsed}
	if s.Elapsed == 0 {
		s.Elapsed = time.Since(r.start)
	}
	if r.mode != language.Run {
		s.Plan = r.plan
	}
	return s
}

// Next brings the next row.
func (r *rowStream) Next() bool {
	if r.closed || r.elapsed > 0 {
		return false
	}
	found, err := r.next()
	if !found || err != nil {
		r.err, r.elapsed = err, time.Since(r.start)
		return false
	}
	return true
}

func (r *rowStream) next() (found bool, err error) {
	if !r.result.Next(r.ctx) {
		if err := r.result.Err(); err != nil {
			return false, r.explain(err)
		}
		return false, r.profiled()
	}
	if r.rows == r.Limits.Rows {
		r.more = true
		return false, r.profiled()
	}
	values := r.result.Record().Values
	for _, x := range values {
		r.bytes += weight(x)
	}
	if r.bytes > r.Limits.Bytes {
		return false, tooMuch(r.Query)
	}
	row := make([]value.Value, len(values))
	for i, x := range values {
		if row[i], err = r.answer.value(x); err != nil {
			return false, err
		}
	}
	r.row = row
	r.rows++
	return true, nil
}

// profiled takes the plan of a query that has been profiled.
func (r *rowStream) profiled() error {
	if r.mode != language.Profile {
		return nil
	}
	summary, err := r.result.Consume(r.ctx)
	if err != nil {
		return r.explain(err)
	}
	if p := summary.Profile(); p != nil {
		r.plan, _ = p.Arguments()["string-representation"].(string)
	}
	return nil
}

// Close ends the query, on the server too, and gives the connection back.
func (r *rowStream) Close() error {
	if r.closed {
		return nil
	}
	r.closed = true
	defer r.release()
	if r.result != nil && r.err == nil && r.outer.Err() == nil {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(r.outer), time.Second)
		defer cancel()
		_, _ = r.result.Consume(ctx) // what is left is discarded
	}
	return nil
}

// explain turns what the driver says of a person's query into an error for
// that person.
func (r *rowStream) explain(err error) error {
	if err == nil {
		return nil
	}
	if ended := ended(r.outer); ended != nil {
		return ended
	}
	if e := new(language.Error); errors.As(err, &e) {
		return e
	}
	if ended(r.ctx) != nil {
		return tooLong(r.Query)
	}
	above := 0
	if r.mode == language.Profile {
		above = 1
	}
	return r.store.fault(r.outer, r.Query, err, above)
}

// weight is about how many bytes a value of the driver takes.
func weight(x any) int64 {
	const box = 24
	switch x := x.(type) {
	case string:
		return box + int64(len(x))
	case []byte:
		return box + box*int64(len(x))
	case []any:
		n := int64(box)
		for _, e := range x {
			n += weight(e)
		}
		return n
	case map[string]any:
		n := int64(box)
		for k, e := range x {
			n += int64(len(k)) + weight(e)
		}
		return n
	case dbtype.Node:
		return box + weight(x.Props)
	case dbtype.Relationship:
		return box + weight(x.Props)
	case dbtype.Path:
		n := int64(box)
		for _, e := range x.Nodes {
			n += weight(e)
		}
		for _, e := range x.Relationships {
			n += weight(e)
		}
		return n
	}
	return box
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
