package cypher

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A Kind is the kind of an error: the class as Neo4j calls it, the last part
// of its code, or one of this program's own.
type Kind string

// The kinds of errors.
const (
	SyntaxError      Kind = "SyntaxError" // found before the query runs, names and types included
	SemanticError    Kind = "SemanticError"
	TypeError        Kind = "TypeError"
	ArgumentError    Kind = "ArgumentError"
	ArithmeticError  Kind = "ArithmeticError"
	EntityNotFound   Kind = "EntityNotFound"
	ParameterMissing Kind = "ParameterMissing"
	ProcedureError   Kind = "ProcedureError"
	LimitReached     Kind = "LimitReached" // rows aside, which are cut
	Refused          Kind = "Refused"      // it would write, read files or administer
	Unsupported      Kind = "Unsupported"  // it is Cypher, but not answered here
)

// An Error is what is wrong with a query. It is a graph.ErrInvalid, or a
// graph.ErrUnsupported if it was Refused or is Unsupported.
type Error struct {
	Kind    Kind
	Detail  string // what the conformance kit calls it, e.g. "UndefinedVariable"; the limit or what was refused; may be empty
	Message string
	Hint    string // what to do; may be empty

	Offset       int // bytes into the text; -1 if no place is known
	Line, Column int // from 1, the column in UTF-16 as editors count; 0 if no place is known
}

func (e *Error) Error() string {
	s := e.Message
	if e.Line > 0 {
		s = fmt.Sprintf("%s (line %d, column %d)", s, e.Line, e.Column)
	}
	if e.Hint != "" {
		s += "; " + e.Hint
	}
	return s
}

// Unwrap tells the kind in the terms of the domain.
func (e *Error) Unwrap() error {
	if e.Kind == Refused || e.Kind == Unsupported {
		return graph.ErrUnsupported
	}
	return graph.ErrInvalid
}

// Errorf makes an Error at a place in the query's text; offset is -1 if no
// place is known.
func Errorf(text string, offset int, kind Kind, format string, args ...any) *Error {
	e := &Error{Kind: kind, Message: fmt.Sprintf(format, args...), Offset: -1}
	e.At(text, offset)
	return e
}

// At sets the place of e.
func (e *Error) At(text string, offset int) {
	if offset < 0 {
		return
	}
	e.Offset = min(offset, len(text))
	before := text[:e.Offset]
	e.Line = strings.Count(before, "\n") + 1
	line := before[strings.LastIndexByte(before, '\n')+1:]
	e.Column = len(utf16.Encode([]rune(line))) + 1
}

// FromSyntax makes an Error of one of syntax.Parse.
func FromSyntax(text string, err error) error {
	bad := new(syntax.Error)
	if !errors.As(err, &bad) {
		return err
	}
	e := Errorf(text, bad.Offset, SyntaxError, "%s", bad.Message)
	e.Detail = bad.Detail
	if bad.Limit {
		e.Kind, e.Detail = LimitReached, "text"
	}
	return e
}

// FromValue makes an Error of one that computing a value ended in. Other
// errors it gives back.
func FromValue(text string, offset int, err error) error {
	bad := new(value.Error)
	if !errors.As(err, &bad) {
		return err
	}
	e := Errorf(text, offset, Kind(bad.Class), "%s", bad.Message)
	e.Detail = bad.Detail
	return e
}
