// Package matrix multiplies dense matrices: of float32 for training, of
// small integers for use.
//
// Every product has the same bits on every machine. Sums of floats are taken
// in the order of the left factor's columns, whatever the processor could
// do at once, and no product is fused with the sum it goes into; sums of
// integers are exact. Where the processor has AVX2 the inner loops are in
// assembly, elsewhere in Go.
//
// Matrices lie row by row. The right factor is packed beforehand, in panels
// of [Panel] columns. Rows of the left factor and of the result are taken
// [Rows] at a time, so both must have room for a number of rows that is
// rounded up, by [Up], to a multiple of it.
package matrix

// Panel is how many columns are computed at a time, and Rows how many rows.
const (
	Panel = 16
	Rows  = 4
)

// Up rounds n up to a multiple of unit.
func Up(n, unit int) int { return (n + unit - 1) / unit * unit }
