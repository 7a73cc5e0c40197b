package web

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
	"testing"

	"example.org/entente/graph"
)

// crowd is news of n actors in m documents of a claim each: few actors with many
// and many with few.
func crowd(n, m int) []graph.Batch {
	r := rand.New(rand.NewPCG(1, 1))
	types := []graph.RelationType{"MEETS_WITH", "SUPPORTS", "AIDS", "DEMANDS", "ACCUSES", "WARNS", "THREATENS", "SANCTIONS", "ATTACKS", "ALLIES_WITH"}
	actor := func(i int) graph.Actor {
		return graph.Actor{ID: graph.ActorID(fmt.Sprintf("actor-%03d", i)), Name: fmt.Sprintf("Actor Number %d", i), Kind: graph.Kinds[i%4]}
	}
	pick := func() int { return int(float64(n) * r.Float64() * r.Float64()) }
	var all []graph.Batch
	for i := range m {
		a, b := i%n, pick()
		if i >= n {
			a = pick()
		}
		if a == b {
			b = (b + 1) % n
		}
		text := actor(a).Name + " wrote to " + actor(b).Name + "."
		at := len(actor(a).Name)
		all = append(all, graph.Batch{
			Document: graph.Document{ID: graph.DocumentID(fmt.Sprintf("d%05d", i)), Publisher: fmt.Sprintf("Paper %d", i%7), Published: graph.Date{Year: 2025, Month: 1 + i%12}, Text: text},
			Actors:   []graph.Actor{actor(a), actor(b)},
			Claims: []graph.Claim{{
				Source: graph.End{Actor: actor(a).ID, Span: graph.Span{Start: 0, End: at}}, Type: types[r.IntN(len(types))],
				Target:   graph.End{Actor: actor(b).ID, Span: graph.Span{Start: at + 10, End: len(text) - 1}},
				Modality: graph.Modalities[r.IntN(4)], Span: graph.Span{Start: 0, End: len(text)}, Trigger: graph.Span{Start: at + 1, End: at + 9}, Evidence: text, Rule: "write/0",
			}},
		})
	}
	return all
}

// A page with a map of 60 actors, out of 10,000 claims, that was drawn before.
func BenchmarkMapPage(b *testing.B) {
	h := serving(b, Config{Store: newStore(b, crowd(300, 10_000)...), Renderer: renderer()})
	const target = "/?actors=60&relations=110"
	if a := get(h, target); a.status != http.StatusOK {
		b.Fatal(a.status)
	}
	for b.Loop() {
		if a := get(h, target); a.status != http.StatusOK {
			b.Fatal(a.status)
		}
	}
}

// An actor's panel beside a small map.
func BenchmarkPanel(b *testing.B) {
	h := serving(b, Config{Store: newStore(b, crowd(300, 10_000)...), Renderer: renderer()})
	const target = "/?actors=10&actor=actor-000"
	for b.Loop() {
		if a := get(h, target); a.status != http.StatusOK {
			b.Fatal(a.status)
		}
	}
}

// The panel that opens beside an answer: what a line of it leads to, which draws
// the map around the line's source. Each actor's first time is one on a map that was not drawn before;
// there are 300 actors, so ask for at most so many (-benchtime 300x).
func BenchmarkPanelOfAnAnswer(b *testing.B) {
	store := newStore(b, crowd(300, 10_000)...)
	var lines []string
	for i := range 300 {
		p, err := store.Actor(b.Context(), graph.ActorID(fmt.Sprintf("actor-%03d", i)), graph.Filter{}, 1)
		if err != nil {
			b.Fatal(err)
		}
		lines = append(lines, relationURL(p.Relations[0].RelationKey))
	}
	rand.New(rand.NewPCG(2, 2)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	h := serving(b, Config{Store: store, Renderer: renderer()})
	for _, drawn := range []string{"not drawn", "drawn before"} {
		b.Run(drawn, func(b *testing.B) {
			n := 0
			for b.Loop() {
				target, _, _ := strings.Cut(lines[n%len(lines)], "#")
				if a := get(h, target); a.status != http.StatusOK {
					b.Fatal(a.status)
				}
				n++
			}
		})
	}
}
