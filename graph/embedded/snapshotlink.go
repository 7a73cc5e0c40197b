package embedded

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
)

// label lists the nodes with each label; claims are not there yet.
func (g *snapshot) label() {
	put := func(label int, node int64) { g.labelled[label] = append(g.labelled[label], node) }
	for i := range g.documents {
		put(labelDocument, int64(i))
	}
	for i, a := range g.actors {
		put(labelActor, int64(len(g.documents)+i))
		put(kindLabels[a.Kind], int64(len(g.documents)+i))
	}
	for i, d := range g.documents {
		for k := range d.claims {
			put(labelClaim, int64(len(g.documents)+len(g.actors)+len(g.claims)))
			g.claims = append(g.claims, claimNode{&d.claims[k], int32(i)})
		}
	}
}

// link makes the relationships, those of a type next to each other.
func (g *snapshot) link(m *memory, place map[graph.ActorID]int64) {
	byType := map[string][]relNode{}
	add := func(typ string, r relNode) { byType[typ] = append(byType[typ], r) }
	for i, d := range g.documents {
		for k, s := range d.says {
			add("NAMES", relNode{start: int64(i), end: place[s.actor.id], place: int32(k)})
		}
	}
	for i, c := range g.claims {
		node := int64(len(g.documents) + len(g.actors) + i)
		add("STATED_IN", relNode{start: node, end: int64(c.document)})
		add("SOURCE", relNode{start: node, end: place[c.Source.Actor]})
		add("TARGET", relNode{start: node, end: place[c.Target.Actor]})
		if c.SaidBy != "" {
			add("SAID_BY", relNode{start: node, end: place[c.SaidBy]})
		}
		if c.Other != nil {
			add("OTHER", relNode{start: node, end: place[c.Other.Actor]})
		}
	}
	relations := slices.Clone(m.list)
	slices.SortFunc(relations, func(a, b *relation) int { return a.RelationKey.Compare(b.RelationKey) })
	for _, r := range relations {
		add(typeName(r.Type), relNode{start: place[r.Source], end: place[r.Target], sum: m.whole(r)})
	}
	for name := range byType {
		g.types = append(g.types, name)
	}
	slices.Sort(g.types)
	for n, name := range g.types {
		g.starts = append(g.starts, int64(len(g.rels)))
		for _, r := range byType[name] {
			r.typ = int32(n)
			g.rels = append(g.rels, r)
		}
	}
	g.starts = append(g.starts, int64(len(g.rels)))
	g.every = make([]int64, len(g.rels))
	for i := range g.every {
		g.every[i] = int64(i)
	}
	g.out = g.stepsBy(func(r *relNode) (from, to int64) { return r.start, r.end })
	g.in = g.stepsBy(func(r *relNode) (from, to int64) { return r.end, r.start })
}

// whole is the sum of all facts of a relation.
func (m *memory) whole(r *relation) *graph.Relation {
	if whole := r.whole.Load(); whole != nil {
		return whole
	}
	s := m.sum(r.RelationKey, r.facts)
	r.whole.Store(&s)
	return &s
}

// stepsBy sorts the relationships by one of their ends.
func (g *snapshot) stepsBy(ends func(*relNode) (from, to int64)) steps {
	s := steps{first: make([]int32, g.nodes()+1), all: make([]cypher.Step, len(g.rels))}
	for i := range g.rels {
		from, _ := ends(&g.rels[i])
		s.first[from+1]++
	}
	for n := range g.nodes() {
		s.first[n+1] += s.first[n]
	}
	next := slices.Clone(s.first)
	for i := range g.rels {
		from, to := ends(&g.rels[i])
		s.all[next[from]] = cypher.Step{Relationship: int64(i), Node: to}
		next[from]++
	}
	return s
}
