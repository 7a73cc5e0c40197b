package parser

import "example.org/entente/importer/internal/linear"

// The templates of features. s0, s1, s2 are the top three items of the
// stack, n0, n1, n2 the next tokens; l and r their outermost dependents.

func f1(template, a uint64) uint32 { return linear.Key(linear.Mix(template, a)) }

func f2(template, a, b uint64) uint32 {
	return linear.Key(linear.Mix(linear.Mix(template, a), b))
}

func f3(template, a, b, c uint64) uint32 {
	return linear.Key(linear.Mix(linear.Mix(linear.Mix(template, a), b), c))
}

func f4(template, a, b, c, d uint64) uint32 {
	return linear.Key(linear.Mix(linear.Mix(linear.Mix(linear.Mix(template, a), b), c), d))
}

var none = newItem(-1)

// all appends every feature of a state.
func (c *context) all(n *node, keys []uint32) []uint32 {
	s1, s0 := n.topTwo()
	keys = c.ofFront(n.next, keys)
	keys = c.ofPair(s0, n.next, keys)
	keys = c.ofTriple(s1, s0, n.next, keys)
	return c.ofState(n, keys)
}

// ofFront appends the features of the next tokens alone.
func (c *context) ofFront(next int, keys []uint32) []uint32 {
	n0, n1, n2 := c.at(next), c.at(next+1), c.at(next+2)
	return append(keys,
		f1(11, n0.both), f1(12, n0.lemma), f1(13, n0.tag), f2(14, n0.class, n0.tag),
		f1(15, n1.both), f1(16, n1.tag), f1(17, n2.both), f1(18, n2.tag), f1(19, n1.class),
		f2(150, n0.topic, n0.tag), f2(151, n1.topic, n1.tag),
		f2(44, n0.tag, n1.tag), f2(45, n0.both, n1.tag), f2(46, n0.lemma, n1.lemma), f2(47, n0.tag, n1.both),
		f3(50, n0.tag, n1.tag, n2.tag),
	)
}

// ofPair appends the features of the top of the stack and the next tokens.
func (c *context) ofPair(top, next int, keys []uint32) []uint32 {
	s0, n0, n1 := c.at(top), c.at(next), c.at(next+1)
	before, after := c.at(top-1), c.at(top+1)
	object := c.ahead(next)
	gap := c.gap(top, next)
	return append(keys,
		f1(1, s0.both), f1(2, s0.lemma), f1(3, s0.tag), f2(4, s0.class, s0.tag),
		f2(20, s0.both, n0.both), f2(21, s0.both, n0.tag), f2(22, s0.tag, n0.both), f2(23, s0.lemma, n0.lemma),
		f2(24, s0.tag, n0.tag), f3(25, s0.class, s0.tag, n0.tag), f3(26, s0.tag, n0.tag, n0.class),
		f4(27, s0.group, n0.group, s0.tag, n0.tag), f2(28, s0.class, n0.class),
		f3(51, s0.tag, n0.tag, n1.tag),
		f3(55, s0.both, n0.tag, n1.tag), f3(56, s0.tag, n0.both, n1.tag), f3(57, s0.tag, n0.tag, n1.both),
		f3(93, s0.lemma, n0.lemma, n1.lemma), f3(94, s0.tag, n0.lemma, n1.class),
		f2(130, s0.tag, gap), f2(131, n0.tag, gap), f3(132, s0.tag, n0.tag, gap), f2(133, s0.both, gap),
		f2(134, n0.both, gap), f3(139, s0.tag, n0.tag, c.between(top, next)),
		f3(140, before.tag, s0.tag, after.tag), f3(141, s0.tag, n0.tag, before.tag),
		f3(143, s0.tag, n0.tag, c.at(next-1).tag),
		f2(152, s0.topic, s0.tag), f3(153, s0.topic, s0.tag, n0.tag), f4(154, s0.topic, n0.topic, s0.tag, n0.tag),
		f4(155, s0.topic, s0.tag, n0.lemma, n1.topic), f3(156, s0.tag, n0.topic, n0.tag),
		// what the next word, a preposition or conjunction perhaps, leads to
		f3(170, s0.lemma, n0.lemma, object.lemma), f4(171, s0.class, s0.tag, n0.lemma, object.class),
		f4(172, s0.topic, s0.tag, n0.lemma, object.topic), f3(173, s0.tag, n0.lemma, object.tag),
		f3(174, n0.both, object.tag, object.class), f4(175, s0.tag, n0.tag, object.tag, c.verbsAhead(next)),
		f3(176, s0.tag, n0.lemma, c.verbsAhead(next)),
	)
}

