package neo4jserver

import (
	"os/exec"
	"syscall"
)

// dieWithParent has the kernel kill the server when the tests are killed.
// That is when the thread which started it ends, so start holds on to one.
func dieWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}
