package engine

import "example.org/entente/graph/cypher"

// ids are the nodes or relationships to go through in order: those of a list,
// or all up to a number.
type ids struct {
	list []int64
	n    int64
}

// nodesWith are the nodes with a label.
func nodesWith(g cypher.Graph, label int) ids {
	if list, listed := g.NodesWith(label); listed {
		return ids{list, int64(len(list))}
	}
	return ids{n: g.CountNodes(cypher.AnyLabel)}
}

// relationshipsOf are the relationships of a type.
func relationshipsOf(g cypher.Graph, typ int) ids {
	if list, listed := g.RelationshipsOf(typ); listed {
		return ids{list, int64(len(list))}
	}
	return ids{n: g.CountRelationships(cypher.AnyType)}
}

// at is the i-th, of those below n.
func (s *ids) at(i int64) int64 {
	if s.list == nil {
		return i
	}
	return s.list[i]
}
