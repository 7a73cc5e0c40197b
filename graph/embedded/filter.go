package embedded

import (
	"slices"

	"example.org/entente/graph"
)

// The fields of a filter, as bits: which of them a fact does not meet.
const (
	missType = 1 << iota
	missModality
	missSpeaker
	missPublisher
	missDate
)

// A filter is a graph.Filter in the numbers of one memory; it holds only as
// long as that does not change.
type filter struct {
	all        bool // lets everything through
	types      []graph.RelationType
	modalities uint8  // bits, by index in graph.Modalities
	speakers   []bool // by number; nil for any
	publishers []bool // by number; nil for any
	dated      bool
	from, to   int32
}

func (m *memory) filter(f graph.Filter) *filter {
	c := &filter{all: f.IsZero(), types: f.Types, modalities: 0xFF,
		dated: !f.From.IsZero() || !f.To.IsZero(), from: number(f.From.First()), to: number(f.To.Last())}
	if len(f.Modalities) > 0 {
		c.modalities = 0
		for _, mod := range f.Modalities {
			c.modalities |= 1 << slices.Index(graph.Modalities, mod)
		}
	}
	if len(f.SaidBy) > 0 {
		c.speakers = make([]bool, len(m.numbers))
		for _, id := range f.SaidBy {
			if a := m.actors[id]; a != nil {
				c.speakers[a.number] = true
			} else if id == "" {
				c.speakers[0] = true
			}
		}
	}
	if len(f.Publishers) > 0 {
		c.publishers = make([]bool, len(m.publishers))
		for _, name := range f.Publishers {
			if n, ok := m.published[name]; ok {
				c.publishers[n] = true
			}
		}
	}
	return c
}

// keepsType tells whether facts of a relation may pass at all.
func (f *filter) keepsType(t graph.RelationType) bool {
	return len(f.types) == 0 || slices.Contains(f.types, t)
}

// misses tells which fields x does not meet, but for the type.
func (f *filter) misses(x *fact) (fields uint8) {
	if f.modalities&(1<<x.modality) == 0 {
		fields |= missModality
	}
	if f.speakers != nil && !f.speakers[x.saidBy] {
		fields |= missSpeaker
	}
	if f.publishers != nil && !f.publishers[x.publisher] {
		fields |= missPublisher
	}
	if f.dated && (x.from == 0 || x.to < f.from || f.to != 0 && x.from > f.to) {
		fields |= missDate
	}
	return fields
}

// count tells how many facts of r pass.
func (f *filter) count(r *relation) (n int) {
	if !f.keepsType(r.Type) {
		return 0
	}
	if f.all {
		return len(r.facts)
	}
	for i := range r.facts {
		if f.misses(&r.facts[i]) == 0 {
			n++
		}
	}
	return n
}

// facts lists those of r that pass.
func (f *filter) facts(r *relation) []fact {
	if !f.keepsType(r.Type) {
		return nil
	}
	kept := make([]fact, 0, len(r.facts))
	for i := range r.facts {
		if f.misses(&r.facts[i]) == 0 {
			kept = append(kept, r.facts[i])
		}
	}
	return kept
}

// sum sums up the facts of r that pass, of which there are n.
func (f *filter) sum(m *memory, r *relation, n int) *graph.Relation {
	if n < len(r.facts) {
		s := m.sum(r.RelationKey, f.facts(r))
		return &s
	}
	return m.whole(r)
}

// sum is what graph.Summarize makes of facts of one relation, without maps:
// most relations have one fact or a few.
func (m *memory) sum(key graph.RelationKey, facts []fact) graph.Relation {
	s := graph.Relation{RelationKey: key, Claims: len(facts), Publishers: []string{}}
	var last *document
	var titles map[string]int
	for i := range facts {
		x := &facts[i]
		s.Modalities.Add(graph.Modalities[x.modality], 1)
		c := x.of()
		when := c.When(x.document.head)
		s.First, s.Last = graph.Earliest(s.First, when), graph.Latest(s.Last, when)
		if x.document != last {
			last = x.document
			s.Documents++
			s.Publishers = insert(s.Publishers, m.publishers[x.publisher])
		}
		if c.Other != nil {
			s.Others = insert(s.Others, c.Other.Actor)
		}
		if c.Title != "" {
			if titles == nil {
				titles = map[string]int{}
			}
			titles[c.Title]++
		}
	}
	s.Title = graph.MostFrequent(titles)
	return s
}

// insert keeps a list sorted and without repetition.
func insert[T ~string](list []T, v T) []T {
	at, found := slices.BinarySearch(list, v)
	if found {
		return list
	}
	return slices.Insert(list, at, v)
}

// owned are relations for a caller, who may change them.
func owned(relations []graph.Relation) []graph.Relation {
	for i := range relations {
		relations[i].Publishers = append([]string{}, relations[i].Publishers...)
		relations[i].Others = slices.Clone(relations[i].Others)
	}
	return relations
}
