package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"example.org/entente/graph"
	"example.org/entente/graph/store"
	"example.org/entente/importer/reader"
	"example.org/entente/web"
)

func newExplore(a *app) *cobra.Command {
	var db database
	var articles articleFlags
	var sample, stayHere bool
	var port uint16
	cmd := &cobra.Command{
		Use:   "explore [FILE|DIR|-]...",
		Short: "Read articles and show their map in the browser",
		Long: `explore reads articles and shows the map of what they claim, on this machine only
(127.0.0.1), until interrupted.

Articles go into a database of their own, which is removed at the end; with --db
they are added to that one. Without articles, explore shows what the database
holds already.`,
		Example: "  entente explore --sample\n  entente explore --published 2026-02-07 article.txt\n  entente explore",
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx := cmd.Context()
			if sample && len(args) > 0 {
				return usageErrorf("--sample brings its own articles; leave out %q", args[0])
			}
			l, err := listen(ctx, "127.0.0.1:"+strconv.Itoa(int(port)))
			if err != nil {
				return err
			}
			defer l.Close()
			inputs, defaults := []foundInput(nil), reader.Defaults{}
			switch {
			case sample:
				inputs = sampleInputs()
			case len(args) > 0:
				if inputs, defaults, err = articles.find(a, args); err != nil {
					return err
				}
			}
			s, address, closeStore, err := a.exploreStore(ctx, db, inputs != nil)
			if err != nil {
				return err
			}
			defer closeStore()
			if inputs != nil {
				in := &intake{app: a, store: s, defaults: defaults}
				in.report.Store = address
				// What could not be read is listed; the map shows the rest.
				if err := in.finish(ctx, inputs, false); err != nil && status(ctx, err) != statusPartly {
					return err
				}
			}
			return a.serve(ctx, s, l, web.Config{Log: a.log(slog.LevelWarn)}, func() {
				url := fmt.Sprintf("http://%v/", l.Addr())
				_ = a.print(url + "\n") // a reader who closed standard output has the browser
				a.say("Press Ctrl-C to stop.")
				if !stayHere {
					a.openBrowser(ctx, url)
				}
			})
		},
	}
	db.add(cmd)
	articles.add(cmd)
	cmd.Flags().BoolVar(&sample, "sample", false, "explore invented articles that come with the program")
	cmd.Flags().BoolVar(&stayHere, "no-open", false, "print the address, open no browser")
	cmd.Flags().Uint16Var(&port, "port", 0, "the `port` to serve on; a free one if 0")
	return cmd
}

// exploreStore opens the store to explore, and returns what closes it: for
// articles without --db a new one, which is removed when closed.
func (a *app) exploreStore(ctx context.Context, db database, articles bool) (s graph.Store, address string, closeStore func(), err error) {
	if !articles || db.flag != "" {
		if s, address, err = db.open(ctx, a, !articles); err != nil {
			return nil, "", nil, err
		}
		return s, address, func() { _ = s.Close() }, nil
	}
	dir, err := os.MkdirTemp("", "entente-")
	if err != nil {
		return nil, "", nil, fmt.Errorf("a folder for the database of this exploration: %w", err)
	}
	remove := func() { _ = os.RemoveAll(dir) } // what is left, the system clears away some day
	address = filepath.Join(dir, "explore.db")
	if s, err = store.Open(ctx, address, store.Options{}); err != nil {
		remove()
		return nil, "", nil, err
	}
	return s, address, func() { _ = s.Close(); remove() }, nil
}
