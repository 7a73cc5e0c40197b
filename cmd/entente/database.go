package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"example.org/entente/graph"
	"example.org/entente/graph/store"
)

// A database is the store that a command works on, as the command line and
// the environment say.
type database struct{ flag string }

func (d *database) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&d.flag, "db", "", "the `address` of the database: a path, embedded:PATH, or neo4j://HOST, bolt://HOST, neo4j+s://HOST; "+
		"else NEO4J_URI, else a file in your data folder. NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE hold for Neo4j")
}

// address is where the database is, and what says so: "" for --db.
func (d *database) address() (address, saidBy string) {
	switch uri := os.Getenv("NEO4J_URI"); {
	case d.flag != "":
		address = d.flag
	case uri != "":
		address, saidBy = uri, "NEO4J_URI"
	default:
		return filepath.Join(xdg.DataHome, "entente", "entente.db"), "the default"
	}
	return address, saidBy
}

// embeddedPath is the path of an address of the embedded store, "" of others.
func embeddedPath(address string) string {
	if store.Scheme(address) != "embedded" {
		return ""
	}
	return strings.TrimPrefix(address, "embedded:")
}

// open opens the database and says which it is. With mustExist it returns
// ErrUnreachable where there is no file yet, instead of making one.
func (d *database) open(ctx context.Context, a *app, mustExist bool) (graph.Store, string, error) {
	address, saidBy := d.address()
	if path := embeddedPath(address); path != "" {
		if _, err := os.Stat(path); mustExist && errors.Is(err, fs.ErrNotExist) {
			return nil, "", fmt.Errorf("there is no database at %s yet; make one with: entente import FILE: %w", path, graph.ErrUnreachable)
		}
		if saidBy != "" { // the folder is this program's own
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				return nil, "", fmt.Errorf("the folder of the database: %w", err)
			}
		}
	}
	s, err := store.Open(ctx, address, store.Options{
		Username: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD"), Database: os.Getenv("NEO4J_DATABASE"),
	})
	if errors.Is(err, graph.ErrInvalid) {
		return nil, "", usageErrorf("the address of the database: %w", err)
	}
	if err != nil {
		return nil, "", err
	}
	if saidBy != "" {
		saidBy = " (" + saidBy + ")"
	}
	a.say("Database: %s%s", address, saidBy)
	return s, address, nil
}
