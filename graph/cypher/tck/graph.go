package tck

import (
	"fmt"
	"maps"
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
	gone       bool
}

type rel struct {
	typ        int
	start, end int64
	properties map[string]value.Value
}

type procedure struct {
	cypher.Procedure
	rows [][]value.Value
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

// AddIndex adds an index over a property of the nodes that are there.
func (g *Graph) AddIndex(label, key string, unique bool) {
	x := &index{label: number(&g.labels, label), key: key, unique: unique, ids: map[value.Value][]int64{}}
	x.texts = map[string][]int64{}
	for id, n := range g.nodes {
		if slices.Contains(n.labels, x.label) {
			x.add(int64(id), n.properties[key])
		}
	}
	g.indexes = append(g.indexes, x)
}

// An index finds nodes by strings and numbers.
type index struct {
	label  int
	key    string
	unique bool
	ids    map[value.Value][]int64
	texts  map[string][]int64
}

func (x *index) add(id int64, v value.Value) {
	if s, ok := v.Str(); ok {
		x.texts[s] = append(x.texts[s], id)
	} else if f, ok := v.Number(); ok {
		x.ids[value.Float(f)] = append(x.ids[value.Float(f)], id)
	}
}

func (x *index) Find(v value.Value) []int64 {
	if s, ok := v.Str(); ok {
		return x.texts[s]
	}
	if f, ok := v.Number(); ok {
		return x.ids[value.Float(f)]
	}
	return nil
}

func (x *index) Unique() bool { return x.unique }

// Index is for cypher.Graph.
func (g *Graph) Index(label int, key string) (cypher.Index, bool) {
	for _, x := range g.indexes {
		if x.label == label && x.key == key {
			return x, true
		}
	}
	return nil, false
}

// Search finds nothing: there are no full-text indexes.
func (g *Graph) Search(string, string) ([]cypher.Hit, bool, error) { return nil, false, nil }

// Procedure is for engine.Proceduror.
func (g *Graph) Procedure(name string) (cypher.Procedure, func([]value.Value) ([][]value.Value, error), bool) {
	for _, p := range g.procedures {
		if p.Name != name {
			continue
		}
		return p.Procedure, func(args []value.Value) ([][]value.Value, error) {
			var rows [][]value.Value
			for _, row := range p.rows {
				same := true
				for i, a := range args {
					same = same && (value.Equivalent(row[i], a) || a.IsNull() && row[i].IsNull())
				}
				if same {
					rows = append(rows, row[len(p.Params):])
				}
			}
			return rows, nil
		}, true
	}
	return cypher.Procedure{}, nil, false
}

// The rest is for cypher.Graph and value.Graph.

func (g *Graph) LabelNames() []string { return g.labels }
func (g *Graph) TypeNames() []string  { return g.types }

func (g *Graph) PropertyKeys() []string {
	keys := map[string]bool{}
	for _, n := range g.nodes {
		for k := range n.properties {
			keys[k] = true
		}
	}
	for _, r := range g.rels {
		for k := range r.properties {
			keys[k] = true
		}
	}
	return slices.Sorted(maps.Keys(keys))
}

func (g *Graph) LabelNumber(name string) (int, bool) {
	i := slices.Index(g.labels, name)
	return i, i >= 0
}

func (g *Graph) TypeNumber(name string) (int, bool) {
	i := slices.Index(g.types, name)
	return i, i >= 0
}

func (g *Graph) HasLabel(node int64, label int) bool {
	return slices.Contains(g.nodes[node].labels, label)
}

func (g *Graph) TypeOf(r int64) int { return g.rels[r].typ }

func (g *Graph) CountNodes(label int) int64 {
	if label == cypher.AnyLabel {
		return int64(len(g.nodes))
	}
	ids, _ := g.NodesWith(label)
	return int64(len(ids))
}

func (g *Graph) CountRelationships(typ int) int64 {
	if typ == cypher.AnyType {
		return int64(len(g.rels))
	}
	ids, _ := g.RelationshipsOf(typ)
	return int64(len(ids))
}

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

func (g *Graph) Steps(n int64, outgoing bool, typ int) []cypher.Step {
	if outgoing {
		return g.nodes[n].out[typ]
	}
	return g.nodes[n].in[typ]
}

func (g *Graph) Labels(n int64) ([]string, error) {
	var names []string
	for _, l := range g.nodes[n].labels {
		names = append(names, g.labels[l])
	}
	return names, nil
}

func (g *Graph) NodeProperty(n int64, key string) (value.Value, error) {
	return g.nodes[n].properties[key], nil
}

func (g *Graph) NodeProperties(n int64) (*value.Map, error) { return mapOf(g.nodes[n].properties) }

func (g *Graph) NodeElementID(n int64) string { return fmt.Sprintf("n%d", n) }

func (g *Graph) Type(r int64) (string, error) { return g.types[g.rels[r].typ], nil }

func (g *Graph) Ends(r int64) (int64, int64, error) { return g.rels[r].start, g.rels[r].end, nil }

func (g *Graph) RelationshipProperty(r int64, key string) (value.Value, error) {
	return g.rels[r].properties[key], nil
}

func (g *Graph) RelationshipProperties(r int64) (*value.Map, error) {
	return mapOf(g.rels[r].properties)
}

func (g *Graph) RelationshipElementID(r int64) string { return fmt.Sprintf("r%d", r) }

func mapOf(m map[string]value.Value) (*value.Map, error) {
	keys := slices.Sorted(maps.Keys(m))
	values := make([]value.Value, len(keys))
	for i, k := range keys {
		values[i] = m[k]
	}
	return value.NewMap(keys, values)
}
