// Command withneo4j starts a Neo4j server for tests, runs a command with its
// address in NEO4J_TEST_URI, and stops the server:
//
//	go run ./graph/neo4jstore/neo4jtest/withneo4j go test ./graph/neo4jstore ./web
//
// It ends with the command's exit code, or 125 if the server did not start.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"example.org/entente/graph/neo4jstore/neo4jtest/neo4jserver"
)

func main() { os.Exit(run(os.Args[1:])) }

func run(command []string) int {
	if len(command) == 0 {
		fmt.Fprintln(os.Stderr, "withneo4j: name a command to run")
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	server, err := neo4jserver.Start(ctx, neo4jserver.Options{})
	if err != nil {
		fmt.Fprintln(os.Stderr, "withneo4j:", err)
		return 125
	}
	defer server.Stop()
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.Env = append(os.Environ(), "NEO4J_TEST_URI="+server.URI)
	err = cmd.Run()
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		return exit.ExitCode()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "withneo4j:", err)
		return 1
	}
	return 0
}
