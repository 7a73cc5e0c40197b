package main

import (
	"context"
	"iter"
	"sync"
)

// inOrder calls work on each item, several at a time, and yields the results
// in the order of the items. No more than ahead items are worked on or wait to be
// yielded, so that memory stays bounded. When ctx ends, it yields no more, however
// long the next item takes to come; it returns once no call of work is under way.
func inOrder[T, R any](ctx context.Context, workers, ahead int, items iter.Seq[T], work func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		type job struct {
			item T
			done chan R
		}
		ctx, stop := context.WithCancel(ctx)
		jobs := make(chan job)
		order := make(chan chan R, max(ahead-workers, 1))
		go func() {
			defer close(order)
			defer close(jobs)
			for item := range items {
				j := job{item, make(chan R, 1)}
				if !sent(ctx, order, j.done) || !sent(ctx, jobs, j) {
					return
				}
			}
		}()
		var working sync.WaitGroup
		defer working.Wait()
		defer stop()
		for range workers {
			working.Go(func() {
				for j, ok := received(ctx, jobs); ok; j, ok = received(ctx, jobs) {
					j.done <- work(j.item)
				}
			})
		}
		for done, ok := received(ctx, order); ok; done, ok = received(ctx, order) {
			result, ok := received(ctx, done)
			if !ok || ctx.Err() != nil || !yield(result) {
				return
			}
		}
	}
}

// sent sends v, unless ctx ends first.
func sent[T any](ctx context.Context, to chan<- T, v T) bool {
	select {
	case to <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// received takes what comes next, unless ctx or the channel ends first.
func received[T any](ctx context.Context, from <-chan T) (v T, ok bool) {
	select {
	case v, ok = <-from:
		return v, ok
	case <-ctx.Done():
		return v, false
	}
}
