package cypher

import "example.org/entente/graph/cypher/value"

// A Graph is what a query runs over. It does not change while one does, and
// is safe for concurrent use. Nodes and relationships have ids from 0; labels
// and types have numbers, so that a query looks a name up once.
//
// What lists things lists them in the same order each time.
type Graph interface {
	value.Graph

	// LabelNames and TypeNames are the names by number, PropertyKeys all keys in order.
	LabelNames() []string
	TypeNames() []string
	PropertyKeys() []string

	// LabelNumber finds a label by its name, TypeNumber a type of relationships.
	LabelNumber(name string) (int, bool)
	TypeNumber(name string) (int, bool)

	HasLabel(node int64, label int) bool
	TypeOf(relationship int64) int

	// CountNodes counts the nodes with a label, or all if it is AnyLabel.
	CountNodes(label int) int64
	// CountRelationships counts those of a type, or all if it is AnyType.
	CountRelationships(typ int) int64

	// NodesWith are the nodes with a label in order; ok is false if they are
	// all ids below CountNodes(AnyLabel), which is so for AnyLabel.
	NodesWith(label int) (ids []int64, ok bool)
	// RelationshipsOf are the relationships of a type in order; ok is false if they are all ids below
	// CountRelationships(AnyType), which is so for AnyType.
	RelationshipsOf(typ int) (ids []int64, ok bool)

	// Steps are the relationships of one type, or all, that leave a node or
	// arrive at it, each with the node at its other end.
	Steps(node int64, outgoing bool, typ int) []Step

	// Index finds the index over a property of the nodes with a label.
	Index(label int, key string) (Index, bool)

	// Search finds nodes by the words of their texts in a full-text index, the
	// best first; ok is false if no index is called that. It charges m for all that it
	// takes on the way.
	Search(m value.Meter, index, query string) (hits []Hit, ok bool, err error)
}

// What stands for every label or type.
const (
	AnyLabel = -1
	AnyType  = -1
)

// A Step leads over a relationship to the node at its other end.
type Step struct{ Relationship, Node int64 }

// An Index finds nodes by the value of a property.
type Index interface {
	// Find are the nodes, in order, whose property is equal to v.
	Find(v value.Value) []int64
	// Unique says whether Find finds one at most.
	Unique() bool
}

// A Hit is a node that a search found.
type Hit struct {
	Node  int64
	Score float64
}
