package cyphertest

import (
	"net"
	"sync/atomic"
	"testing"
)

// A Listener counts who calls it, and answers each with a line of CSV.
type Listener struct {
	Address string
	calls   atomic.Int64
}

// Listen starts a Listener that ends with t.
func Listen(t testing.TB) *Listener {
	t.Helper()
	in, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = in.Close() })
	l := &Listener{Address: in.Addr().String()}
	go func() {
		for {
			c, err := in.Accept()
			if err != nil {
				return
			}
			l.calls.Add(1)
			_, _ = c.Write([]byte("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\na\n")) // who hung up has called all the same
			_ = c.Close()
		}
	}()
	return l
}

// Calls is how many have called.
func (l *Listener) Calls() int64 { return l.calls.Load() }
