package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"example.org/entente/graph"
)

// The exit codes.
const (
	statusDone        = 0
	statusFailed      = 1
	statusUsage       = 2   // the command line itself is wrong
	statusPartly      = 3   // some of it was done; what failed is listed on standard error
	statusUnreachable = 4   // there is no way to the database now; later there may be
	statusInvalid     = 5   // the data breaks a rule or is damaged
	statusInterrupted = 130 // as a shell has it for Ctrl-C
)

// statuses says which exit code an error ends the program with: the first
// line that fits. What fits none is statusFailed.
var statuses = []struct {
	err    error
	status int
}{
	{errPartly, statusPartly},
	{graph.ErrUnreachable, statusUnreachable},
	{graph.ErrLocked, statusUnreachable},
	{graph.ErrInvalid, statusInvalid},
	{graph.ErrDamaged, statusInvalid},
}

// errPartly is wrapped by the error of a command that did a part of its work
// and has listed the rest.
var errPartly = errors.New("partly done")

// A usageError is the fault of who typed the command.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usageErrorf(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// status is the exit code for err. ctx is the program's: an error after it
// has ended is the interruption.
func status(ctx context.Context, err error) int {
	var usage usageError
	var fault queryFault
	switch {
	case err == nil:
		return statusDone
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		return statusInterrupted
	case errors.As(err, &usage):
		return statusUsage
	case errors.As(err, &fault):
		return fault.status()
	}
	for _, s := range statuses {
		if errors.Is(err, s.err) {
			return s.status
		}
	}
	return statusFailed
}

// end says on standard error what went wrong in cmd, and returns the exit code.
func (a *app) end(ctx context.Context, cmd *cobra.Command, err error) int {
	code := status(ctx, err)
	switch code {
	case statusDone:
	case statusInterrupted:
		a.warn("interrupted")
	case statusUsage:
		if fault := (queryFault{}); errors.As(err, &fault) {
			a.warn("%v", err) // it shows the place; the help has no more to say
			break
		}
		a.warn("%v\nRun '%s --help' for usage.", err, cmd.CommandPath())
	default:
		a.warn("%v", err)
	}
	return code
}
