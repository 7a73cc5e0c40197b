package engine

import "example.org/entente/graph/cypher"

// A ring is the search for the shortest trails from a node back to itself
// where relationships may be followed either way. Each node that is reached belongs to
// the first step that led there; where a relationship joins two nodes of different first
// steps, both ways back make a ring.
type ring struct {
	reached map[int64]onRing // by node
	least   int32            // the length of the shortest ring so far; 0 if there is none
}

// An onRing is how a node was reached: how many steps away, and by which first
// and last relationship; -1 for the node where the search began.
type onRing struct {
	away        int32
	first, last int64
}

// unconditional says whether every relationship of the right type is a step,
// and so one back as well.
func (s *searching) unconditional() bool {
	t := s.walk.trail
	return len(t.hops[0].tests)+len(t.tests[0])+len(t.tests[1])+len(t.where) == 0
}

// shortestRing is the length of the shortest trails from a node back to
// itself, 0 if there are none.
func (s *searching) shortestRing(x *run, from int64) (int64, error) {
	r := &ring{reached: map[int64]onRing{from: {0, -1, -1}}}
	for queue := []int64{from}; len(queue) > 0; queue = queue[1:] {
		node := queue[0]
		if r.least > 0 && 2*r.reached[node].away >= r.least {
			break // what comes now is no shorter
		}
		var k cursor
		k.start(node)
		for {
			step, ok := k.step(x, &s.walk.steps[0])
			if !ok {
				break
			}
			if err := x.tick(); err != nil {
				return 0, err
			}
			if r.reach(node, step) {
				if err := x.Charge(visited); err != nil {
					return 0, err
				}
				s.held += visited
				queue = append(queue, step.Node)
			}
		}
	}
	return int64(r.least), nil
}

// reach takes a step, and says whether it leads to a node that is new.
func (r *ring) reach(node int64, step cypher.Step) bool {
	here := r.reached[node]
	there, seen := r.reached[step.Node]
	switch rel := step.Relationship; {
	case !seen:
		first := here.first
		if here.away == 0 {
			first = rel
		}
		r.reached[step.Node] = onRing{here.away + 1, first, rel}
	case rel != here.last && rel != there.last && (here.first != there.first || here.away == 0 && there.away == 0):
		if length := here.away + there.away + 1; r.least == 0 || length < r.least {
			r.least = length
		}
	}
	return !seen
}
