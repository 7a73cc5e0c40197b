package web

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/web/webtest"
)

// A held store answers Counts only when it is let go, or the reader gives up.
type held struct {
	graph.Store
	asked chan struct{}
	let   chan struct{}
}

func (h held) Counts(ctx context.Context, f graph.Filter, limit int) (graph.Counts, error) {
	h.asked <- struct{}{}
	select {
	case <-h.let:
		return h.Store.Counts(ctx, f, limit)
	case <-ctx.Done():
		return graph.Counts{}, ctx.Err()
	}
}

// serve starts a server and returns its address, what stops it and what it returned.
func serve(t *testing.T, c Config) (string, context.CancelFunc, <-chan error) {
	t.Helper()
	s, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	t.Cleanup(stop)
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	return "http://" + l.Addr().String(), stop, done
}

// fetch gets a whole answer over a connection.
func fetch(address string) (int, string, error) {
	r, err := http.Get(address)
	if err != nil {
		return 0, "", err
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	return r.StatusCode, string(body), err
}

func TestStopFinishesWhatIsUnderWay(t *testing.T) {
	store := held{newStore(t, webtest.Batches()...), make(chan struct{}), make(chan struct{})}
	address, stop, done := serve(t, Config{Store: store})
	result := make(chan string, 1)
	go func() {
		status, body, err := fetch(address + "/api/v1/counts")
		result <- fmt.Sprint(status, err, strings.Contains(body, `"claims": 28`))
	}()
	<-store.asked
	stop()
	for { // nobody new is let in
		if _, err := net.DialTimeout("tcp", strings.TrimPrefix(address, "http://"), time.Second); err != nil {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	select {
	case err := <-done:
		t.Fatalf("Serve returned %v with a request under way", err)
	default:
	}
	close(store.let)
	if got := <-result; got != "200<nil>true" && got != "200 <nil> true" {
		t.Error(got)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestStopWaitsOnlySoLong(t *testing.T) {
	store := held{newStore(t, webtest.Batches()...), make(chan struct{}), make(chan struct{})}
	address, stop, done := serve(t, Config{Store: store, Grace: 50 * time.Millisecond})
	go func() { _, _, _ = fetch(address + "/api/v1/counts") }()
	<-store.asked
	stop()
	select {
	case err := <-done:
		if err == nil || !strings.Contains(err.Error(), "broken off") {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Error("Serve still waits")
	}
}

func TestLimitOfAnAnswer(t *testing.T) {
	store := held{newStore(t, webtest.Batches()...), make(chan struct{}, 1), make(chan struct{})}
	h := serving(t, Config{Store: store, Limit: 30 * time.Millisecond})
	if a := get(h, "/"); a.status != http.StatusGatewayTimeout || !strings.Contains(a.body, "This took too long") {
		t.Errorf("%d %s", a.status, a.body)
	}
}

func TestServeTellsWhyItFailed(t *testing.T) {
	s, err := New(Config{Store: newStore(t)})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	if err := s.Serve(context.Background(), l); err == nil || !strings.Contains(err.Error(), l.Addr().String()) {
		t.Error(err)
	}
}

// Sixteen readers at once, each with a map of their own, over real connections.
func TestManyReaders(t *testing.T) {
	address, stop, done := serve(t, Config{Store: newStore(t, webtest.Batches()...), Renderer: renderer()})
	var all sync.WaitGroup
	for i := range 16 {
		all.Go(func() {
			begun := time.Now()
			status, body, err := fetch(fmt.Sprintf("%s/?actors=%d", address, 2+i%11) + fmt.Sprintf("&relations=%d", 5+i))
			want := fmt.Sprintf("relations=%d", 2*(5+i))
			switch took := time.Since(begun); {
			case err != nil || status != http.StatusOK:
				t.Errorf("reader %d: %d %v", i, status, err)
			case !strings.Contains(body, "<svg"):
				t.Errorf("reader %d has no map", i)
			case took > 5*time.Second:
				t.Errorf("reader %d waited %v", i, took)
			case i%11 == 10 && !strings.Contains(body, want):
				t.Errorf("reader %d has another's page", i)
			}
		})
	}
	all.Wait()
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
