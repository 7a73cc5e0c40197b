package graph

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// A RelationKey names a relation: who does what to whom. Types that read the
// same in both directions are stored one way round; the coder sees to that.
type RelationKey struct {
	Source ActorID      `json:"source"`
	Type   RelationType `json:"type"`
	Target ActorID      `json:"target"`
}

// String is "iran THREATENS israel".
func (k RelationKey) String() string { return fmt.Sprintf("%s %s %s", k.Source, k.Type, k.Target) }

// Compare orders by source, then target, then type.
func (k RelationKey) Compare(l RelationKey) int {
	return cmp.Or(cmp.Compare(k.Source, l.Source), cmp.Compare(k.Target, l.Target), cmp.Compare(k.Type, l.Type))
}

// A Relation sums up all claims of one type between two actors, or those of
// them that a Filter lets through.
type Relation struct {
	RelationKey
	Claims     int       `json:"claims"`
	Modalities Tally     `json:"modalities"`
	First      Date      `json:"first,omitzero"` // the earliest When of a claim
	Last       Date      `json:"last,omitzero"`  // the latest
	Publishers []string  `json:"publishers"`     // sorted; "" stands for documents without one
	Documents  int       `json:"documents"`
	Others     []ActorID `json:"others,omitempty"` // the other parties of a mediation, sorted
	Title      string    `json:"title,omitempty"`  // of an office: the one most claims give
}

// A Tally counts claims by modality.
type Tally struct {
	Actual       int `json:"actual,omitempty"`
	Future       int `json:"future,omitempty"`
	Hypothetical int `json:"hypothetical,omitempty"`
	Negated      int `json:"negated,omitempty"`
}

// Of is the count for m.
func (t Tally) Of(m Modality) int {
	switch m {
	case Actual:
		return t.Actual
	case Future:
		return t.Future
	case Hypothetical:
		return t.Hypothetical
	case Negated:
		return t.Negated
	}
	return 0
}

// Add counts n more claims of modality m.
func (t *Tally) Add(m Modality, n int) {
	switch m {
	case Actual:
		t.Actual += n
	case Future:
		t.Future += n
	case Hypothetical:
		t.Hypothetical += n
	case Negated:
		t.Negated += n
	}
}

// A Fact is a claim with what a filter and a summary need of its document.
type Fact struct {
	Claim     Claim
	Publisher string
	When      Date
}

// Summarize sums up facts into relations, sorted by key, whatever the order
// of the facts.
func Summarize(facts []Fact) []Relation {
	type sum struct {
		Relation
		publishers map[string]bool
		documents  map[DocumentID]bool
		others     map[ActorID]bool
		titles     map[string]int
	}
	sums := map[RelationKey]*sum{}
	for _, f := range facts {
		s := sums[f.Claim.Relation()]
		if s == nil {
			s = &sum{publishers: map[string]bool{}, documents: map[DocumentID]bool{}, others: map[ActorID]bool{}, titles: map[string]int{}}
			s.RelationKey = f.Claim.Relation()
			sums[s.RelationKey] = s
		}
		s.Claims++
		s.Modalities.Add(f.Claim.Modality, 1)
		s.First, s.Last = Earliest(s.First, f.When), Latest(s.Last, f.When)
		s.publishers[f.Publisher] = true
		s.documents[f.Claim.Document] = true
		if f.Claim.Other != nil {
			s.others[f.Claim.Other.Actor] = true
		}
		if f.Claim.Title != "" {
			s.titles[f.Claim.Title]++
		}
	}
	relations := make([]Relation, 0, len(sums))
	for _, s := range sums {
		s.Publishers = slices.Sorted(maps.Keys(s.publishers))
		s.Documents = len(s.documents)
		s.Others = slices.Sorted(maps.Keys(s.others))
		s.Title = MostFrequent(s.titles)
		relations = append(relations, s.Relation)
	}
	slices.SortFunc(relations, func(a, b Relation) int { return a.Compare(b.RelationKey) })
	return relations
}

// MostFrequent is the key with the highest count; of a tie, the smallest.
func MostFrequent[K cmp.Ordered](counts map[K]int) (best K) {
	if len(counts) == 0 {
		return best
	}
	return slices.MinFunc(slices.Collect(maps.Keys(counts)), func(a, b K) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
}

// Earliest is the smaller of two dates; an unknown one gives way.
func Earliest(a, b Date) Date {
	if a.IsZero() || !b.IsZero() && b.Compare(a) < 0 {
		return b
	}
	return a
}

// Latest is the date that ends later; an unknown one gives way. Of two that
// end on one day, the more precise.
func Latest(a, b Date) Date {
	if a.IsZero() || !b.IsZero() && cmp.Or(compareDays(b.Last(), a.Last()), compareDays(b.First(), a.First())) > 0 {
		return b
	}
	return a
}
