package neo4jstore_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/cyphertest"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/neo4jstore/neo4jtest/neo4jserver"
)

// everything is what a server holds: the graph, its schema, its users and its settings.
func everything(t *testing.T, c neo4jstore.Config) string {
	t.Helper()
	parts := []string{dump(t, c)}
	for _, statement := range []string{
		"MATCH (n) RETURN count(n)", "MATCH ()-[r]->() RETURN count(r)",
		"CALL db.labels() YIELD label RETURN label ORDER BY label", "CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t",
		"CALL db.propertyKeys() YIELD propertyKey AS k RETURN k ORDER BY k", "SHOW INDEXES YIELD name, type, state RETURN name, type, state ORDER BY name",
		"SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name", "SHOW USERS YIELD user, suspended, home RETURN user, suspended, home ORDER BY user",
		"SHOW DATABASES YIELD name, currentStatus, access RETURN name, currentStatus, access ORDER BY name",
		"SHOW SETTINGS YIELD name, value RETURN name, value ORDER BY name", "SHOW PROCEDURES YIELD name RETURN name ORDER BY name",
	} {
		parts = append(parts, statement+"\n"+ask(t, c, statement))
	}
	return strings.Join(parts, "\n")
}

// A bystander is somebody else with a transaction on the server.
type bystander struct {
	session neo4j.SessionWithContext
	tx      neo4j.ExplicitTransaction
	id      string // of the transaction
	conn    string // the id of its connection
}

func beside(t *testing.T, uri string) *bystander {
	t.Helper()
	d, err := neo4j.NewDriverWithContext(uri, neo4j.NoAuth())
	if err != nil {
		t.Fatal(err)
	}
	b := &bystander{session: d.NewSession(t.Context(), neo4j.SessionConfig{})}
	t.Cleanup(func() { _ = d.Close(t.Context()) })
	if b.tx, err = b.session.BeginTransaction(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := b.tx.Run(t.Context(), "CREATE (:Bystander)", nil); err != nil { // never committed
		t.Fatal(err)
	}
	r, err := b.tx.Run(t.Context(), "SHOW TRANSACTIONS YIELD transactionId, connectionId, currentQuery WHERE currentQuery CONTAINS 'SHOW TRANSACTIONS' RETURN transactionId, connectionId", nil)
	if err != nil {
		t.Fatal(err)
	}
	row, err := r.Single(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	b.id, b.conn = row.Values[0].(string), row.Values[1].(string)
	return b
}

// alive tells whether the transaction still stands.
func (b *bystander) alive(t *testing.T) bool {
	r, err := b.tx.Run(t.Context(), "MATCH (b:Bystander) RETURN count(b)", nil)
	if err != nil {
		return false
	}
	row, err := r.Single(t.Context())
	return err == nil && row.Values[0] == int64(1)
}

// No statement that writes, reads files, reaches out or disturbs gets
// through, on a server that would let every one of them: not past the parser, which tells
// what is wrong and where, and, where the parser is left out, not past the plan and the session.
func TestForbiddenStatements(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret.csv")
	if err := os.WriteFile(secret, []byte("the secret\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	listener := cyphertest.Listen(t)
	own := neo4jtest.StartOwn(t, neo4jserver.Options{Settings: []string{
		"dbms.security.allow_csv_import_from_file_urls=true", "internal.dbms.cypher_ip_blocklist=",
	}})
	c := neo4jstore.Config{URI: own.URI}
	s, err := neo4jstore.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	put(t, s, harbour())

	// The server does what is forbidden, if it is asked past the gates.
	if got := ask(t, c, "LOAD CSV FROM 'file://"+secret+"' AS row RETURN row[0]"); got != "the secret" {
		t.Fatalf("the server reads no file, so the test proves nothing: %q", got)
	}
	if got := ask(t, c, "LOAD CSV FROM 'http://"+listener.Address+"/' AS row RETURN row[0]"); got != "a" || listener.Calls() == 0 {
		t.Fatalf("the server makes no request, so the test proves nothing: %q", got)
	}
	other := beside(t, own.URI)
	before, calls := everything(t, c), listener.Calls()

	url := "http://" + listener.Address + "/parameter"
	all := cyphertest.Forbidden(t, cyphertest.Places{Listener: listener.Address, Secret: secret, Transaction: other.id, Connection: other.conn})
	for _, st := range all {
		q := cypher.Query{Text: st.Text, Params: map[string]value.Value{"url": value.String(url)}, Limits: cypher.Limits{Rows: 10, Bytes: 1 << 20, Time: 5 * time.Second}}
		for _, q.Mode = range []cypher.Mode{cypher.Run, cypher.Explain, cypher.Profile} {
			rows, err := s.Query(t.Context(), q)
			if err == nil {
				for rows.Next() {
					t.Logf("got %v", rows.Row())
				}
				_ = rows.Close()
				t.Errorf("got through: %q", st.Text)
			} else if got := cyphertest.Told(t, st.Text, err); got != st.OnServer() {
				t.Errorf("%q:\ngot  %s\nwant %s", st.Text, got, st.OnServer())
			}
		}
		err := s.Planned(t.Context(), st.Text, map[string]any{"url": url})
		if err == nil && !strings.HasPrefix(st.Text, "USE neo4j ") { // that is where we are
			t.Errorf("got through without the parser: %q", st.Text)
		}
		if err != nil && strings.Contains(err.Error(), "the secret") {
			t.Errorf("the file is read: %q", st.Text)
		}
	}
	if after := everything(t, c); after != before {
		t.Errorf("the server holds\n%s\nand held\n%s", after, before)
	}
	if n := listener.Calls() - calls; n != 0 {
		t.Errorf("the server made %d requests", n)
	}
	if !other.alive(t) {
		t.Error("somebody else's transaction was ended")
	}
	ask(t, c, "TERMINATE TRANSACTION '"+other.id+"'")
	if other.alive(t) {
		t.Error("its id was not the one in the statements, so the test proved nothing")
	}
	t.Logf("%d statements refused", len(all))
}
