package engine

import (
	"math"
	"math/bits"
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A counter is an operator that can count the rows that it would bring,
// without bringing them. It is open, and has brought none yet.
type counter interface {
	count(x *run) (int64, error)
}

// countRows counts the rows of an operator that is open.
func countRows(x *run, o operator) (int64, error) {
	if k, ok := o.(counter); ok {
		return k.count(x)
	}
	return countEach(x, o)
}

// countEach counts them by bringing them.
func countEach(x *run, o operator) (int64, error) {
	n := int64(0)
	for {
		ok, err := o.next(x)
		if !ok || err != nil {
			return n, err
		}
		n++
	}
}

func (a *argument) count(*run) (int64, error) {
	if a.done {
		return 0, nil
	}
	a.done = true
	return 1, nil
}

// count of a profiled operator says what it would have brought.
func (p profiled) count(x *run) (int64, error) {
	before := x.hits
	n, err := countRows(x, p.operator)
	a := p.operator.info()
	a.hits += x.hits - before
	a.brought += n
	return n, err
}

func (s *scanning) count(x *run) (int64, error) {
	n, err := countRows(x, s.child)
	if err != nil {
		return 0, err
	}
	x.hits++
	return times(x, n, x.graph.CountNodes(s.label))
}

// times is a product of two counts.
func times(x *run, a, b int64) (int64, error) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	if hi > 0 || lo > math.MaxInt64 {
		return 0, x.failed(-1, value.Errorf(value.ArithmeticError, "NumberOutOfRange", "long overflow"))
	}
	return int64(lo), nil
}

func (s *scanningRels) count(x *run) (int64, error) {
	n, err := countRows(x, s.child)
	if err != nil {
		return 0, err
	}
	total := int64(0)
	for _, typ := range s.types {
		x.hits++
		total += x.graph.CountRelationships(typ)
		if s.direction == syntax.Either {
			loops, err := s.loops(x, typ)
			if err != nil {
				return 0, err
			}
			total += x.graph.CountRelationships(typ) - loops
		}
	}
	return times(x, n, total)
}

// loops counts the relationships of a type that lead from a node to itself,
// which have one direction only.
func (s *scanningRels) loops(x *run, typ int) (int64, error) {
	rels := relationshipsOf(x.graph, typ)
	loops := int64(0)
	for i := range rels.n {
		start, end, err := x.graph.Ends(rels.at(i))
		if err != nil {
			return 0, err
		}
		if start == end {
			loops++
		}
		if err := x.tick(); err != nil {
			return 0, err
		}
	}
	return loops, nil
}

// count adds up the degrees of nodes, less the relationships that were met before.
func (e *expanding) count(x *run) (int64, error) {
	if e.into {
		return countEach(x, e)
	}
	total := int64(0)
	for {
		ok, err := e.child.next(x)
		if !ok || err != nil {
			return total, err
		}
		if err := x.tick(); err != nil {
			return 0, err
		}
		from, ok, err := nodeIn(x, e.from)
		if err != nil {
			return 0, err
		}
		if !ok {
			continue
		}
		n, err := e.steps.metBefore(x, from, e.others)
		if err != nil {
			return 0, err
		}
		total += e.steps.degree(x, from) - n
	}
}

// metBefore counts the relationships that some variables hold and that are
// among the steps from a node.
func (a *adjacency) metBefore(x *run, node int64, others []*symbol) (int64, error) {
	if len(others) == 0 {
		return 0, nil
	}
	var ids []int64
	for _, s := range others {
		v := x.frame[s.slot]
		vs, isList := v.List()
		if !isList {
			vs = []value.Value{v}
		}
		for i := range vs {
			if id, _, ok := vs[i].Relationship(); ok && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	n := int64(0)
	for _, id := range ids {
		start, end, err := x.graph.Ends(id)
		if err != nil {
			return 0, err
		}
		typ := x.graph.TypeOf(id)
		if slices.ContainsFunc(a.sides, func(s side) bool {
			return (s.typ == cypher.AnyType || s.typ == typ) && (s.outgoing && start == node || !s.outgoing && end == node)
		}) {
			n++
		}
	}
	return n, nil
}
