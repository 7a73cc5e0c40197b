package embedded_test

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

// No statement that writes, reads files, reaches out or disturbs gets
// through; afterwards the store holds what it held.
func TestForbiddenStatements(t *testing.T) {
	data, err := os.ReadFile("../cypher/testdata/forbidden.txt")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := embedded.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := s.Put(t.Context(), storetest.Harbour()); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '"' {
			if line, err = strconv.Unquote(line); err != nil {
				t.Fatal(err)
			}
		}
		n++
		for _, mode := range []cypher.Mode{cypher.Run, cypher.Explain, cypher.Profile} {
			rows, err := s.Query(t.Context(), cypher.Query{Text: line, Mode: mode, Params: map[string]value.Value{"url": value.String("file:///etc/passwd")}})
			e := new(cypher.Error)
			if err == nil {
				_ = rows.Close()
				t.Errorf("got through: %q", line)
			} else if !errors.As(err, &e) || e.Line == 0 {
				t.Errorf("%q: an error without a place: %v", line, err)
			}
		}
	}
	if n < 71 {
		t.Errorf("there are %d statements", n)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the file has changed, %v", err)
	}
}
