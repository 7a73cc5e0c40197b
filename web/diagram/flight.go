package diagram

import (
	"context"
	"sync"
)

// flights lets those who want the same plan at the same time wait for one
// making of it. The making ends when nobody waits for it any more.
type flights struct {
	mu  sync.Mutex
	all map[planKey]*flight
}

type flight struct {
	done    chan struct{}
	waiting int
	cancel  context.CancelFunc
	plan    *plan
	err     error
}

// do returns what run returns, for k. run gets a context that ends with
// `parent`, not with the ctx of one who waits.
func (f *flights) do(ctx, parent context.Context, k planKey, run func(context.Context) (*plan, error)) (*plan, error) {
	f.mu.Lock()
	if f.all == nil {
		f.all = map[planKey]*flight{}
	}
	one := f.all[k]
	if one == nil {
		making, cancel := context.WithCancel(parent)
		one = &flight{done: make(chan struct{}), cancel: cancel}
		f.all[k] = one
		go func() {
			one.plan, one.err = run(making)
			f.mu.Lock()
			if f.all[k] == one {
				delete(f.all, k)
			}
			f.mu.Unlock()
			cancel()
			close(one.done)
		}()
	}
	one.waiting++
	f.mu.Unlock()
	select {
	case <-one.done:
		return one.plan, one.err
	case <-ctx.Done():
		f.mu.Lock()
		if one.waiting--; one.waiting == 0 {
			if f.all[k] == one {
				delete(f.all, k) // whoever comes now starts anew
			}
			one.cancel()
		}
		f.mu.Unlock()
		return nil, ctx.Err()
	}
}
