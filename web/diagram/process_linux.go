package diagram

import (
	"os/exec"
	"syscall"
)

// dieWithParent has the kernel kill a worker when this program is killed: a
// worker that is busy would not notice.
func dieWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
}
