package neo4jstore_test

import (
	"slices"
	"testing"
	"time"

	"example.org/entente/graph/neo4jstore/neo4jtest"
	"example.org/entente/graph/storetest"
)

// BenchmarkImport times the import of the same documents through the store
// and by a bare driver, in turns, and reports the median of the turns' ratios. The bare one
// writes the very same nodes and relationships under the same schema, and
// checks, reads and sums up nothing: its rows are made before the clock starts.
func BenchmarkImport(b *testing.B) {
	const documents, atOnce, turns = 600, 200, 5
	batches := storetest.Corpus(11, documents)
	var store, bare []time.Duration
	for range b.N {
		var steps [][]step
		c := config(neo4jtest.Start(b))
		for turn := range turns + 1 {
			s := open(b) // empties the database
			start := time.Now()
			for chunk := range slices.Chunk(batches, atOnce) {
				put(b, s, chunk...)
			}
			took := time.Since(start)
			_ = s.Close()
			if turn == 0 { // the server is cold, and we want the rows
				steps = bareSteps(b, c, batches, atOnce)
				continue
			}
			store = append(store, took)
			neo4jtest.Start(b) // empties it again; the schema stays
			start = time.Now()
			if err := importBare(b.Context(), c.URI, steps); err != nil {
				b.Fatal(err)
			}
			bare = append(bare, time.Since(start))
		}
	}
	ratios := make([]float64, len(store))
	for i := range store {
		ratios[i] = float64(store[i]) / float64(bare[i])
	}
	b.Logf("store %v, bare %v, ratios %.2f", store, bare, ratios)
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], "store/bare")
}
