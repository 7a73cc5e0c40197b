// Package value holds the values of Cypher: what they are, how they compare,
// order and group, what the operators make of them, and how they are written.
//
// A [Value] is 24 bytes and is passed by value; the zero Value is null.
// Integers, floats, booleans, dates, local times, strings, lists, nodes and
// relationships take no allocation to make from what they hold.
package value

import (
	"math"
	"unsafe"
)

// A Kind says which of Cypher's types a Value is of.
type Kind uint8

// The kinds, by the names of Cypher's types.
const (
	KindNull Kind = iota
	KindBoolean
	KindInteger
	KindFloat
	KindString
	KindList
	KindMap
	KindNode
	KindRelationship
	KindPath
	KindPoint
	KindDate
	KindLocalTime
	KindTime
	KindLocalDateTime
	KindDateTime
	KindDuration
)

// A Value is one immutable value of any type.
//
// What n means depends on the dynamic type of ref: the bits of the scalar
// kinds, the length of a string, the extent of a list, the id of a node or
// relationship.
type Value struct {
	n   uint64
	ref any
}

// Null is the absence of a value.
var Null Value

// The dynamic types of ref, besides *Map, *Path, *Point, *Time,
// *LocalDateTime, *DateTime and *Duration.
type (
	scalar   Kind   // boolean, integer, float, date (days), local time (nanoseconds)
	textData *byte  // the first byte of a string
	listData *Value // the first element of a list
	nodeRef  Source // by pointer: the graph that the node is in
	relRef   Source
)

// Bool makes a boolean.
func Bool(b bool) Value {
	if b {
		return Value{1, scalar(KindBoolean)}
	}
	return Value{0, scalar(KindBoolean)}
}

// Int makes an integer.
func Int(i int64) Value { return Value{uint64(i), scalar(KindInteger)} }

// Float makes a float.
func Float(f float64) Value { return Value{math.Float64bits(f), scalar(KindFloat)} }

// String makes a string.
func String(s string) Value { return Value{uint64(len(s)), textData(unsafe.StringData(s))} }

// Kind is v's type.
func (v Value) Kind() Kind {
	switch ref := v.ref.(type) {
	case scalar:
		return Kind(ref)
	case textData:
		return KindString
	case listData:
		return KindList
	case *nodeRef:
		return KindNode
	case *relRef:
		return KindRelationship
	case *Map:
		return KindMap
	case *Path:
		return KindPath
	case *Duration:
		return KindDuration
	case *DateTime:
		return KindDateTime
	case *LocalDateTime:
		return KindLocalDateTime
	case *Time:
		return KindTime
	case *Point:
		return KindPoint
	}
	return KindNull
}

// IsNull says whether v is null.
func (v Value) IsNull() bool { return v.ref == nil }

// Bool is v's truth, and whether v is a boolean.
func (v Value) Bool() (b, ok bool) {
	k, ok := v.ref.(scalar)
	return v.n == 1, ok && k == scalar(KindBoolean)
}

// Int is v's number, and whether v is an integer.
func (v Value) Int() (int64, bool) {
	k, ok := v.ref.(scalar)
	return int64(v.n), ok && k == scalar(KindInteger)
}

// Float is v's number, and whether v is a float.
func (v Value) Float() (float64, bool) {
	k, ok := v.ref.(scalar)
	return math.Float64frombits(v.n), ok && k == scalar(KindFloat)
}

// Number is v as a float, and whether v is an integer or a float. An integer
// beyond 2^53 is rounded.
func (v Value) Number() (float64, bool) {
	switch k, _ := v.ref.(scalar); Kind(k) {
	case KindInteger:
		return float64(int64(v.n)), true
	case KindFloat:
		return math.Float64frombits(v.n), true
	}
	return 0, false
}

// Str is v's text, and whether v is a string.
func (v Value) Str() (string, bool) {
	p, ok := v.ref.(textData)
	if !ok {
		return "", false
	}
	return unsafe.String(p, int(v.n)), true
}

// Map is v's map, and whether v is one.
func (v Value) Map() (*Map, bool) { m, ok := v.ref.(*Map); return m, ok }

// Path is v's path, and whether v is one.
func (v Value) Path() (*Path, bool) { p, ok := v.ref.(*Path); return p, ok }

// Node is v's id and the graph it is in; ok says whether v is a node.
func (v Value) Node() (id int64, in *Source, ok bool) {
	s, ok := v.ref.(*nodeRef)
	return int64(v.n), (*Source)(s), ok
}

// Relationship is v's id and the graph it is in; ok says whether v is a relationship.
func (v Value) Relationship() (id int64, in *Source, ok bool) {
	s, ok := v.ref.(*relRef)
	return int64(v.n), (*Source)(s), ok
}

// isKind says whether v is of the scalar kind k.
func (v Value) isKind(k Kind) bool {
	s, ok := v.ref.(scalar)
	return ok && s == scalar(k)
}
