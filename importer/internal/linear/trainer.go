package linear

import (
	"encoding/binary"
	"slices"
)

// A Trainer is a table of weights under training. Its zero value is not
// ready: use [NewTrainer].
type Trainer struct {
	slots    []row // open addressing, key 0 for free
	features int
	weights  []weight // the rows, each with room to grow
	late     []int64  // for each weight, the sum of its changes, each times its step
	step     int64
}

// A row is where a feature's weights stand.
type row struct {
	key       uint32
	at        uint32
	size, cap uint8
}

type weight struct {
	value int32
	class uint32
}

// NewTrainer returns a table in which every weight is 0.
func NewTrainer() *Trainer { return &Trainer{slots: make([]row, 1<<16), step: 1} }

// Tick ends a step of training; averages are over steps.
func (t *Trainer) Tick() { t.step++ }

// Restart makes averages begin with the weights as they are now.
func (t *Trainer) Restart() {
	clear(t.late)
	t.step = 1
}

// find returns a feature's row, or the free one where it would stand.
func (t *Trainer) find(key uint32) *row {
	mask := len(t.slots) - 1
	for i := int(key*0x9E3779B1>>4) & mask; ; i = (i + 1) & mask {
		if r := &t.slots[i]; r.key == key || r.key == 0 {
			return r
		}
	}
}

// Add adds the weights of features to s.
func (t *Trainer) Add(s *Scores, keys []uint32) {
	// Looking all rows up before adding any lets the processor wait for
	// many of them at once.
	var found [256]*row
	for len(keys) > len(found) {
		t.Add(s, keys[:len(found)])
		keys = keys[len(found):]
	}
	for i, key := range keys {
		found[i] = t.find(key)
	}
	for _, r := range found[:len(keys)] {
		if r.size == 0 {
			continue
		}
		for _, w := range t.weights[r.at : r.at+uint32(r.size)] {
			s[w.class%MaxClasses] += w.value
		}
	}
}

// Update adds delta to the weight of a feature for a class.
func (t *Trainer) Update(key uint32, class int, delta int32) {
	r := t.find(key)
	if r.key == 0 {
		if 3*t.features > 2*len(t.slots) {
			t.grow()
			r = t.find(key)
		}
		t.features++
		*r = row{key: key}
	}
	for i := r.at; i < r.at+uint32(r.size); i++ {
		if t.weights[i].class == uint32(class) {
			t.weights[i].value += delta
			t.late[i] += int64(delta) * t.step
			return
		}
	}
	if r.size == r.cap {
		t.move(r)
	}
	t.weights[r.at+uint32(r.size)] = weight{delta, uint32(class)}
	t.late[r.at+uint32(r.size)] = int64(delta) * t.step
	r.size++
}

// move gives a full row a larger place.
func (t *Trainer) move(r *row) {
	size := uint32(min(MaxClasses, max(2, 2*int(r.cap))))
	to := uint32(len(t.weights))
	t.weights = append(t.weights, make([]weight, size)...)
	t.late = append(t.late, make([]int64, size)...)
	copy(t.weights[to:], t.weights[r.at:r.at+uint32(r.size)])
	copy(t.late[to:], t.late[r.at:r.at+uint32(r.size)])
	r.at, r.cap = to, uint8(size)
}

func (t *Trainer) grow() {
	old := t.slots
	t.slots = make([]row, 2*len(old))
	for _, r := range old {
		if r.key != 0 {
			*t.find(r.key) = r
		}
	}
}

// A feature is a row of averaged weights on its way into a packed model.
type feature struct {
	key     uint32
	classes []uint8
	weights []float32
}

// Pack returns the averaged model in at most limit bytes: weights are
// rounded to a byte each, and the smallest ones are left out, more of them
// the smaller the limit. A limit of 0 is none.
func (t *Trainer) Pack(limit int) []byte {
	features := t.averages()
	unit := largest(features) / float32(levels[maxCode])
	packed := pack(features, unit, 0.5)
	if limit == 0 || len(packed) <= limit {
		return packed
	}
	low, high := float32(0.5), float32(maxCode) // too little is left out, and enough
	for high-low > 0.05 {
		cut := (low + high) / 2
		if packed = pack(features, unit, cut); len(packed) > limit {
			low = cut
		} else {
			high = cut
		}
	}
	return pack(features, unit, high)
}

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

func largest(features []feature) float32 {
	top := float32(1e-6)
	for _, f := range features {
		for _, w := range f.weights {
			top = max(top, w, -w)
		}
	}
	return top
}

// pack writes what stays of features when weights are counted in units and
// those below cut units are left out.
func pack(features []feature, unit, cut float32) []byte {
	var keys, rows []byte
	n, last := 0, uint32(0)
	for _, f := range features {
		at := len(rows)
		rows = append(rows, 0)
		for i, w := range f.weights {
			w /= unit
			if w >= cut || w <= -cut {
				rows = append(rows, f.classes[i], encode(w))
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
