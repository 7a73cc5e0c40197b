package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"syscall"

	"github.com/spf13/cobra"

	"example.org/entente/graph"
	"example.org/entente/web"
	"example.org/entente/web/diagram"
)

func newServe(a *app) *cobra.Command {
	var db database
	var addr, base string
	var hosts []string
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Show a database to readers, until stopped",
		Long: `serve answers on one address until it is interrupted (Ctrl-C) or terminated, and
then finishes the requests under way; that is no failure, the exit code is 0.

There is no log-in: whoever reaches the address can read everything in the
database. Requests for other host names than localhost, 127.0.0.1, [::1] and
those allowed are refused.`,
		Example: "  entente serve --addr 127.0.0.1:8080\n  entente serve --addr 0.0.0.0:8080 --allow-host maps.example.org",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, err := listen(cmd.Context(), addr)
			if err != nil {
				return err
			}
			defer l.Close()
			s, _, err := db.open(cmd.Context(), a, false)
			if err != nil {
				return err
			}
			defer func() { _ = s.Close() }() // it was read only
			if tcp, ok := l.Addr().(*net.TCPAddr); ok && !tcp.IP.IsLoopback() {
				a.warn("%v can be reached from other machines, and there is no log-in", l.Addr())
			}
			return a.serve(cmd.Context(), s, l, web.Config{Hosts: hosts, BaseURL: base, Log: a.log(slog.LevelInfo)}, func() {
				a.say("Serving on http://%v/ until interrupted", l.Addr())
			})
		},
	}
	db.add(cmd)
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:8080", "the `address` to listen on; port 0 takes a free one")
	cmd.Flags().StringSliceVar(&hosts, "allow-host", nil, "a host `name` that readers may use, besides localhost; may be repeated")
	cmd.Flags().StringVar(&base, "base-url", "", "the `URL` that links in downloads lead to; else the one under which they were asked for")
	return cmd
}

// listen takes an address; the error for one that is taken says what to do.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	var c net.ListenConfig
	l, err := c.Listen(ctx, "tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is in use by another program; stop that, or choose another port (0 takes a free one)", addr)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("%s: ports below 1024 need special rights; choose a higher one", addr)
	case err != nil:
		return nil, usageErrorf("the address to listen on: %w", err)
	}
	return l, nil
}

// serve answers on l from what s holds, until ctx ends. It calls ready
// before the first answer.
func (a *app) serve(ctx context.Context, s graph.Store, l net.Listener, c web.Config, ready func()) error {
	r := diagram.NewRenderer(diagram.Config{Log: c.Log})
	defer func() { _ = r.Close() }() // its workers are killed
	c.Store, c.Renderer, c.Explain = s, r, explainer()
	server, err := web.New(c)
	if err != nil {
		if errors.Is(err, graph.ErrInvalid) {
			return usageError{err}
		}
		return err
	}
	ready()
	return server.Serve(ctx, l)
}

// log writes to standard error: as text on a terminal, as JSON elsewhere.
// With --quiet only errors.
func (a *app) log(level slog.Level) *slog.Logger {
	if a.quiet {
		level = slog.LevelError
	}
	o := &slog.HandlerOptions{Level: level}
	if isTerminal(a.stderr) {
		return slog.New(slog.NewTextHandler(a.stderr, o))
	}
	return slog.New(slog.NewJSONHandler(a.stderr, o))
}
