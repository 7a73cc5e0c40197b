package value

import "slices"

// Equal is a = b: Unknown where a null decides, False for values of
// different types, and for NaN.
func Equal(a, b Value) Truth {
	if sameScalars(a, b) {
		return TruthOf(a.n == b.n)
	}
	if a.ref == nil || b.ref == nil {
		return Unknown
	}
	if a.isNumber() && b.isNumber() {
		c, nan := compareNumbers(a, b)
		return TruthOf(c == 0 && !nan)
	}
	kind := a.Kind()
	if kind != b.Kind() {
		return False
	}
	switch kind {
	case KindList:
		return equalLists(a, b)
	case KindMap:
		return equalMaps(a.ref.(*Map), b.ref.(*Map))
	}
	return TruthOf(same(kind, a, b))
}

// sameScalars says whether a and b are scalars of one kind that is told by its
// bits, which is all but floats.
func sameScalars(a, b Value) bool {
	k, ok := a.ref.(scalar)
	l, okb := b.ref.(scalar)
	return ok && okb && k == l && k != scalar(KindFloat)
}

func equalLists(a, b Value) Truth {
	as, _ := a.List()
	bs, _ := b.List()
	if len(as) != len(bs) {
		return False
	}
	all := True
	for i := range as {
		if all = all.And(Equal(as[i], bs[i])); all == False {
			break
		}
	}
	return all
}

func equalMaps(a, b *Map) Truth {
	if !slices.Equal(a.keys, b.keys) {
		return False
	}
	all := True
	for i := range a.values {
		if all = all.And(Equal(a.values[i], b.values[i])); all == False {
			break
		}
	}
	return all
}

// same says whether two values of one kind, neither numbers, lists nor maps,
// are the same.
func same(kind Kind, a, b Value) bool {
	switch kind {
	case KindNull:
		return true
	case KindBoolean, KindDate, KindLocalTime:
		return a.n == b.n
	case KindString:
		s, _ := a.Str()
		t, _ := b.Str()
		return s == t
	case KindNode, KindRelationship:
		return a == b
	case KindPath:
		return a.ref.(*Path).same(b.ref.(*Path))
	case KindPoint:
		return *a.ref.(*Point) == *b.ref.(*Point)
	case KindTime:
		return *a.ref.(*Time) == *b.ref.(*Time)
	case KindLocalDateTime:
		return *a.ref.(*LocalDateTime) == *b.ref.(*LocalDateTime)
	case KindDateTime:
		return a.ref.(*DateTime).same(b.ref.(*DateTime))
	case KindDuration:
		return *a.ref.(*Duration) == *b.ref.(*Duration)
	}
	return false
}

func (p *Path) same(q *Path) bool {
	return p == q || p.In == q.In && slices.Equal(p.Nodes, q.Nodes) && slices.Equal(p.Relationships, q.Relationships)
}

// Equivalent says whether a and b are one value for DISTINCT and grouping:
// like Equal, but null is null. NaN is not even one with itself, as in Neo4j.
func Equivalent(a, b Value) bool {
	if a.isNumber() && b.isNumber() {
		c, nan := compareNumbers(a, b)
		return c == 0 && !nan
	}
	kind := a.Kind()
	if kind != b.Kind() {
		return false
	}
	switch kind {
	case KindList:
		as, _ := a.List()
		bs, _ := b.List()
		return slices.EqualFunc(as, bs, Equivalent)
	case KindMap:
		m, n := a.ref.(*Map), b.ref.(*Map)
		return slices.Equal(m.keys, n.keys) && slices.EqualFunc(m.values, n.values, Equivalent)
	}
	return same(kind, a, b)
}
