package embedded_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/cyphertest"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

// No statement that writes, reads files, reaches out or disturbs gets
// through; each is told what is wrong and where, and the store holds what it held.
func TestForbiddenStatements(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret.csv")
	if err := os.WriteFile(secret, []byte("the secret\n"), 0o600); err != nil {
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
	schema, err := s.Schema(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	listener := cyphertest.Listen(t)
	all := cyphertest.Forbidden(t, cyphertest.Places{Listener: listener.Address, Secret: secret, Transaction: "neo4j-transaction-1", Connection: "bolt-1"})
	for _, st := range all {
		for _, mode := range []cypher.Mode{cypher.Run, cypher.Explain, cypher.Profile} {
			rows, err := s.Query(t.Context(), cypher.Query{Text: st.Text, Mode: mode, Params: map[string]value.Value{"url": value.String("file://" + secret)}})
			if err == nil {
				_ = rows.Close()
				if st.Error == cyphertest.Harmless {
					continue
				}
				t.Errorf("got through: %q", st.Text)
			} else if got := cyphertest.Told(t, st.Text, err); got != st.Error {
				t.Errorf("%q:\ngot  %s\nwant %s", st.Text, got, st.Error)
			} else if strings.Contains(err.Error(), "the secret") {
				t.Errorf("%q: the file is read: %v", st.Text, err)
			}
		}
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the file has changed, %v", err)
	}
	if after, err := s.Schema(t.Context()); err != nil || len(after.Labels) != len(schema.Labels) || len(after.Properties) != len(schema.Properties) || len(after.Types) != len(schema.Types) {
		t.Errorf("the graph is now made of %v and was of %v, %v", after, schema, err)
	}
	if n := listener.Calls(); n != 0 {
		t.Errorf("%d requests were made", n)
	}
	t.Logf("%d statements refused", len(all))
}
