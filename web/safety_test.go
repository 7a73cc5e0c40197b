package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/web/webtest"
)

func TestHeadersOfEveryAnswer(t *testing.T) {
	h := serving(t, Config{Renderer: renderer()})
	for _, target := range []string{"/", "/?actors=x", "/nowhere", "/documents/ledger-talks", "/map.json", "/api/v1/counts", "/api/v1/actors/nobody", "/healthz"} {
		a := get(h, target)
		policy := a.header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: policy %q lacks %s", target, policy, want)
			}
		}
		if strings.Contains(policy, "unsafe") {
			t.Errorf("%s: policy %q", target, policy)
		}
		for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY"} {
			if got := a.header.Get(name); got != want {
				t.Errorf("%s: %s is %q", target, name, got)
			}
		}
		if id := a.header.Get("X-Request-Id"); len(id) != 16 || strings.Contains(a.body, id) {
			t.Errorf("%s: request id %q, in the body %v", target, id, strings.Contains(a.body, id))
		}
	}
}

// No page has a script, a style or a handler of its own, which the policy would stop.
func TestNothingInline(t *testing.T) {
	h := serving(t, Config{Renderer: renderer()})
	for _, target := range []string{"/", "/?actor=northland", "/?relation=northland~THREATENS~eastbay", "/documents", "/documents/ledger-talks", "/paths", "/?actors=x"} {
		body := get(h, target).body
		for _, bad := range []string{"<style", " style=", "<script>", " onclick", " onload", "javascript:"} {
			if strings.Contains(body, bad) {
				t.Errorf("%s holds %q", target, bad)
			}
		}
	}
}

func TestHost(t *testing.T) {
	h := serving(t, Config{Hosts: []string{"maps.example.org", "[2001:db8::1]"}})
	for host, want := range map[string]int{
		"localhost": 200, "localhost:8080": 200, "LOCALHOST:1": 200, "127.0.0.1:8080": 200, "[::1]:8080": 200, "[::1]": 200,
		"maps.example.org": 200, "Maps.Example.org:443": 200, "[2001:db8::1]:80": 200,
		"evil.example": 421, "localhost.evil.example": 421, "127.0.0.1.evil.example:8080": 421, "": 421, "localhost:8080:9": 421, "192.0.2.1": 421,
	} {
		for _, target := range []string{"/healthz", "/api/v1/counts"} {
			a := ask(h, http.MethodGet, target, func(r *http.Request) { r.Host = host })
			if a.status != want {
				t.Errorf("%s as %q: %d, not %d", target, host, a.status, want)
			}
		}
	}
	a := ask(h, http.MethodGet, "/", func(r *http.Request) { r.Host = "evil.example" })
	contains(t, a.body, "Host &#34;evil.example&#34;.", "start it with --allow-host and this name")
	if strings.Contains(a.body, "Northland") {
		t.Error("the page of a wrong host tells what is in the store")
	}
	for _, bad := range []string{"", "a b", "http://x", "x:80", "x/y"} {
		if _, err := New(Config{Store: newStore(t), Hosts: []string{bad}}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("host %q: %v", bad, err)
		}
	}
}

func TestOnlyForReading(t *testing.T) {
	h := serving(t, Config{Renderer: renderer()})
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"} {
		a := ask(h, method, "/")
		if a.status != http.StatusMethodNotAllowed && !(method == "OPTIONS" && a.status == http.StatusNoContent) {
			t.Errorf("%s: %d", method, a.status)
		}
		if allow := a.header.Get("Allow"); !strings.Contains(allow, "GET") || strings.Contains(allow, "POST") {
			t.Errorf("%s: Allow %q", method, allow)
		}
	}
	for _, target := range []string{"/", "/map.json", "/map.svg", "/documents/ledger-talks", "/api/v1/counts", "/healthz", "/nowhere"} {
		full, head := get(h, target), ask(h, http.MethodHead, target)
		if head.status != full.status || head.body != "" || head.header.Get("Content-Length") != fmt.Sprint(len(full.body)) || head.header.Get("Etag") != full.header.Get("Etag") {
			t.Errorf("HEAD %s: %d, %d bytes, headers %v", target, head.status, len(head.body), head.header)
		}
	}
}

