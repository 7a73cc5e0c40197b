package linear

import (
	"math"
	"sort"
)

// A weight is shipped as a byte: the sign, and one of 127 levels that lie
// close together near 0 and ever wider apart, for a few weights are a
// thousand times as large as most.
const maxCode = 127

// levels are the weights that the codes stand for.
var levels = func() (l [256]int32) {
	x := 1.0
	for c := 1; c <= maxCode; c++ {
		l[c], l[c|128] = int32(math.Round(x)), -int32(math.Round(x))
		x = math.Max(x+1, x*1.05)
	}
	return l
}()

// encode returns the code of the level nearest to a weight; 0 if that is 0.
func encode(w float32) uint8 {
	sign := uint8(0)
	if w < 0 {
		w, sign = -w, 128
	}
	c := sort.Search(maxCode, func(c int) bool { return float32(levels[c]+levels[c+1])/2 > w })
	if c == 0 {
		return 0
	}
	return sign | uint8(c)
}
