package graph

import (
	"fmt"
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"
)

// An ActorID names one actor across every document, e.g. "iran".
type ActorID string

// A Kind says what sort of actor one is.
type Kind string

// The four kinds of actor.
const (
	State        Kind = "state"
	Person       Kind = "person"
	Organization Kind = "organization"
	Group        Kind = "group" // people without a name of their own: "protesters"
)

// Kinds lists every kind, in the order in which they are shown.
var Kinds = []Kind{State, Organization, Person, Group}

// An Actor is one who does something to another, or has it done to him.
type Actor struct {
	ID      ActorID  `json:"id"`
	Name    string   `json:"name"`
	Kind    Kind     `json:"kind"`
	Country string   `json:"country,omitempty"` // ISO 3166-1 alpha-3, or IGO, NGO, IMG
	Aliases []string `json:"aliases,omitempty"` // other names that texts used, sorted
}

// Check returns ErrInvalid unless a can be stored.
func (a Actor) Check() error {
	switch {
	case a.ID == "" || len(a.ID) > MaxID || !printable(string(a.ID)):
		return fmt.Errorf("actor id %q: not 1 to %d bytes of printable UTF-8: %w", clip(string(a.ID)), MaxID, ErrInvalid)
	case a.Name == "" || !utf8.ValidString(a.Name):
		return fmt.Errorf("actor %q: its name is empty or not valid UTF-8: %w", a.ID, ErrInvalid)
	case !slices.Contains(Kinds, a.Kind):
		return fmt.Errorf("actor %q: kind %q is not one of %v: %w", a.ID, clip(string(a.Kind)), Kinds, ErrInvalid)
	case len(a.Country) > 3 || !printable(a.Country):
		return fmt.Errorf("actor %q: country %q is not a code of three letters: %w", a.ID, clip(a.Country), ErrInvalid)
	}
	for _, s := range a.Aliases {
		if s == "" || !utf8.ValidString(s) {
			return fmt.Errorf("actor %q: an alias is empty or not valid UTF-8: %w", a.ID, ErrInvalid)
		}
	}
	return nil
}

// MergeActors makes one actor of what several documents say of it, the same
// whatever their order: each field as most documents have it (of a tie, the
// smallest), and all their names as aliases. It panics on an empty list.
func MergeActors(said []Actor) Actor { return MergeCounted(said, nil) }

// MergeCounted is [MergeActors] for documents of which times[i] say said[i];
// one each if times is nil.
func MergeCounted(said []Actor, times []int) Actor {
	most := func(field func(Actor) string) string {
		counts := map[string]int{}
		for i, a := range said {
			n := 1
			if times != nil {
				n = times[i]
			}
			if v := field(a); v != "" {
				counts[v] += n
			}
		}
		return MostFrequent(counts)
	}
	a := Actor{
		ID:      said[0].ID,
		Name:    most(func(a Actor) string { return a.Name }),
		Kind:    Kind(most(func(a Actor) string { return string(a.Kind) })),
		Country: most(func(a Actor) string { return a.Country }),
	}
	names := map[string]bool{}
	for _, s := range said {
		names[s.Name] = true
		for _, alias := range s.Aliases {
			names[alias] = true
		}
	}
	delete(names, a.Name)
	a.Aliases = slices.Sorted(maps.Keys(names))
	return a
}

// printable tells whether s is valid UTF-8 without control characters.
func printable(s string) bool {
	for _, r := range s {
		if r == utf8.RuneError || unicode.IsControl(r) {
			return false
		}
	}
	return true
}
