package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// feed writes articles to a running program until that ends.
func feed(w io.WriteCloser) {
	defer w.Close()
	for i := 0; ; i++ {
		if _, err := fmt.Fprintf(w, `{"id": "a%d", "text": "France accused Russia of %d attacks on Monday."}`+"\n", i, i); err != nil {
			return
		}
	}
}

func TestCtrlCEndsAnImportCleanlyAndItCanBeRunAgain(t *testing.T) {
	db := newDB(t)
	cmd, _, stderr := program(t.Context(), t, "import", "--db", db, "--format", "jsonl", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go feed(in)
	for start := time.Now(); ; time.Sleep(50 * time.Millisecond) {
		if info, err := os.Stat(db); err == nil && info.Size() > 200<<10 {
			break
		}
		if time.Since(start) > 60*time.Second {
			t.Fatalf("nothing was stored in 60 s: %s", stderr)
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 130 || !strings.Contains(stderr.String(), "interrupted") || !strings.Contains(stderr.String(), "run the same command again") {
		t.Errorf("exit code %d, %s", code, stderr)
	}
	entente(t, "", "verify", "--db", db).want(t, 0)
	entente(t, goodLine, "import", "--db", db, "--format", "jsonl", "-").want(t, 0)
}

func TestCtrlCIsHeardWhileNobodyTypes(t *testing.T) {
	for _, args := range [][]string{{"extract", "--jsonl"}, {"import", "--db", newDB(t), "--format", "jsonl", "-"}} {
		t.Run(args[0], func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
			defer cancel()
			cmd, _, stderr := program(ctx, t, args...)
			in, err := cmd.StdinPipe() // open, and silent
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(500 * time.Millisecond) // until it reads
			if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != 130 {
				t.Errorf("exit code %d, %s", code, stderr)
			}
		})
	}
}

// Whatever an import had said was stored is there after a kill, and nothing is half there.
func TestAKilledImportLosesNothingThatWasStored(t *testing.T) {
	db := newDB(t)
	for round := range 3 {
		cmd, _, stderr := program(t.Context(), t, "import", "--db", db, "--format", "jsonl", "-")
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		go feed(in)
		time.Sleep(time.Duration(700+400*round) * time.Millisecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		got := entente(t, "", "verify", "--db", db)
		if got.code != 0 {
			t.Fatalf("after kill %d: %s%s; the import said %s", round, got.stdout, got.stderr, stderr)
		}
	}
}

func TestASecondCtrlCEndsTheProgramOnTheSpot(t *testing.T) {
	cmd, _, _ := program(t.Context(), t, "render-worker") // it answers until its input ends, and so heeds no first one
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second) // until it has started
	for range 2 {
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatalf("the first one has ended it: %v", err)
		}
		time.Sleep(200 * time.Millisecond)
	}
	_ = cmd.Wait()
	if state, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); !ok || state.Signal() != syscall.SIGINT {
		t.Errorf("it ended with %v", cmd.ProcessState)
	}
}
