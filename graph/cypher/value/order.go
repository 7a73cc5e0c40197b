package value

import (
	"cmp"
	"slices"
	"strings"
)

// ranks is the order of the types in ORDER BY, the same as in Neo4j 5.
var ranks = [...]uint8{
	KindMap:           1,
	KindNode:          2,
	KindRelationship:  3,
	KindList:          4,
	KindPath:          5,
	KindPoint:         6,
	KindDateTime:      7,
	KindLocalDateTime: 8,
	KindDate:          9,
	KindTime:          10,
	KindLocalTime:     11,
	KindDuration:      12,
	KindString:        13,
	KindBoolean:       14,
	KindInteger:       15,
	KindFloat:         15,
	KindNull:          16,
}

// Order compares a and b for ORDER BY, min and max: a total order over all
// values in which NaN is the last number and null the last of all. It is 0
// where Equivalent is true, and between NaNs.
func Order(a, b Value) int {
	kind, other := a.Kind(), b.Kind()
	if c := cmp.Compare(ranks[kind], ranks[other]); c != 0 {
		return c
	}
	switch kind {
	case KindInteger, KindFloat:
		c, _ := compareNumbers(a, b)
		return c
	case KindList:
		as, _ := a.List()
		bs, _ := b.List()
		return slices.CompareFunc(as, bs, Order)
	case KindMap:
		return orderMaps(a.ref.(*Map), b.ref.(*Map))
	case KindNode, KindRelationship:
		return cmp.Compare(int64(a.n), int64(b.n))
	case KindPath:
		return orderPaths(a.ref.(*Path), b.ref.(*Path))
	}
	return orderOf(kind, a, b)
}

// orderMaps compares by size, then keys, then values.
func orderMaps(a, b *Map) int {
	return cmp.Or(cmp.Compare(a.Len(), b.Len()),
		slices.CompareFunc(a.keys, b.keys, strings.Compare),
		slices.CompareFunc(a.values, b.values, Order))
}

// orderPaths compares by the nodes and relationships in turn, then by length.
func orderPaths(a, b *Path) int {
	if c := cmp.Compare(a.Nodes[0], b.Nodes[0]); c != 0 {
		return c
	}
	for i := range min(a.Len(), b.Len()) {
		if c := cmp.Or(cmp.Compare(a.Relationships[i], b.Relationships[i]), cmp.Compare(a.Nodes[i+1], b.Nodes[i+1])); c != 0 {
			return c
		}
	}
	return cmp.Compare(a.Len(), b.Len())
}
