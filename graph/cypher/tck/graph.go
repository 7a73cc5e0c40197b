package tck

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// A Graph is a graph in memory. Build it, and then ask it: what is added
// later is not seen by queries that run. It is there for small graphs.
type Graph struct {
	labels, types []string
	nodes         []node
	rels          []rel
	indexes       []*index
	procedures    []procedure
	source        *value.Source
}

type node struct {
	labels     []int
	properties map[string]value.Value
	out, in    map[int][]cypher.Step
}

type rel struct {
	typ        int
	start, end int64
	properties map[string]value.Value
}

// NewGraph makes an empty graph.
func NewGraph() *Graph {
	g := &Graph{}
	g.source = value.NewSource(g)
	return g
}

// Source is what makes the values of the graph's nodes and relationships.
func (g *Graph) Source() *value.Source { return g.source }

// AddNode adds a node.
func (g *Graph) AddNode(labels []string, properties map[string]value.Value) int64 {
	n := node{properties: properties, out: map[int][]cypher.Step{}, in: map[int][]cypher.Step{}}
	for _, l := range labels {
		if i := number(&g.labels, l); !slices.Contains(n.labels, i) {
			n.labels = append(n.labels, i)
		}
	}
	g.nodes = append(g.nodes, n)
	return int64(len(g.nodes) - 1)
}

// AddRelationship adds a relationship.
func (g *Graph) AddRelationship(typ string, start, end int64, properties map[string]value.Value) int64 {
	id, t := int64(len(g.rels)), number(&g.types, typ)
	g.rels = append(g.rels, rel{t, start, end, properties})
	for _, of := range []int{t, cypher.AnyType} {
		g.nodes[start].out[of] = append(g.nodes[start].out[of], cypher.Step{Relationship: id, Node: end})
		g.nodes[end].in[of] = append(g.nodes[end].in[of], cypher.Step{Relationship: id, Node: start})
	}
	return id
}

func number(names *[]string, name string) int {
	if i := slices.Index(*names, name); i >= 0 {
		return i
	}
	*names = append(*names, name)
	return len(*names) - 1
}

// LabelNames is for cypher.Graph.
func (g *Graph) LabelNames() []string { return g.labels }

// TypeNames is for cypher.Graph.
func (g *Graph) TypeNames() []string { return g.types }

// LabelNumber is for cypher.Graph.
func (g *Graph) LabelNumber(name string) (int, bool) {
	i := slices.Index(g.labels, name)
	return i, i >= 0
}

// TypeNumber is for cypher.Graph.
func (g *Graph) TypeNumber(name string) (int, bool) {
	i := slices.Index(g.types, name)
	return i, i >= 0
}

// HasLabel is for cypher.Graph.
func (g *Graph) HasLabel(node int64, label int) bool {
	return slices.Contains(g.nodes[node].labels, label)
}

// TypeOf is for cypher.Graph.
func (g *Graph) TypeOf(r int64) int { return g.rels[r].typ }

// CountNodes is for cypher.Graph.
func (g *Graph) CountNodes(label int) int64 {
	if label == cypher.AnyLabel {
		return int64(len(g.nodes))
	}
	ids, _ := g.NodesWith(label)
	return int64(len(ids))
}

// CountRelationships is for cypher.Graph.
func (g *Graph) CountRelationships(typ int) int64 {
	if typ == cypher.AnyType {
		return int64(len(g.rels))
	}
	ids, _ := g.RelationshipsOf(typ)
	return int64(len(ids))
}

// NodesWith is for cypher.Graph.
func (g *Graph) NodesWith(label int) ([]int64, bool) {
	if label == cypher.AnyLabel {
		return nil, false
	}
	var ids []int64
	for id, n := range g.nodes {
		if slices.Contains(n.labels, label) {
			ids = append(ids, int64(id))
		}
	}
	return ids, true
}

// RelationshipsOf is for cypher.Graph.
func (g *Graph) RelationshipsOf(typ int) ([]int64, bool) {
	if typ == cypher.AnyType {
		return nil, false
	}
	var ids []int64
	for id, r := range g.rels {
		if r.typ == typ {
			ids = append(ids, int64(id))
		}
	}
	return ids, true
}

// Steps is for cypher.Graph.
func (g *Graph) Steps(n int64, outgoing bool, typ int) []cypher.Step {
	if outgoing {
		return g.nodes[n].out[typ]
	}
	return g.nodes[n].in[typ]
}