// ofTriple appends the features of the two tokens on top of the stack and
// the next ones.
func (c *context) ofTriple(below, top, next int, keys []uint32) []uint32 {
	s1, s0, n0, n1 := c.at(below), c.at(top), c.at(next), c.at(next+1)
	object := c.ahead(next)
	gap := c.gap(below, top)
	return append(keys,
		f1(5, s1.both), f1(6, s1.lemma), f1(7, s1.tag), f2(8, s1.class, s1.tag),
		f2(30, s1.both, s0.both), f2(31, s1.both, s0.tag), f2(32, s1.tag, s0.both), f2(33, s1.lemma, s0.lemma),
		f2(34, s1.tag, s0.tag), f3(35, s1.class, s1.tag, s0.tag), f3(36, s1.tag, s0.tag, s0.class),
		f4(37, s1.group, s0.group, s1.tag, s0.tag), f2(38, s1.class, s0.class),
		f2(40, s1.both, n0.tag), f2(41, s1.tag, n0.both), f2(42, s1.tag, n0.tag), f2(43, s1.lemma, n0.lemma),
		f3(52, s1.tag, s0.tag, n0.tag), f4(54, s1.tag, s0.tag, n0.tag, n1.tag),
		f3(58, s1.both, s0.tag, n0.tag), f3(59, s1.tag, s0.both, n0.tag), f3(60, s1.tag, s0.tag, n0.both),
		f3(62, s1.lemma, s0.lemma, n0.lemma), f3(95, s1.tag, n0.lemma, n1.class),
		f3(135, s1.tag, s0.tag, gap), f2(136, s1.both, gap), f2(137, s0.both, gap),
		f4(138, s1.tag, s0.tag, n0.tag, c.between(below, top)),
		f2(157, s1.topic, s1.tag), f4(158, s1.topic, s0.topic, s1.tag, s0.tag), f4(159, s1.topic, s1.tag, n0.lemma, n1.topic),
		f3(180, s1.lemma, n0.lemma, object.lemma), f4(181, s1.class, s1.tag, n0.lemma, object.class),
		f4(182, s1.topic, s1.tag, n0.lemma, object.topic), f4(183, s1.tag, s0.tag, n0.lemma, object.tag),
		f4(184, s1.class, s0.class, n0.lemma, object.tag), f4(185, s1.lemma, s0.tag, n0.lemma, object.tag),
	)
}

