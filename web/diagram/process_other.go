//go:build !linux

package diagram

import "os/exec"

// dieWithParent does nothing here: a worker ends when its input does, after
// the layout it is at.
func dieWithParent(*exec.Cmd) {}
