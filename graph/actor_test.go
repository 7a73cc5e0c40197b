package graph_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"example.org/entente/graph"
)

func TestActorCheck(t *testing.T) {
	good := graph.Actor{ID: "iran", Name: "Iran", Kind: graph.State, Country: "IRN", Aliases: []string{"Persia"}}
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		spoil func(*graph.Actor)
	}{
		{"no id", func(a *graph.Actor) { a.ID = "" }},
		{"an id too long", func(a *graph.Actor) { a.ID = graph.ActorID(strings.Repeat("x", graph.MaxID+1)) }},
		{"an id with a line break", func(a *graph.Actor) { a.ID = "a\nb" }},
		{"an id that is not UTF-8", func(a *graph.Actor) { a.ID = "\xff" }},
		{"no name", func(a *graph.Actor) { a.Name = "" }},
		{"a name that is not UTF-8", func(a *graph.Actor) { a.Name = "\xc3" }},
		{"no kind", func(a *graph.Actor) { a.Kind = "" }},
		{"a kind there is not", func(a *graph.Actor) { a.Kind = "State" }},
		{"a country of four letters", func(a *graph.Actor) { a.Country = "IRAN" }},
		{"an alias that is empty", func(a *graph.Actor) { a.Aliases = []string{"Persia", ""} }},
	} {
		a := good
		c.spoil(&a)
		if err := a.Check(); !errors.Is(err, graph.ErrInvalid) || len(err.Error()) > 700 {
			t.Errorf("%s: error %v, want one that is %q", c.name, err, graph.ErrInvalid)
		}
	}
}

func TestMergeActors(t *testing.T) {
	for _, c := range []struct {
		name string
		said []graph.Actor
		want graph.Actor
	}{
		{"one", []graph.Actor{{ID: "x", Name: "X", Kind: graph.State, Aliases: []string{"B", "A", "X"}}},
			graph.Actor{ID: "x", Name: "X", Kind: graph.State, Aliases: []string{"A", "B"}}},
		{"what most say", []graph.Actor{{ID: "x", Name: "A", Kind: graph.State}, {ID: "x", Name: "B", Kind: graph.Group}, {ID: "x", Name: "B", Kind: graph.Group}},
			graph.Actor{ID: "x", Name: "B", Kind: graph.Group, Aliases: []string{"A"}}},
		{"of a tie the smallest", []graph.Actor{{ID: "x", Name: "B", Kind: graph.State}, {ID: "x", Name: "A", Kind: graph.Group}},
			graph.Actor{ID: "x", Name: "A", Kind: graph.Group, Aliases: []string{"B"}}},
		{"a country rather than none", []graph.Actor{{ID: "x", Name: "A", Kind: graph.State}, {ID: "x", Name: "A", Kind: graph.State}, {ID: "x", Name: "A", Kind: graph.State, Country: "USA"}},
			graph.Actor{ID: "x", Name: "A", Kind: graph.State, Country: "USA"}},
	} {
		if got := graph.MergeActors(c.said); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestMergeActorsInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		var said []graph.Actor
		for range 1 + r.IntN(8) {
			said = append(said, graph.Actor{ID: "x", Name: string(rune('A' + r.IntN(3))), Kind: graph.Kinds[r.IntN(4)],
				Country: []string{"", "USA", "IRN"}[r.IntN(3)], Aliases: []string{string(rune('A' + r.IntN(5)))}})
		}
		want := graph.MergeActors(said)
		r.Shuffle(len(said), func(i, j int) { said[i], said[j] = said[j], said[i] })
		if got := graph.MergeActors(said); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v in this order, and %+v in another", got, want)
		}
		times := make([]int, len(said))
		for i := range times {
			times[i] = 1 + r.IntN(3)
			for range times[i] - 1 {
				said = append(said, said[i])
			}
		}
		if got, want := graph.MergeCounted(said[:len(times)], times), graph.MergeActors(said); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v counted, and %+v one by one", got, want)
		}
	}
}

func TestRank(t *testing.T) {
	found := []graph.ActorCount{
		{Actor: graph.Actor{ID: "word", Name: "Bank of Iran"}, Claims: 50},
		{Actor: graph.Actor{ID: "alias", Name: "Persia", Aliases: []string{"Iran"}}, Claims: 1},
		{Actor: graph.Actor{ID: "b", Name: "Iran Air"}, Claims: 3},
		{Actor: graph.Actor{ID: "none", Name: "Oman"}, Claims: 99},
		{Actor: graph.Actor{ID: "a", Name: "Iran Khodro"}, Claims: 3},
		{Actor: graph.Actor{ID: "many", Name: "Iranian press"}, Claims: 4},
		{Actor: graph.Actor{ID: "whole", Name: "IRAN"}},
	}
	for _, c := range []struct{ query, want string }{
		{"iran", "whole alias many a b word"},
		{"Irán", "whole alias many a b word"},
		{"of ira", "word"},
		{"iran air", "b"},
		{"air iran", "b"},
		{"", "none word many a b alias whole"},
		{"nobody", ""},
	} {
		var got []string
		for _, a := range graph.Rank(found, c.query) {
			got = append(got, string(a.ID))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q ranks %v, want %s", c.query, got, c.want)
		}
	}
}

func ExampleMatches() {
	fmt.Println(graph.Matches(graph.Fold("SA Arab"), graph.Fold("Saudi Arabia")))
	fmt.Println(graph.Matches(graph.Fold("audi"), graph.Fold("Saudi Arabia")))
	// Output:
	// true
	// false
}
