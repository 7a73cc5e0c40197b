package function

import (
	"math"

	"example.org/entente/graph/cypher/value"
)

// vectorFunctions compare lists of numbers as vectors.
var vectorFunctions = []*Function{
	define("vector.similarity.cosine", "a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>", "FLOAT", "How alike the directions of two vectors are, from 0 to 1.", similarity("vector.similarity.cosine", cosine)),
	define("vector.similarity.euclidean", "a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>", "FLOAT", "How near two vectors are, from 0 to 1.", similarity("vector.similarity.euclidean", euclidean)),
}

func similarity(name string, compute func(a, b []value.Value) (float64, bool)) call {
	return func(_ *Context, args []value.Value) (value.Value, error) {
		for i, which := range []string{"a", "b"} {
			if !isVector(args[i]) {
				return value.Null, bad("Invalid input for '%s()': Argument %s is not a valid vector for this similarity function.", name, which)
			}
		}
		a, _ := args[0].List()
		b, _ := args[1].List()
		if len(a) != len(b) {
			return value.Null, bad("Invalid input for '%s()': The supplied vectors do not have the same number of dimensions.", name)
		}
		f, ok := compute(a, b)
		if !ok {
			return value.Null, bad("Invalid input for '%s()': Argument a is not a valid vector for this similarity function.", name)
		}
		return value.Float(f), nil
	}
}

// isVector says whether v is a list of finite numbers, and of at least one.
func isVector(v value.Value) bool {
	vs, _ := v.List()
	for _, e := range vs {
		if f, ok := e.Number(); !ok || math.IsNaN(f-f) {
			return false
		}
	}
	return len(vs) > 0
}

// cosine computes in 32 bits, as vector indexes do.
func cosine(a, b []value.Value) (float64, bool) {
	var dot, aa, bb float32
	for i := range a {
		f, _ := a[i].Number()
		g, _ := b[i].Number()
		dot += float32(f) * float32(g)
		aa += float32(f) * float32(f)
		bb += float32(g) * float32(g)
	}
	if aa == 0 || bb == 0 {
		return 0, false
	}
	length := func(squares float32) float32 { return float32(math.Sqrt(float64(squares))) }
	angle := dot / (length(aa) * length(bb))
	return float64((1 + angle) / 2), true
}

func euclidean(a, b []value.Value) (float64, bool) {
	sum := 0.0
	for i := range a {
		f, _ := a[i].Number()
		g, _ := b[i].Number()
		sum += square(f - g)
	}
	return 1 / (1 + sum), true
}
