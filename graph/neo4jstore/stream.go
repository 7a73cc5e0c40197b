package neo4jstore

import (
	"context"
	"errors"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	language "example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

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
	r.answer = newAnswer(r.fetch)
	return nil
}

// fetch fetches nodes of which the rows named the ids only. That may be after
// the query has ended, whose rows are looked at still.
func (r *rowStream) fetch(ids []string) ([]dbtype.Node, error) {
	found, bytes, err := r.store.nodes(context.WithoutCancel(r.outer), ids, r.Limits.Bytes-r.bytes)
	if err != nil {
		return nil, err
	}
	if r.bytes += bytes; r.bytes > r.Limits.Bytes {
		return nil, tooMuch(r.Query)
	}
	return found, nil
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
