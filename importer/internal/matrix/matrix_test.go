package matrix

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

var shapes = []struct{ m, k, n int }{{1, 1, 1}, {4, 2, 16}, {5, 7, 17}, {9, 128, 48}, {3, 0, 5}, {30, 33, 64}}

func TestProductsOfFloatsHaveTheBitsOfThePlainLoop(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for _, s := range shapes {
		for _, add := range []bool{false, true} {
			t.Run(fmt.Sprint(s, add), func(t *testing.T) {
				a, b := make([]float32, Up(s.m, Rows)*s.k), make([]float32, s.k*s.n)
				for _, x := range [][]float32{a, b} {
					for i := range x {
						x[i] = float32(random.NormFloat64())
					}
				}
				var r, transposed Right
				r.Pack(b, s.k, s.n)
				turned := make([]float32, len(b))
				Transpose(turned, b, s.k, s.n, s.k)
				transposed.PackTransposed(turned, s.k, s.n)
				if !slices.Equal(r.data, transposed.data) {
					t.Fatal("the transpose of the transpose is another matrix")
				}
				got := make([]float32, Up(s.m, Rows)*r.Columns())
				for i := range got {
					got[i] = 1
				}
				r.Multiply(got, a, s.m, add)
				for i := range s.m {
					for j := range s.n {
						var want float32
						for k := range s.k {
							want += float32(a[i*s.k+k] * b[k*s.n+j])
						}
						if add {
							want++
						}
						if got[i*r.Columns()+j] != want {
							t.Fatalf("row %d, column %d: %v, want %v", i, j, got[i*r.Columns()+j], want)
						}
					}
				}
			})
		}
	}
}

func TestProductsOfIntegersAreExact(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for _, s := range shapes {
		b := make([]int8, s.k*s.n)
		for i := range b {
			b[i] = int8(random.IntN(256) - 128)
		}
		w := NewWeights(b, s.k, s.n)
		a := make([]int16, Up(s.m, Rows)*w.Rows())
		for i := range a {
			a[i] = int16(random.IntN(1<<14) - 1<<13)
		}
		got := make([]int32, Up(s.m, Rows)*w.Columns())
		w.Multiply(got, a, s.m)
		for i := range s.m {
			for j := range s.n {
				want := int32(0)
				for k := range s.k {
					want += int32(a[i*w.Rows()+k]) * int32(b[k*s.n+j])
				}
				if got[i*w.Columns()+j] != want {
					t.Fatalf("%v: row %d, column %d: %d, want %d", s, i, j, got[i*w.Columns()+j], want)
				}
			}
		}
	}
}

func TestAssemblyAndGoAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	const k, columns = 34, 32
	a, panel, c := make([]float32, Rows*k), make([]float32, Panel*k), make([]float32, Rows*columns)
	ai, paneli, ci := make([]int16, Rows*k), make([]int16, Panel*k), make([]int32, Rows*columns)
	for i := range a {
		a[i], ai[i] = float32(random.NormFloat64()), int16(random.IntN(1<<14)-1<<13)
	}
	for i := range panel {
		panel[i], paneli[i] = float32(random.NormFloat64()), int16(random.IntN(256)-128)
	}
	d, di := slices.Clone(c), slices.Clone(ci)
	multiplyFloats(c, columns, a, k, panel, true)
	floats(d, columns, a, k, panel, true)
	multiplyIntegers(ci, columns, ai, k, paneli)
	integers(di, columns, ai, k, paneli)
	const n = 32
	number := func(size int, spread float64) []float32 {
		out := make([]float32, size)
		for i := range out {
			out[i] = float32(spread * random.NormFloat64())
		}
		return out
	}
	state, in, units, gates := number(n, 1), number(n, 1), number(3*n, 1e-4), number(4*n, 2)
	sums := make([]int32, 3*n)
	for i := range sums {
		sums[i] = int32(random.IntN(1<<16) - 1<<15)
	}
	out, plain, again := make([]float32, n), make([]float32, n), slices.Clone(state)
	step(state, out, in, sums, units, gates)
	cell(again, plain, in, sums, units, gates)
	if !slices.Equal(out, plain) || !slices.Equal(state, again) {
		t.Errorf("cells differ: %v, %v", out, plain)
	}
	wild := number(n, 10)
	whole, slow := make([]int16, n), make([]int16, n)
	round(whole, wild)
	rounded(slow, wild)
	if !slices.Equal(whole, slow) {
		t.Errorf("rounded: %v, %v", whole, slow)
	}
	row := make([]int8, n)
	for i := range row {
		row[i] = int8(random.IntN(256) - 128)
	}
	sum, plainSum := slices.Clone(wild), slices.Clone(wild)
	addRow(sum, row, 0.037)
	added(plainSum, row, 0.037)
	if !slices.Equal(sum, plainSum) {
		t.Errorf("sums: %v, %v", sum, plainSum)
	}
	if !slices.Equal(c, d) || !slices.Equal(ci, di) {
		t.Error("they differ")
	}
}

func BenchmarkFloats(b *testing.B) {
	const m, k, n = 512, 256, 768
	a, c := make([]float32, m*k), make([]float32, m*n)
	var r Right
	r.Pack(make([]float32, k*n), k, n)
	for b.Loop() {
		r.Multiply(c, a, m, false)
	}
	b.ReportMetric(float64(b.N)*m*k*n/b.Elapsed().Seconds()/1e9, "GMAC/s")
}

func BenchmarkIntegers(b *testing.B) {
	const m, k, n = 24, 256, 768
	a, c := make([]int16, m*k), make([]int32, m*n)
	w := NewWeights(make([]int8, k*n), k, n)
	for b.Loop() {
		w.Multiply(c, a, m)
	}
	b.ReportMetric(float64(b.N)*m*k*n/b.Elapsed().Seconds()/1e9, "GMAC/s")
}

func BenchmarkCell(b *testing.B) {
	const n = 128
	c := Cell{Units: make([]float32, 3*n), Gates: make([]float32, 4*n)}
	state, out, in, sums := make([]float32, n), make([]float32, n), make([]float32, n), make([]int32, 3*n)
	for b.Loop() {
		c.Step(state, out, in, sums)
	}
}
