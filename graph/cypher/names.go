package cypher

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A Finder finds actors by their names, as graph.Store does.
type Finder interface {
	FindActors(ctx context.Context, query string, limit int) (graph.ActorList, error)
}

// NameHints tells of the names in q that no actor has, though an actor is
// sought by them: {name: 'iran'} in a pattern, or a.name = $who. Names are equal to the letter, so
// that one written otherwise finds nothing; the hint says who may have been meant.
func NameHints(ctx context.Context, actors Finder, q *syntax.Query, params map[string]value.Value) ([]Hint, error) {
	var hints []Hint
	told := map[string]bool{}
	for _, s := range namesSought(q, params) {
		if told[s.text] || len(hints) == mostHints {
			continue
		}
		told[s.text] = true
		names, near, err := ActorsNamed(ctx, actors, s.text)
		if err != nil {
			return nil, err
		}
		if len(names) > 0 {
			if near = names[0]; near == s.text {
				continue
			}
		}
		at := Errorf(q.Text, s.at, SyntaxError, "")
		one := Hint{Message: fmt.Sprintf("No actor is named %q", s.text), Line: at.Line, Column: at.Column}
		if near != "" {
			one.Hint = "did you mean " + near + "?"
		}
		hints = append(hints, one)
	}
	return hints, nil
}

// ActorsNamed are the names of the actors that are found by a name, as FindActors
// orders them, but first of all the very name if an actor has it. Where nobody is found, near is the
// name that is written most like it, of the strongest actors; empty if none is nearly the same.
func ActorsNamed(ctx context.Context, actors Finder, name string) (names []string, near string, err error) {
	const most, strongest = 50, 1000
	found, err := actors.FindActors(ctx, name, most)
	if err != nil {
		return nil, "", err
	}
	for _, a := range found.Actors {
		if a.Name == name {
			names = slices.Insert(names, 0, name)
		} else {
			names = append(names, a.Name)
		}
	}
	if len(names) == 0 {
		found, err = actors.FindActors(ctx, "", strongest)
		near = nearestName(name, found.Actors)
	}
	return names, near, err
}

// nearestName is the name of the actor that is written most like a name, as a whole or by one
// of its words; it is empty if none is nearly the same.
func nearestName(name string, actors []graph.ActorCount) string {
	var written []string
	of := map[string]string{} // whose a word is: the strongest's
	for _, a := range actors {
		for _, w := range append([]string{a.Name}, strings.Fields(a.Name)...) {
			if of[w] == "" {
				of[w] = a.Name
				written = append(written, w)
			}
		}
	}
	return of[Nearest(name, written)]
}
