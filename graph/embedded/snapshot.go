package embedded

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"sync"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// A snapshot is the graph as queries in Cypher see it, laid out as Neo4j has
// it: documents, actors and claims are nodes, in that order; what ties them, and
// the sums of claims, are relationships. It never changes.
type snapshot struct {
	store  *Store
	source *value.Source
	of     int // the memory's changes by which it was made

	documents []*document
	actors    []*merged
	claims    []claimNode
	labelled  [labels][]int64 // the nodes with each label

	types  []string // by number, sorted
	starts []int64  // the first relationship of each type; one more than types
	rels   []relNode
	every  []int64 // the ids of all relationships
	out    steps
	in     steps

	once    [4]sync.Once
	names   map[string][]int64 // actors by name
	ids     map[string]int64   // actors by id
	claimed map[string][]int64 // claims by "source\x00" and the id, and so on
	texts   [2]*fullText

	recent struct { // the document whose record was read last
		sync.Mutex
		document *document
		batch    graph.Batch
	}
}

// A claimNode is a claim and the index of its document.
type claimNode struct {
	*graph.Claim
	document int32
}

// A relNode is one relationship: between two nodes, of a type. What it sums
// up, or the place of what a document says of an actor, is at.
type relNode struct {
	start, end int64
	typ        int32
	place      int32
	sum        *graph.Relation
}

// steps are the relationships at each node, sorted by their ids, and so by type.
type steps struct {
	first []int32 // the first step of each node; one more than nodes
	all   []cypher.Step
}

// The labels by number, sorted.
const (
	labelActor = iota
	labelClaim
	labelDocument
	labelGroup
	labelOrganization
	labelPerson
	labelState
	labels
)

var labelNames = []string{"Actor", "Claim", "Document", "Group", "Organization", "Person", "State"}

var kindLabels = map[graph.Kind]int{graph.Group: labelGroup, graph.Organization: labelOrganization, graph.Person: labelPerson, graph.State: labelState}

// ties are the types of the relationships that hold the graph together.
var ties = []string{"NAMES", "OTHER", "SAID_BY", "SOURCE", "STATED_IN", "TARGET"}

// typeName is the type of the relationships that sum up relations of a type:
// THREATENS for THREATENS. One that is called like a tie is told apart.
func typeName(t graph.RelationType) string {
	if slices.Contains(ties, string(t)) {
		return string(t) + " (relation)"
	}
	return string(t)
}

func newSnapshot(m *memory) *snapshot {
	g := &snapshot{of: m.changes, documents: slices.Clone(m.order)}
	place := map[graph.ActorID]int64{}
	for _, a := range m.actors {
		g.actors = append(g.actors, a.as())
	}
	slices.SortFunc(g.actors, func(a, b *merged) int { return cmp.Compare(a.ID, b.ID) })
	for i, a := range g.actors {
		place[a.ID] = int64(len(g.documents) + i)
	}
	g.label()
	g.link(m, place)
	return g
}

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

func (g *snapshot) nodes() int { return len(g.documents) + len(g.actors) + len(g.claims) }

// Steps are the relationships of a type at a node; see cypher.Graph.
func (g *snapshot) Steps(node int64, outgoing bool, typ int) []cypher.Step {
	s := &g.in
	if outgoing {
		s = &g.out
	}
	all := s.all[s.first[node]:s.first[node+1]]
	if typ == cypher.AnyType {
		return all
	}
	from, to := g.starts[typ], g.starts[typ+1]
	low := sort.Search(len(all), func(i int) bool { return all[i].Relationship >= from })
	n := sort.Search(len(all)-low, func(i int) bool { return all[low+i].Relationship >= to })
	return all[low : low+n]
}

// The rest is for cypher.Graph, too.

func (g *snapshot) Source() *value.Source { return g.source }
func (g *snapshot) LabelNames() []string  { return labelNames }
func (g *snapshot) TypeNames() []string   { return g.types }

func (g *snapshot) LabelNumber(name string) (int, bool) { return slices.BinarySearch(labelNames, name) }
func (g *snapshot) TypeNumber(name string) (int, bool)  { return slices.BinarySearch(g.types, name) }

func (g *snapshot) HasLabel(node int64, label int) bool {
	n := int(node) - len(g.documents)
	switch {
	case n < 0:
		return label == labelDocument
	case n < len(g.actors):
		return label == labelActor || kindLabels[g.actors[n].Kind] == label
	}
	return label == labelClaim
}

func (g *snapshot) TypeOf(r int64) int { return int(g.rels[r].typ) }

func (g *snapshot) CountNodes(label int) int64 {
	if label == cypher.AnyLabel {
		return int64(g.nodes())
	}
	return int64(len(g.labelled[label]))
}

func (g *snapshot) CountRelationships(typ int) int64 {
	if typ == cypher.AnyType {
		return int64(len(g.rels))
	}
	return g.starts[typ+1] - g.starts[typ]
}

func (g *snapshot) NodesWith(label int) ([]int64, bool) {
	if label == cypher.AnyLabel {
		return nil, false
	}
	return g.labelled[label], true
}

func (g *snapshot) RelationshipsOf(typ int) ([]int64, bool) {
	if typ == cypher.AnyType {
		return nil, false
	}
	return g.every[g.starts[typ]:g.starts[typ+1]], true
}

func (g *snapshot) Labels(node int64) ([]string, error) {
	n := int(node) - len(g.documents)
	switch {
	case n < 0:
		return labelNames[labelDocument : labelDocument+1], nil
	case n < len(g.actors):
		return []string{"Actor", labelNames[kindLabels[g.actors[n].Kind]]}, nil
	}
	return labelNames[labelClaim : labelClaim+1], nil
}

func (g *snapshot) Type(r int64) (string, error) { return g.types[g.rels[r].typ], nil }

func (g *snapshot) Ends(r int64) (start, end int64, err error) {
	return g.rels[r].start, g.rels[r].end, nil
}

// NodeElementID names a node for as long as it is there, whatever else comes and goes.
func (g *snapshot) NodeElementID(node int64) string {
	n := int(node) - len(g.documents)
	switch {
	case n < 0:
		return "document:" + string(g.documents[node].head.ID)
	case n < len(g.actors):
		return "actor:" + string(g.actors[n].ID)
	}
	return "claim:" + string(g.claims[n-len(g.actors)].ID)
}

func (g *snapshot) RelationshipElementID(r int64) string {
	rel := &g.rels[r]
	return strings.Join([]string{g.NodeElementID(rel.start), g.types[rel.typ], g.NodeElementID(rel.end)}, " ")
}
