package browsertest

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/web"
	"example.org/entente/web/diagram"
	"github.com/chromedp/cdproto/page"
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
	os.Exit(run(m))
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
	server, err := web.New(web.Config{Store: store, Renderer: shared.renderer})
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

// A screen is a size of the window.
type screen struct {
	name          string
	width, height int64
}

var (
	wide  = screen{"wide", 1280, 800}
	phone = screen{"phone", 390, 844}
)

// A tab is a page in the browser that a test looks at. When the test ends,
// it fails if the page wrote an error to the console, as one that breaks its policy does.
type tab struct {
	t    *testing.T
	ctx  context.Context
	base string

	mu      sync.Mutex
	faults  []string
	refused []string // paths that the server is meant to answer with an error
}

// tolerate lets the browser complain that the server refused these paths.
func (b *tab) tolerate(paths ...string) { b.refused = append(b.refused, paths...) }

func newTab(t *testing.T, base string, s screen) *tab {
	t.Helper()
	need(t, shared.missing)
	ctx, closeTab := chromedp.NewContext(shared.browser)
	ctx, cancel := context.WithTimeout(ctx, 60*time.Second)
	b := &tab{t: t, ctx: ctx, base: base}
	b.resize(s)
	messages := chromedp.Console(ctx)
	listening := make(chan struct{})
	go func() {
		defer close(listening)
		for m, err := range messages {
			if err != nil {
				return
			}
			if m.Type == chromedp.ConsoleError || m.Type == chromedp.ConsoleException || m.Type == chromedp.ConsoleWarning {
				b.mu.Lock()
				b.faults = append(b.faults, fmt.Sprintf("%s %s: %s %s", m.Source, m.Type, m.Text, m.URL))
				b.mu.Unlock()
			}
		}
	}()
	t.Cleanup(func() {
		b.mu.Lock()
		for _, f := range b.faults {
			if strings.HasPrefix(f, "network") && slices.ContainsFunc(b.refused, func(p string) bool { return strings.HasSuffix(f, base+p) }) {
				continue
			}
			t.Errorf("console: %s", f)
		}
		b.mu.Unlock()
		cancel()
		closeTab()
		<-listening
	})
	return b
}

func (b *tab) resize(s screen) {
	b.t.Helper()
	var options []chromedp.EmulateViewportOption
	if s.width < 600 {
		options = append(options, chromedp.EmulateMobile)
	}
	b.do(chromedp.EmulateViewport(s.width, s.height, options...))
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// open loads a page of the server and waits for its script.
func (b *tab) open(path string) {
	b.t.Helper()
	b.do(chromedp.Navigate(b.base + path))
	b.settled()
}

// settled waits until the page stands still.
func (b *tab) settled() {
	b.t.Helper()
	value[bool](b, `new Promise(r => { const f = () => document.readyState === "complete" ? requestAnimationFrame(() => requestAnimationFrame(() => r(true))) : setTimeout(f, 5); f() })`)
}

// value evaluates an expression in the page.
func value[T any](b *tab, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// click presses the mouse in the middle of an element that leads to no other page.
func (b *tab) click(selector string) {
	b.t.Helper()
	b.do(chromedp.Click(selector, chromedp.NodeVisible))
	b.settled()
}

// follow does what leads to another page, and waits for that.
func (b *tab) follow(step chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if _, err := chromedp.Run(b.ctx, chromedp.WaitEvent(page.LoadEventFired, nil, step)); err != nil {
		b.t.Fatal(err)
	}
	b.settled()
}

// link is a click that leads to another page.
func link[S chromedp.Selectable](selector S) chromedp.Action[chromedp.Void] {
	return chromedp.Click(selector, chromedp.NodeVisible)
}

// path is what the address bar shows, without the server.
func (b *tab) path() string {
	b.t.Helper()
	return strings.TrimPrefix(value[string](b, "location.href"), b.base)
}

// shows fails unless the visible text of the elements holds each of words.
func (b *tab) shows(selector string, words ...string) {
	b.t.Helper()
	text := value[string](b, fmt.Sprintf(`[...document.querySelectorAll(%q)].map(e => e.innerText ?? e.textContent).join("\n")`, selector))
	for _, w := range words {
		if !strings.Contains(text, w) {
			b.t.Errorf("%s at %s: no %q in %q", selector, b.path(), w, text)
		}
	}
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
