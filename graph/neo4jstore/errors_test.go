package neo4jstore_test

import (
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/neo4jstore/neo4jtest/neo4jserver"
	"example.org/entente/graph/storetest"
)

const secret = "hunter2-s3cret"

// refused checks that c cannot be opened, and what is said of it.
func refused(t *testing.T, c neo4jstore.Config, kind error, words ...string) {
	t.Helper()
	start := time.Now()
	s, err := neo4jstore.Open(t.Context(), c)
	if err == nil {
		_ = s.Close()
		t.Errorf("%s was opened", c.URI)
		return
	}
	if !errors.Is(err, kind) {
		t.Errorf("%s: %v, want one that is %q", c.URI, err, kind)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%s: %q does not say %q", c.URI, err, w)
		}
	}
	if strings.Contains(err.Error(), secret) {
		t.Errorf("%s: the error tells the password: %v", c.URI, err)
	}
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("%s: the answer took %v", c.URI, took)
	}
}

func TestAddressesThatAreNone(t *testing.T) {
	for _, c := range []struct{ uri, word string }{
		{"", "neo4j"}, {"localhost:7687", "not one of"}, {"http://localhost:7474", "neo4j+ssc, bolt"}, {"bolt://", "HOST:PORT"},
		{"bolt://a b", "URI"}, {"neo4j://neo4j:" + secret + "@localhost", "NEO4J_PASSWORD"}, {"bolt://%zz" + secret, "URI"},
		{"bolt://localhost:99999999?password=" + secret, ""}, {"bolt://localhost?policy=" + secret, ""},
	} {
		refused(t, neo4jstore.Config{URI: c.uri, Password: secret}, graph.ErrInvalid, c.word)
	}
}

func TestNobodyAnswers(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	_ = l.Close()
	refused(t, neo4jstore.Config{URI: "bolt://" + address, Password: secret}, graph.ErrUnreachable, address, "see whether it runs", "NEO4J_URI")
	refused(t, neo4jstore.Config{URI: "neo4j://" + address, Password: secret}, graph.ErrUnreachable, address, "see whether it runs")
	refused(t, neo4jstore.Config{URI: "bolt://no-such-host.invalid"}, graph.ErrUnreachable, "no such host")
	web := httptest.NewServer(http.NotFoundHandler()) // which waits for the rest of a line
	refused(t, neo4jstore.Config{URI: strings.Replace(web.URL, "http", "bolt", 1)}, graph.ErrUnreachable, "says nothing", "port of Bolt")
	web.CloseClientConnections()
	web.Close()
}

func TestServerWithAPassword(t *testing.T) {
	server := neo4jtest.StartOwn(t, neo4jserver.Options{Auth: true, Settings: []string{"db.memory.transaction.max=40m"}})
	good := neo4jstore.Config{URI: server.URI, Username: server.Username, Password: server.Password}
	with := func(change func(*neo4jstore.Config)) neo4jstore.Config {
		c := good
		change(&c)
		return c
	}
	refused(t, with(func(c *neo4jstore.Config) { c.Username, c.Password = "", "" }), graph.ErrUnreachable, "wants a user and a password", "NEO4J_USERNAME")
	refused(t, with(func(c *neo4jstore.Config) { c.Password = secret }), graph.ErrUnreachable, `user "neo4j"`, "NEO4J_PASSWORD", server.URI)
	refused(t, with(func(c *neo4jstore.Config) { c.Username = "eve" }), graph.ErrUnreachable, `user "eve"`)
	refused(t, with(func(c *neo4jstore.Config) { c.Database = "nowhere" }), graph.ErrUnreachable, `no database "nowhere"`, "NEO4J_DATABASE")
	refused(t, with(func(c *neo4jstore.Config) { c.URI = strings.Replace(c.URI, "bolt:", "bolt+s:", 1) }), graph.ErrUnreachable, "TLS failed")

	s, err := neo4jstore.Open(t.Context(), with(func(c *neo4jstore.Config) { c.Username, c.Database = "", "neo4j" }))
	if err != nil {
		t.Fatalf("the password alone, and the database by name: %v", err)
	}
	defer func() { _ = s.Close() }()
	t.Run("a put that is too large for the server changes nothing", func(t *testing.T) {
		put(t, s, harbour())
		before := dump(t, good)
		start := time.Now()
		err := s.Put(t.Context(), storetest.Corpus(9, 1500)...)
		if !errors.Is(err, graph.ErrFull) || !strings.Contains(err.Error(), "fewer or shorter documents") {
			t.Errorf("put: %v", err)
		}
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("it took %v to say so", took)
		}
		if dump(t, good) != before {
			t.Error("the graph was changed")
		}
		put(t, s, renamed("URGES"))
		sound(t, good)
	})
	t.Run("a server that went away is missed, and found again", func(t *testing.T) {
		server.Kill()
		if err := s.Ping(t.Context()); !errors.Is(err, graph.ErrUnreachable) {
			t.Errorf("ping: %v", err)
		}
		start := time.Now()
		if err := s.Put(t.Context(), harbour()); !errors.Is(err, graph.ErrUnreachable) || !strings.Contains(err.Error(), server.URI) {
			t.Errorf("put: %v", err)
		}
		if _, err := s.Counts(t.Context(), graph.Filter{}, 0); !errors.Is(err, graph.ErrUnreachable) {
			t.Errorf("counts: %v", err)
		}
		if took := time.Since(start); took > time.Minute {
			t.Errorf("it took %v to give up", took)
		}
		if err := server.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
		put(t, s, harbour())
	})
}

// A text of 50 MB takes a transaction of some 300 MB: more than the server
// of the tests allows.
func TestLongDocuments(t *testing.T) {
	c := config(neo4jtest.Start(t))
	s := open(t)
	defer func() { _ = s.Close() }()
	long := func(size int) graph.Batch {
		b := harbour()
		b.Document.Text += strings.Repeat("Nothing more was said. ", size/23)
		return b
	}
	put(t, s, long(20<<20))
	got, err := s.Document(t.Context(), "harbour")
	if err != nil || got.Document.Text != long(20<<20).Document.Text || len(got.Claims) != 3 {
		t.Errorf("20 MB came back as %d bytes and %d claims, %v", len(got.Document.Text), len(got.Claims), err)
	}
	if err := s.Put(t.Context(), long(50<<20)); err != nil && !errors.Is(err, graph.ErrFull) {
		t.Errorf("50 MB: %v", err)
	} else if d, err2 := s.Documents(t.Context(), "", 0); err2 != nil || d.Total != 1 {
		t.Errorf("after a put that gave %v: %v, %v", err, d, err2)
	}
	sound(t, c)
	put(t, s, harbour())
}
