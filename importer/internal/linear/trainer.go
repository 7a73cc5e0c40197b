package linear

// A Trainer is a table of weights under training. Its zero value is not
// ready: use [NewTrainer].
type Trainer struct {
	// Twice says that a feature has no weights until it is moved a second
	// time: what occurs but once says nothing about the sentences to come.
	Twice bool

	slots    []row    // open addressing, key 0 for free
	marks    []uint64 // a bit for each beginning of a key that was moved
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

const marksBits = 27

// NewTrainer returns a table in which every weight is 0.
func NewTrainer() *Trainer {
	return &Trainer{slots: make([]row, 1<<16), marks: make([]uint64, 1<<marksBits/64), step: 1}
}

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

// Move moves weights of features up for one class and down for another.
func (t *Trainer) Move(keys []uint32, up, down int) {
	for _, key := range keys {
		if r := t.row(key); r != nil {
			t.add(r, up, 1)
			t.add(r, down, -1)
		}
	}
}

// Update adds delta to weights of features for a class.
func (t *Trainer) Update(keys []uint32, class int, delta int32) {
	for _, key := range keys {
		if r := t.row(key); r != nil {
			t.add(r, class, delta)
		}
	}
}

// row returns a feature's row, nil if it is to have none yet.
func (t *Trainer) row(key uint32) *row {
	r := t.find(key)
	if r.key != 0 {
		return r
	}
	mark := key >> (32 - marksBits)
	if word, bit := mark/64, uint64(1)<<(mark%64); t.Twice && t.marks[word]&bit == 0 {
		t.marks[word] |= bit
		return nil
	}
	if 3*t.features > 2*len(t.slots) {
		t.grow()
		r = t.find(key)
	}
	t.features++
	*r = row{key: key}
	return r
}

func (t *Trainer) add(r *row, class int, delta int32) {
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
