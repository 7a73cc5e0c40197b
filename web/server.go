package web

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"example.org/entente/graph"
	"example.org/entente/web/diagram"
	"github.com/labstack/echo/v4"
)

// A Config says what a Server shows and to whom. Only Store is needed.
type Config struct {
	Store    graph.Store
	Renderer *diagram.Renderer // draws the maps; without it pages show tables and say so
	Log      *slog.Logger      // of requests and failures; nowhere if nil
	Explain  Explainer         // tells how a document was read; without it no page offers that

	// Hosts are names, without a port, under which readers reach the server
	// besides localhost, 127.0.0.1 and [::1]. A request for any other name is refused,
	// so that no page elsewhere can read this one through a name of its own.
	Hosts []string

	// BaseURL is where links in downloads lead, e.g. "https://maps.example.org";
	// if empty, to the name that the download was asked under, by http.
	BaseURL string

	Limit time.Duration // how long one answer may take; 20 s if 0
	Grace time.Duration // how long a stop waits for what is under way; 10 s if 0
}

// A Server answers requests. It is safe for any number of goroutines.
type Server struct {
	store      graph.Store
	renderer   *diagram.Renderer
	log        *slog.Logger
	hosts      map[string]bool
	base       string
	limit      time.Duration
	grace      time.Duration
	explain    Explainer
	explaining chan struct{} // a place for each reading under way
	pages      *pageSet
	ready      []readyQuestion
	handler    http.Handler
}

// New returns a Server. It does not close the Store or the Renderer.
func New(c Config) (*Server, error) {
	if c.Store == nil {
		return nil, errors.New("a server needs a store")
	}
	pages, err := parsePages()
	if err != nil {
		return nil, err
	}
	ready, err := readyQuestions()
	if err != nil {
		return nil, err
	}
	s := &Server{
		ready: ready,
		store: c.Store, renderer: c.Renderer, log: cmp.Or(c.Log, slog.New(slog.DiscardHandler)), pages: pages,
		hosts: map[string]bool{"localhost": true, "127.0.0.1": true, "::1": true},
		base:  strings.TrimSuffix(c.BaseURL, "/"),
		limit: cmp.Or(c.Limit, 20*time.Second), grace: cmp.Or(c.Grace, 10*time.Second),
		explain: c.Explain, explaining: make(chan struct{}, explainedAtOnce),
	}
	for _, h := range c.Hosts {
		name := strings.ToLower(strings.Trim(h, "[]"))
		if name == "" || strings.ContainsAny(name, "/ ") || strings.Contains(name, ":") && net.ParseIP(name) == nil {
			return nil, fmt.Errorf("host %q is not a name or an address without a port: %w", h, graph.ErrInvalid)
		}
		s.hosts[name] = true
	}
	e := echo.New()
	e.HTTPErrorHandler = s.fail
	e.Use(s.logged, s.recovered, headers, s.known, s.bounded)
	for _, r := range routes(s) {
		e.Match([]string{http.MethodGet, http.MethodHead}, r.path, r.handle)
	}
	for _, r := range questions(s) {
		e.POST(r.path, r.handle)
	}
	s.handler = e
	return s, nil
}

// Handler is the server as an http.Handler.
func (s *Server) Handler() http.Handler { return s.handler }

// The limits of one connection.
const (
	readLimit   = 10 * time.Second // for a request; its body is a question at most
	idleLimit   = 2 * time.Minute
	headerBytes = 256 << 10 // a view may name 200 actors
)

// Serve answers requests on l until ctx ends, then takes no more, finishes
// what is under way within Config.Grace and returns nil; an error if it had to break
// something off, or if l failed.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	under, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	server := &http.Server{
		Handler: s.handler, BaseContext: func(net.Listener) context.Context { return under },
		ReadTimeout: readLimit, WriteTimeout: s.limit + 40*time.Second, IdleTimeout: idleLimit, MaxHeaderBytes: headerBytes,
		ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serving on %v: %w", l.Addr(), err)
	case <-ctx.Done():
	}
	wait, cancel := context.WithTimeout(under, s.grace)
	defer cancel()
	if err := server.Shutdown(wait); err != nil {
		end()
		_ = server.Close() // what is left has had its time
		return fmt.Errorf("requests were still under way after %v and have been broken off: %w", s.grace, err)
	}
	return nil
}
