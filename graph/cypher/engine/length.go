package engine

// A tally counts the trails to one node.
type tally struct {
	paths, groups int64
	length        int64
}

// startLength tries trails of one length.
func (s *searching) startLength(x *run) error {
	t := *s.walk.trail
	t.least, t.most = s.length, s.length
	most := s.walk.trail.most
	s.trying = most < 0 || s.length <= most
	if !s.trying {
		return nil
	}
	s.walk.limits(&t)
	return s.walk.open(x)
}

// tryLength brings the next trail of the length that is tried, or goes on to
// the next length.
func (s *searching) tryLength(x *run) (bool, error) {
	ok, err := s.walk.next(x)
	if err != nil {
		return false, err
	}
	if !ok {
		exhausted := s.walk.deepest < s.length
		s.walk.close(x)
		if exhausted || s.walk.into && s.enough(s.walk.target, s.length+1) {
			s.trying = false
			return false, nil
		}
		s.length++
		return false, s.startLength(x)
	}
	if err := s.name(x); err != nil {
		return false, err
	}
	if ok, err := allTrue(x, s.where); !ok || err != nil {
		return false, err
	}
	end := s.walk.start
	if n := len(s.walk.path); n > 0 {
		end = s.walk.path[n-1].Node
	}
	if s.enough(end, s.length) {
		if s.walk.into {
			s.trying = false
			s.walk.close(x)
		}
		return false, nil
	}
	c := s.found[end]
	if c == nil {
		if err := x.Charge(64); err != nil {
			return false, err
		}
		s.held += 64
		c = &tally{length: -1}
		s.found[end] = c
	}
	c.paths++
	if c.length != s.length {
		c.groups++
		c.length = s.length
	}
	return true, nil
}

// enough says whether no more trails of a length to a node are wanted.
func (s *searching) enough(end, length int64) bool {
	c := s.found[end]
	switch {
	case c == nil:
		return false
	case s.search.groups:
		return c.groups >= s.wanted && c.length != length
	}
	return c.paths >= s.wanted
}
