// Package cyphertest holds what the tests of every way in to a store's
// queries have in common: the statements that none may let through, and a listener that
// tells whether somebody called.
package cyphertest

import (
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"example.org/entente/graph/cypher"
)

//go:embed forbidden.txt
var forbidden string

// A Statement is one that tries to write, to read files, to reach out or to disturb.
type Statement struct {
	Text   string
	Error  string // as Told tells it; Harmless for what does nothing where no server reads it
	Server string // the error in place of Error where the store is a server; "" for the same
}

// Harmless stands in place of an error.
const Harmless = "harmless"

// Places are what statements name besides the graph. Each must be real, so
// that one that got through would be seen.
type Places struct {
	Listener    string // the address of a Listener
	Secret      string // the path of a file that must not be read
	Transaction string // the id of another one's transaction on the server
	Connection  string // and of its connection
}

// Forbidden lists the statements of forbidden.txt.
func Forbidden(t testing.TB, p Places) []Statement {
	t.Helper()
	fill := strings.NewReplacer("LISTENER", p.Listener, "SECRET", strings.TrimPrefix(p.Secret, "/"), "OTHER-TRANSACTION", p.Transaction, "OTHER-CONNECTION", p.Connection)
	var all []Statement
	for line := range strings.Lines(forbidden) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "\ton a server "):
			all[len(all)-1].Server = strings.TrimPrefix(line, "\ton a server ")
		case line[0] == '\t':
			all[len(all)-1].Error = line[1:]
		case line[0] == '"':
			text, err := strconv.Unquote(line)
			if err != nil {
				t.Fatalf("%s: %v", line, err)
			}
			all = append(all, Statement{Text: fill.Replace(text)})
		default:
			all = append(all, Statement{Text: fill.Replace(line)})
		}
	}
	for _, s := range all {
		if s.Error == "" {
			t.Fatalf("forbidden.txt does not say what is told of %q", s.Text)
		}
	}
	if len(all) < 71 {
		t.Fatalf("there are only %d statements", len(all))
	}
	return all
}

// OnServer is the error where the store is a server.
func (s Statement) OnServer() string {
	if s.Server != "" {
		return s.Server
	}
	return s.Error
}

// Told is err as forbidden.txt writes it: place, kind and message. It fails t
// if err is no error of a query, or has no place.
func Told(t testing.TB, statement string, err error) string {
	t.Helper()
	e := new(cypher.Error)
	if !errors.As(err, &e) || e.Line < 1 || e.Offset < 0 {
		t.Errorf("%q: an error without a place: %v", statement, err)
		return ""
	}
	return fmt.Sprintf("%d:%d %s: %s", e.Line, e.Column, e.Kind, e.Message)
}
