package parser

// A node is a state of the parser: what lies on the stack and which token is
// next. It never changes, so states share what lies below the top.
type node struct {
	back   *node // the state before, nil at the start
	action uint8 // that led here from there
	score  int32 // of all actions so far
	top    item  // of the stack
	below  *node // the state with the rest of the stack, nil if that is empty
	front  item  // the next token
	next   int   // its index; the number of tokens when all have been shifted
	depth  int   // how many tokens lie on the stack
}

// An item is a token with what is known of its dependents so far.
type item struct {
	token                   int // -1 for none
	left1, left2            int // leftmost dependent and the one after it; -1
	right1, right2          int // rightmost and the one before it; -1
	labelL1, labelL2        uint8
	labelR1, labelR2        uint8
	leftCount, rightCount   uint8
	leftLabels, rightLabels uint64 // sets of labels, by number modulo 64
	frame                   uint8
}

func newItem(token int) item {
	return item{token: token, left1: -1, left2: -1, right1: -1, right2: -1}
}

func (i *item) addLeft(token int, label, frame uint8) {
	i.frame |= frame
	i.left2, i.labelL2 = i.left1, i.labelL1
	i.left1, i.labelL1 = token, label
	i.leftCount++
	i.leftLabels |= 1 << (label % 64)
}

func (i *item) addRight(token int, label, frame uint8) {
	i.frame |= frame
	i.right2, i.labelR2 = i.right1, i.labelR1
	i.right1, i.labelR1 = token, label
	i.rightCount++
	i.rightLabels |= 1 << (label % 64)
}

// may says whether a state allows an action. The root is the last token to
// leave the stack, so there is one, and every other token has a head.
func (n *node) may(a int, as *actions, tokens int) bool {
	switch as.list[a].move {
	case shift:
		return n.next < tokens
	case left:
		if n.next == tokens {
			return a == as.root && n.depth == 1
		}
		return a != as.root && n.depth > 0
	default:
		return n.depth > 1
	}
}

// topTwo are the second token of the stack and the first, -1 for none.
func (n *node) topTwo() (below, top int) {
	if n.below == nil {
		return -1, n.top.token
	}
	return n.below.top.token, n.top.token
}

// then makes to the state after an action.
func (n *node) then(a int, as *actions, to *node) {
	*to = *n
	to.back, to.action = n, uint8(a)
	switch as.list[a].move {
	case shift:
		to.top, to.below = n.front, n
		to.next++
		to.front = newItem(to.next)
		to.depth++
	case left:
		to.front.addLeft(n.top.token, as.labels[a], as.frames[a])
		to.pop(n)
	case right:
		head := n.below.top
		head.addRight(n.top.token, as.labels[a], as.frames[a])
		to.pop(n)
		to.top = head
	}
}

func (n *node) pop(from *node) {
	n.depth--
	if from.below == nil {
		n.top = newItem(-1)
		return
	}
	n.top, n.below = from.below.top, from.below.below
}
