package main

import (
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
	grown := func() bool { info, err := os.Stat(db); return err == nil && info.Size() > 200<<10 }
	if err := within(2*time.Minute, grown); err != nil {
		t.Fatalf("nothing was stored: %v", err)
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
	db := newDB(t)
	for _, args := range [][]string{{"extract", "--jsonl"}, {"import", "--db", db, "--format", "jsonl", "-"}} {
		t.Run(args[0], func(t *testing.T) {
			cmd, _, stderr := program(t.Context(), t, args...)
			in, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			cmd.Stdout = nil
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(in, goodLine+"\n"); err != nil {
				t.Fatal(err)
			}
			if args[0] == "extract" { // it has begun once it has answered
				_, err = out.Read(make([]byte, 1))
			} else { // once there is a database
				err = within(time.Minute, func() bool { _, err := os.Stat(db); return err == nil })
			}
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
				t.Fatal(err)
			}
			ended := make(chan struct{})
			go func() {
				defer close(ended)
				_, _ = io.Copy(io.Discard, out)
				_ = cmd.Wait()
			}()
			select {
			case <-ended:
			case <-time.After(30 * time.Second):
				_ = cmd.Process.Kill()
				<-ended
			}
			if code := cmd.ProcessState.ExitCode(); code != 130 {
				t.Errorf("exit code %d, %s", code, stderr)
			}
		})
	}
}

// within waits until done, at most for limit.
func within(limit time.Duration, done func() bool) error {
	for start := time.Now(); !done(); time.Sleep(20 * time.Millisecond) {
		if time.Since(start) > limit {
			return fmt.Errorf("not after %v", limit)
		}
	}
	return nil
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
	time.Sleep(3 * time.Second) // until it has started, even on a busy machine
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
