package value

import "unsafe"

// The limits of a list or map with all that is in it. What is in it several
// times counts each time, since whoever looks through it meets it each time: [l, l] is
// short to write again and again, and its extent doubles.
const (
	MaxDepth = 255       // lists and maps in one another
	MaxSize  = 1<<24 - 1 // values; 64 bytes of a string count as one
)

// NewList makes a list of vs, which nobody may change afterwards. One beyond
// the limits is an ArgumentError.
func NewList(vs []Value) (Value, error) {
	e := extent{size: len(vs)}
	for _, v := range vs {
		e.add(v)
	}
	if err := e.check(); err != nil {
		return Null, err
	}
	return list(vs, e), nil
}

// List makes a list of values that are neither lists nor maps nor long
// strings; of others, [NewList] does. Nobody may change vs afterwards.
func List(vs []Value) Value { return list(vs, extent{size: min(len(vs), MaxSize)}) }

// list keeps the length in the low 32 bits of n, then the size in 24 and the depth in 8.
func list(vs []Value, e extent) Value {
	return Value{uint64(len(vs)) | uint64(e.size)<<32 | uint64(e.depth)<<56, listData(unsafe.SliceData(vs))}
}

// List is what v lists, and whether v is a list. Nobody may change it.
func (v Value) List() ([]Value, bool) {
	p, ok := v.ref.(listData)
	if !ok {
		return nil, false
	}
	return unsafe.Slice(p, int(uint32(v.n))), true
}

// An extent is how much is in a list or map.
type extent struct {
	size  int // values, deeply
	depth int // lists and maps in one another, besides the outermost
}

// Extent is about how much there is to look through in v: the values in a
// list or map, deeply, and 64 bytes of a string as one.
func (v Value) Extent() int { return extentOf(v).size }

// extentOf is what v adds to the list or map it is in, besides itself.
func extentOf(v Value) extent {
	switch ref := v.ref.(type) {
	case listData:
		return extent{int(v.n>>32) & MaxSize, int(v.n>>56) + 1}
	case *Map:
		return extent{ref.extent.size, ref.extent.depth + 1}
	case textData:
		return extent{size: int(min(v.n/64, MaxSize))}
	case *Path:
		return extent{size: 2 * ref.Len()}
	}
	return extent{}
}

// add counts v in.
func (e *extent) add(v Value) {
	of := extentOf(v)
	e.size += of.size
	e.depth = max(e.depth, of.depth)
}

func (e extent) check() error {
	switch {
	case e.depth >= MaxDepth:
		return Errorf(ArgumentError, "", "Lists and maps may not stand in one another more than %d deep", MaxDepth)
	case e.size > MaxSize:
		return Errorf(ArgumentError, "", "A list or map may not hold more than %d values in all, counting 64 bytes of a string as one", MaxSize)
	}
	return nil
}
