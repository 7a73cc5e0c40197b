package embedded

import (
	"cmp"
	"slices"
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

func (g *snapshot) nodes() int { return len(g.documents) + len(g.actors) + len(g.claims) }
