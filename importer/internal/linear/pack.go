package linear

import (
	"encoding/binary"
	"slices"
)

// A feature is a row of averaged weights on its way into a packed model.
type feature struct {
	key     uint32
	classes []uint8
	weights []float32
	codes   []uint8 // of the weights; 0 for one of next to nothing
}

// Pack returns the averaged model in at most limit bytes: weights are
// rounded to a byte each, and the smallest ones are left out, more of them
// the smaller the limit. A limit of 0 is none.
func (t *Trainer) Pack(limit int) []byte {
	features := t.averages()
	top := float32(1e-6)
	for _, f := range features {
		for _, w := range f.weights {
			top = max(top, w, -w)
		}
	}
	unit := top / float32(levels[maxCode])
	var weights, rows [maxCode + 1]int // by code, and by the largest one of a row
	for i := range features {
		f := &features[i]
		most := uint8(0)
		for _, w := range f.weights {
			c := encode(w / unit)
			f.codes = append(f.codes, c)
			weights[c&maxCode]++
			most = max(most, c&maxCode)
		}
		rows[most]++
	}
	about := 0 // bytes: two a weight, and three for a row's key and length
	cut := uint8(maxCode)
	for ; cut > 1; cut-- {
		if about += 2*weights[cut] + 3*rows[cut]; limit > 0 && about > limit {
			break
		}
	}
	for {
		if packed := pack(features, cut); limit == 0 || len(packed) <= limit || cut == maxCode {
			return packed
		}
		cut++
	}
}

// averages returns the rows in the order of their keys.
func (t *Trainer) averages() []feature {
	var out []feature
	for _, r := range t.slots {
		if r.key == 0 {
			continue
		}
		f := feature{key: r.key}
		for i := r.at; i < r.at+uint32(r.size); i++ {
			if w := float32(float64(t.weights[i].value) - float64(t.late[i])/float64(t.step)); w != 0 {
				f.classes = append(f.classes, uint8(t.weights[i].class))
				f.weights = append(f.weights, w)
			}
		}
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b feature) int { return int(int64(a.key) - int64(b.key)) })
	return out
}

// pack writes the weights whose code is at least cut.
func pack(features []feature, cut uint8) []byte {
	var keys, rows []byte
	n, last := 0, uint32(0)
	for _, f := range features {
		at := len(rows)
		rows = append(rows, 0)
		for i, c := range f.codes {
			if c&maxCode >= cut {
				rows = append(rows, f.classes[i], c)
			}
		}
		if len(rows) == at+1 {
			rows = rows[:at]
			continue
		}
		rows[at] = uint8((len(rows) - at - 1) / 2)
		keys = binary.AppendUvarint(keys, uint64(f.key>>1-last))
		last = f.key >> 1
		n++
	}
	return slices.Concat(binary.AppendUvarint(nil, uint64(n)), keys, rows)
}
