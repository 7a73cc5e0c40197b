package embedded_test

import (
	"path/filepath"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store { return open(t, filepath.Join(t.TempDir(), "graph.db")) })
}

func open(t testing.TB, path string) *embedded.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}
