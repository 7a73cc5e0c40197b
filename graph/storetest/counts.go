package storetest

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
)

// tallies writes counts as "URGES 6, ATTACKS 2".
func tallies[T any](counts []graph.Count[T]) string {
	var parts []string
	for _, c := range counts {
		parts = append(parts, fmt.Sprintf("%v %d", c.Value, c.Claims))
	}
	return strings.Join(parts, ", ")
}

func testCountsOwnField(s session) {
	s.put(filters()...)
	for _, c := range []struct {
		name                                string
		filter                              graph.Filter
		types, modalities, said, publishers string
	}{
		{"no filter", graph.Filter{}, "URGES 6, ATTACKS 2", "actual 6, future 1, hypothetical 0, negated 1", "s 1, t 1", "P 6,  1, Q 1"},
		{"a type", graph.Filter{Types: []graph.RelationType{"ATTACKS"}}, "URGES 6, ATTACKS 2", "actual 1, future 1, hypothetical 0, negated 0", "t 1", "P 2"},
		{"a modality", graph.Filter{Modalities: []graph.Modality{graph.Actual}}, "URGES 5, ATTACKS 1",
			"actual 6, future 1, hypothetical 0, negated 1", "s 1", "P 4,  1, Q 1"},
		{"a speaker", graph.Filter{SaidBy: []graph.ActorID{"t"}}, "ATTACKS 1", "actual 0, future 1, hypothetical 0, negated 0", "s 1, t 1", "P 1"},
		{"a publisher", graph.Filter{Publishers: []string{"Q"}}, "URGES 1", "actual 1, future 0, hypothetical 0, negated 0", "", "P 6,  1, Q 1"},
		{"a day", graph.Filter{From: day("2025-06-10"), To: day("2025-06-10")}, "URGES 3, ATTACKS 1", "actual 3, future 0, hypothetical 0, negated 1", "s 1", "P 4"},
		{"a type and a speaker", graph.Filter{Types: []graph.RelationType{"URGES"}, SaidBy: []graph.ActorID{"t"}}, "ATTACKS 1",
			"actual 0, future 0, hypothetical 0, negated 0", "s 1", ""},
	} {
		got := s.counts(c.filter, 0)
		s.same(c.name+", types", tallies(got.Types), c.types)
		s.same(c.name+", modalities", tallies(got.Modalities), c.modalities)
		s.same(c.name+", said by", tallies(got.SaidBy), c.said)
		s.same(c.name+", publishers", tallies(got.Publishers), c.publishers)
	}
}

func testCountsSizes(s session) {
	s.put(filters()...)
	s.put(write("silent", "R", "1999").mentions("z").done())
	c := s.counts(graph.Filter{Types: []graph.RelationType{"ATTACKS"}}, 0)
	s.same("total", c.Total, graph.Size{Actors: 3, Relations: 2, Claims: 2})
	s.same("all", c.All, graph.Size{Actors: 9, Relations: 8, Claims: 8})
	s.same("documents, filter or not", c.Documents, 4)
	s.same("first and last of all claims, filter or not", []graph.Date{c.First, c.Last}, []graph.Date{day("2024"), day("2025-07-01")})
	s.same("speakers", c.Actors, []graph.Actor{{ID: "t", Name: "T", Kind: graph.State}})
}

func testCountsLimit(s session) {
	for i := range 60 {
		if i%20 == 0 {
			var batches []graph.Batch
			for j := i; j < i+20; j++ {
				n := fmt.Sprintf("%02d", j)
				a := write(graph.DocumentID(n), "paper "+n, "").claims("a", "URGES", "b", saidBy(graph.ActorID("s"+n)))
				if j == 59 {
					a.claims("a", "URGES", "b", saidBy("s59"))
				}
				batches = append(batches, a.done())
			}
			s.put(batches...)
		}
	}
	for _, limit := range []int{0, 1, 55, 500} {
		c := s.counts(graph.Filter{}, limit)
		want := min(60, limit)
		if limit == 0 {
			want = 50
		}
		s.same(fmt.Sprint("limit ", limit), []int{len(c.SaidBy), c.SaidByTotal, len(c.Publishers), c.PublishersTotal, len(c.Actors)},
			[]int{want, 60, want, 60, want})
		s.same("most first", []any{c.SaidBy[0], c.Publishers[0]}, []any{
			graph.Count[graph.ActorID]{Value: "s59", Claims: 2}, graph.Count[string]{Value: "paper 59", Claims: 2}})
	}
}

func testInvalidQuestions(s session) {
	s.put(talks())
	ctx, ask := s.Context(), s.store
	for _, c := range []struct {
		name   string
		filter graph.Filter
		limit  int
		word   string
	}{
		{"limit -1", graph.Filter{}, -1, "-1"},
		{"a type in lower case", graph.Filter{Types: []graph.RelationType{"urges"}}, 0, "urges"},
		{"a modality that is none", graph.Filter{Modalities: []graph.Modality{"perhaps"}}, 0, "perhaps"},
		{"a day that is none", graph.Filter{From: graph.Date{Year: 2025, Month: 2, Day: 30}}, 0, "2025-02-30"},
		{"an end before the beginning", graph.Filter{From: day("2025"), To: day("2024")}, 0, "2024"},
	} {
		_, err := ask.Actor(ctx, "iran", c.filter, c.limit)
		s.fails("actor, "+c.name, err, graph.ErrInvalid, c.word)
		_, err = ask.Actor(ctx, "nobody", c.filter, c.limit)
		s.fails("unknown actor, "+c.name, err, graph.ErrInvalid, c.word)
		_, err = ask.Relation(ctx, graph.RelationKey{Source: "oman", Type: "MEDIATES", Target: "iran"}, c.filter, c.limit)
		s.fails("relation, "+c.name, err, graph.ErrInvalid, c.word)
		_, err = ask.Paths(ctx, "iran", "israel", c.filter, 0, c.limit)
		s.fails("paths, "+c.name, err, graph.ErrInvalid, c.word)
		_, err = ask.Counts(ctx, c.filter, c.limit)
		s.fails("counts, "+c.name, err, graph.ErrInvalid, c.word)
		if c.limit == 0 {
			_, err = ask.Subgraph(ctx, graph.View{Filter: c.filter})
			s.fails("subgraph, "+c.name, err, graph.ErrInvalid, c.word)
		}
	}
	_, err := ask.FindActors(ctx, "", -1)
	s.fails("find", err, graph.ErrInvalid, "-1")
	_, err = ask.Documents(ctx, "", -1)
	s.fails("documents", err, graph.ErrInvalid, "-1")
	_, err = ask.Paths(ctx, "iran", "israel", graph.Filter{}, -1, 0)
	s.fails("paths of -1 steps", err, graph.ErrInvalid, "-1")
}
