package engine

import (
	"iter"

	"example.org/entente/graph/cypher"
)

// A reach is how far a search has come from one end: the nodes by how many
// steps they are away, and by which steps they are reached.
type reach struct {
	away     map[int64]int32
	by       map[int64][]cypher.Step // the relationship, and the node before
	frontier []int64
	steps    *adjacency
	level    int32
}

func newReach(from int64, steps *adjacency) *reach {
	return &reach{away: map[int64]int32{from: 0}, by: map[int64][]cypher.Step{}, frontier: []int64{from}, steps: steps}
}

// What a node costs that was reached, and each step that leads there.
const (
	visited  = 96
	stepSize = 16
)

// between finds the shortest trails from one node to another: it searches
// from both, level by level, always on the side that has fewer nodes to go on from.
func (s *searching) between(x *run, from, to int64) error {
	t := s.walk.trail
	back := newAdjacency(flip(t.hops[0].direction), t.hops[0].types, t.hops[0].all)
	a, b := newReach(from, &s.walk.steps[0]), newReach(to, &back)
	for len(a.frontier) > 0 && len(b.frontier) > 0 {
		if t.most >= 0 && int64(a.level+b.level) >= t.most {
			return nil
		}
		near, far, forward := a, b, true
		if len(b.frontier) < len(a.frontier) {
			near, far, forward = b, a, false
		}
		met, err := s.advance(x, near, far, forward)
		if err != nil {
			return err
		}
		if len(met) > 0 {
			return s.join(x, a, b, met)
		}
	}
	return nil
}

// advance takes one side one level further, and returns the nodes where the
// two sides meet.
func (s *searching) advance(x *run, near, far *reach, forward bool) ([]int64, error) {
	var next, met []int64
	near.level++
	for _, node := range near.frontier {
		var k cursor
		k.start(node)
		for {
			step, ok := k.step(x, near.steps)
			if !ok {
				break
			}
			if err := x.tick(); err != nil {
				return nil, err
			}
			away, seen := near.away[step.Node]
			if seen && away < near.level {
				continue
			}
			if seen && !s.search.groups {
				continue // one trail is enough
			}
			if ok, err := s.mayStep(x, node, step, forward); err != nil {
				return nil, err
			} else if !ok {
				continue
			}
			size := int64(stepSize)
			if !seen {
				size += visited
			}
			if err := x.Charge(size); err != nil {
				return nil, err
			}
			s.held += size
			if !seen {
				near.away[step.Node] = near.level
				next = append(next, step.Node)
				if _, ok := far.away[step.Node]; ok {
					met = append(met, step.Node)
				}
			}
			near.by[step.Node] = append(near.by[step.Node], cypher.Step{Relationship: step.Relationship, Node: node})
		}
	}
	near.frontier = next
	return met, nil
}

// mayStep says whether the conditions on single steps let one through.
func (s *searching) mayStep(x *run, node int64, step cypher.Step, forward bool) (bool, error) {
	t := s.walk.trail
	left, right := node, step.Node
	if !forward {
		left, right = right, left
	}
	if rel := t.hops[0].rel; rel != nil {
		x.frame[rel.slot] = x.source.Relationship(step.Relationship)
	}
	for at, id := range []int64{left, right} {
		if n := t.nodes[at]; n != nil {
			x.frame[n.slot] = x.source.Node(id)
		}
	}
	for _, tests := range [][]typed{t.hops[0].tests, t.tests[0], t.tests[1], t.where} {
		if ok, err := allTrue(x, tests); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

// join makes the trails that lead through the nodes where the sides met. All
// that have the least length are there only if they lie on both sides' last levels.
func (s *searching) join(x *run, a, b *reach, met []int64) error {
	least := int32(-1)
	for _, n := range met {
		if sum := a.away[n] + b.away[n]; least < 0 || sum < least {
			least = sum
		}
	}
	for _, n := range met {
		if a.away[n]+b.away[n] != least {
			continue
		}
		for head := range s.ways(a, n) {
			for tail := range s.ways(b, n) {
				if err := s.keepTrail(x, s.whole(n, head, tail)); err != nil {
					return err
				}
				if !s.search.groups {
					return nil
				}
			}
		}
	}
	return nil
}

// whole puts the steps from the start to a node and those from there to the
// end together.
func (s *searching) whole(at int64, head, tail []cypher.Step) []cypher.Step {
	path := make([]cypher.Step, 0, len(head)+len(tail))
	for i := len(head) - 1; i >= 0; i-- {
		to := at
		if i > 0 {
			to = head[i-1].Node
		}
		path = append(path, cypher.Step{Relationship: head[i].Relationship, Node: to})
	}
	return append(path, tail...)
}

// ways are the ways by which a side reached a node, each from the node back to
// where the side began, and good until the next one: one, or all if they count as a group.
func (s *searching) ways(r *reach, node int64) iter.Seq[[]cypher.Step] {
	return func(yield func([]cypher.Step) bool) {
		var way []cypher.Step
		var back func(node int64) bool
		back = func(node int64) bool {
			if r.away[node] == 0 {
				return yield(way)
			}
			for _, step := range r.by[node] {
				way = append(way, step)
				if !back(step.Node) {
					return false
				}
				way = way[:len(way)-1]
				if !s.search.groups {
					break
				}
			}
			return true
		}
		back(node)
	}
}
