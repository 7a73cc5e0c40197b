package parser

import (
	"math/rand/v2"
	"testing"

	"example.org/entente/importer"
)

// tree is a sentence with heads, each token labelled by its head's index.
func tree(heads ...int) []importer.Token {
	s := make([]importer.Token, len(heads))
	for i, h := range heads {
		s[i] = importer.Token{Text: "w", Tag: "NN", Head: h, Label: string(rune('a' + i))}
		if h < 0 {
			s[i].Label = "root"
		}
	}
	return s
}

func TestWhateverTheGoalAllowsMakesTheTree(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for name, s := range map[string][]importer.Token{
		"one":           tree(-1),
		"to the left":   tree(1, 2, 3, -1),
		"to the right":  tree(-1, 0, 1, 2),
		"to both sides": tree(1, 4, 1, 2, -1, 6, 4, 6),
		"nested":        tree(-1, 5, 1, 4, 2, 0, 0),
	} {
		as := actionsOf([][]importer.Token{s})
		g := newGoal(s, as)
		for range 50 {
			n := &node{top: newItem(-1), front: newItem(0)}
			heads := make([]int, len(s))
			for range 2 * len(s) {
				may := g.allowed(n)
				var open []int
				for a := range as.list {
					if n.may(a, as, len(s)) && may(a) {
						open = append(open, a)
					}
				}
				if len(open) == 0 {
					t.Fatalf("%s: nothing is allowed before token %d", name, n.next)
				}
				a := open[random.IntN(len(open))]
				switch as.list[a].move {
				case left:
					heads[n.top.token] = n.next
				case right:
					heads[n.top.token] = n.below.top.token
				}
				to := new(node)
				n.then(a, as, to)
				n = to
			}
			for i, h := range projective(s) {
				if heads[i] != h {
					t.Fatalf("%s: token %d hangs on %d, not %d", name, i, heads[i], h)
				}
			}
		}
	}
}

func TestThePathMakesTheTree(t *testing.T) {
	s := tree(1, 4, 1, 2, -1, 6, 4, 6)
	as := actionsOf([][]importer.Token{s})
	g := newGoal(s, as)
	path := g.path(newContext(s))
	if len(path) != 2*len(s) {
		t.Fatalf("%d actions", len(path))
	}
	n := &node{top: newItem(-1), front: newItem(0)}
	for _, a := range path {
		if !g.allowed(n)(int(a)) {
			t.Fatalf("action %v before token %d loses an arc", as.list[a], n.next)
		}
		to := new(node)
		n.then(int(a), as, to)
		n = to
	}
}

func TestCrossingArcsAreLifted(t *testing.T) {
	heads := projective(tree(2, -1, 1, 0, 1)) // 3 hangs on 0 across the root's arc
	for i := range heads {
		if heads[i] < len(heads) && crossed(heads, i) {
			t.Errorf("token %d still crosses: %v", i, heads)
		}
	}
	if heads[1] != 5 {
		t.Errorf("the root became %v", heads)
	}
}
