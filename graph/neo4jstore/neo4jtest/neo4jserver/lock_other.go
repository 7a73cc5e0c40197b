//go:build !unix

package neo4jserver

import "context"

// Lock does nothing here: run one package's tests at a time (go test -p 1).
func Lock(context.Context, string) (unlock func(), err error) { return func() {}, nil }
