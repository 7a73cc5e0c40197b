package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"

	"example.org/entente/importer/internal/lexicon"
)

// readVectors reads the commonest words of a file of word vectors, with the
// vectors at length 1. The file holds {"words": [commonest first],
// "vectors": {word: numbers}}.
func readVectors(name string, words int) (forms []string, vectors [][]float32, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, err
	}
	var file struct {
		Dimensions int
		Words      []string
		Vectors    map[string][]float32
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	for _, w := range file.Words[:min(words, len(file.Words))] {
		if v := file.Vectors[w]; plain(w) && len(v) >= file.Dimensions {
			forms = append(forms, w)
			vectors = append(vectors, unit(v[:file.Dimensions]))
		}
	}
	return forms, vectors, nil
}

// shrink returns the vectors along the directions in which they differ most,
// as small integers.
func shrink(vectors [][]float32) []lexicon.Vector {
	axes := principal(vectors, lexicon.Dimensions)
	out := make([]lexicon.Vector, len(vectors))
	for i, v := range vectors {
		for j, axis := range axes {
			x := math.Round(float64(dot(v, axis)) * lexicon.Unit)
			out[i][j] = int8(max(-127, min(127, x)))
		}
	}
	return out
}

// principal returns the n directions in which vectors differ most, the most
// important first: eigenvectors of their second moments, by Jacobi's
// rotations.
func principal(vectors [][]float32, n int) [][]float32 {
	d := len(vectors[0])
	a, axes := make([][]float64, d), make([][]float64, d) // axes: columns
	for i := range a {
		a[i], axes[i] = make([]float64, d), make([]float64, d)
		axes[i][i] = 1
	}
	for _, v := range vectors {
		for i := range v {
			for j := range v {
				a[i][j] += float64(v[i]) * float64(v[j])
			}
		}
	}
	for range 12 {
		for p := range d {
			for q := p + 1; q < d; q++ {
				rotate(a, axes, p, q)
			}
		}
	}
	var out [][]float32
	used := make([]bool, d)
	for range n {
		best := -1
		for i := range d {
			if !used[i] && (best < 0 || a[i][i] > a[best][best]) {
				best = i
			}
		}
		used[best] = true
		axis := make([]float32, d)
		for i := range axis {
			axis[i] = float32(axes[i][best])
		}
		out = append(out, axis)
	}
	return out
}

// rotate makes a[p][q] nothing by a rotation, and turns the axes with it.
func rotate(a, axes [][]float64, p, q int) {
	if math.Abs(a[p][q]) < 1e-12 {
		return
	}
	theta := (a[q][q] - a[p][p]) / (2 * a[p][q])
	t := 1 / (math.Abs(theta) + math.Sqrt(theta*theta+1))
	if theta < 0 {
		t = -t
	}
	c := 1 / math.Sqrt(t*t+1)
	s := t * c
	for k := range a {
		x, y := a[k][p], a[k][q]
		a[k][p], a[k][q] = c*x-s*y, s*x+c*y
	}
	for k := range a {
		x, y := a[p][k], a[q][k]
		a[p][k], a[q][k] = c*x-s*y, s*x+c*y
		x, y = axes[k][p], axes[k][q]
		axes[k][p], axes[k][q] = c*x-s*y, s*x+c*y
	}
}
