package engine

import "example.org/entente/graph/cypher/value"

// distinguishing brings each row once, as some slots tell them apart.
type distinguishing struct {
	single
	slots []int
	rows  rowSet
}

func (c *compiler) distinct(child operator, slots []int) operator {
	return c.op(&distinguishing{single: over(child, "Distinct", nil), slots: slots})
}

func (d *distinguishing) open(x *run) error {
	d.rows.reset(x)
	return d.child.open(x)
}

func (d *distinguishing) next(x *run) (bool, error) {
	for {
		ok, err := d.child.next(x)
		if !ok || err != nil {
			return false, err
		}
		if added, err := d.rows.add(x, d.slots); added || err != nil {
			return added, err
		}
	}
}

func (d *distinguishing) close(x *run) {
	d.rows.reset(x)
	d.child.close(x)
}

// A rowSet holds rows, each once.
type rowSet struct {
	rows   [][]value.Value
	hashes hashes
	held   int64
}

func (s *rowSet) reset(x *run) {
	x.release(&s.held)
	s.rows, s.hashes = nil, hashes{}
}

// rowSize is what a row takes in a list that grows, besides its values, in bytes.
const rowSize = 2 * 24

// add keeps what some slots hold, and says whether it was not there yet.
func (s *rowSet) add(x *run, slots []int) (bool, error) {
	var h uint64
	for _, slot := range slots {
		x.spend(x.frame[slot])
		h = value.HashOn(h, x.frame[slot])
	}
	if s.hashes.find(h, func(i int) bool { return holds(x, slots, s.rows[i]) }) >= 0 {
		return false, x.tick()
	}
	size := int64(hashSize + rowSize)
	row := make([]value.Value, len(slots))
	for k, slot := range slots {
		row[k] = x.frame[slot]
		size += weight(row[k])
	}
	if err := x.Charge(size); err != nil {
		return false, err
	}
	s.held += size
	s.hashes.put(h)
	s.rows = append(s.rows, row)
	return true, nil
}

// holds says whether some slots hold the values of a row.
func holds(x *run, slots []int, row []value.Value) bool {
	for k, slot := range slots {
		if !value.Equivalent(row[k], x.frame[slot]) {
			return false
		}
	}
	return true
}
