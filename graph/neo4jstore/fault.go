package neo4jstore

import (
	"context"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	language "example.org/entente/graph/cypher"
)

// serverPlace is where Neo4j's message says that the fault is; the query
// itself and a caret follow.
var serverPlace = regexp.MustCompile(`(?s)\s*\(line (\d+), column (\d+) \(offset: \d+\)\).*$`)

// fault turns what Neo4j says of a person's query into an error that tells
// the place; what says nothing of the query goes to explain. above is how many lines of our
// own stand before the query.
func (s *Store) fault(ctx context.Context, q language.Query, err error, above int) error {
	e := new(neo4j.Neo4jError)
	if !errors.As(err, &e) || ended(ctx) != nil {
		return s.explain(ctx, err)
	}
	switch title := e.Title(); title {
	case "TransactionTimedOut", "TransactionTimedOutClientConfiguration":
		return tooLong(q)
	case "MemoryPoolOutOfMemoryError", "TransactionOutOfMemoryError", "OutOfMemoryError":
		e := language.Errorf(q.Text, -1, language.LimitReached, "The query needs more memory than Neo4j allows one transaction")
		e.Detail, e.Hint = "memory", "ask for less, narrow it before it collects or sorts, or raise db.memory.transaction.max"
		return e
	}
	// What a function says of its arguments comes as the server's own failure, too.
	if e.Code != "Neo.DatabaseError.Statement.ExecutionFailed" && !strings.HasPrefix(e.Code, "Neo.ClientError.Statement.") && !strings.HasPrefix(e.Code, "Neo.ClientError.Procedure.") {
		return s.explain(ctx, err)
	}
	message := e.Msg
	line, column := 0, 0
	if m := serverPlace.FindStringSubmatch(message); m != nil {
		line, _ = strconv.Atoi(m[1])
		column, _ = strconv.Atoi(m[2])
		message = message[:len(message)-len(m[0])]
	}
	offset, ok := offsetOf(q.Text, line-above, column)
	if !ok {
		offset = -1
	}
	kind := language.Kind(e.Title())
	switch {
	case kind == "AccessMode":
		kind = language.Refused
	case kind == "ExecutionFailed":
		kind = language.ArgumentError
	case strings.HasPrefix(message, "Invalid call signature"): // of a function, which is no procedure to people
		kind = language.TypeError
	case kind == "ProcedureNotFound", kind == "ProcedureCallFailed":
		kind = language.ProcedureError
	}
	return language.Errorf(q.Text, offset, kind, "%s", clip(message))
}

// tooLong is the error for a query that its time ran out on.
func tooLong(q language.Query) error {
	e := language.Errorf(q.Text, -1, language.LimitReached, "The query takes longer than its %s", q.Limits.Time)
	e.Detail, e.Hint = "time", "ask for less, or narrow it before it expands, collects or sorts"
	return e
}

// tooMuch is the error for an answer that is too large.
func tooMuch(q language.Query) error {
	e := language.Errorf(q.Text, -1, language.LimitReached, "The rows take more than their %d bytes of memory", q.Limits.Bytes)
	e.Detail, e.Hint = "memory", "return fewer rows, or single properties instead of whole nodes"
	return e
}

// offsetOf is the place in bytes of a line and column that count from one, in UTF-16.
func offsetOf(text string, line, column int) (offset int, ok bool) {
	if line < 1 || column < 1 {
		return 0, false
	}
	for ; line > 1; line-- {
		i := strings.IndexByte(text[offset:], '\n')
		if i < 0 {
			return 0, false
		}
		offset += i + 1
	}
	for column--; column > 0 && offset < len(text); column-- {
		r, n := utf8.DecodeRuneInString(text[offset:])
		if r > 0xFFFF {
			column--
		}
		offset += n
	}
	return min(offset, len(text)), true
}
