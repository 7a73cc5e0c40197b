package value

// A Meter counts the memory that a query takes. Whatever grows asks it first,
// in its loop, so a query ends at its limit and not at the machine's.
//
// Charge returns the error that ends the query, which may as well be that its
// time is over or its context ended. A nil Meter lets everything pass: use
// the functions that take one, not its method. Long work that takes no memory
// charges nothing now and then, for the sake of the time.
type Meter interface {
	Charge(bytes int64) error
}

// The bytes that values take, as they are charged.
const (
	ValueSize = 24 // a Value itself
	boxSize   = 48 // what a temporal value, a point or a path points to
)

// MapSize is what a Map of n entries takes, without what its keys and values point to.
func MapSize(n int) int64 { return 64 + (16+ValueSize)*int64(n) }

// Charge asks m, if there is one.
func Charge(m Meter, bytes int64) error {
	if m == nil {
		return nil
	}
	return m.Charge(bytes)
}

// Size is about how many bytes v keeps in use, deeply, if nothing else shares them.
func (v Value) Size() int64 {
	switch ref := v.ref.(type) {
	case textData:
		return ValueSize + int64(v.n)
	case listData:
		vs, _ := v.List()
		size := int64(ValueSize)
		for _, e := range vs {
			size += e.Size()
		}
		return size
	case *Map:
		size := ValueSize + MapSize(ref.Len())
		for k, e := range ref.All() {
			size += int64(len(k)) + e.Size() - ValueSize
		}
		return size
	case *Path:
		return ValueSize + boxSize + 8*int64(len(ref.Nodes)+len(ref.Relationships))
	case *Point, *Time, *LocalDateTime, *DateTime, *Duration:
		return ValueSize + boxSize
	}
	return ValueSize
}
