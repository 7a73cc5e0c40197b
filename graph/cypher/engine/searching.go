package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// searching brings the shortest trails between pairs of nodes.
//
// Where any one or all of the shortest are wanted, and nothing but single
// steps decides which trails there are, the graph is searched from both ends level by
// level. Otherwise trails are tried by their length.
type searching struct {
	single
	walk   *walking
	search *search
	where  []typed // what a trail must fulfil to count
	simple bool    // the first way will do

	active bool
	wanted int64
	length int64 // that is tried
	trying bool
	found  map[int64]*tally // by the node at the end
	ready  [][]cypher.Step  // trails found and not yet brought
	held   int64
}

// A tally counts the trails to one node.
type tally struct {
	paths, groups int64
	length        int64
}

// search makes the operator for a path with a selector.
func (pl *planner) search(r *patternRel) {
	if r.search.inner != nil {
		pl.keepShortest(r)
		return
	}
	left, right := pl.p.nodes[r.left], pl.p.nodes[r.right]
	hasLeft, hasRight := pl.has(r.left), pl.has(r.right)
	from, to, t, reversed := left, right, r.trail, false
	if !hasLeft {
		from, to, t, reversed = right, left, r.trail.reversed(), true
	}
	w := &walking{single: over(newArgument(), "", nil), from: from.slot, to: to.slot, into: hasLeft && hasRight, trail: t, reversed: reversed, rels: r.symbol}
	for i := range t.hops {
		h := &t.hops[i]
		w.steps = append(w.steps, newAdjacency(h.direction, h.types, h.all))
	}
	s := &searching{single: over(pl.o, "ShortestPath", pl.c.detail(func() string { return r.search.text })), walk: w, search: r.search}
	s.where = pl.takeConditions(r)
	s.simple = len(t.hops) == 1 && t.least <= 1 && len(s.where) == 0 && (r.search.groups || r.search.count == nil)
	if r.search.path != nil {
		r.symbol.used = true
	}
	pl.o = pl.c.op(s)
}

// takeConditions are the conditions on the path of shortestPath(), which
// decide which one it is. Of SHORTEST they decide afterwards, as elsewhere.
func (pl *planner) takeConditions(r *patternRel) []typed {
	if !r.search.selector.Call {
		return nil
	}
	own := []int{r.slot}
	if r.search.path != nil {
		own = append(own, r.search.path.slot)
	}
	var tests []typed
	for _, cond := range pl.p.conditions {
		about := false
		known := true
		for _, d := range cond.deps {
			mine := slices.Contains(own, d)
			about = about || mine
			known = known && (mine || pl.bound[d])
		}
		if !cond.done && about && known {
			cond.done = true
			tests = append(tests, cond.typed)
			if r.search.path != nil {
				r.search.path.used = true
			}
			r.used = true
		}
	}
	return tests
}

func (s *searching) open(x *run) error {
	s.reset(x)
	return s.child.open(x)
}

func (s *searching) reset(x *run) {
	s.active, s.ready, s.found = false, nil, nil
	x.release(&s.held)
	s.walk.close(x)
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
			s.walk.path = s.ready[0]
			s.ready = s.ready[1:]
			return true, s.bring(x)
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
		return x.failed(s.search.selector.From, value.Errorf("ExecutionFailed", "", "The shortest path algorithm does not work when the start and end nodes are the same."))
	}
	if s.simple && s.walk.into && from != target {
		return s.between(x, from, target)
	}
	s.found = map[int64]*tally{}
	s.length = s.walk.trail.least
	return s.startLength(x)
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
