package main

import "math"

// topics puts words, commonest first, into classes by the direction of their
// vectors: k-means on the unit sphere. The classes begin as words spread
// evenly over the list, so the same list gives the same classes.
func topics(forms []string, vectors [][]float32, classes, rounds int) map[string]uint16 {
	centres := make([][]float32, classes)
	for k := range centres {
		centres[k] = vectors[k*(len(vectors)/4)/classes] // among the commoner quarter
	}
	nearest := make([]int, len(vectors))
	for range rounds {
		sums := make([][]float32, classes)
		for i, v := range vectors {
			best := float32(-2)
			for k, c := range centres {
				if d := dot(v, c); d > best {
					best, nearest[i] = d, k
				}
			}
			k := nearest[i]
			if sums[k] == nil {
				sums[k] = make([]float32, len(vectors[0]))
			}
			for j, x := range v {
				sums[k][j] += x
			}
		}
		for k, s := range sums {
			if s != nil {
				centres[k] = unit(s)
			}
		}
	}
	out := map[string]uint16{}
	for i, form := range forms {
		out[form] = uint16(nearest[i] + 1)
	}
	return out
}

func dot(a, b []float32) float32 {
	var s0, s1, s2, s3 float32
	b = b[:len(a)]
	i := 0
	for ; i+3 < len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}

func unit(v []float32) []float32 {
	n := float32(math.Sqrt(float64(dot(v, v))))
	out := make([]float32, len(v))
	for i, x := range v {
		out[i] = x / max(n, 1e-9)
	}
	return out
}
