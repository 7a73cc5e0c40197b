package diagram

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/entente/graph"
)

// workers are what the test binary can be: a real worker, and ones that
// fail as a real one might.
var workers = map[string]func(io.Reader, io.Writer) error{
	"render-worker": Work,
	"silent-worker": func(in io.Reader, _ io.Writer) error {
		_, _ = readFrame(in)
		select {}
	},
	"dying-worker": func(in io.Reader, _ io.Writer) error {
		_, _ = readFrame(in)
		return errors.New("out of memory")
	},
	// Dies on the first map, in the process that makes the file; then works.
	"dying-once-worker": func(in io.Reader, out io.Writer) error {
		if f, err := os.OpenFile(os.Args[2], os.O_CREATE|os.O_EXCL, 0o600); err == nil {
			f.Close()
			_, _ = readFrame(in)
			return errors.New("once")
		}
		return Work(in, out)
	},
	"babbling-worker": func(in io.Reader, out io.Writer) error {
		_, _ = readFrame(in)
		_, err := out.Write([]byte("Segmentation fault, sorry about that"))
		return err
	},
}

func start(t testing.TB, c Config, worker ...string) *Renderer {
	t.Helper()
	if worker == nil {
		worker = []string{"render-worker"}
	}
	c.Command = append([]string{os.Args[0]}, worker...)
	r := NewRenderer(c)
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

func mustDraw(t testing.TB, r *Renderer, g graph.Subgraph, o Options) Drawing {
	t.Helper()
	d, err := r.Draw(context.Background(), g, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDraw(t *testing.T) {
	r := start(t, Config{})
	if err := r.Ready(context.Background()); err != nil {
		t.Fatal(err)
	}
	first := mustDraw(t, r, talksMap(), Options{})
	if first.Layout != "dot" || first.Note != "" || first.Cached {
		t.Errorf("first: layout %q, note %q, cached %v", first.Layout, first.Note, first.Cached)
	}
	again := mustDraw(t, r, talksMap(), Options{})
	if !again.Cached || !bytes.Equal(again.SVG, first.SVG) {
		t.Errorf("again: cached %v, same bytes %v", again.Cached, bytes.Equal(again.SVG, first.SVG))
	}
	other := mustDraw(t, start(t, Config{Workers: 1}), talksMap(), Options{})
	if !bytes.Equal(other.SVG, first.SVG) {
		t.Error("another renderer draws other bytes")
	}
	selected := mustDraw(t, r, talksMap(), Options{Selected: Selection{Actor: "iran", Relations: []graph.RelationKey{{Source: "iran", Type: "SUPPORTS", Target: "hamas"}}}})
	if !selected.Cached || bytes.Count(selected.SVG, []byte(`aria-current="true"`)) != 2 {
		t.Errorf("a selection: cached %v, %d selected", selected.Cached, bytes.Count(selected.SVG, []byte(`aria-current="true"`)))
	}
}

func TestManyReaders(t *testing.T) {
	r := start(t, Config{})
	var all sync.WaitGroup
	for i := range 16 {
		all.Go(func() {
			g := randomMap(60, 110, uint64(i))
			mine := fmt.Sprintf("Reader %d", i)
			g.Actors[0].Name = mine
			begun := time.Now()
			d, err := r.Draw(context.Background(), g, Options{})
			switch took := time.Since(begun); {
			case err != nil:
				t.Error(err)
			case took > 5*time.Second:
				t.Errorf("reader %d waited %v", i, took)
			case !bytes.Contains(d.SVG, []byte(">"+mine+"<")):
				t.Errorf("reader %d got another's map", i)
			case d.Note != "":
				t.Logf("reader %d: %s", i, d.Note)
			}
		})
	}
	all.Wait()
}

func TestOneLayoutForAll(t *testing.T) {
	r := start(t, Config{Workers: 1})
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() { mustDraw(t, r, randomMap(40, 70, 1), Options{}) })
	}
	all.Wait()
	s := <-r.pool.idle
	if s.drawn != 2 { // the places, then the lines
		t.Errorf("%d layouts for one map", s.drawn)
	}
	r.pool.idle <- s
}

func TestFallbacks(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "died")
	for _, c := range []struct {
		name         string
		worker       []string
		limit        time.Duration
		layout, note string
	}{
		{"a worker that never answers", []string{"silent-worker"}, 300 * time.Millisecond, "rings", "took too long"},
		{"a worker that dies each time", []string{"dying-worker"}, 0, "rings", "could not be used"},
		{"a worker that dies once", []string{"dying-once-worker", mark}, 0, "dot", ""},
		{"a worker that talks nonsense", []string{"babbling-worker"}, 0, "rings", "could not be used"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := start(t, Config{Limit: c.limit}, c.worker...)
			d := mustDraw(t, r, talksMap(), Options{})
			if d.Layout != c.layout || !strings.Contains(d.Note, c.note) || (d.Note == "") != (c.note == "") {
				t.Errorf("layout %q, note %q", d.Layout, d.Note)
			}
			if words := checkSVG(t, d.SVG); !strings.Contains(words, d.Note) {
				t.Errorf("the map does not say %q", d.Note)
			}
		})
	}
	t.Run("no worker", func(t *testing.T) {
		r := NewRenderer(Config{Command: []string{filepath.Join(t.TempDir(), "missing")}})
		defer r.Close()
		if d := mustDraw(t, r, talksMap(), Options{}); d.Layout != "rings" {
			t.Errorf("layout %q", d.Layout)
		}
		if err := r.Ready(context.Background()); err == nil || !strings.Contains(err.Error(), "missing") {
			t.Errorf("ready: %v", err)
		}
	})
}

