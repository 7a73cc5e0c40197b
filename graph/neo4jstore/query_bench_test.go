package neo4jstore_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/neo4jstore"
	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/neo4jstore/neo4jtest/neo4jserver"
	"example.org/entente/graph/storetest"
)

// BenchmarkSideBySide asks the embedded store and a Neo4j the same questions
// in turns, and reports the median and the least of each in microseconds: of the
// embedded store, of Neo4j over Bolt by a bare driver with a session that stays open,
// of planning the query for the embedded store, and for the first two of a loop
// written by hand. On a machine with other things to do the least say more.
//
// The server compiles as one that lives long does, has all the memory it
// asks for, and is warm.
func BenchmarkSideBySide(b *testing.B) {
	const warm = 4 * time.Second
	server := neo4jtest.StartOwn(b, neo4jserver.Options{
		Java:     []string{"-Xmx2g", "-XX:TieredStopAtLevel=4"},
		Settings: []string{"server.memory.pagecache.size=512m", "db.memory.transaction.max=1g"},
	})
	crowd := storetest.Crowd()
	there, err := neo4jstore.Open(b.Context(), neo4jstore.Config{URI: server.URI})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = there.Close() }()
	here, err := embedded.Open(b.Context(), filepath.Join(b.TempDir(), "graph.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = here.Close() }()
	for part := range slices.Chunk(crowd, 100) {
		put(b, there, part...)
	}
	if err := here.Put(b.Context(), crowd...); err != nil {
		b.Fatal(err)
	}
	session := bareSession(b, server.URI)
	hand := newByHand(crowd)
	for i, q := range storetest.Questions {
		b.Run(q.Name, func(b *testing.B) {
			ours := func() int { return embeddedRows(b, here, q.Text, cypher.Run) }
			theirs := func() int { return bareRows(b, session, q.Text) }
			for start := time.Now(); time.Since(start) < warm; {
				if n, m := ours(), theirs(); n != m {
					b.Fatalf("%d rows on the embedded store, %d on Neo4j", n, m)
				}
			}
			sides := map[string]func() int{"embedded": ours, "neo4j": theirs, "plan": func() int { return embeddedRows(b, here, q.Text, cypher.Explain) }}
			if i < len(hand) {
				sides["hand"] = hand[i]
			}
			took := map[string][]time.Duration{}
			for b.Loop() {
				for side, ask := range sides {
					start := time.Now()
					ask()
					took[side] = append(took[side], time.Since(start))
				}
			}
			for side, times := range took {
				slices.Sort(times)
				b.ReportMetric(float64(times[len(times)/2].Nanoseconds())/1000, side+"-µs")
				b.ReportMetric(float64(times[0].Nanoseconds())/1000, side+"-least-µs")
			}
		})
	}
}

func embeddedRows(b *testing.B, s *embedded.Store, text string, mode cypher.Mode) (n int) {
	params := map[string]value.Value{}
	for name, text := range storetest.Blanks {
		params[name] = value.String(text)
	}
	rows, err := s.Query(b.Context(), cypher.Query{Text: text, Params: params, Mode: mode, Limits: cypher.Limits{Rows: -1}})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		n++
	}
	if rows.Err() != nil {
		b.Fatal(rows.Err())
	}
	return n
}

// bareSession is a session of a driver that is there until b ends.
func bareSession(b *testing.B, uri string) neo4j.SessionWithContext {
	d, err := neo4j.NewDriverWithContext(uri, neo4j.NoAuth())
	if err != nil {
		b.Fatal(err)
	}
	s := d.NewSession(b.Context(), neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead})
	b.Cleanup(func() {
		ctx := context.WithoutCancel(b.Context())
		_, _ = s.Close(ctx), d.Close(ctx)
	})
	return s
}

func bareRows(b *testing.B, s neo4j.SessionWithContext, text string) int {
	params := map[string]any{}
	for name, text := range storetest.Blanks {
		params[name] = text
	}
	result, err := s.Run(b.Context(), text, params)
	if err != nil {
		b.Fatal(err)
	}
	records, err := result.Collect(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	return len(records)
}

// newByHand are loops that answer the first two Questions: through all actors
// by name, and through all relations of the whole crowd.
func newByHand(crowd []graph.Batch) []func() int {
	country := map[graph.ActorID]string{}
	var actors []graph.Actor
	var facts []graph.Fact
	for _, batch := range crowd {
		for _, a := range batch.Actors {
			if _, ok := country[a.ID]; !ok {
				country[a.ID] = a.Country
				actors = append(actors, a)
			}
		}
		for _, c := range batch.Claims {
			facts = append(facts, graph.Fact{Claim: c, When: c.When(batch.Document)})
		}
	}
	relations := graph.Summarize(facts)
	return []func() int{
		func() (n int) {
			for i := range actors {
				if actors[i].Name == storetest.Blanks["name"] {
					n++
				}
			}
			return n
		},
		func() (n int) {
			for i := range relations {
				if r := &relations[i]; r.Source == graph.ActorID(storetest.Blanks["id"]) && r.Claims >= 1 && country[r.Target] == "IRN" {
					n++
				}
			}
			return n
		},
	}
}
