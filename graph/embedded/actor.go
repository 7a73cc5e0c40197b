package embedded

import (
	"slices"
	"sync/atomic"

	"example.org/entente/graph"
)

// A saying is what a document says of an actor.
type saying struct {
	actor *actor
	as    *variant
}

// A variant is one way of naming an actor, and how many documents use it.
type variant struct {
	graph.Actor
	documents int
}

// An actor is one whom some document names.
type actor struct {
	number    int32
	id        graph.ActorID
	documents int
	claims    int // that name it as source or target
	variants  []*variant
	relations []*relation // it is an end of these
	merged    atomic.Pointer[merged]
}

// merged is an actor as the documents name it together, ready for search.
type merged struct {
	graph.Actor
	folded []string // name and aliases
}

// actor is the actor of an id, new if nobody named him before.
func (m *memory) actor(id graph.ActorID) *actor {
	a := m.actors[id]
	if a == nil {
		a = &actor{id: id}
		if n := len(m.free); n > 0 {
			a.number, m.free = m.free[n-1], m.free[:n-1]
			m.numbers[a.number] = a
		} else {
			a.number = int32(len(m.numbers))
			m.numbers = append(m.numbers, a)
		}
		m.actors[id] = a
	}
	return a
}

func (a *actor) variant(said graph.Actor) *variant {
	for _, v := range a.variants {
		if v.Name == said.Name && v.Kind == said.Kind && v.Country == said.Country && slices.Equal(v.Aliases, said.Aliases) {
			v.documents++
			return v
		}
	}
	v := &variant{said, 1}
	a.variants = append(a.variants, v)
	return v
}

// forget takes back what d said of its actors; one whom no document names
// any more is gone.
func (m *memory) forget(d *document) {
	for _, s := range d.says {
		a := s.actor
		a.documents--
		a.merged.Store(nil)
		if s.as.documents--; s.as.documents == 0 {
			a.variants = slices.DeleteFunc(a.variants, func(v *variant) bool { return v == s.as })
		}
		if a.documents == 0 {
			delete(m.actors, a.id)
			m.numbers[a.number] = nil
			m.free = append(m.free, a.number)
		}
	}
}

// as is the actor as all documents name it together.
func (a *actor) as() *merged {
	if m := a.merged.Load(); m != nil {
		return m
	}
	said, times := make([]graph.Actor, len(a.variants)), make([]int, len(a.variants))
	for i, v := range a.variants {
		said[i], times[i] = v.Actor, v.documents
	}
	m := &merged{Actor: graph.MergeCounted(said, times)}
	m.folded = append(m.folded, graph.Fold(m.Name))
	for _, alias := range m.Aliases {
		m.folded = append(m.folded, graph.Fold(alias))
	}
	a.merged.Store(m)
	return m
}

// answer is the actor for a caller, who may change it.
func (a *actor) answer() graph.Actor {
	as := a.as().Actor
	as.Aliases = slices.Clone(as.Aliases)
	return as
}
