package neo4jstore

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"example.org/entente/graph"
)

// A Config says which database a store is, and how to get in.
type Config struct {
	URI      string // neo4j://HOST:PORT or bolt://HOST:PORT; with +s or +ssc, by TLS
	Username string // "neo4j" if there is only a password; nobody if there is neither
	Password string
	Database string // the server's default database if empty
}

// schemes lists those that the driver speaks.
var schemes = []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}

const (
	greet   = 10 * time.Second // at most, until a server has said who it is
	acquire = 10 * time.Second // at most, to get a connection
	retry   = 8 * time.Second  // at most, to try a transaction again that the server turned down for now
	settle  = 30 * time.Second // at most, for a commit that has begun
)

// driver makes the driver for c; it connects to nothing yet. The error is
// ErrInvalid, and never holds the password, wherever in c that stands.
func (c Config) driver() (neo4j.DriverWithContext, error) {
	u, err := url.Parse(c.URI)
	if err != nil {
		return nil, fmt.Errorf("the address of Neo4j is not a URI such as neo4j://localhost:7687: %w", graph.ErrInvalid)
	}
	if u.User != nil {
		return nil, fmt.Errorf("the address of Neo4j, %s, holds a user or password: give them in NEO4J_USERNAME and NEO4J_PASSWORD: %w", c.where(), graph.ErrInvalid)
	}
	if !slices.Contains(schemes, u.Scheme) || u.Hostname() == "" {
		return nil, fmt.Errorf("the address of Neo4j, %q, is not one of %s followed by ://HOST:PORT: %w", c.where(), strings.Join(schemes, ", "), graph.ErrInvalid)
	}
	auth := neo4j.NoAuth()
	if c.Username != "" || c.Password != "" {
		auth = neo4j.BasicAuth(cmp.Or(c.Username, "neo4j"), c.Password, "")
	}
	d, err := neo4j.NewDriverWithContext(c.URI, auth, func(d *config.Config) {
		d.MaxTransactionRetryTime = retry
		d.ConnectionAcquisitionTimeout = acquire
		d.NotificationsMinSeverity = notifications.DisabledLevel
		d.TelemetryDisabled = true
		d.UserAgent = "entente"
	})
	if err != nil {
		return nil, fmt.Errorf("the address of Neo4j, %s: %v: %w", c.where(), err, graph.ErrInvalid)
	}
	return d, nil
}

// where is c's address as messages show it.
func (c Config) where() string {
	u, err := url.Parse(c.URI)
	if err != nil {
		return "(not a URI)"
	}
	u.User, u.RawQuery = nil, ""
	return u.String()
}
