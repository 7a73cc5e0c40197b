package matrix

// A Right is a right factor of floats, packed. Its zero value is empty.
type Right struct {
	rows, columns int // columns rounded up to whole panels
	data          []float32
}

// Pack takes b, of rows times columns, as the right factor.
func (r *Right) Pack(b []float32, rows, columns int) {
	r.size(rows, columns)
	for k := range rows {
		row := b[k*columns:][:columns]
		for j := 0; j < len(row); j += Panel {
			copy(r.data[j*rows+k*Panel:], row[j:min(j+Panel, len(row))])
		}
	}
}

// PackTransposed takes the transpose of b, which is columns times rows.
func (r *Right) PackTransposed(b []float32, rows, columns int) {
	r.size(rows, columns)
	if rows == 0 {
		return
	}
	for j := range columns {
		to := r.data[j/Panel*Panel*rows+j%Panel:]
		for k, v := range b[j*rows:][:rows] {
			to[k*Panel] = v
		}
	}
}

func (r *Right) size(rows, columns int) {
	r.rows, r.columns = rows, Up(columns, Panel)
	n := r.rows * r.columns
	if cap(r.data) < n {
		r.data = make([]float32, n)
	}
	r.data = r.data[:n]
	if columns != r.columns {
		clear(r.data[n-Panel*rows:])
	}
}

// Columns is the number of columns of a product by r: those of the factor
// rounded up to a multiple of Panel.
func (r *Right) Columns() int { return r.columns }

// Multiply makes c the product of a, of m rows, and r; if add, it adds the
// product to c.
func (r *Right) Multiply(c, a []float32, m int, add bool) {
	m = Up(m, Rows)
	c, a = c[:m*r.columns], a[:m*r.rows]
	if r.rows == 0 {
		if !add {
			clear(c)
		}
		return
	}
	for j := 0; j < r.columns; j += Panel {
		panel := r.data[j*r.rows:][:Panel*r.rows]
		for i := 0; i < m; i += Rows {
			multiplyFloats(c[i*r.columns+j:], r.columns, a[i*r.rows:], r.rows, panel, add)
		}
	}
}

// floats is the inner loop: a panel's columns of four rows.
func floats(c []float32, columns int, a []float32, rows int, panel []float32, add bool) {
	for i := range Rows {
		var sum [Panel]float32
		for k, v := range a[i*rows:][:rows] {
			b := panel[k*Panel:][:Panel]
			for j := range sum {
				sum[j] += float32(v * b[j])
			}
		}
		to := c[i*columns:][:Panel]
		for j, v := range sum {
			if add {
				to[j] += v
			} else {
				to[j] = v
			}
		}
	}
}

// Transpose makes to, of columns times rows, the transpose of from, of rows
// times columns; a row of to takes stride places.
func Transpose(to, from []float32, rows, columns, stride int) {
	for i := range rows {
		for j, v := range from[i*columns:][:columns] {
			to[j*stride+i] = v
		}
	}
}