// hostile is a document in which everything that may be is hostile.
func hostile() graph.Batch {
	const text = `"><script>alert(1)</script> attacked \N & <b>friends</b>; ` + "\u202e" + `إيران` + ` said so.`
	find := func(words string) graph.Span {
		at := strings.Index(text, words)
		return graph.Span{Start: at, End: at + len(words)}
	}
	span := graph.Span{Start: 0, End: len(text)}
	evil := graph.ActorID(`"><script>alert('id')</script>`)
	return graph.Batch{
		Document: graph.Document{
			ID: `../../"><img src=x onerror=alert(2)>?#%2F`, Title: `</title><script>alert(3)</script>`, Byline: `<iframe src="//evil.example">`,
			Publisher: `"onmouseover="alert(4)`, URL: `javascript:alert(5)`, Published: graph.Date{Year: 2026}, Text: text,
		},
		Actors: []graph.Actor{
			{ID: evil, Name: `"><script>alert(1)</script>`, Kind: graph.State, Aliases: []string{`{{.}}`, `</datalist><script>`}},
			{ID: `\N`, Name: `\N & <b>friends</b>`, Kind: graph.Group},
			{ID: "rtl", Name: "\u202eإيران", Kind: graph.State, Country: "<i>"},
			{ID: "long", Name: strings.Repeat("Long name ", 1000), Kind: graph.Organization},
		},
		Mentions: []graph.Mention{{Actor: evil, Span: find(`"><script>alert(1)</script>`)}, {Actor: `\N`, Span: find(`\N & <b>friends</b>`)}},
		Claims: []graph.Claim{
			{Source: graph.End{Actor: evil, Span: find(`"><script>alert(1)</script>`)}, Type: "ATTACKS", Target: graph.End{Actor: `\N`, Span: find(`\N`)}, Modality: graph.Actual, SaidBy: "rtl",
				Span: span, Trigger: find("attacked"), Evidence: text, Rule: `<script>alert(6)</script>`, Title: `"><script>alert(7)</script>`},
			{Source: graph.End{Actor: "long", Span: find("friends")}, Type: "X_UNKNOWN", Target: graph.End{Actor: "rtl", Span: find("إيران")}, Modality: graph.Actual,
				Span: span, Trigger: find("said"), Evidence: text, Rule: "x"},
		},
	}
}

func TestHostileNamesAreInert(t *testing.T) {
	h := serving(t, Config{Store: newStore(t, hostile()), Renderer: renderer()})
	id := documentURL(hostile().Document.ID)
	v := View{Picked: []graph.RelationKey{hostile().Claims[0].Relation(), hostile().Claims[1].Relation()}}
	for _, target := range []string{
		"/", v.URL(), View{}.showActor(hostile().Actors[0].ID), View{}.focusOn("rtl"), View{Search: `"><script>`}.URL(), View{Search: "long"}.URL(),
		"/documents", id, "/paths?a=%22%3E%3Cscript%3E&b=long", "/?actors=%22%3E%3Cscript%3E", "/?%22%3E%3Cscript%3E=1", "/documents/%22%3E%3Cscript%3E", "/map.svg",
	} {
		a := get(h, target)
		if a.status >= 500 || a.status == http.StatusNotFound && !strings.HasPrefix(target, "/documents/%22") {
			t.Errorf("%s: %d %s", target, a.status, a.body)
		}
		for _, bad := range []string{"<script>", "<img src=x", "<iframe", "<b>friends", "<i>", `""onmouseover`, `href="javascript:`, "\u202eإيران</text>"} {
			if strings.Contains(a.body, bad) {
				t.Errorf("%s holds %s", target, bad)
			}
		}
	}
	if n := len(get(h, "/").body); n > 60_000 {
		t.Errorf("a name of 10 kB makes a page of %d bytes", n)
	}
	if a := get(h, "/paths?a=long&b=rtl"); a.status != http.StatusOK || !strings.Contains(a.body, "The shortest path has 1 step.") {
		t.Errorf("a path from the actor with the long name: %d", a.status)
	}
	contains(t, get(h, View{}.showActor("long")).body, strings.TrimSpace(strings.Repeat("Long name ", 1000))+" </h2>", `name="a" value="long"`)
	contains(t, get(h, id).body, "attacked", "&lt;b&gt;friends")
	contains(t, get(h, "/api/v1"+id).body, `"id": "../../\"\u003e\u003cimg`)
}

