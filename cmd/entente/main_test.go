package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/adrg/xdg"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/importer/reader"
)

// TestMain lets this test binary be the worker that draws, as the program
// is, and keeps the tests away from the user's own data.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == "render-worker" {
		main()
	}
	home, err := os.MkdirTemp("", "entente-test-")
	if err != nil {
		panic(err)
	}
	for _, name := range []string{"NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE", "DISPLAY", "WAYLAND_DISPLAY"} {
		os.Unsetenv(name)
	}
	os.Setenv("XDG_DATA_HOME", home)
	xdg.Reload()
	code := m.Run()
	neo4jtest.Stop()
	os.RemoveAll(home)
	os.Exit(code)
}

// A result is what a command line gave.
type result struct {
	code           int
	stdout, stderr string
}

// entente runs a command line in this process.
func entente(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), args, strings.NewReader(stdin), &stdout, &stderr)
	return result{code, stdout.String(), stderr.String()}
}

// want fails t unless r has the exit code, and its standard error each of
// the texts.
func (r result) want(t *testing.T, code int, stderr ...string) {
	t.Helper()
	if r.code != code {
		t.Errorf("exit code %d, want %d\nstandard output: %.2000s\nstandard error: %.2000s", r.code, code, r.stdout, r.stderr)
	}
	for _, s := range stderr {
		if !strings.Contains(r.stderr, s) {
			t.Errorf("standard error lacks %q:\n%.2000s", s, r.stderr)
		}
	}
}

// built is the program itself, for what no function call can show: signals,
// what happens before main, a disk of its own.
var built = sync.OnceValues(func() (string, error) {
	path := filepath.Join(xdg.DataHome, "entente-built")
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		os.Stderr.Write(out)
	}
	return path, err
})

// program prepares to run the built program.
func program(ctx context.Context, t *testing.T, args ...string) (cmd *exec.Cmd, stdout, stderr *bytes.Buffer) {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatalf("the program cannot be built: %v", err)
	}
	stdout, stderr = &bytes.Buffer{}, &bytes.Buffer{}
	cmd = exec.CommandContext(ctx, path, args...)
	cmd.Stdout, cmd.Stderr = stdout, stderr
	return cmd, stdout, stderr
}

// write makes a file of a test's own and returns its path.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// newDB is the address of a database that does not exist yet.
func newDB(t *testing.T) string { return filepath.Join(t.TempDir(), "test.db") }

// Articles that any reader of news can read, written for these tests.
const (
	goodText = `Talks in Geneva

GENEVA, Feb. 6 - The foreign minister of France, Jean Martin, met the foreign minister of Japan in Geneva on Friday.
France accused Russia of attacking Ukraine. Japan said it would not impose sanctions on Russia.
`
	goodLine = `{"id": "good", "text": "France accused Russia on Monday. Japan threatened Russia with sanctions.", "published": "2026-02-07", "publisher": "The Ledger"}`
)

// parsedBatch is what goodLine gives, with at least two claims.
func parsedBatch(t *testing.T) graph.Batch {
	t.Helper()
	a, err := reader.ParseRecord([]byte(goodLine), reader.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	_, b, err := read(t.Context(), newPipeline().Read, a)
	if err != nil || len(b.Claims) < 2 {
		t.Fatalf("%d claims, %v", len(b.Claims), err)
	}
	return b
}