// A layout that takes longer than the limit, in Graphviz itself.
func TestLimit(t *testing.T) {
	r := start(t, Config{Workers: 1, Limit: 200 * time.Millisecond})
	if err := r.Ready(context.Background()); err != nil {
		t.Fatal(err)
	}
	begun := time.Now()
	d := mustDraw(t, r, randomMap(200, 600, 1), Options{})
	if d.Note == "" || time.Since(begun) > 3*time.Second {
		t.Errorf("note %q after %v", d.Note, time.Since(begun))
	}
	if again := mustDraw(t, r, randomMap(200, 600, 1), Options{}); !again.Cached {
		t.Error("the next reader waits in vain too")
	}
	if d := mustDraw(t, r, talksMap(), Options{}); d.Layout == "" {
		t.Errorf("after a layout that was stopped: %+v", d)
	}
}

func TestCancel(t *testing.T) {
	r := start(t, Config{Workers: 1}, "silent-worker")
	ctx, cancel := context.WithCancel(context.Background())
	failed := make(chan error)
	go func() {
		_, err := r.Draw(ctx, talksMap(), Options{})
		failed <- err
	}()
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestClose(t *testing.T) {
	r := start(t, Config{Workers: 1}, "silent-worker")
	worker := <-r.pool.idle
	r.pool.idle <- worker
	failed := make(chan error)
	go func() {
		_, err := r.Draw(context.Background(), talksMap(), Options{})
		failed <- err
	}()
	process := worker.process
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-failed; !errors.Is(err, errClosed) {
		t.Errorf("a map under way: %v", err)
	}
	<-process.gone
	if _, err := r.Draw(context.Background(), talksMap(), Options{}); !errors.Is(err, errClosed) {
		t.Errorf("a map after: %v", err)
	}
	if err := r.Close(); err != nil {
		t.Errorf("closed again: %v", err)
	}
}

func TestRetire(t *testing.T) {
	r := start(t, Config{Workers: 1, Retire: 2})
	s := <-r.pool.idle
	first := s.process
	r.pool.idle <- s
	for i := range 3 {
		mustDraw(t, r, randomMap(30, 60, uint64(i)), Options{})
	}
	<-first.gone
}

func TestBusy(t *testing.T) {
	r := start(t, Config{Workers: 1})
	r.pool.waiting.Store(maxWaiting)
	if d := mustDraw(t, r, talksMap(), Options{}); !strings.Contains(d.Note, "too many maps") {
		t.Errorf("note %q", d.Note)
	}
}

// The machine code that a start leaves behind is in the user's own folder.
func TestPrivateCache(t *testing.T) {
	home, temp := t.TempDir(), t.TempDir()
	c := exec.Command(os.Args[0], "render-worker")
	c.Env = append(os.Environ(), "HOME="+home, "XDG_CACHE_HOME="+filepath.Join(home, "cache"), "TMPDIR="+temp)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if left, _ := os.ReadDir(temp); len(left) != 0 {
		t.Errorf("the shared folder holds %v", left)
	}
	if kept, _ := filepath.Glob(filepath.Join(home, "*", "entente", "go-graphviz", "*", "*")); len(kept) == 0 {
		t.Skip("this system keeps the user's cache elsewhere")
	}
}