// A broken store fails, or panics, where the real one would not.
type broken struct {
	graph.Store
	err    error
	panics any
}

func (b broken) Counts(ctx context.Context, f graph.Filter, limit int) (graph.Counts, error) {
	if b.panics != nil {
		panic(b.panics)
	}
	if b.err != nil {
		return graph.Counts{}, fmt.Errorf("counting at neo4j://secret-host: %w", b.err)
	}
	return b.Store.Counts(ctx, f, limit)
}

func (b broken) Ping(context.Context) error { return b.err }

func TestErrorsHaveTheirStatus(t *testing.T) {
	for _, c := range []struct {
		err    error
		status int
		want   string
	}{
		{graph.ErrUnreachable, http.StatusServiceUnavailable, "The database cannot be reached"},
		{graph.ErrLocked, http.StatusServiceUnavailable, "The database is in use"},
		{graph.ErrDamaged, http.StatusInternalServerError, "The database is damaged"},
		{graph.ErrVersion, http.StatusInternalServerError, "The database has another version"},
		{graph.ErrFull, http.StatusInsufficientStorage, "No space left"},
		{context.DeadlineExceeded, http.StatusGatewayTimeout, "This took too long"},
		{context.Canceled, http.StatusServiceUnavailable, "Broken off"},
		{errors.New("odd"), http.StatusInternalServerError, "Something went wrong here"},
	} {
		log := &recorder{}
		h := serving(t, Config{Store: broken{Store: newStore(t, webtest.Batches()...), err: c.err}, Log: log.log()})
		for _, target := range []string{"/", "/api/v1/counts"} {
			a := get(h, target)
			if a.status != c.status || !strings.Contains(a.body, c.want) || strings.Contains(a.body, "secret-host") {
				t.Errorf("%v at %s: %d %s", c.err, target, a.status, a.body)
			}
		}
		if gone := errors.Is(c.err, context.Canceled); gone && strings.Contains(log.String(), `"ERROR"`) {
			t.Errorf("a reader who went away is an error in the log: %s", log)
		} else if !gone && !strings.Contains(log.String(), "secret-host") {
			t.Errorf("%v: the log does not tell the cause: %s", c.err, log)
		}
		if a := get(h, "/readyz"); a.status != http.StatusServiceUnavailable || !strings.Contains(a.body, `"store": "failed"`) {
			t.Errorf("readyz with %v: %d %s", c.err, a.status, a.body)
		}
		if a := get(h, "/healthz"); a.status != http.StatusOK {
			t.Errorf("healthz with %v: %d", c.err, a.status)
		}
	}
}

func TestPanic(t *testing.T) {
	log := &recorder{}
	h := serving(t, Config{Store: broken{Store: newStore(t, webtest.Batches()...), panics: "index out of range"}, Log: log.log()})
	a := get(h, "/")
	if a.status != http.StatusInternalServerError || strings.Contains(a.body, "index out of range") {
		t.Errorf("%d %s", a.status, a.body)
	}
	contains(t, a.body, "This is a fault in the program")
	contains(t, log.String(), "index out of range", "safety_test.go")
	if a = get(h, "/documents"); a.status != http.StatusOK {
		t.Errorf("after a panic: %d", a.status)
	}
}

// The log tells which page was asked for, not what was looked into.
func TestLog(t *testing.T) {
	log := &recorder{}
	h := serving(t, Config{Log: log.log()})
	get(h, "/?q=lindqvist&focus=northland&type=ATTACKS")
	get(h, "/documents/ledger-talks?claim=abc")
	get(h, "/nowhere/secret")
	contains(t, log.String(), `"route":"/"`, `"route":"/documents/*"`, `"status":200`, `"status":404`, `"method":"GET"`, `"id":"`, `"took":`)
	for _, bad := range []string{"lindqvist", "northland", "ledger-talks", "abc", "Costa Verde", "secret"} {
		if strings.Contains(log.String(), bad) {
			t.Errorf("the log holds %q:\n%s", bad, log)
		}
	}
}
