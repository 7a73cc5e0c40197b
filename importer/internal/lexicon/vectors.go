package lexicon

import (
	_ "embed"
	"encoding/binary"
	"maps"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"example.org/entente/importer/internal/squeeze"
)

//go:embed vectors.bin
var packedVectors []byte

// Dimensions is how many numbers a vector has, and Unit what stands for a
// length of 1 in them.
const (
	Dimensions = 64
	Unit       = 48
)

// A Vector places a word among those that are used as it is: words that
// stand near the same words have vectors that point the same way.
type Vector [Dimensions]int8

var vectorTable = sync.OnceValue(func() *vectors {
	v, err := unpackVectors(packedVectors)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return v
})

// LookVector returns the vector of a form, whatever its capitals, or nil if
// it has none.
func LookVector(form string) *Vector {
	return vectorTable().find(key(strings.ToLower(form)))
}

// vectors is a table by hash, ordered, as a lexicon is.
type vectors struct {
	shift   uint
	start   []uint32
	keys    []uint32
	vectors []Vector
}

func (v *vectors) find(k uint32) *Vector {
	b := k >> v.shift
	for i := v.start[b]; i < v.start[b+1]; i++ {
		if v.keys[i] == k {
			return &v.vectors[i]
		}
	}
	return nil
}

// PackVectors writes vectors, in a form that the package can embed. Of forms
// that share a key, the first in the list keeps it.
func PackVectors(forms []string, of []Vector) []byte {
	byKey := map[uint32]int{}
	for i, form := range forms {
		if _, taken := byKey[key(form)]; !taken {
			byKey[key(form)] = i
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(byKey)))
	last := uint32(0)
	var numbers []byte
	for _, k := range slices.Sorted(maps.Keys(byKey)) {
		out = binary.AppendUvarint(out, uint64(k>>1-last))
		last = k >> 1
		for _, x := range of[byKey[k]] {
			numbers = append(numbers, byte(x))
		}
	}
	return squeeze.Pack(append(out, numbers...))
}

func unpackVectors(packed []byte) (*vectors, error) {
	n, data, err := unpackCounted(packed)
	if err != nil {
		return nil, err
	}
	v := &vectors{keys: make([]uint32, n), vectors: make([]Vector, n)}
	v.shift = uint(32 - bits.Len(uint(n)))
	v.start = make([]uint32, 1<<(32-v.shift)+1)
	k := uint64(0)
	for i := range v.keys {
		delta, size := binary.Uvarint(data)
		if size <= 0 {
			return nil, errDamaged
		}
		k += delta
		data = data[size:]
		v.keys[i] = uint32(k)<<1 | 1
		v.start[v.keys[i]>>v.shift+1]++
	}
	if len(data) != len(v.vectors)*Dimensions {
		return nil, errDamaged
	}
	for i := range v.vectors {
		for j := range v.vectors[i] {
			v.vectors[i][j] = int8(data[i*Dimensions+j])
		}
	}
	for b := 1; b < len(v.start); b++ {
		v.start[b] += v.start[b-1]
	}
	return v, nil
}
