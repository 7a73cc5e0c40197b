// Package cypher holds what a question in Cypher is and what answers it: the
// contract of a store that can be asked, the errors, and the check that a
// query only reads.
package cypher

import (
	"context"
	"time"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A Querier is a store that answers queries, an extra ability beside graph.Store.
type Querier interface {
	// Query begins to answer q. What cannot be run at all is an *Error here;
	// what goes wrong on the way is one of the Rows'. The caller closes the Rows.
	Query(ctx context.Context, q Query) (Rows, error)

	// Schema tells what the graph is made of, for completion.
	Schema(ctx context.Context) (Schema, error)
}

// A Query is a question with its parameters and limits.
type Query struct {
	Text   string
	Params map[string]value.Value
	Mode   Mode // what the text says, with EXPLAIN or PROFILE, if Run
	Limits Limits
}

// A Mode says what is asked of a query.
type Mode = syntax.Mode

// The modes.
const (
	Run     = syntax.Run
	Explain = syntax.Explain
	Profile = syntax.Profile
)

// Limits end a query that takes too much. A limit of 0 means the default.
type Limits struct {
	Rows  int           // given out; what is beyond is cut, and said to be; DefaultRows if 0, without a limit if negative
	Bytes int64         // of memory, as accounted, and of all rows given out; DefaultBytes if 0
	Time  time.Duration // DefaultTime if 0
}

// The limits of a query that sets none.
const (
	DefaultRows  = 10_000
	DefaultBytes = 64 << 20
	DefaultTime  = 30 * time.Second
)

// WithDefaults is l with the defaults in place of zeros.
func (l Limits) WithDefaults() Limits {
	if l.Rows == 0 {
		l.Rows = DefaultRows
	}
	if l.Bytes == 0 {
		l.Bytes = DefaultBytes
	}
	if l.Time == 0 {
		l.Time = DefaultTime
	}
	return l
}

// Rows are the answer to a query, which comes row by row. They are for one
// goroutine.
type Rows interface {
	Columns() []string
	// Next brings the next row, and says whether there is one. After false, Err tells why.
	Next() bool
	// Row is the row that Next brought. It is the caller's own.
	Row() []value.Value
	// Err is an *Error, or the error of the context or the store. It is nil at
	// the end of the rows, and where the limit of rows cut them.
	Err() error
	// Summary is complete once Next said false; before, it tells of what was done so far.
	Summary() Summary
	// Close ends the query. It may be called at any time, and again.
	Close() error
}

// A Summary tells what became of a query.
type Summary struct {
	Plan    string        // as a table of text; empty unless EXPLAIN or PROFILE asked for it
	Elapsed time.Duration // since Query was called, until the last row or the end
	Rows    int           // given out
	More    bool          // there were more rows than the limit allows
}

// A Schema is what a graph is made of, each list sorted.
type Schema struct {
	Labels     []string `json:"labels"`
	Types      []string `json:"types"`      // of relationships
	Properties []string `json:"properties"` // the keys
}

// Parse makes the tree of a query's text. Its error is an *Error with the place.
func Parse(text string) (*syntax.Query, error) {
	q, err := syntax.Parse(text)
	if err != nil {
		return nil, FromSyntax(text, err)
	}
	return q, nil
}
