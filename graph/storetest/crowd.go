package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"example.org/entente/graph"
)

// Crowd makes up documents of 10,000 actors between whom there are about
// 50,000 relations.
func Crowd() []graph.Batch {
	r := rand.New(rand.NewPCG(1, 2))
	acts := []graph.RelationType{"MEETS_WITH", "THREATENS", "WARNS", "SUPPORTS", "ATTACKS", "SANCTIONS", "URGES", "AIDS"}
	actor := func(i int) graph.Actor {
		return graph.Actor{ID: graph.ActorID(fmt.Sprintf("actor-%d", i)), Name: fmt.Sprintf("Actor %d", i), Kind: graph.Kinds[i%len(graph.Kinds)], Country: "IRN"}
	}
	const claims = 50
	var batches []graph.Batch
	for d := range 1000 {
		var text strings.Builder
		b := graph.Batch{Document: graph.Document{ID: graph.DocumentID(fmt.Sprintf("doc-%d", d)), Publisher: "Paper", Published: graph.Date{Year: 2025, Month: 1 + d%12, Day: 1 + d%28}}}
		seen := map[int]bool{}
		for i := range claims {
			from, to := (d*10+i*200)%10000, r.IntN(10000)
			if i%5 == 0 {
				to = r.IntN(100) // some are in much of the news
			}
			if from == to {
				to = (to + 1) % 10000
			}
			for _, n := range []int{from, to} {
				if !seen[n] {
					seen[n] = true
					b.Actors = append(b.Actors, actor(n))
				}
			}
			start := text.Len()
			fmt.Fprintf(&text, "Actor %d acts on Actor %d.", from, to)
			span := graph.Span{Start: start, End: text.Len()}
			text.WriteString(" ")
			b.Claims = append(b.Claims, graph.Claim{Source: graph.End{Actor: actor(from).ID, Span: span}, Target: graph.End{Actor: actor(to).ID, Span: span},
				Type: acts[r.IntN(len(acts))], Modality: graph.Modalities[r.IntN(4)], Document: b.Document.ID, Sentence: i, Span: span, Trigger: span,
				Evidence: text.String()[span.Start:span.End], Rule: "act/1"})
		}
		b.Document.Text = text.String()
		batches = append(batches, b)
	}
	return batches
}
