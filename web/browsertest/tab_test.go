package browsertest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

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
		options = append(options, chromedp.EmulateMobile, chromedp.EmulateTouch)
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
