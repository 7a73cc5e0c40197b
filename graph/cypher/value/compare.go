package value

import (
	"cmp"
	"slices"
	"strings"
)

// A comparison is what comparing two values gives.
type comparison int8

const (
	before      comparison = -1
	alike       comparison = 0
	after       comparison = 1
	neither     comparison = 2 // NaN: every comparison is false
	undecidable comparison = 3 // a null, or types that do not compare
)

// Less is a < b: Unknown where a null decides or where the types do not
// compare, False for a number and NaN.
func Less(a, b Value) Truth { return compare(a, b).truth(before, before) }

// LessOrEqual is a <= b. Of what has no order, points and durations, it is
// true if they are equal.
func LessOrEqual(a, b Value) Truth {
	c := compare(a, b)
	if c == undecidable && Equal(a, b) == True {
		return True
	}
	return c.truth(before, alike)
}

func (c comparison) truth(this, or comparison) Truth {
	if c == undecidable {
		return Unknown
	}
	return TruthOf(c == this || c == or)
}

func compare(a, b Value) comparison {
	if sameScalars(a, b) {
		return comparison(cmp.Compare(int64(a.n), int64(b.n)))
	}
	if a.isNumber() && b.isNumber() {
		c, nan := compareNumbers(a, b)
		if nan {
			return neither
		}
		return comparison(c)
	}
	kind := a.Kind()
	if kind != b.Kind() {
		return undecidable
	}
	switch kind {
	case KindList:
		return compareLists(a, b)
	case KindMap:
		return compareMaps(a.ref.(*Map), b.ref.(*Map))
	case KindBoolean, KindString, KindDate, KindLocalTime, KindTime, KindLocalDateTime, KindDateTime:
		return comparison(orderOf(kind, a, b))
	case KindNode, KindRelationship, KindPath:
		return comparison(Order(a, b))
	}
	return undecidable
}

// compareLists compares by the first elements that differ, and then by length.
func compareLists(a, b Value) comparison {
	as, _ := a.List()
	bs, _ := b.List()
	return cmp.Or(compareAll(as, bs), comparison(cmp.Compare(len(as), len(bs))))
}

// compareMaps compares by size, then by the keys, then by the values.
func compareMaps(a, b *Map) comparison {
	if c := cmp.Or(cmp.Compare(a.Len(), b.Len()), slices.Compare(a.keys, b.keys)); c != 0 {
		return comparison(c)
	}
	return compareAll(a.values, b.values)
}

// compareAll compares by the first values that differ, of those that both have.
func compareAll(as, bs []Value) comparison {
	for i := range min(len(as), len(bs)) {
		switch c := compare(as[i], bs[i]); c {
		case alike:
		case neither:
			return undecidable
		default:
			return c
		}
	}
	return alike
}

// orderOf compares two values of one kind that has an order of its own.
func orderOf(kind Kind, a, b Value) int {
	switch kind {
	case KindBoolean, KindDate, KindLocalTime:
		return cmp.Compare(int64(a.n), int64(b.n))
	case KindString:
		s, _ := a.Str()
		t, _ := b.Str()
		return strings.Compare(s, t)
	case KindTime:
		return a.ref.(*Time).compare(b.ref.(*Time))
	case KindLocalDateTime:
		return a.ref.(*LocalDateTime).compare(b.ref.(*LocalDateTime))
	case KindDateTime:
		return a.ref.(*DateTime).compare(b.ref.(*DateTime))
	case KindDuration:
		return a.ref.(*Duration).compare(b.ref.(*Duration))
	case KindPoint:
		return a.ref.(*Point).compare(b.ref.(*Point))
	}
	return 0
}
