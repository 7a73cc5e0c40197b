package neo4jstore

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
)

// codes says what the server's error codes mean for a user, those first that
// are more exact. A code ends in the word here.
var codes = []struct {
	code string
	kind error
	say  func(Config) string
}{
	{"Security.Unauthorized", graph.ErrUnreachable, func(c Config) string {
		if c.Username == "" && c.Password == "" {
			return "it wants a user and a password: set NEO4J_USERNAME and NEO4J_PASSWORD"
		}
		return fmt.Sprintf("it refuses user %q with this password: check NEO4J_USERNAME and NEO4J_PASSWORD", cmp.Or(c.Username, "neo4j"))
	}},
	{"Security.AuthenticationRateLimit", graph.ErrUnreachable, func(Config) string {
		return "there were too many wrong passwords: wait a minute, and check NEO4J_USERNAME and NEO4J_PASSWORD"
	}},
	{"Security.CredentialsExpired", graph.ErrUnreachable, func(c Config) string {
		return fmt.Sprintf("the password of user %q must be changed first: ALTER CURRENT USER SET PASSWORD in Neo4j Browser or cypher-shell", cmp.Or(c.Username, "neo4j"))
	}},
	{"Security.Forbidden", graph.ErrUnreachable, func(c Config) string {
		return fmt.Sprintf("user %q may not do this there: give it the right to read, write and make indexes", cmp.Or(c.Username, "neo4j"))
	}},
	{"Database.DatabaseNotFound", graph.ErrUnreachable, func(c Config) string {
		return fmt.Sprintf("it has no database %q: check NEO4J_DATABASE (Community Edition has only \"neo4j\")", c.Database)
	}},
	{"Database.DatabaseUnavailable", graph.ErrUnreachable, func(Config) string { return "the database is not running: start it, or wait until it has started" }},
	{"General.WriteOnReadOnlyAccessDatabase", graph.ErrUnreachable, func(Config) string { return "the database lets nobody write: see the server's log" }},
	{"General.ForbiddenOnReadOnlyDatabase", graph.ErrUnreachable, func(Config) string { return "the database lets nobody write: see the server's log" }},
	{"General.MemoryPoolOutOfMemoryError", graph.ErrFull, func(Config) string {
		return "one transaction would take more memory than the server allows: put fewer or shorter documents at once, or raise db.memory.transaction.max"
	}},
	{"General.TransactionOutOfMemoryError", graph.ErrFull, func(Config) string {
		return "one transaction would take more memory than the server allows: put fewer or shorter documents at once, or raise db.memory.transaction.max"
	}},
	{"General.OutOfMemoryError", graph.ErrFull, func(Config) string {
		return "the server ran out of memory: raise server.memory.heap.max_size and start it again"
	}},
	{"Transaction.TransactionStartFailed", graph.ErrUnreachable, func(Config) string {
		return "it starts no transactions now: see whether its disk is full, and its log"
	}},
}

// domain lists the kinds of error that pass through as they are.
var domain = []error{graph.ErrInvalid, graph.ErrNotFound, graph.ErrVersion, graph.ErrDamaged, graph.ErrFull, graph.ErrUnreachable}

// explain turns what the driver returned into an error of the domain, or the
// context's if that has ended. The driver's own error is not wrapped: its text never
// holds a password, but its type would leak out, and be taken for worth a retry.
func (s *Store) explain(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if ended := ended(ctx); ended != nil {
		return fmt.Errorf("Neo4j at %s: %w", s.config.where(), ended)
	}
	if f := (final{}); errors.As(err, &f) {
		err = f.error
	}
	if e := new(neo4j.TransactionExecutionLimit); errors.As(err, &e) && len(e.Errors) > 0 {
		err = e.Errors[len(e.Errors)-1] // of all tries, the last tells best
	}
	for _, kind := range domain {
		if errors.Is(err, kind) {
			return err
		}
	}
	if e := new(neo4j.Neo4jError); errors.As(err, &e) {
		for _, c := range codes {
			if strings.HasSuffix(e.Code, c.code) {
				return fmt.Errorf("Neo4j at %s: %s: %w", s.config.where(), c.say(s.config), c.kind)
			}
		}
		return fmt.Errorf("Neo4j at %s: %s (%s)", s.config.where(), e.Msg, e.Code)
	}
	return s.unreachable(err)
}

// ended is ctx.Err(), and does not wait for the timer: the driver goes by the
// clock, and may find a deadline past before ctx does.
func ended(ctx context.Context) error {
	if at, ok := ctx.Deadline(); ok && !time.Now().Before(at) {
		return context.DeadlineExceeded
	}
	return ctx.Err()
}

// unreachable says what to look at when no server answers.
func (s *Store) unreachable(err error) error {
	hint := "see whether it runs, and whether the address is right (NEO4J_URI or --db)"
	text := strings.Join(strings.Fields(err.Error()), " ")
	switch {
	case strings.Contains(text, "did not accept any of the requested Bolt versions"):
		return fmt.Errorf("the server at %s speaks no version of Bolt that this program does: it needs Neo4j 5 or later: %w", s.config.where(), graph.ErrVersion)
	case strings.Contains(text, "unexpectedly received HTTP") || strings.Contains(text, "invalid handshake"):
		hint = "this is a web server's port; Bolt is at port 7687 unless set otherwise"
	case strings.Contains(text, "tls:") || strings.Contains(text, "check that TLS") || strings.Contains(text, "x509:"):
		hint = "TLS failed: bolt:// and neo4j:// go without, +s wants a certificate that this machine trusts, +ssc takes any"
	case strings.Contains(text, "no such host"):
		hint = "no such host: check the address (NEO4J_URI or --db)"
	}
	return fmt.Errorf("Neo4j at %s does not answer: %s (%s): %w", s.config.where(), hint, clip(text), graph.ErrUnreachable)
}

func clip(s string) string {
	const most = 300
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
