package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// serving starts a command that serves, and returns its URL and what waits
// for its end.
func serving(t *testing.T, args ...string) (url string, stop func(os.Signal) int) {
	t.Helper()
	cmd, _, stderr := program(context.Background(), t, args...)
	out := cmd.StdoutPipe // explore prints the address as data
	if cmd.Stdout = nil; args[0] == "serve" {
		out, cmd.Stderr = cmd.StderrPipe, nil // serve says it among its messages
	}
	pipe, err := out()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	address := regexp.MustCompile(`http://[0-9.:]+/`)
	found := make(chan string, 1)
	go func() {
		for s := bufio.NewScanner(pipe); s.Scan(); {
			if u := address.FindString(s.Text()); u != "" {
				found <- u
				break
			}
		}
		_, _ = io.Copy(io.Discard, pipe)
	}()
	select {
	case url = <-found:
	case <-time.After(30 * time.Second):
		t.Fatalf("%v: no address after 30 s\n%s", args, stderr)
	}
	return url, func(s os.Signal) int {
		_ = cmd.Process.Signal(s)
		_ = cmd.Wait()
		return cmd.ProcessState.ExitCode()
	}
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

func TestExploreShowsTheMapOfAFileAndLeavesNothingBehind(t *testing.T) {
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	url, stop := serving(t, "explore", "--no-open", write(t, "a.jsonl", goodLine))
	if status, page := get(t, url); status != 200 || !strings.Contains(page, "France") || !strings.Contains(page, "<svg") {
		t.Errorf("GET %s: %d, %.1000s", url, status, page)
	}
	entente(t, "", "healthcheck", url+"readyz").want(t, 0)
	entente(t, "", "healthcheck", url+"nowhere").want(t, 1, "404")
	if code := stop(os.Interrupt); code != 0 {
		t.Errorf("exit code %d after Ctrl-C", code)
	}
	if left, _ := filepath.Glob(filepath.Join(tmp, "entente-*", "*.db")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	entente(t, "", "healthcheck", url+"readyz").want(t, 1, "refused")
}

func TestExploreSampleNeedsNothingElse(t *testing.T) {
	if len(sampleInputs()) == 0 {
		t.Skip("there is no sample yet")
	}
	url, stop := serving(t, "explore", "--sample", "--no-open")
	if status, page := get(t, url); status != 200 || !strings.Contains(page, "<svg") {
		t.Errorf("GET %s: %d, %.1000s", url, status, page)
	}
	if code := stop(syscall.SIGTERM); code != 0 {
		t.Errorf("exit code %d after SIGTERM", code)
	}
}

func TestServeStopsWithoutFailureAndSaysWhatItServes(t *testing.T) {
	db := newDB(t)
	entente(t, "", "import", "--db", db, write(t, "a.jsonl", numbered(3))).want(t, 0)
	url, stop := serving(t, "serve", "--db", db, "--addr", "127.0.0.1:0")
	status, svg := get(t, url+"map.svg?focus=france")
	if status != 200 || !strings.Contains(svg, "France") {
		t.Errorf("%d, %.300s", status, svg)
	}
	if code := stop(syscall.SIGTERM); code != 0 {
		t.Errorf("exit code %d after SIGTERM", code)
	}
	entente(t, "", "verify", "--db", db).want(t, 0)
}

func TestAPortInUseIsNamedBeforeAnythingIsRead(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	db := newDB(t)
	entente(t, "", "serve", "--db", db, "--addr", l.Addr().String()).want(t, 1, l.Addr().String()+" is in use by another program")
	entente(t, "", "explore", "--db", db, "--port", port, write(t, "a.txt", goodText)).want(t, 1, "is in use by another program")
	if _, err := os.Stat(db); err == nil {
		t.Error("a database was made all the same")
	}
}
