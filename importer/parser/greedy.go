package parser

import (
	"math/rand/v2"

	"example.org/entente/importer/internal/linear"
)

// A goal is a sentence's tree as the greedy passes of training look at it.
type goal struct {
	heads  []int // the root's is the number of tokens
	labels []string
	last   []int    // for each token and the root, its last dependent, -1 if it has none
	arcs   [2][]int // for each token, its action left and its action right with its label, -1 if unknown
}

func newGoal(heads []int, labels []string, as *actions) *goal {
	g := &goal{heads: heads, labels: labels, last: make([]int, len(heads)+1)}
	for i := range g.last {
		g.last[i] = -1
	}
	for i, h := range heads {
		g.last[h] = i
	}
	index := map[action]int{}
	for i, a := range as.list {
		index[a] = i
	}
	for k, m := range []move{left, right} {
		for i := range heads {
			at, ok := index[action{m, labels[i]}]
			if !ok {
				at = -1
			}
			g.arcs[k] = append(g.arcs[k], at)
		}
	}
	return g
}

// keeps says which moves lose no arc of the tree that a state can still
// make: the dynamic oracle of Goldberg and Nivre (2013).
func (g *goal) keeps(n *node) (ok [3]bool) {
	s0, next := n.top.token, n.next
	// To shift loses the arcs between the next token and what lies on the
	// stack, but for the one from the top to it.
	if next < len(g.heads) {
		ok[shift] = true
		for at, top := n, true; at != nil && at.top.token >= 0; at, top = at.below, false {
			if g.heads[at.top.token] == next || !top && g.heads[next] == at.top.token {
				ok[shift] = false
				break
			}
		}
	}
	if s0 < 0 {
		return ok
	}
	// To take the top away loses its dependents to come, and its head if
	// that is not the one it gets.
	if g.last[s0] < next {
		below := -1
		if n.depth > 1 {
			below = n.below.top.token
		}
		h := g.heads[s0]
		ok[left] = h == next || h < next && h != below
		ok[right] = h < next
	}
	return ok
}

// learnGreedily goes through a sentence once, an action at a time, and moves
// the weights wherever a wrong one looks best. It then follows its own
// choice as often as not, so as to learn the way back from mistakes.
func learnGreedily(c *context, weights *linear.Trainer, as *actions, g *goal, follow float64, random *rand.Rand) {
	s := newSearch(c, weights, as, 1)
	defer s.close()
	n := s.beam[0]
	for range s.steps() {
		s.keys = c.all(n, s.keys[:0])
		var scores linear.Scores
		weights.Add(&scores, s.keys)
		ok := g.keeps(n)
		best, right := -1, -1
		for a := range as.list {
			if !n.may(a, as, c.tokens) {
				continue
			}
			if best < 0 || scores[a] > scores[best] {
				best = a
			}
			if (right < 0 || scores[a] > scores[right]) && g.allows(a, n, as, ok) {
				right = a
			}
		}
		if right >= 0 && !g.allows(best, n, as, ok) {
			for _, key := range s.keys {
				weights.Update(key, right, 1)
				weights.Update(key, best, -1)
			}
			if random.Float64() >= follow {
				best = right
			}
		}
		n = s.after(candidate{from: n, action: best})
	}
}

// allows says whether an action is right in a state: one that loses nothing
// and, where it makes an arc of the tree, has its label.
func (g *goal) allows(a int, n *node, as *actions, ok [3]bool) bool {
	m := as.list[a].move
	if !ok[m] {
		return false
	}
	switch s0 := n.top.token; m {
	case left:
		return a == g.arcs[0][s0] || g.heads[s0] != n.next
	case right:
		return a == g.arcs[1][s0] || g.heads[s0] != n.below.top.token
	}
	return true
}
