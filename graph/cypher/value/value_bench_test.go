package value

import (
	"strconv"
	"testing"
)

// The three ways of adding up a million integers in a slot: as a Value, in an
// interface, and bare.
func BenchmarkSum(b *testing.B) {
	b.Run("value", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			sum := Int(0)
			for i := range int64(1_000_000) {
				sum, _ = Add(nil, sum, Int(i))
			}
			sink = sum
		}
	})
	b.Run("interface", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			var sum any = int64(0)
			for i := range int64(1_000_000) {
				sum = addBoxed(sum, i)
			}
			boxed = sum
		}
	})
	b.Run("bare", func(b *testing.B) {
		for range b.N {
			sum := int64(0)
			for i := range int64(1_000_000) {
				sum, _ = addExact(sum, i)
			}
			sink = Int(sum)
		}
	})
}

var (
	sink  Value
	boxed any
	truth Truth
	hash  uint64
)

// addBoxed is Add as it would be of integers in interfaces.
//
//go:noinline
func addBoxed(a, b any) any {
	if i, ok := a.(int64); ok {
		if j, ok := b.(int64); ok {
			sum, _ := addExact(i, j)
			return sum
		}
	}
	return nil
}

func BenchmarkCompare(b *testing.B) {
	names := make([]Value, 1000)
	for i := range names {
		names[i] = String("actor number " + strconv.Itoa(i*7919%1000))
	}
	for _, c := range []struct {
		name string
		a, b Value
	}{
		{"integers", Int(5), Int(6)},
		{"integer and float", Int(5), Float(6)},
		{"strings", names[1], names[2]},
		{"dates", Date(5), Date(6)},
		{"nodes", here.Node(1), here.Node(2)},
	} {
		b.Run("equal "+c.name, func(b *testing.B) {
			for range b.N {
				truth = Equal(c.a, c.b)
			}
		})
		b.Run("less "+c.name, func(b *testing.B) {
			for range b.N {
				truth = Less(c.a, c.b)
			}
		})
		b.Run("hash "+c.name, func(b *testing.B) {
			for range b.N {
				hash = Hash(c.a)
			}
		})
	}
}

func BenchmarkSet(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		var s Set
		for i := range int64(100_000) {
			if _, err := s.Add(nil, Int(i%50_000)); err != nil {
				b.Fatal(err)
			}
		}
	}
}
