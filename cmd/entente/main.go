// Command entente reads news text into a graph of who does what to whom,
// each claim with the sentence that states it, and shows the graph as maps.
//
// This package is the only one that wires the parts together. A subcommand is
// a file with a function that makes it, and a line in root.go.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	_ "example.org/entente/cmd/entente/internal/early" // answers "version" at once
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the first signal asks; a second one ends the program on the spot
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program for one command line. It returns the exit code;
// what went wrong stands on stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr}
	root := newRoot(a)
	root.SetArgs(append([]string{}, args...)) // never nil, which would mean os.Args
	cmd, err := root.ExecuteContextC(ctx)
	return a.end(ctx, cmd, err)
}
