package tck

import (
	"fmt"
	"maps"
	"slices"

	"example.org/entente/graph/cypher/value"
)

// PropertyKeys is for cypher.Graph.
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

// Labels is for value.Graph.
func (g *Graph) Labels(n int64) ([]string, error) {
	var names []string
	for _, l := range g.nodes[n].labels {
		names = append(names, g.labels[l])
	}
	return names, nil
}

// NodeProperty is for value.Graph.
func (g *Graph) NodeProperty(n int64, key string) (value.Value, error) {
	return g.nodes[n].properties[key], nil
}

// NodeProperties is for value.Graph.
func (g *Graph) NodeProperties(n int64) (*value.Map, error) { return mapOf(g.nodes[n].properties) }

// NodeElementID is for value.Graph.
func (g *Graph) NodeElementID(n int64) string { return fmt.Sprintf("n%d", n) }

// Type is for value.Graph.
func (g *Graph) Type(r int64) (string, error) { return g.types[g.rels[r].typ], nil }

// Ends is for value.Graph.
func (g *Graph) Ends(r int64) (int64, int64, error) { return g.rels[r].start, g.rels[r].end, nil }

// RelationshipProperty is for value.Graph.
func (g *Graph) RelationshipProperty(r int64, key string) (value.Value, error) {
	return g.rels[r].properties[key], nil
}

// RelationshipProperties is for value.Graph.
func (g *Graph) RelationshipProperties(r int64) (*value.Map, error) {
	return mapOf(g.rels[r].properties)
}

// RelationshipElementID is for value.Graph.
func (g *Graph) RelationshipElementID(r int64) string { return fmt.Sprintf("r%d", r) }

func mapOf(m map[string]value.Value) (*value.Map, error) {
	keys := slices.Sorted(maps.Keys(m))
	values := make([]value.Value, len(keys))
	for i, k := range keys {
		values[i] = m[k]
	}
	return value.NewMap(keys, values)
}
