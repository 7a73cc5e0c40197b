package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
)

// topics puts the commonest words of a file of word vectors into classes by
// the direction of their vectors: k-means on the unit sphere. The classes
// begin as words spread evenly over the list, so the same file gives the
// same classes. The file holds {"words": [commonest first], "vectors":
// {word: numbers}}.
func topics(name string, words, classes, rounds int) (map[string]uint16, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var file struct {
		Dimensions int
		Words      []string
		Vectors    map[string][]float32
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var forms []string
	var vectors [][]float32
	for _, w := range file.Words[:min(words, len(file.Words))] {
		if v := file.Vectors[w]; plain(w) && len(v) >= file.Dimensions {
			forms = append(forms, w)
			vectors = append(vectors, unit(v[:file.Dimensions]))
		}
	}
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
				sums[k] = make([]float32, file.Dimensions)
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
	return out, nil
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
