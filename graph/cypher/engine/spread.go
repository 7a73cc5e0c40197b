package engine

import "example.org/entente/graph/cypher"

// A spread goes on from one node in all directions, level by level, and finds
// the shortest trails to every other node, and back to the node itself.
type spread struct {
	*reach
	from   int64
	closed bool // a trail back to the start was found
}

// spreadFrom begins to find the trails from a node to all others.
func (s *searching) spreadFrom(x *run, from int64) error {
	s.wide = &spread{reach: newReach(from, &s.walk.steps[0]), from: from}
	switch {
	case s.walk.trail.least == 0: // the trail of no steps is the shortest
		s.wide.closed = true
		if s.walk.into {
			s.wide = nil
		}
		return s.keepTrail(x, nil)
	case s.walk.into && s.wide.steps.both:
		return s.ended(x)
	}
	return nil
}

// looksFor says whether trails to a node are looked for.
func (s *searching) looksFor(node int64) bool {
	return !s.walk.into || node == s.walk.target
}

// widen takes the spread one level further, and makes the trails to the nodes
// that are new there.
func (s *searching) widen(x *run) error {
	w := s.wide
	if most := s.walk.trail.most; most >= 0 && int64(w.level) >= most {
		return s.ended(x)
	}
	before := w.frontier
	if _, err := s.advance(x, w.reach, &reach{}, true); err != nil {
		return err
	}
	if !w.closed && !w.steps.both {
		if err := s.turn(x, before); err != nil {
			return err
		}
	}
	for _, node := range w.frontier {
		if !s.looksFor(node) {
			continue
		}
		for way := range s.ways(w.reach, node) {
			if err := s.keepTrail(x, s.whole(node, way, nil)); err != nil {
				return err
			}
		}
	}
	if len(w.frontier) == 0 || s.walk.into && len(s.ready) > 0 {
		return s.ended(x)
	}
	return nil
}

// ended ends the spread. Where relationships may be followed either way, the
// way back to the start need not lead through shortest trails (of a triangle's other two
// corners both are one step away), so that is tried by length: at once by that of the
// shortest ring, if nothing but their types decides which relationships are steps.
func (s *searching) ended(x *run) error {
	w := s.wide
	s.wide = nil
	if w.closed || !w.steps.both || !s.looksFor(w.from) {
		return nil
	}
	s.walk.into, s.walk.target = true, w.from
	x.frame[s.walk.to] = x.source.Node(w.from)
	s.found = map[int64]*tally{}
	s.length = s.walk.trail.least
	if s.unconditional() {
		length, err := s.shortestRing(x, w.from)
		if err != nil || length == 0 {
			return err
		}
		s.length = length
	}
	return s.startLength(x)
}

// trailSize is what a trail takes that is kept.
func trailSize(path []cypher.Step) int64 { return int64(stepSize*len(path) + 24) }

// keepTrail puts a trail among those that are to be brought.
func (s *searching) keepTrail(x *run, path []cypher.Step) error {
	size := trailSize(path)
	if err := x.Charge(size); err != nil {
		return err
	}
	s.held += size
	s.ready = append(s.ready, path)
	return nil
}

// turn finds the trails that lead from the nodes of a level back to the start,
// where relationships have one direction: none of a trail to a node leads to the start.
func (s *searching) turn(x *run, level []int64) error {
	w := s.wide
	if !s.looksFor(w.from) {
		return nil
	}
	for _, node := range level {
		var k cursor
		k.start(node)
		for {
			step, ok := k.step(x, w.steps)
			if !ok {
				break
			}
			if err := x.tick(); err != nil {
				return err
			}
			if step.Node != w.from {
				continue
			}
			if ok, err := s.mayStep(x, node, step, true); err != nil {
				return err
			} else if !ok {
				continue
			}
			if err := s.closeBy(x, node, step); err != nil {
				return err
			}
			if w.closed && !s.search.groups {
				return nil
			}
		}
	}
	return nil
}

// closeBy makes the trails to a node and from there over a step to the start.
func (s *searching) closeBy(x *run, node int64, step cypher.Step) error {
	for way := range s.ways(s.wide.reach, node) {
		if err := s.keepTrail(x, s.whole(node, way, []cypher.Step{step})); err != nil {
			return err
		}
		s.wide.closed = true
	}
	return nil
}
