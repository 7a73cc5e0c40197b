package parser

import "example.org/entente/importer/internal/linear"

// margin is by how much the right action must be ahead of the others for the
// weights to stay. An update moves two actions apart by twice the number of
// features, some 280.
const margin = 100

// learnActions goes through a sentence and moves the weights wherever the
// right action is not ahead by the margin. After a mistake it takes the right action if
// correct says so, and learns the way back otherwise.
func learnActions(c *context, weights *linear.Trainer, as *actions, g *goal, correct func() bool) {
	s := newSearch(c, weights, as, 1)
	defer s.close()
	n := s.beam[0]
	for range s.steps() {
		scores := s.scores(n)
		g.allowed(n)
		best, right, wrong := -1, -1, -1
		for a := range as.list {
			if !n.may(a, as, c.tokens) {
				continue
			}
			if best < 0 || scores[a] > scores[best] {
				best = a
			}
			switch allowed := g.allows(a); {
			case allowed && (right < 0 || scores[a] > scores[right]):
				right = a
			case !allowed && (wrong < 0 || scores[a] > scores[wrong]):
				wrong = a
			}
		}
		if right >= 0 && wrong >= 0 && scores[right]-scores[wrong] <= margin {
			weights.Move(s.keys, right, wrong)
		}
		if right >= 0 && best != right && correct() {
			best = right
		}
		n = s.after(candidate{from: n, action: best})
	}
}

// learnTree moves the weights towards the right actions, up to where a wrong
// way was furthest ahead of the right one.
func learnTree(c *context, weights *linear.Trainer, as *actions, g *goal, width int) {
	s := newSearch(c, weights, as, width)
	defer s.close()
	right := s.beam[0]
	var worst int32
	var wrongEnd, rightEnd *node
	for _, action := range g.path(c) {
		before := right
		s.advance()
		right = nil
		for _, n := range s.beam {
			if n.back == before && n.action == action {
				right = n
			}
		}
		if right == nil { // it has fallen out of the beam
			right = s.after(candidate{before, int(action), before.score + s.scores(before)[action]})
		}
		if s.beam[0] != right && s.beam[0].score-right.score >= worst {
			worst, wrongEnd, rightEnd = s.beam[0].score-right.score, s.beam[0], right
		}
	}
	for wrongEnd != rightEnd {
		s.update(weights, wrongEnd, -1)
		s.update(weights, rightEnd, 1)
		wrongEnd, rightEnd = wrongEnd.back, rightEnd.back
	}
}

// update adds delta to the weights of the action that led to a state.
func (s *search) update(weights *linear.Trainer, n *node, delta int32) {
	s.keys = s.all(n.back, s.keys[:0])
	weights.Update(s.keys, int(n.action), delta)
}
