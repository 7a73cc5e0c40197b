package graph

import (
	"fmt"
	"slices"
)

// A Filter says which claims count. Each field that is set must hold; the
// zero Filter lets every claim through.
type Filter struct {
	Types      []RelationType // one of these
	Modalities []Modality     // one of these
	SaidBy     []ActorID      // said by one of these actors
	Publishers []string       // in a document of one of these; "" stands for none
	From, To   Date           // its When may lie in these days, both included
}

// Keeps tells whether f lets a claim through.
func (f Filter) Keeps(c Fact) bool {
	return oneOf(f.Types, c.Claim.Type) && oneOf(f.Modalities, c.Claim.Modality) &&
		oneOf(f.SaidBy, c.Claim.SaidBy) && oneOf(f.Publishers, c.Publisher) && c.When.Between(f.From, f.To)
}

func oneOf[T comparable](list []T, v T) bool { return len(list) == 0 || slices.Contains(list, v) }

// IsZero tells whether f lets every claim through.
func (f Filter) IsZero() bool {
	return len(f.Types)+len(f.Modalities)+len(f.SaidBy)+len(f.Publishers) == 0 && f.From.IsZero() && f.To.IsZero()
}

// Check returns ErrInvalid where f can mean nothing.
func (f Filter) Check() error {
	for _, t := range f.Types {
		if err := t.Check(); err != nil {
			return err
		}
	}
	for _, m := range f.Modalities {
		if !slices.Contains(Modalities, m) {
			return fmt.Errorf("modality %q is not one of %v: %w", clip(string(m)), Modalities, ErrInvalid)
		}
	}
	if !f.From.valid() || !f.To.valid() {
		return fmt.Errorf("dates from %v to %v: %w", f.From, f.To, ErrInvalid)
	}
	if !f.From.IsZero() && !f.To.IsZero() && compareDays(f.To.Last(), f.From.First()) < 0 {
		return fmt.Errorf("dates from %v to %v: the end lies before the beginning: %w", f.From, f.To, ErrInvalid)
	}
	return nil
}

// How much a View shows where it does not say, and at most.
const (
	DefaultActors    = 25  // a map of more is hard to read at a glance
	MaxActors        = 200 // what a map can hold at all
	DefaultRelations = 150
	MaxRelations     = 600
	MaxDepth         = 4
)

// A View is what a reader chose to see: which claims, around whom, how much.
// The zero View is the strongest relations of the whole graph.
type View struct {
	Filter
	Focus     []ActorID // the actors in focus; none for the whole graph
	Depth     int       // how many steps from those in focus; 1 if 0
	MinClaims int       // a relation shows from this many claims on; 1 if 0
	Actors    int       // at most this many actors; DefaultActors if 0
	Relations int       // at most this many relations; DefaultRelations if 0
}

// Check returns ErrInvalid where v is out of bounds.
func (v View) Check() error {
	for _, n := range []struct {
		name    string
		is, max int
	}{
		{"depth", v.Depth, MaxDepth},
		{"minimum of claims", v.MinClaims, 1 << 30},
		{"number of actors", v.Actors, MaxActors},
		{"number of relations", v.Relations, MaxRelations},
	} {
		if n.is < 0 || n.is > n.max {
			return fmt.Errorf("%s %d is not from 1 to %d: %w", n.name, n.is, n.max, ErrInvalid)
		}
	}
	if len(v.Focus) > MaxActors {
		return fmt.Errorf("%d actors in focus are more than %d: %w", len(v.Focus), MaxActors, ErrInvalid)
	}
	return v.Filter.Check()
}

// WithDefaults is v with its zeros replaced by what they stand for.
func (v View) WithDefaults() View {
	v.Depth = or(v.Depth, 1)
	v.MinClaims = or(v.MinClaims, 1)
	v.Actors = or(v.Actors, DefaultActors)
	v.Relations = or(v.Relations, DefaultRelations)
	return v
}

func or(n, otherwise int) int {
	if n == 0 {
		return otherwise
	}
	return n
}

// A Subgraph is what one View shows: actors and the relations between them,
// and what the View's limits left out.
type Subgraph struct {
	View      View       // as asked, with its defaults filled in
	Actors    []Actor    // sorted by id
	Relations []Relation // sorted by key; both ends are in Actors
	Matching  Size       // relations of at least MinClaims that the filter lets through around the focus, shown or not
	Total     Size       // of the whole store
}

// A Size counts relations, the actors at their ends, and their claims.
type Size struct {
	Actors    int `json:"actors"`
	Relations int `json:"relations"`
	Claims    int `json:"claims"`
}

// Shown counts what g holds.
func (g Subgraph) Shown() Size {
	s := Size{Actors: len(g.Actors), Relations: len(g.Relations)}
	for _, r := range g.Relations {
		s.Claims += r.Claims
	}
	return s
}
