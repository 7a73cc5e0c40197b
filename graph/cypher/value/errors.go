package value

import (
	"fmt"

	"example.org/entente/graph"
)

// A Class is the class of an error as Neo4j calls it, the last part of its
// code: Neo.ClientError.Statement.TypeError and so on.
type Class string

// The classes that evaluating an expression can end in.
const (
	SyntaxError     Class = "SyntaxError"     // found while the query was checked; a text that is no date
	SemanticError   Class = "SemanticError"   // a regular expression that is none
	TypeError       Class = "TypeError"       // a value of the wrong type
	ArgumentError   Class = "ArgumentError"   // a value of the right type that makes no sense here
	ArithmeticError Class = "ArithmeticError" // overflow, division by zero
	EntityNotFound  Class = "EntityNotFound"
)

// An Error is a mistake in the query or in its data. It is a graph.ErrInvalid.
type Error struct {
	Class   Class
	Detail  string // the detail that the conformance kit names, e.g. "InvalidArgumentValue"; may be empty
	Message string // what Neo4j would say, without its code
}

func (e *Error) Error() string { return e.Message }

// Unwrap makes every Error a graph.ErrInvalid.
func (e *Error) Unwrap() error { return graph.ErrInvalid }

// Errorf makes an Error.
func Errorf(class Class, detail, format string, args ...any) error {
	return &Error{class, detail, fmt.Sprintf(format, args...)}
}
