package value

import (
	"iter"
	"slices"
	"strings"
)

// A Map holds values by key, in the order of the keys' bytes. It is immutable.
type Map struct {
	keys   []string
	values []Value
	extent extent
}

// NewMap makes a map of keys and values, which are parallel. Nobody may change
// them afterwards; several maps may share their keys. The later of two equal keys wins. One
// beyond the limits of a list is an ArgumentError.
func NewMap(keys []string, values []Value) (*Map, error) {
	m := &Map{keys: keys, values: values, extent: extent{size: 2 * len(keys)}}
	for i, v := range values {
		m.extent.size += len(keys[i]) / 64
		m.extent.add(v)
	}
	if err := m.extent.check(); err != nil {
		return nil, err
	}
	for i := 1; i < len(keys); i++ {
		if keys[i-1] >= keys[i] {
			m.sort()
			break
		}
	}
	return m, nil
}

// sort puts the entries in the order of their keys, and drops what is overridden.
func (m *Map) sort() {
	order := make([]int, len(m.keys))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(m.keys[a], m.keys[b]) })
	keys, values := make([]string, 0, len(order)), make([]Value, 0, len(order))
	for i, at := range order {
		if i+1 < len(order) && m.keys[order[i+1]] == m.keys[at] {
			continue
		}
		keys, values = append(keys, m.keys[at]), append(values, m.values[at])
	}
	m.keys, m.values = keys, values
}

// MapOf makes a value of m. A nil map is the empty one.
func MapOf(m *Map) Value {
	if m == nil {
		m = &Map{}
	}
	return Value{0, m}
}

// Get is the value under key, and whether there is one; without, it is Null.
func (m *Map) Get(key string) (Value, bool) {
	i, ok := slices.BinarySearch(m.keys, key)
	if !ok {
		return Null, false
	}
	return m.values[i], true
}

// Len is the number of entries.
func (m *Map) Len() int { return len(m.keys) }

// Keys are the keys in order. Nobody may change them.
func (m *Map) Keys() []string { return m.keys }

// All goes through the entries in the order of their keys.
func (m *Map) All() iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		for i, k := range m.keys {
			if !yield(k, m.values[i]) {
				return
			}
		}
	}
}
