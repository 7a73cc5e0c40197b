package parser

// A treeFinder finds the best tree: the heads whose arcs' scores add up to
// most, one of them the root's, no two arcs crossing.
type treeFinder struct {
	heads []int
	seen  []int
	// By Eisner (1996): the best of what lies from i to j, where i, or j, is
	// the head of all of it; open where the other end may still get
	// dependents outside. back says where two parts meet.
	open, closed         [2][]float32
	openBack, closedBack []int32
	closedLeft           []int32
	stack                []int32
}

// find returns the head of each of n tokens; the root's is n. A row of
// scores, of width places, holds a token's heads, the root last.
func (f *treeFinder) find(scores []float32, n, width int) []int {
	f.heads = f.heads[:0]
	for i := range n {
		row := scores[i*width:][:n+1]
		best := n
		for h, v := range row {
			if h != i && v > row[best] {
				best = h
			}
		}
		f.heads = append(f.heads, best)
	}
	if !f.isTree(n) {
		f.eisner(scores, n, width)
	}
	return f.heads
}

// isTree says whether heads, each the best for its token, make a tree with
// one root and no crossing arcs.
func (f *treeFinder) isTree(n int) bool {
	roots := 0
	f.seen = append(f.seen[:0], make([]int, n)...)
	for i, h := range f.heads {
		if h == n {
			roots++
		}
		for at := i; at != n && f.seen[at] != -1; at = f.heads[at] {
			if f.seen[at] == i+1 {
				return false // a circle
			}
			f.seen[at] = i + 1
		}
		for at := i; at != n && f.seen[at] == i+1; at = f.heads[at] {
			f.seen[at] = -1
		}
	}
	return roots == 1 && !f.crossing(n)
}

// crossing says whether two arcs cross, the root's arc aside.
func (f *treeFinder) crossing(n int) bool {
	for i, h := range f.heads {
		if h == n {
			continue
		}
		from, to := min(i, h), max(i, h)
		for j := from + 1; j < to; j++ {
			if k := f.heads[j]; k < from || k > to {
				return true
			}
		}
	}
	return false
}

const (
	toRight = iota // the head stands at the left end
	toLeft
)

// eisner finds the best tree by dynamic programming, in time proportional to
// the cube of n.
func (f *treeFinder) eisner(scores []float32, n, width int) {
	for d := range 2 {
		f.open[d] = sized(f.open[d], n*n)
		f.closed[d] = sized(f.closed[d], n*n)
	}
	size := n * n
	if cap(f.openBack) < size {
		f.openBack, f.closedBack, f.closedLeft = make([]int32, size), make([]int32, size), make([]int32, size)
	}
	openBack, rightBack, leftBack := f.openBack[:size], f.closedBack[:size], f.closedLeft[:size]
	right, left := f.closed[toRight], f.closed[toLeft] // [i*n+j], and transposed for left's second index
	for i := range n {
		right[i*n+i], left[i*n+i] = 0, 0
	}
	for length := 1; length < n; length++ {
		for i := 0; i+length < n; i++ {
			j := i + length
			// An arc between i and j: from i what i heads up to k, and from
			// j what j heads down to k+1.
			best, at := right[i*n+i]+left[(i+1)*n+j], i
			for k := i + 1; k < j; k++ {
				if v := right[i*n+k] + left[(k+1)*n+j]; v > best {
					best, at = v, k
				}
			}
			openBack[i*n+j] = int32(at)
			f.open[toRight][i*n+j] = best + scores[j*width+i]
			f.open[toLeft][i*n+j] = best + scores[i*width+j]
			// i heads all up to j: its last dependent is k.
			best, at = f.open[toRight][i*n+i+1]+right[(i+1)*n+j], i+1
			for k := i + 2; k <= j; k++ {
				if v := f.open[toRight][i*n+k] + right[k*n+j]; v > best {
					best, at = v, k
				}
			}
			right[i*n+j], rightBack[i*n+j] = best, int32(at)
			// j heads all down to i: its first dependent is k.
			best, at = left[i*n+i]+f.open[toLeft][i*n+j], i
			for k := i + 1; k < j; k++ {
				if v := left[i*n+k] + f.open[toLeft][k*n+j]; v > best {
					best, at = v, k
				}
			}
			left[i*n+j], leftBack[i*n+j] = best, int32(at)
		}
	}
	root := 0
	best := left[0] + right[n-1] + scores[n]
	for r := 1; r < n; r++ {
		if v := left[r] + right[r*n+n-1] + scores[r*width+n]; v > best {
			best, root = v, r
		}
	}
	f.heads[root] = n
	f.stack = f.stack[:0]
	push := func(i, j, kind int) {
		if i != j {
			f.stack = append(f.stack, int32(i), int32(j), int32(kind))
		}
	}
	push(0, root, toLeft)
	push(root, n-1, toRight)
	for len(f.stack) > 0 {
		i, j, kind := int(f.stack[len(f.stack)-3]), int(f.stack[len(f.stack)-2]), int(f.stack[len(f.stack)-1])
		f.stack = f.stack[:len(f.stack)-3]
		from, to := i, j // of the open part within
		if kind == toRight {
			to = int(rightBack[i*n+j])
			f.heads[to] = i
			push(to, j, toRight)
		} else {
			from = int(leftBack[i*n+j])
			f.heads[from] = j
			push(i, from, toLeft)
		}
		k := int(openBack[from*n+to])
		push(from, k, toRight)
		push(k+1, to, toLeft)
	}
}
