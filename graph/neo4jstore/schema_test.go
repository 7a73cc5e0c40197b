package neo4jstore_test

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
)

const showSchema = "SHOW INDEXES YIELD name, type, state WHERE name STARTS WITH 'entente' RETURN name, type, state ORDER BY name"

func TestSchemaIsMadeOnceByManyAtOnce(t *testing.T) {
	c := config(neo4jtest.Start(t))
	for name := range strings.FieldsSeq(ask(t, c, "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'entente' RETURN name")) {
		ask(t, c, "DROP CONSTRAINT "+name)
	}
	for name := range strings.FieldsSeq(ask(t, c, "SHOW INDEXES YIELD name WHERE name STARTS WITH 'entente' RETURN name")) {
		ask(t, c, "DROP INDEX "+name)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			s, err := neo4jstore.Open(t.Context(), c)
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Put(t.Context(), harbour()); err != nil {
				t.Error(err)
			}
			_ = s.Close()
		})
	}
	all.Wait()
	want := `entente_actor RANGE ONLINE
entente_claim RANGE ONLINE
entente_document RANGE ONLINE
entente_evidence FULLTEXT ONLINE
entente_names FULLTEXT ONLINE
entente_relation RANGE ONLINE
entente_store RANGE ONLINE`
	if got := ask(t, c, showSchema); got != want {
		t.Errorf("schema:\n%s", got)
	}
	if got := ask(t, c, "MATCH (s:Entente) RETURN s.id, s.version, s.revision"); got != "store 1 1" {
		t.Errorf("its version, and one revision for four equal puts: %s", got)
	}
	sound(t, c)
}

func TestNewerLayoutIsRefusedAndLeftAlone(t *testing.T) {
	c := config(neo4jtest.Start(t))
	s := open(t)
	defer func() { _ = s.Close() }()
	put(t, s, harbour())
	ask(t, c, "MATCH (s:Entente) SET s.version = 2")
	before := dump(t, c)
	_, err := neo4jstore.Open(t.Context(), c)
	if !errors.Is(err, graph.ErrVersion) || !strings.Contains(err.Error(), "newer program (layout 2; this one knows 1)") {
		t.Errorf("open: %v", err)
	}
	// A program that had it open while the newer one came finds out, too.
	if err := s.Put(t.Context(), renamed("URGES")); !errors.Is(err, graph.ErrVersion) {
		t.Errorf("put: %v", err)
	}
	if _, err := s.Subgraph(t.Context(), graph.View{}); !errors.Is(err, graph.ErrVersion) {
		t.Errorf("subgraph: %v", err)
	}
	if dump(t, c) != before {
		t.Error("the newer database was changed")
	}
	ask(t, c, "MATCH (s:Entente) REMOVE s.version")
	if _, err := neo4jstore.Open(t.Context(), c); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("open without a version: %v", err)
	}
}

func TestForeignChangesAreNoticed(t *testing.T) {
	c := config(neo4jtest.Start(t))
	s := open(t)
	defer func() { _ = s.Close() }()
	put(t, s, harbour())
	for _, change := range []string{
		"MATCH (c:Claim) REMOVE c.span", "MATCH (c:Claim) SET c.span = [0, 3], c.date = 'yesterday'", "MATCH (d:Document) SET d.text = 5",
	} {
		ask(t, c, change)
		if _, err := s.Document(t.Context(), "harbour"); !errors.Is(err, graph.ErrDamaged) {
			t.Errorf("after %s: %v", change, err)
		}
	}
	ask(t, c, "MATCH (s:Entente) DELETE s")
	if _, err := s.Subgraph(t.Context(), graph.View{}); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("after the database was emptied: %v", err)
	}
}
