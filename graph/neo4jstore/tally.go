package neo4jstore

import (
	"encoding/json"
	"maps"
	"slices"

	"example.org/entente/graph"
)

// A tally counts what documents say of one actor: in how many of them a
// field has a value. It stands with the actor, so that one more document of an actor
// in thousands costs no more than one of a newcomer.
type tally struct {
	Documents int            `json:"documents"`
	Names     map[string]int `json:"names"`
	Kinds     map[string]int `json:"kinds"`
	Countries map[string]int `json:"countries,omitempty"`
	Aliases   map[string]int `json:"aliases,omitempty"`
}

func parseTally(s string) (*tally, error) {
	t := &tally{}
	if s != "" {
		if err := json.Unmarshal([]byte(s), t); err != nil {
			return nil, err
		}
	}
	for _, m := range []*map[string]int{&t.Names, &t.Kinds, &t.Countries, &t.Aliases} {
		if *m == nil {
			*m = map[string]int{}
		}
	}
	return t, nil
}

func (t *tally) String() string {
	b, err := json.Marshal(t)
	if err != nil {
		panic(err) // maps of numbers always marshal
	}
	return string(b)
}

// add counts n more documents that say a; n is -1 for one that no longer does.
func (t *tally) add(a graph.Actor, n int) {
	t.Documents += n
	count(t.Names, a.Name, n)
	count(t.Kinds, string(a.Kind), n)
	if a.Country != "" {
		count(t.Countries, a.Country, n)
	}
	for _, alias := range a.Aliases {
		count(t.Aliases, alias, n)
	}
}

func count(m map[string]int, key string, n int) {
	if m[key] += n; m[key] <= 0 {
		delete(m, key)
	}
}

// merge is what graph.MergeActors makes of the same sayings.
func (t *tally) merge(id graph.ActorID) graph.Actor {
	a := graph.Actor{
		ID: id, Name: graph.MostFrequent(t.Names), Kind: graph.Kind(graph.MostFrequent(t.Kinds)), Country: graph.MostFrequent(t.Countries),
	}
	names := map[string]bool{}
	for name := range t.Names {
		names[name] = true
	}
	for alias := range t.Aliases {
		names[alias] = true
	}
	delete(names, a.Name)
	a.Aliases = slices.Sorted(maps.Keys(names))
	return a
}
