package linear

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
