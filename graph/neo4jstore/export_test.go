package neo4jstore

import (
	"context"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	language "example.org/entente/graph/cypher"
)

// Planned asks the server's plan alone whether a query may run, as if our
// parser knew nothing.
func (s *Store) Planned(ctx context.Context, text string, params map[string]any) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer s.end(ctx, session)
	_, err := s.plan(ctx, session, &admitted{Query: language.Query{Text: text}, text: text, params: params})
	return err
}
