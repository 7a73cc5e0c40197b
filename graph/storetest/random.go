package storetest

import (
	"fmt"
	"math/rand/v2"

	"example.org/entente/graph"
)

// testRandom puts made-up documents, asks the store and a naive one the same
// random questions, replaces some documents, and asks again.
func testRandom(s session) {
	naive := session{s.T, newReference()}
	batches := Corpus(1, 90)
	for i := 0; i < len(batches); i += 30 {
		s.put(batches[i : i+30]...)
		naive.put(batches[i : i+30]...)
	}
	q := questions{rand.New(rand.NewPCG(2, 3)), batches}
	q.compare(s, naive, 60)
	again := Corpus(4, 45) // the same ids, other texts, other actors
	again[7].Claims, again[8] = nil, graph.Batch{Document: again[8].Document}
	s.put(again...)
	naive.put(again...)
	q.batches = append(again, batches[45:]...)
	q.compare(s, naive, 60)
	s.same("the store", s.everything(), naive.everything())
}

// questions are random questions about batches.
type questions struct {
	*rand.Rand
	batches []graph.Batch
}

func (q questions) compare(got, want session, rounds int) {
	got.Helper()
	for i := range rounds {
		if got.Failed() {
			got.Fatalf("stopped in round %d of %d", i, rounds)
		}
		v := q.view()
		got.same(fmt.Sprintf("subgraph %+v", v), got.subgraph(v), want.subgraph(v))
		f, limit := q.filter(), q.IntN(8)
		got.same(fmt.Sprintf("counts %+v limit %d", f, limit), got.counts(f, limit), want.counts(f, limit))
		id := q.actor()
		got.same(fmt.Sprintf("actor %s %+v limit %d", id, f, limit), got.actor(id, f, limit), want.actor(id, f, limit))
		if c, ok := q.claim(); ok {
			key := c.Relation()
			got.same(fmt.Sprintf("relation %v %+v limit %d", key, f, limit), got.relation(key, f, limit), want.relation(key, f, limit))
		}
		to, steps := q.actor(), q.IntN(5)
		got.same(fmt.Sprintf("paths %s %s %+v steps %d limit %d", id, to, f, steps, limit),
			got.paths(id, to, f, steps, limit), want.paths(id, to, f, steps, limit))
		query := q.query()
		got.same(fmt.Sprintf("find %q limit %d", query, limit), got.find(query, limit), want.find(query, limit))
		d := q.batches[q.IntN(len(q.batches))].Document.ID
		got.same("document "+string(d), got.document(d), want.document(d))
		got.same("documents after "+string(d), got.documents(d, limit), want.documents(d, limit))
	}
}

func (q questions) claim() (graph.Claim, bool) {
	b := q.batches[q.IntN(len(q.batches))]
	if len(b.Claims) == 0 {
		return graph.Claim{}, false
	}
	return b.Claims[q.IntN(len(b.Claims))], true
}

func (q questions) actor() graph.ActorID {
	for {
		if b := q.batches[q.IntN(len(q.batches))]; len(b.Actors) > 0 {
			return b.Actors[q.IntN(len(b.Actors))].ID
		}
	}
}

// query is the beginning of a name, or of two of its words.
func (q questions) query() string {
	for {
		b := q.batches[q.IntN(len(q.batches))]
		if len(b.Actors) == 0 {
			continue
		}
		name := []rune(b.Actors[q.IntN(len(b.Actors))].Name)
		return string(name[:q.IntN(len(name)+1)])
	}
}

// filter sets each field about one time in four.
func (q questions) filter() (f graph.Filter) {
	maybe := func() bool { return q.IntN(4) == 0 }
	for maybe() {
		f.Types = append(f.Types, types[q.IntN(len(types))], types[q.IntN(len(types))])
	}
	for maybe() {
		f.Modalities = append(f.Modalities, graph.Modalities[q.IntN(len(graph.Modalities))])
	}
	for maybe() {
		if c, ok := q.claim(); ok {
			f.SaidBy = append(f.SaidBy, c.SaidBy)
		}
	}
	for maybe() {
		f.Publishers = append(f.Publishers, publishers[q.IntN(len(publishers))])
	}
	g := generator{Rand: q.Rand}
	if maybe() {
		f.From = day(g.date(0))
	}
	if maybe() {
		f.To = day(g.date(0))
	}
	if f.Check() != nil {
		f.From, f.To = f.To, f.From
	}
	return f
}

func (q questions) view() graph.View {
	v := graph.View{Filter: q.filter(), Depth: q.IntN(graph.MaxDepth + 1), MinClaims: q.IntN(3), Actors: q.IntN(40), Relations: q.IntN(60)}
	for range q.IntN(3) {
		v.Focus = append(v.Focus, q.actor())
	}
	return v
}
