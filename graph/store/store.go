// Package store holds the table of stores: what an address means, and who
// opens it.
package store

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/neo4jstore"
)

// Options are what an address does not tell. The zero Options do for an
// embedded store, and for a Neo4j that lets everybody in.
type Options struct {
	Username string // of Neo4j
	Password string
	Database string // of Neo4j; the server's default if empty
}

// schemes lists who opens what. To add a store, add a line here.
var schemes = []struct {
	name string
	form string // how its addresses are written
	open func(ctx context.Context, address string, o Options) (graph.Store, error)
}{
	{"embedded", "embedded:PATH", openEmbedded},
	{"neo4j", "neo4j://HOST:PORT", openNeo4j},
	{"neo4j+s", "neo4j+s://HOST:PORT", openNeo4j},
	{"neo4j+ssc", "neo4j+ssc://HOST:PORT", openNeo4j},
	{"bolt", "bolt://HOST:PORT", openNeo4j},
	{"bolt+s", "bolt+s://HOST:PORT", openNeo4j},
	{"bolt+ssc", "bolt+ssc://HOST:PORT", openNeo4j},
}

// Open opens the store at an address: a path, or a scheme of the table and
// what belongs to it. It returns ErrInvalid for an address that is neither,
// and otherwise what the store's own Open returns.
func Open(ctx context.Context, address string, o Options) (graph.Store, error) {
	if strings.TrimSpace(address) == "" {
		return nil, fmt.Errorf("the address of the database is empty: %w: write a path, or %s", graph.ErrInvalid, forms())
	}
	scheme := Scheme(address)
	for _, s := range schemes {
		if s.name == scheme {
			return s.open(ctx, address, o)
		}
	}
	return nil, fmt.Errorf("no store is called %q: %w: write a path, or %s; for a file of that name, ./%s:…", scheme, graph.ErrInvalid, forms(), scheme)
}

// A scheme has two letters at least: C:\graph.db is a path.
var prefix = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]+:`)

// Scheme is the scheme of an address in lower case, known or not; that of a
// path is "embedded".
func Scheme(address string) string {
	if s := prefix.FindString(address); s != "" {
		return strings.ToLower(strings.TrimSuffix(s, ":"))
	}
	return "embedded"
}

func forms() string {
	list := make([]string, len(schemes))
	for i, s := range schemes {
		list[i] = s.form
	}
	return strings.Join(list, ", ")
}

// path is the path of an embedded store's address.
func path(address string) (string, error) {
	before := prefix.FindString(address)
	p := address[len(before):]
	switch {
	case strings.TrimSpace(p) == "":
		return "", fmt.Errorf("the address %s has no path: %w: write embedded:PATH", address, graph.ErrInvalid)
	case before != "" && strings.HasPrefix(p, "//"):
		return "", fmt.Errorf("the address embedded:%s: %w: write the path right after the colon, without //", p, graph.ErrInvalid)
	}
	return p, nil
}

func openEmbedded(ctx context.Context, address string, _ Options) (graph.Store, error) {
	p, err := path(address)
	if err != nil {
		return nil, err
	}
	s, err := embedded.Open(ctx, p)
	if err != nil {
		return nil, err // not s: a nil *Store is no nil Store
	}
	return s, nil
}

func openNeo4j(ctx context.Context, address string, o Options) (graph.Store, error) {
	s, err := neo4jstore.Open(ctx, neo4jstore.Config{URI: address, Username: o.Username, Password: o.Password, Database: o.Database})
	if err != nil {
		return nil, err
	}
	return s, nil
}
