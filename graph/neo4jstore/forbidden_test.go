package neo4jstore_test

import (
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/neo4jstore/neo4jtest/neo4jserver"
)

// forbidden are the statements of graph/cypher/testdata/forbidden.txt.
func forbidden(t *testing.T, listener, file string) []string {
	t.Helper()
	data, err := os.ReadFile("../cypher/testdata/forbidden.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
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
		all = append(all, strings.NewReplacer("LISTENER", listener, "FILE", strings.TrimPrefix(file, "/")).Replace(line))
	}
	if len(all) < 71 {
		t.Fatalf("there are %d statements", len(all))
	}
	return all
}

// A trap counts who calls it.
type trap struct {
	address string
	calls   atomic.Int64
}

func setTrap(t *testing.T) *trap {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	tr := &trap{address: l.Addr().String()}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			tr.calls.Add(1)
			_, _ = c.Write([]byte("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\na\n"))
			_ = c.Close()
		}
	}()
	return tr
}

// everything is what a server holds, users and settings of the schema among it.
func everything(t *testing.T, c neo4jstore.Config) string {
	t.Helper()
	parts := []string{dump(t, c)}
	for _, statement := range []string{
		"CALL db.labels() YIELD label RETURN label ORDER BY label", "CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t",
		"CALL db.propertyKeys() YIELD propertyKey AS k RETURN k ORDER BY k", "SHOW INDEXES YIELD name, type, state RETURN name, type, state ORDER BY name",
		"SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name", "SHOW USERS YIELD user RETURN user ORDER BY user",
		"SHOW DATABASES YIELD name, currentStatus, access RETURN name, currentStatus, access ORDER BY name",
	} {
		parts = append(parts, statement+"\n"+ask(t, c, statement))
	}
	return strings.Join(parts, "\n")
}

// No statement that writes, reads files, reaches out or disturbs gets
// through, on a server that would let every one of them: not past the parser, and, where the
// parser is left out, not past the plan and the session.
func TestForbiddenStatements(t *testing.T) {
	file := filepath.Join(t.TempDir(), "secret.csv")
	if err := os.WriteFile(file, []byte("the secret\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	listener := setTrap(t)
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

	// The server does what is forbidden, if it is asked past the gate.
	if got := ask(t, c, "LOAD CSV FROM 'file://"+file+"' AS row RETURN row[0]"); got != "the secret" {
		t.Fatalf("the server reads no file, so the test proves nothing: %q", got)
	}
	if got := ask(t, c, "LOAD CSV FROM 'http://"+listener.address+"/' AS row RETURN row[0]"); got != "a" || listener.calls.Load() == 0 {
		t.Fatalf("the server makes no request, so the test proves nothing: %q", got)
	}
	before, calls := everything(t, c), listener.calls.Load()
	limits := cypher.Limits{Rows: 10, Bytes: 1 << 20, Time: 5 * time.Second}
	url := "http://" + listener.address + "/parameter"
	statements := forbidden(t, listener.address, file)
	for _, statement := range statements {
		q := cypher.Query{Text: statement, Params: map[string]value.Value{"url": value.String(url)}, Limits: limits}
		rows, err := s.Query(t.Context(), q)
		if err == nil {
			for rows.Next() {
				t.Logf("got %v", rows.Row())
			}
			_ = rows.Close()
			t.Errorf("got through: %q", statement)
		}
		for _, q.Mode = range []cypher.Mode{cypher.Explain, cypher.Profile} {
			if rows, err := s.Query(t.Context(), q); err == nil {
				_ = rows.Close()
				t.Errorf("got through, explained or profiled: %q", statement)
			}
		}
		if err := s.Planned(t.Context(), statement, map[string]any{"url": url}); err == nil && !strings.HasPrefix(statement, "USE neo4j ") { // that is where we are
			t.Errorf("got through without the parser: %q", statement)
		}
	}
	if after := everything(t, c); after != before {
		t.Errorf("the server holds\n%s\nand held\n%s", after, before)
	}
	if n := listener.calls.Load() - calls; n != 0 {
		t.Errorf("the server made %d requests", n)
	}
	t.Logf("%d statements refused", len(statements))
}
