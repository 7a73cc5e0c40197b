package matrix

// Weights is a right factor of small integers, packed.
type Weights struct {
	rows, columns int // rounded up: rows to an even number, columns to whole panels
	data          []int16
}

// NewWeights packs b, of rows times columns.
func NewWeights(b []int8, rows, columns int) *Weights {
	w := &Weights{rows: Up(rows, 2), columns: Up(columns, Panel)}
	w.data = make([]int16, w.rows*w.columns)
	for k := range rows {
		for j, v := range b[k*columns:][:columns] {
			w.data[(j/Panel*w.rows+k/2*2)*Panel+j%Panel*2+k%2] = int16(v)
		}
	}
	return w
}

// Rows is the number of columns a left factor must have.
func (w *Weights) Rows() int { return w.rows }

// Columns is the number of columns of a product.
func (w *Weights) Columns() int { return w.columns }

// Multiply makes c the product of a, of m rows, and w. The caller sees to it
// that no sum leaves the range of an int32.
func (w *Weights) Multiply(c []int32, a []int16, m int) {
	m = Up(m, Rows)
	c, a = c[:m*w.columns], a[:m*w.rows]
	if w.rows == 0 {
		clear(c)
		return
	}
	for j := 0; j < w.columns; j += Panel {
		panel := w.data[j*w.rows:][:Panel*w.rows]
		for i := 0; i < m; i += Rows {
			multiplyIntegers(c[i*w.columns+j:], w.columns, a[i*w.rows:], w.rows, panel)
		}
	}
}

// integers is the inner loop: a panel's columns of four rows.
func integers(c []int32, columns int, a []int16, rows int, panel []int16) {
	for i := range Rows {
		var sum [Panel]int32
		left := a[i*rows:][:rows]
		for k := 0; k+1 < len(left); k += 2 {
			v0, v1 := int32(left[k]), int32(left[k+1])
			b := panel[k*Panel:][:2*Panel]
			for j := range sum {
				sum[j] += v0*int32(b[2*j]) + v1*int32(b[2*j+1])
			}
		}
		copy(c[i*columns:][:Panel], sum[:])
	}
}
