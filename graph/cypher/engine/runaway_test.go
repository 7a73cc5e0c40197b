package engine_test

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph/cypher"
)

var (
	runaway = flag.Int("runaway", 200, "how many runaway queries to run one after another")
	allowed = flag.Duration("allowed", 50*time.Millisecond, "the time that each of them has")
	showAll = flag.Bool("show-all", false, "say how each of them ends")
)

func TestRunawayQueriesEndAtTheirLimitsAndTheNextIsAnsweredAsEver(t *testing.T) {
	const memory = 256 << 20
	g := dense(t, 2)
	debug.FreeOSMemory()
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // the peak counts from here
	var worst, next time.Duration
	ended := map[string]int{}
	again := 0
	queries := thousands(*runaway)
	for _, text := range queries {
		took, tries, err := runInTime(t, g, text, *allowed)
		again += tries
		bad := new(cypher.Error)
		if !errors.As(err, &bad) || bad.Kind != cypher.LimitReached && bad.Kind != cypher.ArgumentError {
			t.Errorf("%s\n%v", text, err)
			continue
		}
		ended[cmp.Or(bad.Detail, "size of a value")]++
		if worst = max(worst, took-*allowed); took > *allowed+late {
			t.Errorf("%s\ntook %v", text, took)
		}
		if *showAll {
			t.Logf("%6.0f ms, %v: %s", took.Seconds()*1000, bad.Message, text)
		}
		took, err = run(t, g, "MATCH (a:N) WHERE a.i < 3 RETURN a.i ORDER BY a.i", time.Second)
		if next = max(next, took); err != nil {
			t.Fatalf("after %s\nthe next query: %v", text, err)
		}
	}
	peak, what := peakMemory()
	t.Logf("%d queries of %v: ended by %v; at most %v after their time, %d tried again for it; %s at most %d MB; the query after took at most %v",
		len(queries), *allowed, ended, worst.Round(time.Millisecond), again, what, peak>>20, next.Round(time.Millisecond))
	if peak > memory {
		t.Errorf("%d MB", peak>>20)
	}
}

// peakMemory is the most memory that this process had in use: resident, where
// the system tells, or else what the runtime took.
func peakMemory() (bytes uint64, what string) {
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if n, _ := fmt.Sscanf(line, "VmHWM: %d kB", &bytes); n == 1 {
			return bytes << 10, "resident"
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys, "of the runtime"
}
