package neo4jstore

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
)

// layout is the version of what this program writes. It goes up with a
// change that an older program would misread.
const layout = 1

// serverName is how a Neo4j server calls itself, e.g. "Neo4j/5.26.30".
var serverName = regexp.MustCompile(`^Neo4j/(\d+)\.`)

// checkServer connects, and returns ErrVersion for a server that is not
// Neo4j 5 or later.
func (s *Store) checkServer(ctx context.Context) error {
	greeting, cancel := context.WithTimeout(ctx, greet)
	defer cancel()
	info, err := s.driver.GetServerInfo(greeting)
	switch {
	case err == nil:
	case ended(ctx) == nil && ended(greeting) != nil:
		return fmt.Errorf("the server at %s says nothing for %v: see whether this is the port of Bolt (7687 unless set otherwise), and whether Neo4j has started: %w",
			s.config.where(), greet, graph.ErrUnreachable)
	default:
		return s.explain(ctx, err)
	}
	return s.checkAgent(info.Agent())
}

func (s *Store) checkAgent(agent string) error {
	m := serverName.FindStringSubmatch(agent)
	if m == nil {
		return fmt.Errorf("the server at %s is %q, not Neo4j: %w", s.config.where(), clip(agent), graph.ErrVersion)
	}
	if major, _ := strconv.Atoi(m[1]); major < 5 {
		return fmt.Errorf("the server at %s is %s: this program needs Neo4j 5 or later: %w", s.config.where(), clip(agent), graph.ErrVersion)
	}
	return nil
}

// checkSchema makes the schema in a database that has none of ours, and
// returns ErrVersion if a newer program made it.
func (s *Store) checkSchema(ctx context.Context) error {
	rows, err := s.auto(ctx, cypher("version"), nil)
	if err != nil {
		return err
	}
	if len(rows) == 1 {
		return s.checkLayout(rows[0])
	}
	for statement := range strings.SplitSeq(cypher("schema"), ";") {
		if statement = strings.TrimSpace(statement); statement == "" {
			continue
		}
		if err := s.makeSchema(ctx, statement); err != nil {
			return err
		}
	}
	if _, err := s.auto(ctx, "CALL db.awaitIndexes(300)", nil); err != nil {
		return err
	}
	if rows, err = s.auto(ctx, cypher("found"), map[string]any{"version": layout}); err != nil {
		return err
	}
	return s.checkLayout(rows[0])
}

// makeSchema runs one statement of the schema. Where another process is
// making the same one, it is tried again.
func (s *Store) makeSchema(ctx context.Context, statement string) error {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer s.end(ctx, session)
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, statement, nil)
		if err != nil {
			return nil, err
		}
		return result.Consume(ctx)
	})
	if err != nil {
		return fmt.Errorf("make the schema (%s): %w", strings.Join(strings.Fields(statement)[:3], " "), s.explain(ctx, err))
	}
	return nil
}

// checkLayout reads a row of version.cypher.
func (s *Store) checkLayout(r *row) error {
	found := r.number("version")
	switch {
	case r.err != nil || found < 1:
		return fmt.Errorf("the database at %s says no version of its layout: %w", s.config.where(), graph.ErrDamaged)
	case found > layout:
		return fmt.Errorf("the database at %s was written by a newer program (layout %d; this one knows %d): use that program: %w",
			s.config.where(), found, layout, graph.ErrVersion)
	}
	return nil
}

// auto runs one statement in a transaction of its own.
func (s *Store) auto(ctx context.Context, statement string, params map[string]any) ([]*row, error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer s.end(ctx, session)
	rows, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return (&query{ctx: ctx, tx: tx}).rows(statement, params)
	})
	if err != nil {
		return nil, s.explain(ctx, err)
	}
	return rows.([]*row), nil
}
