package value

import (
	"hash/maphash"
	"math"
	"math/bits"
	"math/rand/v2"
)

// seed differs from process to process, so that nobody can prepare strings
// that collide. No order that anyone sees comes from a hash.
var seed = maphash.MakeSeed()

// start is what Hash begins with where there is nothing before.
var start = maphash.String(seed, "")

// Hash is a hash of v that is the same for equivalent values, whether
// integer or float. HashOn continues it over several.
func Hash(v Value) uint64 { return HashOn(start, v) }

// HashOn mixes v into the hash h of what came before it.
func HashOn(h uint64, v Value) uint64 {
	kind := v.Kind()
	h = mix(h, uint64(ranks[kind]))
	switch kind {
	case KindFloat:
		return mix(h, hashableFloat(math.Float64frombits(v.n)))
	case KindString:
		s, _ := v.Str()
		return mix(h, maphash.String(seed, s))
	case KindList:
		vs, _ := v.List()
		for _, e := range vs {
			h = HashOn(h, e)
		}
		return mix(h, uint64(len(vs)))
	case KindMap:
		for k, e := range v.ref.(*Map).All() {
			h = HashOn(mix(h, maphash.String(seed, k)), e)
		}
		return h
	case KindPath:
		p := v.ref.(*Path)
		for i, n := range p.Nodes {
			h = mix(h, uint64(n))
			if i < len(p.Relationships) {
				h = mix(h, uint64(p.Relationships[i]))
			}
		}
		return h
	case KindPoint:
		p := v.ref.(*Point)
		return mix(mix(mix(h, hashableFloat(p.X)), hashableFloat(p.Y)), hashableFloat(p.Z))
	case KindTime:
		t := v.ref.(*Time)
		return mix(mix(h, uint64(t.Nanos)), uint64(t.Offset))
	case KindLocalDateTime:
		d := v.ref.(*LocalDateTime)
		return mix(mix(h, uint64(d.Days)), uint64(d.Nanos))
	case KindDateTime:
		d := v.ref.(*DateTime)
		h = mix(mix(mix(h, uint64(d.Seconds)), uint64(d.Nanos)), uint64(d.Offset))
		if d.Zone != nil {
			h = mix(h, maphash.String(seed, d.Zone.Name()))
		}
		return h
	case KindDuration:
		d := v.ref.(*Duration)
		return mix(mix(mix(mix(h, uint64(d.Months)), uint64(d.Days)), uint64(d.Seconds)), uint64(d.Nanos))
	}
	return mix(h, v.n)
}

// hashableFloat gives equal numbers equal bits: those of the integer where
// there is one. NaN, which is equal to nothing, has other ones each time, so that many do
// not meet in one place.
func hashableFloat(f float64) uint64 {
	if f == math.Trunc(f) && f >= -1<<63 && f < 1<<63 {
		return uint64(int64(f))
	}
	if math.IsNaN(f) {
		return rand.Uint64()
	}
	return math.Float64bits(f)
}

// mix spreads x over h, by the two halves of a product.
func mix(h, x uint64) uint64 {
	hi, lo := bits.Mul64(h^0x9e3779b97f4a7c15, x^0xd6e8feb86659fd93)
	return hi ^ lo ^ bits.RotateLeft64(h, 23)
}
