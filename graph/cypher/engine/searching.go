package engine

import (
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// searching brings the shortest trails between pairs of nodes.
//
// Where any one or all of the shortest are wanted, and nothing but single
// steps decides which trails there are, the graph is searched level by level: from both
// ends, or from the one that is known. Otherwise trails are tried by their length.
type searching struct {
	single
	walk   *walking
	search *search
	where  []typed // what a trail must fulfil to count
	simple bool    // the first way will do
	into   bool    // both ends are known

	active bool
	wanted int64
	length int64 // that is tried
	trying bool
	found  map[int64]*tally // by the node at the end
	ready  [][]cypher.Step  // trails found and not yet brought
	wide   *spread          // from a start to all ends
	held   int64
}

func (s *searching) open(x *run) error {
	s.reset(x)
	return s.child.open(x)
}

func (s *searching) reset(x *run) {
	s.active, s.ready, s.found, s.wide = false, nil, nil, nil
	x.release(&s.held)
	s.walk.close(x)
	s.walk.into = s.into
	s.trying = false
}

func (s *searching) close(x *run) {
	s.reset(x)
	s.child.close(x)
}

func (s *searching) next(x *run) (bool, error) {
	for {
		if !s.active {
			if ok, err := s.child.next(x); !ok || err != nil {
				return false, err
			}
			s.reset(x)
			if err := s.begin(x); err != nil {
				return false, err
			}
		}
		if len(s.ready) > 0 {
			s.walk.path, s.ready[0] = s.ready[0], nil
			s.ready = s.ready[1:]
			x.used -= trailSize(s.walk.path)
			s.held -= trailSize(s.walk.path)
			return true, s.bring(x)
		}
		if s.wide != nil {
			if err := s.widen(x); err != nil {
				return false, err
			}
			continue
		}
		if s.trying {
			if ok, err := s.tryLength(x); ok || err != nil {
				return ok, err
			}
			continue
		}
		s.active = false
	}
}

// begin looks at the ends, and searches if that is done in one go.
func (s *searching) begin(x *run) error {
	from, ok, err := nodeIn(x, s.walk.from)
	if !ok || err != nil {
		return err
	}
	target := int64(-1)
	if s.walk.into {
		if target, ok, err = nodeIn(x, s.walk.to); !ok || err != nil {
			return err
		}
	}
	s.wanted = 1
	if s.search.count != nil {
		if s.wanted, err = amountOf(x, s.search.count); err != nil {
			return err
		}
	}
	s.active = true
	s.walk.start, s.walk.target = from, target
	if from == target && s.search.selector.Call && s.walk.trail.least > 0 {
		return x.failed(s.search.selector.From, value.Errorf(value.ArgumentError, "", "The shortest path algorithm does not work when the start and end nodes are the same."))
	}
	switch {
	case s.simple && s.wanted == 1 && s.walk.into && from != target:
		return s.between(x, from, target)
	case s.simple && s.wanted == 1:
		return s.spreadFrom(x, from)
	}
	s.found = map[int64]*tally{}
	s.length = s.walk.trail.least
	return s.startLength(x)
}

// bring makes a row of the path that the walk has.
func (s *searching) bring(x *run) error {
	end := s.walk.start
	if n := len(s.walk.path); n > 0 {
		end = s.walk.path[n-1].Node
	}
	if _, err := s.walk.arrive(x, end); err != nil {
		return err
	}
	return s.name(x)
}

// name makes the path, if it has a name that something reads.
func (s *searching) name(x *run) error {
	p := s.search.path
	if p == nil || !p.used {
		return nil
	}
	start, _, err := nodeIn(x, p.start.slot)
	if err != nil {
		return err
	}
	before := x.used
	v, err := pathOf(x, start, p.rels)
	x.used = before
	x.frame[p.slot] = v
	return err
}
