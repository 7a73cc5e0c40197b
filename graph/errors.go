package graph

import "errors"

// The kinds of error that callers tell apart with errors.Is. What wraps one
// of them says what happened, to what, and what to do.
var (
	// ErrInvalid: the caller's data or question breaks a rule of the domain.
	ErrInvalid = errors.New("invalid")
	// ErrNotFound: no such document, actor or relation.
	ErrNotFound = errors.New("not found")
	// ErrUnreachable: the database cannot be reached, or lets nobody in.
	ErrUnreachable = errors.New("database unreachable")
	// ErrLocked: another process has the database open.
	ErrLocked = errors.New("in use by another process")
	// ErrDamaged: the database's file is not what this program writes.
	ErrDamaged = errors.New("damaged")
	// ErrVersion: the database was written by a newer program, or runs on a
	// server too old or too new for this one.
	ErrVersion = errors.New("unsupported version")
	// ErrFull: there is no room left to write.
	ErrFull = errors.New("no space left")
	// ErrUnsupported: the store lacks this extra ability.
	ErrUnsupported = errors.New("unsupported")
)
