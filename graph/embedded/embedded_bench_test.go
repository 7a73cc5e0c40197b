package embedded_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

// documents state about 100,000 claims.
const documents = 14_300

var corpus = sync.OnceValue(func() []graph.Batch { return storetest.Corpus(1, documents) })

// fill puts the corpus in calls of n documents.
func fill(b *testing.B, s *embedded.Store, n int) {
	b.Helper()
	for batches := range slices.Chunk(corpus(), n) {
		if err := s.Put(b.Context(), batches...); err != nil {
			b.Fatal(err)
		}
	}
}

// full is a store of 100,000 claims.
func full(b *testing.B) (*embedded.Store, string) {
	path := filepath.Join(b.TempDir(), "graph.db")
	s := open(b, path)
	fill(b, s, 500)
	return s, path
}

func BenchmarkImport(b *testing.B) {
	corpus()
	for _, n := range []int{20, 100, 500} {
		b.Run(fmt.Sprintf("%d documents a put", n), func(b *testing.B) {
			for b.Loop() {
				path := filepath.Join(b.TempDir(), "graph.db")
				s := open(b, path)
				fill(b, s, n)
				c, err := s.Counts(b.Context(), graph.Filter{}, 0)
				if err != nil {
					b.Fatal(err)
				}
				info, err := os.Stat(path)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(c.All.Claims), "claims")
				b.ReportMetric(float64(info.Size())/1e6, "MB/file")
				s.Close()
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	s, path := full(b)
	s.Close()
	corpus()
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		s, err := embedded.Open(b.Context(), path)
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB/heap")
		s.Close()
		b.StartTimer()
	}
}

func BenchmarkRead(b *testing.B) {
	s, _ := full(b)
	ctx := b.Context()
	top, err := s.FindActors(ctx, "", 3)
	if err != nil {
		b.Fatal(err)
	}
	hub, second := top.Actors[0].ID, top.Actors[1].ID
	g, err := s.Subgraph(ctx, graph.View{Focus: []graph.ActorID{hub}})
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%+v of %+v", g.Matching, g.Total)
	half := graph.Filter{Modalities: []graph.Modality{graph.Actual}, From: graph.Date{Year: 2024}, To: graph.Date{Year: 2024, Month: 9}}
	far := corpus()[len(corpus())-1].Actors
	for _, c := range []struct {
		name string
		ask  func() error
	}{
		{"subgraph of all", func() error { _, err := s.Subgraph(ctx, graph.View{}); return err }},
		{"subgraph of all, filtered", func() error { _, err := s.Subgraph(ctx, graph.View{Filter: half}); return err }},
		{"subgraph of all, filtered, from 3 claims", func() error { _, err := s.Subgraph(ctx, graph.View{Filter: half, MinClaims: 3}); return err }},
		{"subgraph around the hub", func() error { _, err := s.Subgraph(ctx, graph.View{Focus: []graph.ActorID{hub}}); return err }},
		{"subgraph around the hub, depth 3, filtered", func() error {
			_, err := s.Subgraph(ctx, graph.View{Focus: []graph.ActorID{hub}, Depth: 3, Filter: half})
			return err
		}},
		{"counts", func() error { _, err := s.Counts(ctx, graph.Filter{}, 0); return err }},
		{"counts, filtered", func() error { _, err := s.Counts(ctx, half, 0); return err }},
		{"find a name", func() error { _, err := s.FindActors(ctx, "sha ka", 0); return err }},
		{"find all", func() error { _, err := s.FindActors(ctx, "", 0); return err }},
		{"actor, the hub, filtered", func() error { _, err := s.Actor(ctx, hub, half, 0); return err }},
		{"relation, the strongest", func() error { _, err := s.Relation(ctx, g.Relations[0].RelationKey, half, 0); return err }},
		{"paths, hubs", func() error { _, err := s.Paths(ctx, hub, second, half, 0, 0); return err }},
		{"paths, far", func() error { _, err := s.Paths(ctx, far[0].ID, far[len(far)-1].ID, half, 0, 0); return err }},
		{"document", func() error { _, err := s.Document(ctx, "doc-00100"); return err }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if err := c.ask(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
