package parser

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// total is the sum of the scores of heads' arcs.
func total(scores []float32, heads []int, width int) float32 {
	sum := float32(0)
	for i, h := range heads {
		sum += scores[i*width+h]
	}
	return sum
}

// best goes through all ways to give n tokens heads and returns those of the
// tree that scores most.
func best(scores []float32, n, width int) []int {
	f := treeFinder{heads: make([]int, n)}
	var found []int
	var top float32
	var place func(i int)
	place = func(i int) {
		if i == n {
			if sum := total(scores, f.heads, width); f.isTree(n) && (found == nil || sum > top) {
				found, top = slices.Clone(f.heads), sum
			}
			return
		}
		for h := range n + 1 {
			if h != i {
				f.heads[i] = h
				place(i + 1)
			}
		}
	}
	place(0)
	return found
}

func TestTheTreeFoundIsTheBestOfAllTrees(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	var f treeFinder
	for n := 1; n <= 6; n++ {
		for range 30 {
			width := n + 1 + random.IntN(3)
			scores := make([]float32, n*width)
			for i := range scores {
				scores[i] = float32(random.IntN(1000))
			}
			got, want := f.find(scores, n, width), best(scores, n, width)
			if !(&treeFinder{heads: got}).isTree(n) || total(scores, got, width) != total(scores, want, width) {
				t.Fatalf("%d tokens: heads %v score %v, want %v with %v", n, got, total(scores, got, width), want, total(scores, want, width))
			}
		}
	}
}

func TestWhatIsATree(t *testing.T) {
	for _, c := range []struct {
		name  string
		heads []int
		is    bool
	}{
		{"a chain", []int{1, 2, 3}, true},
		{"a star", []int{1, 3, 1}, true},
		{"a circle", []int{1, 0, 3}, false},
		{"two roots", []int{3, 3, 1}, false},
		{"no root", []int{1, 2, 0}, false},
		{"crossing arcs", []int{2, 3, 4, 2}, false},
		{"an arc over the root", []int{2, 3, 1}, false},
	} {
		if got := (&treeFinder{heads: c.heads}).isTree(len(c.heads)); got != c.is {
			t.Errorf("%s %v: %v", c.name, c.heads, got)
		}
	}
}
