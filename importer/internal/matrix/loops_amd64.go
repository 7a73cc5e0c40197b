package matrix

//go:noescape
func floatsAVX2(c *float32, columns int, a *float32, rows int, panel *float32, add bool)

//go:noescape
func integersAVX2(c *int32, columns int, a *int16, rows int, panel *int16)

//go:noescape
func cellAVX2(state, out, in *float32, sums *int32, units, gates *float32, n int)

//go:noescape
func roundAVX2(to *int16, from *float32, n int)

//go:noescape
func addAVX2(sum *float32, row *int8, n int, unit float32)

func cpuid(leaf, sub uint32) (a, b, c, d uint32)

func xgetbv() (a, d uint32)

// avx2 says whether processor and system allow it.
var avx2 = func() bool {
	const osxsave, avx = 1 << 27, 1 << 28
	if most, _, _, _ := cpuid(0, 0); most < 7 {
		return false
	}
	if _, _, c, _ := cpuid(1, 0); c&osxsave == 0 || c&avx == 0 {
		return false
	}
	if a, _ := xgetbv(); a&6 != 6 {
		return false
	}
	_, b, _, _ := cpuid(7, 0)
	return b&(1<<5) != 0
}()

func multiplyFloats(c []float32, columns int, a []float32, rows int, panel []float32, add bool) {
	if !avx2 {
		floats(c, columns, a, rows, panel, add)
		return
	}
	_, _, _ = c[(Rows-1)*columns+Panel-1], a[Rows*rows-1], panel[Panel*rows-1]
	floatsAVX2(&c[0], columns, &a[0], rows, &panel[0], add)
}

func multiplyIntegers(c []int32, columns int, a []int16, rows int, panel []int16) {
	if !avx2 {
		integers(c, columns, a, rows, panel)
		return
	}
	_, _, _ = c[(Rows-1)*columns+Panel-1], a[Rows*rows-1], panel[Panel*rows-1]
	integersAVX2(&c[0], columns, &a[0], rows, &panel[0])
}

func step(state, out, in []float32, sums []int32, units, gates []float32) {
	if !avx2 || len(state)%Panel != 0 || len(state) == 0 {
		cell(state, out, in, sums, units, gates)
		return
	}
	cellAVX2(&state[0], &out[0], &in[0], &sums[0], &units[0], &gates[0], len(state))
}

func round(to []int16, from []float32) {
	if !avx2 {
		rounded(to, from)
		return
	}
	roundAVX2(&to[0], &from[0], len(to))
}

func addRow(sum []float32, row []int8, unit float32) {
	if !avx2 {
		added(sum, row, unit)
		return
	}
	addAVX2(&sum[0], &row[0], len(sum), unit)
}
