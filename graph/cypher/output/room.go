package output

import "example.org/entente/graph/cypher/value"

// MostRow is how many bytes of text a row may take. A node is short to hold, and
// brings all its properties when it is written: a document the whole of its text.
const MostRow = 64 << 20

// A room is the bytes that are left for a row.
type room int64

// newRoom is the room for one row.
func newRoom() *room {
	r := room(MostRow)
	return &r
}

// Charge is for value.Meter.
func (r *room) Charge(bytes int64) error {
	if *r -= room(bytes); *r < 0 {
		return value.Errorf(value.ArgumentError, "", "A row takes more than %d MB when it is written: return fewer nodes in it, or single properties of them", MostRow>>20)
	}
	return nil
}
