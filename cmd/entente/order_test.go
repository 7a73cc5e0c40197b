package main

import (
	"context"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func numbers(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestResultsComeInTheOrderOfTheItemsThoughLaterOnesAreDoneFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slowFirst := func(i int) int { time.Sleep(time.Duration(100-i) * time.Second); return i * i }
		got := slices.Collect(inOrder(t.Context(), 8, 32, numbers(100), slowFirst))
		if len(got) != 100 || !slices.IsSorted(got) || got[99] != 99*99 {
			t.Errorf("got %v", got)
		}
	})
}

func TestNoMoreItemsAreTakenThanMayRunAhead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var taken atomic.Int32
		items := func(yield func(int) bool) {
			for i := range 1000 {
				taken.Add(1)
				if !yield(i) {
					return
				}
			}
		}
		for range inOrder(t.Context(), 2, 10, items, func(i int) int { return i }) {
			synctest.Wait() // let it run as far ahead as it will
			if n := taken.Load(); n > 12 {
				t.Fatalf("%d items were taken before the first result was used", n)
			}
			break
		}
	})
}

func TestAnEndedContextIsNotKeptWaitingByTheNextItem(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		typed := make(chan int, 3) // as a terminal on which nobody types on
		defer close(typed)
		typed <- 1
		items := func(yield func(int) bool) {
			for i := range typed {
				if !yield(i) {
					return
				}
			}
		}
		time.AfterFunc(time.Second, cancel)
		start := time.Now()
		got := slices.Collect(inOrder(ctx, 2, 8, items, func(i int) int { return i }))
		if !slices.Equal(got, []int{1}) || time.Since(start) != time.Second {
			t.Errorf("got %v after %v", got, time.Since(start))
		}
	})
}

func TestNothingIsWorkedOnAfterTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var running atomic.Int32
		n := 0
		for range inOrder(ctx, 4, 16, numbers(1<<30), func(i int) int {
			running.Add(1)
			defer running.Add(-1)
			time.Sleep(time.Minute)
			return i
		}) {
			if n++; n == 10 {
				cancel()
			}
		}
		if n != 10 || running.Load() != 0 {
			t.Errorf("%d results and %d calls under way after the context had ended", n, running.Load())
		}
	})
}
