package graph_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"example.org/entente/graph"
)

func fact(document, source, typ, target string, more func(*graph.Fact)) graph.Fact {
	f := graph.Fact{Claim: graph.Claim{Document: graph.DocumentID(document), Source: graph.End{Actor: graph.ActorID(source)},
		Type: graph.RelationType(typ), Target: graph.End{Actor: graph.ActorID(target)}, Modality: graph.Actual}}
	if more != nil {
		more(&f)
	}
	return f
}

func TestSummarize(t *testing.T) {
	facts := []graph.Fact{
		fact("1", "oman", "MEDIATES", "iran", func(f *graph.Fact) {
			f.Publisher, f.When = "P", day(t, "2025-06")
			f.Claim.Other = &graph.End{Actor: "usa"}
		}),
		fact("1", "oman", "MEDIATES", "iran", func(f *graph.Fact) { f.Publisher, f.When, f.Claim.Modality = "P", day(t, "2025-06-30"), graph.Future }),
		fact("2", "oman", "MEDIATES", "iran", func(f *graph.Fact) {
			f.When, f.Claim.Title = day(t, "2025-06-01"), "host"
			f.Claim.Other = &graph.End{Actor: "qatar"}
		}),
		fact("2", "iran", "THREATENS", "usa", nil),
		fact("2", "iran", "MEDIATES", "oman", nil),
	}
	want := []graph.Relation{
		{RelationKey: facts[4].Claim.Relation(), Claims: 1, Modalities: graph.Tally{Actual: 1}, Publishers: []string{""}, Documents: 1},
		{RelationKey: facts[3].Claim.Relation(), Claims: 1, Modalities: graph.Tally{Actual: 1}, Publishers: []string{""}, Documents: 1},
		{RelationKey: facts[0].Claim.Relation(), Claims: 3, Modalities: graph.Tally{Actual: 2, Future: 1}, First: day(t, "2025-06-01"), Last: day(t, "2025-06-30"),
			Publishers: []string{"", "P"}, Documents: 2, Others: []graph.ActorID{"qatar", "usa"}, Title: "host"},
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 50 {
		if got := graph.Summarize(facts); !reflect.DeepEqual(got, want) {
			t.Fatalf("sums up to\n%+v, want\n%+v", got, want)
		}
		r.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
	}
	if got := graph.Summarize(nil); got == nil || len(got) != 0 {
		t.Errorf("nothing sums up to %#v", got)
	}
}

func TestTally(t *testing.T) {
	var tally graph.Tally
	for i, m := range graph.Modalities {
		tally.Add(m, i+1)
		tally.Add(m, 10)
	}
	tally.Add("perhaps", 100)
	for i, m := range graph.Modalities {
		if got := tally.Of(m); got != i+11 {
			t.Errorf("%s: %d, want %d", m, got, i+11)
		}
	}
	if tally.Of("perhaps") != 0 {
		t.Error("counts a modality that there is not")
	}
}

func TestMostFrequent(t *testing.T) {
	for _, c := range []struct {
		counts map[string]int
		want   string
	}{
		{nil, ""},
		{map[string]int{"a": 1, "b": 2}, "b"},
		{map[string]int{"b": 2, "a": 2, "c": 1}, "a"},
	} {
		if got := graph.MostFrequent(c.counts); got != c.want {
			t.Errorf("of %v it is %q, want %q", c.counts, got, c.want)
		}
	}
}

func TestFilterKeeps(t *testing.T) {
	f := fact("1", "a", "URGES", "b", func(f *graph.Fact) {
		f.Publisher, f.When, f.Claim.SaidBy = "P", day(t, "2025-06"), "s"
	})
	for _, c := range []struct {
		name   string
		filter graph.Filter
		want   bool
	}{
		{"the zero filter", graph.Filter{}, true},
		{"its type among others", graph.Filter{Types: []graph.RelationType{"AIDS", "URGES"}}, true},
		{"another type", graph.Filter{Types: []graph.RelationType{"AIDS"}}, false},
		{"its modality", graph.Filter{Modalities: []graph.Modality{graph.Actual}}, true},
		{"another modality", graph.Filter{Modalities: []graph.Modality{graph.Negated}}, false},
		{"who says it", graph.Filter{SaidBy: []graph.ActorID{"s"}}, true},
		{"what texts say themselves", graph.Filter{SaidBy: []graph.ActorID{""}}, false},
		{"its publisher", graph.Filter{Publishers: []string{"P"}}, true},
		{"no publisher", graph.Filter{Publishers: []string{""}}, false},
		{"a day of its month", graph.Filter{From: day(t, "2025-06-30"), To: day(t, "2025-06-30")}, true},
		{"the month after", graph.Filter{From: day(t, "2025-07")}, false},
		{"all but the modality", graph.Filter{Types: []graph.RelationType{"URGES"}, SaidBy: []graph.ActorID{"s"}, Modalities: []graph.Modality{graph.Future}}, false},
	} {
		if got := c.filter.Keeps(f); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if c.filter.Check() != nil || c.filter.IsZero() != (c.name == "the zero filter") {
			t.Errorf("%s: check %v, zero %v", c.name, c.filter.Check(), c.filter.IsZero())
		}
	}
}
