package embedded

import (
	"slices"
	"sort"
	"strings"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

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
