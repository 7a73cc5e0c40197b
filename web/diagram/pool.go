package diagram

import (
	"context"
	"errors"
	"sync/atomic"
)

// A pool shares a few workers among all who draw, first come, first served.
type pool struct {
	command []string
	retire  int
	idle    chan *seat // each worker's seat, when it is free
	waiting atomic.Int32
}

// A seat holds a worker, or nobody until one is needed.
type seat struct{ *process }

// maxWaiting is how many may wait for a worker at once.
const maxWaiting = 64

var (
	errBusy    = errors.New("too many maps are being drawn at once")
	errTooLong = errors.New("the usual one took too long")
	errClosed  = errors.New("the renderer is closed")
)

// newPool starts n workers in the background.
func newPool(command []string, n, retire int) *pool {
	p := &pool{command: command, retire: retire, idle: make(chan *seat, n)}
	for range n {
		go func() {
			s := &seat{}
			_ = p.fill(s) // tried again, and reported, by the first who needs it
			p.idle <- s
		}()
	}
	return p
}

func (p *pool) fill(s *seat) (err error) {
	if s.process == nil {
		s.process, err = startProcess(p.command)
	}
	return err
}

// layOut has a worker lay out one map. It returns errBusy if no worker is
// free before ctx ends, or too many wait already. A map on which a worker dies is
// tried once more, with a fresh one.
func (p *pool) layOut(ctx context.Context, engine string, dot []byte) ([]byte, error) {
	if p.waiting.Add(1) > maxWaiting {
		p.waiting.Add(-1)
		return nil, errBusy
	}
	var s *seat
	select {
	case s = <-p.idle:
		p.waiting.Add(-1)
	case <-ctx.Done():
		p.waiting.Add(-1)
		if errors.Is(context.Cause(ctx), errTooLong) {
			return nil, errBusy
		}
		return nil, context.Cause(ctx)
	}
	defer func() { p.idle <- s }()
	var answer []byte
	var err error
	for range 2 {
		if err = p.fill(s); err != nil {
			return nil, err
		}
		answer, err = s.ask(ctx, engine, dot)
		if err == nil || errors.Is(err, errRefused) {
			break
		}
		s.empty()
		if ctx.Err() != nil {
			break
		}
	}
	if s.process != nil && s.drawn >= p.retire {
		s.empty()
	}
	if s.process == nil {
		_ = p.fill(s) // warm for the next one
	}
	return answer, err
}

// empty ends the worker in s.
func (s *seat) empty() {
	s.stop()
	s.process = nil
}

// close ends every worker, once those who use it are done.
func (p *pool) close() {
	for range cap(p.idle) {
		if s := <-p.idle; s.process != nil {
			s.empty()
		}
	}
}
