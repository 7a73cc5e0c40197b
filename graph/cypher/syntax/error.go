package syntax

import (
	"fmt"

	"example.org/entente/graph"
)

// An Error is a text that is no query. It is a graph.ErrInvalid.
type Error struct {
	Detail  string // as the conformance kit names it, e.g. "UnexpectedSyntax"
	Message string
	Offset  int  // bytes into the text
	Limit   bool // the text is too long or too deep, and may well be a query
}

func (e *Error) Error() string { return e.Message }

// Unwrap makes every Error a graph.ErrInvalid.
func (e *Error) Unwrap() error { return graph.ErrInvalid }

func errorAt(offset int, detail, format string, args ...any) *Error {
	return &Error{Detail: detail, Message: fmt.Sprintf(format, args...), Offset: offset}
}

// The bounds of a query's text.
const (
	MaxText  = 256 << 10 // bytes
	MaxDepth = 200       // brackets and subqueries in one another
	MaxChain = 2000      // operators in a row without brackets
)
