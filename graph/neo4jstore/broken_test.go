package neo4jstore_test

import (
	"bytes"
	"io"
	"net"
	"strings"
	"sync/atomic"
	"testing"

	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
)

// commit is how a client asks for one in Bolt: a chunk of two bytes, a
// structure without fields and with tag 12.
var commit = []byte{0, 2, 0xb0, 0x12, 0, 0}

// A relay stands between a store and its server, and hangs up on the store
// after it has passed on so many of its commits, with the server's answer unread.
type relay struct {
	net.Listener
	server string
	breaks atomic.Int32
	broken atomic.Int32
}

func startRelay(t *testing.T, uri string) *relay {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	r := &relay{Listener: l, server: strings.TrimPrefix(uri, "bolt://")}
	go func() {
		for {
			client, err := l.Accept()
			if err != nil {
				return
			}
			go r.pass(client)
		}
	}()
	return r
}

func (r *relay) pass(client net.Conn) {
	defer func() { _ = client.Close() }()
	server, err := net.Dial("tcp", r.server)
	if err != nil {
		return
	}
	defer func() { _ = server.Close() }()
	silent := atomic.Bool{}
	answered := make(chan struct{}, 1)
	go func() {
		buffer := make([]byte, 1<<16)
		for {
			n, err := server.Read(buffer)
			if silent.Load() {
				answered <- struct{}{}
				return
			}
			if err != nil {
				_ = client.Close()
				return
			}
			if _, err := client.Write(buffer[:n]); err != nil {
				return
			}
		}
	}()
	buffer := make([]byte, 1<<16)
	for {
		n, err := client.Read(buffer)
		if err != nil && err != io.EOF || n == 0 {
			return
		}
		last := bytes.Contains(buffer[:n], commit) && r.breaks.Add(-1) >= 0
		silent.Store(last)
		if _, err := server.Write(buffer[:n]); err != nil {
			return
		}
		if last {
			<-answered // the server has done it
			r.broken.Add(1)
			return
		}
	}
}

func TestACommitInDoubtIsMadeSure(t *testing.T) {
	c := config(neo4jtest.Start(t))
	r := startRelay(t, c.URI)
	through := c
	through.URI = "bolt://" + r.Addr().String()
	s, err := neo4jstore.Open(t.Context(), through)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	r.breaks.Store(2)
	put(t, s, harbour())
	if r.broken.Load() == 0 {
		t.Fatal("no commit was cut off")
	}
	sound(t, c)
	if got := ask(t, c, "MATCH (s:Entente) RETURN s.revision"); got != "1" {
		t.Errorf("revision %s: the same put was written more than once", got)
	}
}
