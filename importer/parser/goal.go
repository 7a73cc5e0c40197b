package parser

import "example.org/entente/importer"

// A goal is a sentence's tree in training, and which actions lead there.
type goal struct {
	heads []int    // the root's is the number of tokens
	last  []int    // for each token and the root, its last dependent, -1 if it has none
	arcs  [2][]int // for each token, the action left, then right, that has its label; -1 if there is none
	shape *actions
	moves [3]bool // which moves lose nothing
	at    *node
}

func newGoal(sentence []importer.Token, as *actions) *goal {
	g := &goal{heads: projective(sentence), shape: as}
	g.last = make([]int, len(sentence)+1)
	for i := range g.last {
		g.last[i] = -1
	}
	for i, h := range g.heads {
		g.last[h] = i
	}
	for k, m := range []move{left, right} {
		for i := range sentence {
			g.arcs[k] = append(g.arcs[k], as.find(action{m, sentence[i].Label}))
		}
	}
	return g
}

// allowed returns the test of which actions are right in a state: those that
// lose no arc of the tree that can still be made, the dynamic oracle of
// Goldberg and Nivre (2013), and that give an arc of the tree its label.
func (g *goal) allowed(n *node) func(action int) bool {
	g.at, g.moves = n, [3]bool{shift: g.mayShift(n)}
	if s0 := n.top.token; s0 >= 0 && g.last[s0] < n.next { // no dependent is still to come
		below := -1
		if n.depth > 1 {
			below = n.below.top.token
		}
		head := g.heads[s0]
		g.moves[left] = head == n.next || head < n.next && head != below
		g.moves[right] = head < n.next
	}
	return g.allows
}

// mayShift says whether no arc is lost between the next token and what lies
// on the stack; the one from the top to it is not.
func (g *goal) mayShift(n *node) bool {
	if n.next == len(g.heads) {
		return false
	}
	for at, top := n, true; at != nil && at.top.token >= 0; at, top = at.below, false {
		if g.heads[at.top.token] == n.next || !top && g.heads[n.next] == at.top.token {
			return false
		}
	}
	return true
}

func (g *goal) allows(a int) bool {
	s0 := g.at.top.token
	switch m := g.shape.list[a].move; {
	case !g.moves[m]:
		return false
	case m == left:
		return a == g.arcs[0][s0] || g.heads[s0] != g.at.next
	case m == right:
		return a == g.arcs[1][s0] || g.heads[s0] != g.at.below.top.token
	}
	return true
}

// path returns actions that make the tree, an arc as soon as it can be made,
// as far as the model has them.
func (g *goal) path(c *context) []uint8 {
	var out []uint8
	n := &node{top: newItem(-1), front: newItem(0)}
	for range 2 * c.tokens {
		g.allowed(n)
		next := -1
		for _, a := range []int{g.arc(left, n), g.arc(right, n), g.shape.find(action{move: shift})} {
			if a >= 0 && n.may(a, g.shape, c.tokens) && g.allows(a) {
				next = a
				break
			}
		}
		if next < 0 {
			break
		}
		to := new(node)
		n.then(next, g.shape, to)
		out, n = append(out, uint8(next)), to
	}
	return out
}

// arc is the action with a move's right label, -1 if there is none.
func (g *goal) arc(m move, n *node) int {
	if n.top.token < 0 {
		return -1
	}
	return g.arcs[m-left][n.top.token]
}

// projective returns the heads of a sentence without crossing arcs: while
// there are some, the shortest is lifted to its head's head. The root's head
// is the number of tokens.
func projective(sentence []importer.Token) []int {
	heads := make([]int, len(sentence))
	for i := range sentence {
		if heads[i] = sentence[i].Head; heads[i] < 0 {
			heads[i] = len(sentence)
		}
	}
	for {
		shortest, length := -1, len(heads)+1
		for i, h := range heads {
			if d := max(i-h, h-i); d < length && h < len(heads) && heads[h] < len(heads) && crossed(heads, i) {
				shortest, length = i, d
			}
		}
		if shortest < 0 {
			return heads
		}
		heads[shortest] = heads[heads[shortest]]
	}
}

// crossed says whether a token between i and its head hangs on one outside.
func crossed(heads []int, i int) bool {
	from, to := min(i, heads[i]), max(i, heads[i])
	for j := from + 1; j < to; j++ {
		if heads[j] < from || heads[j] > to {
			return true
		}
	}
	return false
}
