//go:build !amd64

package matrix

func multiplyFloats(c []float32, columns int, a []float32, rows int, panel []float32, add bool) {
	floats(c, columns, a, rows, panel, add)
}

func multiplyIntegers(c []int32, columns int, a []int16, rows int, panel []int16) {
	integers(c, columns, a, rows, panel)
}

func step(state, out, in []float32, sums []int32, units, gates []float32) {
	cell(state, out, in, sums, units, gates)
}

func round(to []int16, from []float32) { rounded(to, from) }

func addRow(sum []float32, row []int8, unit float32) { added(sum, row, unit) }
