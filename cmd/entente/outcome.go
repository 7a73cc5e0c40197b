package main

import (
	"errors"
	"fmt"
)

// An outcome counts what a command did of the many things it was given, and
// keeps what failed.
type outcome struct {
	done   int
	failed []failure
}

// A failure is one thing that was not done.
type failure struct {
	Input string `json:"input"` // the file, with the line where it has several
	Error string `json:"error"`
	err   error
}

func (o *outcome) fail(input string, err error) {
	o.failed = append(o.failed, failure{Input: input, Error: err.Error(), err: err})
}

// err lists on standard error what failed and returns what the command ends
// with: nil, errPartly, or the first failure if nothing was done at all.
func (o *outcome) err(a *app, things string) error {
	switch n := len(o.failed); {
	case n == 0:
		return nil
	case n == 1 && o.done == 0:
		return fmt.Errorf("%s: %w", o.failed[0].Input, o.failed[0].err)
	}
	for _, f := range o.failed {
		a.warn("%s: %s", printable(f.Input), printable(f.Error))
	}
	count := fmt.Sprintf("%d of %d %s could not be read", len(o.failed), o.done+len(o.failed), things)
	if o.done > 0 {
		return fmt.Errorf("%w: %s", errPartly, count)
	}
	return summary{count, errors.Join(o.causes()...)}
}

func (o *outcome) causes() []error {
	var errs []error
	for _, f := range o.failed {
		errs = append(errs, f.err)
	}
	return errs
}

// A summary reads as its text and is, for the exit code, what it sums up.
type summary struct {
	text string
	error
}

func (s summary) Error() string { return s.text }
func (s summary) Unwrap() error { return s.error }
