package browsertest

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/web"
	"example.org/entente/web/diagram"
	"github.com/chromedp/chromedp"
)

// shared is what all tests use: one browser and one renderer.
var shared struct {
	browser  context.Context
	renderer *diagram.Renderer
	missing  string // why there is no browser
}

// TestMain makes the test binary a layout worker where a Renderer asks for
// one; else it runs the tests with a browser that lives as long as they do.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "render-worker" {
		if err := diagram.Work(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	status := run(m)
	neo4jtest.Stop()
	os.Exit(status)
}

func run(m *testing.M) int {
	shared.renderer = diagram.NewRenderer(diagram.Config{})
	defer shared.renderer.Close()
	chrome, err := findChrome()
	if err != nil {
		shared.missing = err.Error()
		return m.Run()
	}
	profile, err := os.MkdirTemp("", "entente-browser-")
	if err != nil {
		shared.missing = err.Error()
		return m.Run()
	}
	defer os.RemoveAll(profile)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chrome), chromedp.UserDataDir(profile), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WindowSize(1280, 800))
	allocator, end := chromedp.NewExecAllocator(context.Background(), options...)
	defer end()
	browser, closeBrowser := chromedp.NewContext(allocator)
	defer closeBrowser()
	if err := chromedp.Do(browser, chromedp.Navigate("about:blank")); err != nil {
		shared.missing = fmt.Sprintf("%s does not start: %v", chrome, err)
		return m.Run()
	}
	shared.browser = browser
	return m.Run()
}

// findChrome is the path of a browser.
func findChrome() (string, error) {
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("there is no Chromium in PATH: install it, or set CHROME to where it is")
}

// need skips the test, or fails it where CI is set, for want of something.
func need(t *testing.T, missing string) {
	t.Helper()
	if missing == "" {
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatal(missing)
	}
	t.Skip(missing)
}

// serve starts a server on the batches and returns its address.
func serve(t *testing.T, batches ...graph.Batch) string {
	t.Helper()
	store, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"))
	if err != nil {
		t.Fatal(err)
	}
	if len(batches) > 0 {
		if err := store.Put(t.Context(), batches...); err != nil {
			t.Fatal(err)
		}
	}
	return serveOn(t, store)
}

// serveOn starts a server on a store, which it closes when t ends, and returns its address.
func serveOn(t *testing.T, store graph.Store) string {
	t.Helper()
	server, err := web.New(web.Config{Store: store, Renderer: shared.renderer, Explain: explain})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	return "http://" + l.Addr().String()
}

// axe is the source of axe-core, fetched by npm if need be.
var axe = sync.OnceValues(func() (string, error) {
	const file = "node_modules/axe-core/axe.min.js"
	if _, err := os.Stat(file); err != nil {
		npm := exec.Command("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
		if out, err := npm.CombinedOutput(); err != nil {
			return "", fmt.Errorf("axe-core is not here and npm cannot fetch it (%v): %s", err, cmp.Or(strings.TrimSpace(string(out)), "no word why"))
		}
	}
	source, err := os.ReadFile(file)
	return string(source), err
})
