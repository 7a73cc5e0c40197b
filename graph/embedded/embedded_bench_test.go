//go:build unix

package embedded_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"syscall"
	"testing"
	"time"

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

// reportCPU runs f in a loop and reports the processor time that it took,
// garbage collection included: on a busy machine the clock tells little.
func reportCPU(b *testing.B, f func()) {
	b.Helper()
	cpu := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	f() // what is summed up lazily
	before := cpu()
	for b.Loop() {
		f()
	}
	b.ReportMetric(float64((cpu()-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
}

func BenchmarkImport(b *testing.B) {
	corpus()
	for _, n := range []int{20, 100, 500} {
		b.Run(fmt.Sprintf("%d documents a put", n), func(b *testing.B) {
			reportCPU(b, func() {
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
			})
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	s, path := full(b)
	s.Close()
	heap := func() float64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / 1e6
	}
	before := heap()
	s = open(b, path)
	held := heap() - before
	s.Close()
	reportCPU(b, func() {
		s, err := embedded.Open(b.Context(), path)
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	})
	b.ReportMetric(held, "MB/heap")
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
			reportCPU(b, func() {
				if err := c.ask(); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// How long a reader waits while another puts 100 documents at a time.
func BenchmarkReadWhileWriting(b *testing.B) {
	s := open(b, filepath.Join(b.TempDir(), "graph.db"))
	fill(b, s, 500)
	again := storetest.Corpus(2, 3000) // other texts for the first of the documents
	stop := make(chan struct{})
	var writer sync.WaitGroup
	writer.Go(func() {
		for turn := 0; ; turn++ {
			from := again
			if turn%2 == 1 {
				from = corpus()[:len(again)]
			}
			for batches := range slices.Chunk(from, 100) {
				select {
				case <-stop:
					return
				default:
				}
				if err := s.Put(b.Context(), batches...); err != nil {
					b.Error(err)
					return
				}
			}
		}
	})
	defer writer.Wait()
	defer close(stop)
	var longest time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := s.FindActors(b.Context(), "sha ka", 0); err != nil {
			b.Fatal(err)
		}
		longest = max(longest, time.Since(start))
	}
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms/longest")
}
