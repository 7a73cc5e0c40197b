//go:build !linux

package neo4jserver

import "os/exec"

// dieWithParent does nothing here: the server of tests that are killed must
// be stopped by hand.
func dieWithParent(*exec.Cmd) {}