// ofState appends the features that hang on what was attached before.
func (c *context) ofState(n *node, keys []uint32) []uint32 {
	i0, i1, i2 := &n.top, &none, &none
	if n.below != nil {
		i1 = &n.below.top
		if n.below.below != nil {
			i2 = &n.below.below.top
		}
	}
	f := &n.front
	s0, s1, s2, n0 := c.at(i0.token), c.at(i1.token), c.at(i2.token), c.at(n.next)
	s0l, s0r, s0l2, s0r2 := c.at(i0.left1), c.at(i0.right1), c.at(i0.left2), c.at(i0.right2)
	s1l, s1r, s1l2, s1r2 := c.at(i1.left1), c.at(i1.right1), c.at(i1.left2), c.at(i1.right2)
	n0l, n0l2, s2r := c.at(f.left1), c.at(f.left2), c.at(i2.right1)
	labels0 := linear.Mix(i0.leftLabels, i0.rightLabels)
	labels1 := linear.Mix(i1.leftLabels, i1.rightLabels)
	return append(keys,
		f1(9, s2.both), f1(10, s2.tag), f2(48, s2.tag, s0.tag), f2(49, s2.tag, n0.tag),
		f3(53, s2.tag, s1.tag, s0.tag), f4(61, s2.tag, s1.tag, s0.tag, n0.tag),
		f2(142, uint64(min(n.depth, 4)), n0.tag),
		// dependents
		f3(70, s0.tag, s0l.tag, n0.tag), f3(71, s0.tag, s0r.tag, n0.tag), f3(72, s0.tag, n0.tag, n0l.tag),
		f3(73, s1.tag, s1l.tag, s0.tag), f3(74, s1.tag, s1r.tag, s0.tag), f3(75, s1.tag, s0.tag, s0l.tag),
		f3(76, s1.tag, s0.tag, s0r.tag), f3(77, s2.tag, s2r.tag, s1.tag),
		f4(78, s0.tag, s0l.tag, s0l2.tag, n0.tag), f4(79, s0.tag, s0r.tag, s0r2.tag, n0.tag),
		f4(80, s1.tag, s1l.tag, s1l2.tag, s0.tag), f4(81, s1.tag, s1r.tag, s1r2.tag, s0.tag),
		f4(82, s0.tag, n0.tag, n0l.tag, n0l2.tag),
		f2(83, s0l.both, s0.tag), f2(84, s0r.both, s0.tag), f2(85, s1l.both, s1.tag), f2(86, s1r.both, s1.tag),
		f2(87, n0l.both, n0.tag), f3(88, s1.both, s0l.lemma, s0.tag), f4(89, s1.class, s0l.lemma, s0.class, s1.tag),
		f4(160, s1.topic, s0l.lemma, s0.topic, s1.tag), f4(161, s1.lemma, s0l.lemma, s0.topic, s1.tag),
		f4(162, s2.lemma, s0l.lemma, s0.topic, s2.tag), f3(163, s2.both, s0l.lemma, s0.tag),
		f3(90, s1.lemma, s0l.lemma, s0.lemma), f3(91, s0.both, s0r.lemma, n0.tag), f3(92, s1.both, s1r.lemma, s0.tag),
		// frames
		f4(190, s0.tag, uint64(i0.frame), n0.tag, uint64(f.frame)), f4(191, s1.tag, uint64(i1.frame), s0.tag, uint64(i0.frame)),
		f4(192, s1.tag, uint64(i1.frame), s0.tag, n0.tag), f4(193, s0.lemma, uint64(i0.frame), n0.tag, uint64(f.frame)),
		f4(194, s1.lemma, uint64(i1.frame), s0.tag, uint64(i0.frame)), f3(195, s0.both, uint64(i0.frame), n0.lemma),
		f4(196, s0.tag, uint64(i0.frame), n0.lemma, c.verbsAhead(n.next)), f4(197, s1.tag, uint64(i1.frame), uint64(i0.frame), c.verbsAhead(n.next-1)),
		f4(198, s2.tag, uint64(i2.frame), s0.tag, uint64(i0.frame)),
		// labels
		f2(100, s0.tag, uint64(i0.labelL1)), f2(101, s0.tag, uint64(i0.labelR1)), f2(102, s1.tag, uint64(i1.labelL1)),
		f2(103, s1.tag, uint64(i1.labelR1)), f2(104, n0.tag, uint64(f.labelL1)),
		f2(105, s0.both, i0.leftLabels), f2(106, s0.both, i0.rightLabels), f2(107, s1.both, i1.rightLabels),
		f2(108, n0.both, f.leftLabels), f3(109, s0.tag, labels0, n0.tag), f3(110, s1.tag, labels1, s0.tag),
		f3(111, s0.tag, i0.rightLabels, n0.tag), f3(112, s1.tag, i1.rightLabels, s0.tag),
		f4(113, s1.tag, i1.rightLabels, s0.tag, i0.leftLabels), f3(114, s0.tag, i0.leftLabels, n0.both),
		f2(115, s1.lemma, labels1), f4(116, s0.tag, i0.leftLabels, n0.tag, f.leftLabels),
		// valency
		f3(120, s0.tag, uint64(i0.leftCount), uint64(i0.rightCount)), f3(121, s1.tag, uint64(i1.leftCount), uint64(i1.rightCount)),
		f2(122, n0.tag, uint64(f.leftCount)), f2(123, s0.both, uint64(i0.rightCount)), f2(124, s1.both, uint64(i1.rightCount)),
	)
}

// gap is the distance between two tokens, in seven steps.
func (c *context) gap(a, b int) uint64 {
	if a < 0 || b < 0 {
		return 0
	}
	switch d := b - a; {
	case d < 4:
		return uint64(d)
	case d < 7:
		return 4
	case d < 12:
		return 5
	}
	return 6
}

// between sums up the marks and verbs between two tokens.
func (c *context) between(a, b int) uint64 {
	if a < 0 || b < 0 {
		return 0
	}
	return uint64(min(3, c.marks[b]-c.marks[a+1])<<2 | min(3, c.verbs[b]-c.verbs[a+1]))
}
