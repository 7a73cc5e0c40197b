package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
)

func TestScheme(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"graph.db", "embedded"},
		{"/var/lib/entente/graph.db", "embedded"},
		{`C:\Users\me\graph.db`, "embedded"},
		{"c:graph.db", "embedded"},
		{"./neo4j:7687", "embedded"},
		{"../a:b", "embedded"},
		{"embedded:graph.db", "embedded"},
		{"EMBEDDED:graph.db", "embedded"},
		{"neo4j://localhost:7687", "neo4j"},
		{"Neo4j+S://example.org", "neo4j+s"},
		{"bolt+ssc://[::1]:7687", "bolt+ssc"},
		{"postgres://localhost", "postgres"},
		{"localhost:7687", "localhost"},
		{"", "embedded"},
	} {
		if got := Scheme(c.address); got != c.want {
			t.Errorf("scheme of %q is %q, want %q", c.address, got, c.want)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		name, address string
		words         []string
	}{
		{"an empty address", "", []string{"empty", "embedded:PATH", "neo4j://HOST:PORT"}},
		{"blanks", "  ", []string{"empty"}},
		{"a scheme alone", "embedded:", []string{"no path", "embedded:PATH"}},
		{"slashes after embedded", "embedded://data/graph.db", []string{"without //"}},
		{"a store there is not", "postgres://me:secret@localhost/db", []string{`"postgres"`, "neo4j://HOST:PORT", "bolt+s://HOST:PORT", "./postgres:"}},
		{"a host and a port", "localhost:7687", []string{`"localhost"`, "bolt://HOST:PORT"}},
		{"a scheme of Neo4j without a host", "neo4j:", []string{"neo4j"}},
	} {
		s, err := Open(t.Context(), c.address, Options{})
		if s != nil || !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: got %v and error %v, want no store and one that is %q", c.name, s, err, graph.ErrInvalid)
			continue
		}
		for _, w := range c.words {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("%s: error %q does not say %q", c.name, err, w)
			}
		}
		if strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: error %q tells the password", c.name, err)
		}
	}
}

func TestOpenEmbedded(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	for _, c := range []struct{ address, file string }{
		{filepath.Join(folder, "plain.db"), "plain.db"},
		{"relative.db", "relative.db"},
		{"embedded:prefixed.db", "prefixed.db"},
		{"Embedded:new/folder/graph.db", "new/folder/graph.db"},
		{"./odd:name.db", "odd:name.db"},
	} {
		s, err := Open(t.Context(), c.address, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.address, err)
			continue
		}
		if err := errors.Join(s.Ping(t.Context()), s.Close()); err != nil {
			t.Errorf("%s: %v", c.address, err)
		}
		if _, err := os.Stat(c.file); err != nil {
			t.Errorf("%s: %v", c.address, err)
		}
	}
}

func TestOpenFails(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	notes := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(notes, []byte(strings.Repeat("These are notes.\n", 4000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, address string
		want          error
	}{
		{"a Neo4j that does not answer", "bolt://127.0.0.1:9", graph.ErrUnreachable},
		{"a file that is something else", notes, graph.ErrDamaged},
		{"a folder", filepath.Dir(notes), graph.ErrUnreachable},
	} {
		s, err := Open(ctx, c.address, Options{Password: "secret"})
		if s != nil || !errors.Is(err, c.want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: got %v and error %v, want no store and one that is %q", c.name, s, err, c.want)
		}
	}
}
