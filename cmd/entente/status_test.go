package main

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"example.org/entente/graph"
)

func TestEachKindOfErrorHasItsExitCode(t *testing.T) {
	live := context.Background()
	over, cancel := context.WithCancel(live)
	cancel()
	for _, c := range []struct {
		name string
		ctx  context.Context
		err  error
		want int
	}{
		{"nothing went wrong", live, nil, 0},
		{"an error of no known kind", live, errors.New("boom"), 1},
		{"an actor that is unknown", live, fmt.Errorf("actor: %w", graph.ErrNotFound), 1},
		{"a full disk", live, fmt.Errorf("put: %w", graph.ErrFull), 1},
		{"a database of a newer program", live, fmt.Errorf("open: %w", graph.ErrVersion), 1},
		{"a wrong flag", live, usageErrorf("no such flag"), 2},
		{"a wrong flag whose value is invalid data", live, usageErrorf("--published: %w", graph.ErrInvalid), 2},
		{"a part was done", live, fmt.Errorf("%w: 2 of 3", errPartly), 3},
		{"no way to the database", live, fmt.Errorf("ping: %w", graph.ErrUnreachable), 4},
		{"another process has the database", live, fmt.Errorf("open: %w", graph.ErrLocked), 4},
		{"invalid data", live, fmt.Errorf("put: %w", graph.ErrInvalid), 5},
		{"a damaged file", live, fmt.Errorf("open: %w", graph.ErrDamaged), 5},
		{"Ctrl-C", over, fmt.Errorf("put: %w", context.Canceled), 130},
		{"something else than Ctrl-C was cancelled", live, context.Canceled, 1},
		{"a failure of its own kind after Ctrl-C", over, fmt.Errorf("put: %w", graph.ErrFull), 1},
		{"done in spite of Ctrl-C", over, nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := status(c.ctx, c.err); got != c.want {
				t.Errorf("status = %d, want %d", got, c.want)
			}
		})
	}
}
