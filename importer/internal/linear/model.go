package linear

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// A Model is a table of weights ready for use. It is read-only, so any
// number of goroutines may score with it.
type Model struct {
	slots []slot // ordered by key: a key's home is its upper bits
	shift uint
	rows  []byte // for each feature: the length, then pairs of class and code of the weight
}

type slot struct{ key, row uint32 }

// Add adds the weights of features to s.
func (m *Model) Add(s *Scores, keys []uint32) {
	// Looking all rows up before adding any lets the processor wait for
	// many of them at once.
	var found [256]uint32
	for len(keys) > len(found) {
		m.Add(s, keys[:len(found)])
		keys = keys[len(found):]
	}
	n := 0
	for _, key := range keys {
		i := key >> m.shift
		for m.slots[i].key < key && m.slots[i].key != 0 {
			i++
		}
		if m.slots[i].key == key {
			found[n] = m.slots[i].row
			n++
		}
	}
	for _, at := range found[:n] {
		row := m.rows[at:]
		for pairs := row[1 : 1+2*int(row[0])]; len(pairs) >= 2; pairs = pairs[2:] {
			s[pairs[0]%MaxClasses] += levels[pairs[1]]
		}
	}
}

var errDamaged = errors.New("linear model is damaged: it ends too early")

// Unpack reads a model that [Trainer.Pack] wrote.
func Unpack(packed []byte) (*Model, error) {
	head, n := binary.Uvarint(packed)
	if n <= 0 || head > uint64(len(packed)) {
		return nil, errDamaged
	}
	packed = packed[n:]
	features := int(head)
	keys := make([]uint32, features)
	key := uint64(0)
	for i := range keys {
		delta, n := binary.Uvarint(packed)
		if n <= 0 {
			return nil, errDamaged
		}
		packed = packed[n:]
		key += delta
		keys[i] = uint32(key)<<1 | 1
	}
	m := &Model{rows: packed}
	m.shift = uint(32 - bits.Len(uint(features*3/2+1)))
	m.slots = make([]slot, 1<<(32-m.shift)+features+1)
	row, free := 0, uint32(0)
	for _, key := range keys {
		if row >= len(packed) {
			return nil, errDamaged
		}
		free = max(free, key>>m.shift)
		m.slots[free] = slot{key, uint32(row)}
		free++
		row += 1 + 2*int(packed[row])
	}
	if row != len(packed) {
		return nil, errDamaged
	}
	return m, nil
}
