package neo4jstore_test

import (
	"slices"
	"testing"
	"time"

	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/storetest"
)

// BenchmarkImport times the import of the same documents through the store
// and by a bare driver, in turns, and reports the ratio of the medians. The bare one
// writes the same nodes and relationships, with the same schema, and checks,
// reads and sums up nothing: its rows are made before the clock starts.
func BenchmarkImport(b *testing.B) {
	const documents, atOnce, turns = 1000, 250, 3
	batches := storetest.Corpus(11, documents)
	var store, bare []time.Duration
	for range b.N {
		for range turns {
			s := open(b)
			start := time.Now()
			for chunk := range slices.Chunk(batches, atOnce) {
				put(b, s, chunk...)
			}
			store = append(store, time.Since(start))
			c := config(neo4jtest.Start(b)) // empties the database; the schema stays
			_ = s.Close()
			rows := bareRows(batches, atOnce)
			start = time.Now()
			if err := importBare(b.Context(), c.URI, rows); err != nil {
				b.Fatal(err)
			}
			bare = append(bare, time.Since(start))
		}
	}
	slices.Sort(store)
	slices.Sort(bare)
	b.Logf("store %v, bare %v", store, bare)
	b.ReportMetric(float64(store[len(store)/2])/float64(bare[len(bare)/2]), "store/bare")
}
