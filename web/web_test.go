package web

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/web/diagram"
	"example.org/entente/web/webtest"
)

// TestMain makes the test binary a worker where a Renderer asks for one, and
// stops the Renderer that all tests share.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "render-worker" {
		if err := diagram.Work(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	status := m.Run()
	neo4jtest.Stop()
	if err := renderer().Close(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		status = 1
	}
	os.Exit(status)
}

var renderer = sync.OnceValue(func() *diagram.Renderer { return diagram.NewRenderer(diagram.Config{}) })

// newStore is an embedded store of its own with batches in it.
func newStore(t testing.TB, batches ...graph.Batch) graph.Store {
	t.Helper()
	s, err := embedded.Open(context.Background(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if len(batches) > 0 {
		if err := s.Put(context.Background(), batches...); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// serving is the handler of a server for c, on the invented news if c has no store.
func serving(t testing.TB, c Config) http.Handler {
	t.Helper()
	if c.Store == nil {
		c.Store = newStore(t, webtest.Batches()...)
	}
	s, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return s.Handler()
}

// An answer is what a test looks at.
type answer struct {
	status int
	header http.Header
	body   string
}

// ask sends a request to h; change may alter it.
func ask(h http.Handler, method, target string, change ...func(*http.Request)) answer {
	r := httptest.NewRequest(method, "http://localhost:8080"+target, nil)
	for _, c := range change {
		c(r)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return answer{w.Code, w.Header(), w.Body.String()}
}

// post sends a body of a type to h.
func post(h http.Handler, target, mediaType, body string, change ...func(*http.Request)) answer {
	return ask(h, http.MethodPost, target, append([]func(*http.Request){func(r *http.Request) {
		r.Body, r.ContentLength = io.NopCloser(strings.NewReader(body)), int64(len(body))
		r.Header.Set("Content-Type", mediaType)
	}}, change...)...)
}

func get(h http.Handler, target string) answer { return ask(h, http.MethodGet, target) }

// A recorder is a log that a test can read.
type recorder struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (r *recorder) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.b.Write(p)
}

func (r *recorder) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.b.String()
}

func (r *recorder) log() *slog.Logger { return slog.New(slog.NewJSONHandler(io.Writer(r), nil)) }

// contains fails unless body holds each of words.
func contains(t *testing.T, body string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(body, w) {
			t.Errorf("no %q in:\n%s", w, body)
		}
	}
}
