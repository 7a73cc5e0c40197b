package diagram

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
)

// A process is one worker, seen from outside.
type process struct {
	cmd    *exec.Cmd
	in     *os.File
	out    *os.File
	reply  *bufio.Reader
	errors tail
	gone   chan struct{} // closed when the worker has ended and been waited for
	drawn  int
}

// errRefused is wrapped by what a worker says it cannot lay out.
var errRefused = errors.New("the layout engine refused the map")

// startProcess starts a worker.
func startProcess(command []string) (*process, error) {
	in, toWorker, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("starting a worker: %w", err)
	}
	defer in.Close()
	fromWorker, out, err := os.Pipe()
	if err != nil {
		toWorker.Close()
		return nil, fmt.Errorf("starting a worker: %w", err)
	}
	defer out.Close()
	p := &process{cmd: exec.Command(command[0], command[1:]...), in: toWorker, out: fromWorker, reply: bufio.NewReader(fromWorker), gone: make(chan struct{})}
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = in, out, &p.errors
	p.cmd.Env = withoutSecrets(os.Environ())
	dieWithParent(p.cmd)
	started := make(chan error)
	go func() {
		// Linux ends the worker when the thread that started it ends.
		runtime.LockOSThread()
		err := p.cmd.Start()
		started <- err
		if err == nil {
			_ = p.cmd.Wait() // how it ended is in its answers, or in their absence
		}
		close(p.gone)
	}()
	if err := <-started; err != nil {
		toWorker.Close()
		fromWorker.Close()
		return nil, fmt.Errorf("starting a worker: %w", err)
	}
	return p, nil
}

// withoutSecrets leaves out what a worker has no business to know.
func withoutSecrets(env []string) []string {
	var kept []string
	for _, v := range env {
		if !strings.HasPrefix(v, "NEO4J_") {
			kept = append(kept, v)
		}
	}
	return kept
}

// ask has p lay out one map. When ctx ends first, it kills p and returns the
// context's cause; after any error but errRefused p is of no more use.
func (p *process) ask(ctx context.Context, engine string, dot []byte) ([]byte, error) {
	release := context.AfterFunc(ctx, p.kill)
	answer, err := p.exchange(append([]byte(engine+"\n"), dot...))
	if !release() {
		return nil, context.Cause(ctx)
	}
	if err != nil {
		p.stop()
		return nil, fmt.Errorf("a worker broke off: %w%s", err, p.errors.String())
	}
	p.drawn++
	if len(answer) == 0 || answer[0] != answerLayout {
		return nil, fmt.Errorf("%w: %s", errRefused, bytes.TrimPrefix(answer, []byte{answerError}))
	}
	return answer[1:], nil
}

func (p *process) exchange(request []byte) ([]byte, error) {
	if err := writeFrame(p.in, request); err != nil {
		return nil, err
	}
	return readFrame(p.reply)
}

func (p *process) kill() { _ = p.cmd.Process.Kill() } // it may be gone already

// stop kills p and waits until it is gone.
func (p *process) stop() {
	p.kill()
	<-p.gone
	p.in.Close()
	p.out.Close()
}

// A tail keeps the last that a worker wrote to its standard error.
type tail struct {
	mu   sync.Mutex
	text []byte
}

const tailBytes = 2 << 10

func (t *tail) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, b...)
	t.text = t.text[max(0, len(t.text)-tailBytes):]
	return len(b), nil
}

// String is ": " and what was written, empty if nothing was.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if said := clean(string(t.text)); said != "" {
		return ": " + said
	}
	return ""
}
