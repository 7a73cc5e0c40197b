package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// scanning brings all nodes, or those with a label.
type scanning struct {
	single
	to    int
	label int

	ids ids
	i   int64 // of the next one
}

func (c *compiler) scan(child operator, to *symbol, label string) operator {
	s := &scanning{single: over(child, "AllNodesScan", c.detail(func() string { return to.name })), to: to.slot, label: cypher.AnyLabel}
	s.rows *= c.labelRows(label)
	if label != "" {
		n, ok := c.graph.LabelNumber(label)
		if !ok {
			return c.op(newNothing())
		}
		s.name, s.label = "NodeByLabelScan", n
		s.detail = c.detail(func() string { return to.name + ":" + label })
	}
	return c.op(s)
}

func (s *scanning) open(x *run) error {
	s.i, s.ids = 0, ids{}
	return s.child.open(x)
}

func (s *scanning) next(x *run) (bool, error) {
	for s.i == s.ids.n {
		if ok, err := s.child.next(x); !ok || err != nil {
			return false, err
		}
		s.i, s.ids = 0, nodesWith(x.graph, s.label)
	}
	x.hits++
	x.frame[s.to] = x.source.Node(s.ids.at(s.i))
	s.i++
	return true, x.tick()
}

// seeking brings the nodes that an index finds by the value of a property, or
// the one with an id.
type seeking struct {
	single
	to    int
	value typed
	list  bool
	find  func(x *run, v value.Value) ([]int64, error)
	ids   []int64
}

func (c *compiler) seek(child operator, to *symbol, cond *condition, index cypher.Index) operator {
	s := &seeking{single: over(child, "NodeIndexSeek", c.detail(func() string { return cond.text() })), to: to.slot, value: cond.value, list: cond.list}
	switch {
	case cond.byID:
		s.name = "NodeByIdSeek"
		s.find = func(x *run, v value.Value) ([]int64, error) {
			id, ok := v.Int()
			if !ok || id < 0 || id >= x.graph.CountNodes(cypher.AnyLabel) {
				return nil, nil
			}
			return []int64{id}, nil
		}
	default:
		if index.Unique() {
			s.name = "NodeUniqueIndexSeek"
		}
		s.find = func(_ *run, v value.Value) ([]int64, error) { return index.Find(v), nil }
	}
	return c.op(s)
}

func (s *seeking) open(x *run) error {
	s.ids = nil
	return s.child.open(x)
}

func (s *seeking) next(x *run) (bool, error) {
	for len(s.ids) == 0 {
		if ok, err := s.child.next(x); !ok || err != nil {
			return false, err
		}
		before := x.used
		v, err := s.value.eval(x)
		if err != nil {
			return false, err
		}
		x.used = before
		if s.ids, err = s.found(x, v); err != nil {
			return false, err
		}
		if err := x.tick(); err != nil {
			return false, err
		}
	}
	x.frame[s.to] = x.source.Node(s.ids[0])
	s.ids = s.ids[1:]
	x.hits++
	return true, nil
}

// found are the nodes for a value, or for each value of a list.
func (s *seeking) found(x *run, v value.Value) ([]int64, error) {
	x.hits++
	if !s.list {
		if v.IsNull() {
			return nil, nil
		}
		return s.find(x, v)
	}
	vs, ok := v.List()
	if !ok && !v.IsNull() {
		return nil, x.failed(s.value.at, value.Errorf(value.TypeError, "InvalidArgumentType", "Type mismatch: expected a list but was %s", value.Describe(v)))
	}
	var ids []int64
	var seen value.Set
	before := x.used
	defer func() { x.used = before }()
	for _, v := range vs {
		if err := x.tick(); err != nil {
			return nil, err
		}
		if v.IsNull() {
			continue
		}
		if added, err := seen.Add(x, v); !added || err != nil {
			if err != nil {
				return nil, err
			}
			continue
		}
		some, err := s.find(x, v)
		if err != nil {
			return nil, err
		}
		if err := x.Charge(8 * int64(len(some))); err != nil {
			return nil, err
		}
		ids = append(ids, some...)
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// scanningRels brings all relationships of some types, with their ends.
type scanningRels struct {
	single
	rel, left, right int
	types            []int
	direction        syntax.Direction

	begun bool
	typ   int // the index of the type that is next
	ids   ids
	i     int64       // of the next one of ids
	turn  value.Value // the relationship that comes the other way round next
}

func (c *compiler) scanRels(child operator, r *patternRel, left, right *symbol) operator {
	s := &scanningRels{single: over(child, "RelationshipTypeScan", c.detail(func() string { return r.describe(left, right, c) })),
		rel: r.slot, left: left.slot, right: right.slot, types: r.types, direction: r.direction}
	if r.all {
		s.types = []int{cypher.AnyType}
		s.name = "AllRelationshipsScan"
	}
	if r.direction == syntax.Either {
		s.name = "Undirected" + s.name
	}
	s.rows *= c.relRows(r)
	return c.op(s)
}

func (s *scanningRels) open(x *run) error {
	s.begun, s.turn = false, value.Null
	return s.child.open(x)
}

func (s *scanningRels) next(x *run) (bool, error) {
	if !s.turn.IsNull() {
		x.frame[s.left], x.frame[s.right] = x.frame[s.right], x.frame[s.left]
		s.turn = value.Null
		return true, nil
	}
	for {
		if !s.begun {
			if ok, err := s.child.next(x); !ok || err != nil {
				return false, err
			}
			s.begun, s.typ, s.i, s.ids = true, 0, 0, ids{}
		}
		if s.i < s.ids.n {
			break
		}
		if s.typ == len(s.types) {
			s.begun = false
			continue
		}
		s.i, s.ids = 0, relationshipsOf(x.graph, s.types[s.typ])
		s.typ++
	}
	id := s.ids.at(s.i)
	s.i++
	x.hits++
	start, end, err := x.graph.Ends(id)
	if err != nil {
		return false, err
	}
	if s.direction == syntax.Left {
		start, end = end, start
	}
	x.frame[s.rel] = x.source.Relationship(id)
	x.frame[s.left], x.frame[s.right] = x.source.Node(start), x.source.Node(end)
	if s.direction == syntax.Either && start != end {
		s.turn = x.frame[s.rel]
	}
	return true, x.tick()
}
