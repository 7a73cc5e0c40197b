package score

import "math"

// bestAlignment is the greatest sum of weights of pairs of a row and a
// column, each row and each column in one pair at most. It is the Hungarian
// method with potentials, in time of the rows squared times the columns; weights are not negative.
func bestAlignment(weights [][]float64) float64 {
	rows := len(weights)
	if rows == 0 || len(weights[0]) == 0 {
		return 0
	}
	columns := len(weights[0])
	if rows > columns {
		return bestAlignment(transposed(weights))
	}
	// Rows and columns count from 1; column 0 is where a row waits that has none.
	cost := func(row, column int) float64 { return -weights[row-1][column-1] }
	u, v := make([]float64, rows+1), make([]float64, columns+1)
	owner := make([]int, columns+1) // of a column, the row that has it
	for row := 1; row <= rows; row++ {
		owner[0] = row
		least, from := make([]float64, columns+1), make([]int, columns+1)
		for c := range least {
			least[c] = math.Inf(1)
		}
		seen := make([]bool, columns+1)
		at := 0
		for owner[at] != 0 {
			seen[at] = true
			delta, next := math.Inf(1), 0
			for c := 1; c <= columns; c++ {
				if seen[c] {
					continue
				}
				if d := cost(owner[at], c) - u[owner[at]] - v[c]; d < least[c] {
					least[c], from[c] = d, at
				}
				if least[c] < delta {
					delta, next = least[c], c
				}
			}
			for c := range seen {
				if seen[c] {
					u[owner[c]] += delta
					v[c] -= delta
				} else {
					least[c] -= delta
				}
			}
			at = next
		}
		for at != 0 {
			owner[at] = owner[from[at]]
			at = from[at]
		}
	}
	sum := 0.0
	for c := 1; c <= columns; c++ {
		if owner[c] != 0 {
			sum += weights[owner[c]-1][c-1]
		}
	}
	return sum
}

func transposed(m [][]float64) [][]float64 {
	t := make([][]float64, len(m[0]))
	for c := range t {
		t[c] = make([]float64, len(m))
		for r := range m {
			t[c][r] = m[r][c]
		}
	}
	return t
}
