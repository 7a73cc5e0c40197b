package engine

import (
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
)

// An adjacency says which steps lead from a node: the directions and types.
type adjacency struct {
	sides []side
	both  bool // each relationship of a node with itself is met twice
}

// A side is the steps of one direction and one type.
type side struct {
	outgoing bool
	typ      int
}

func newAdjacency(d syntax.Direction, types []int, all bool) adjacency {
	var a adjacency
	if all {
		types = []int{cypher.AnyType}
	}
	for _, outgoing := range []bool{true, false} {
		if d == syntax.Right && !outgoing || d == syntax.Left && outgoing {
			continue
		}
		for _, t := range types {
			a.sides = append(a.sides, side{outgoing, t})
		}
	}
	a.both = d == syntax.Either
	return a
}

// A cursor goes through the steps from one node.
type cursor struct {
	node  int64
	next  int // the side that is next
	in    bool
	steps []cypher.Step
}

func (k *cursor) start(node int64) { *k = cursor{node: node} }

// step is the next step; ok is false if there is none any more.
func (k *cursor) step(x *run, a *adjacency) (cypher.Step, bool) {
	for {
		for len(k.steps) > 0 {
			s := k.steps[0]
			k.steps = k.steps[1:]
			x.hits++
			if a.both && k.in && s.Node == k.node {
				continue // a relationship with itself went out already
			}
			return s, true
		}
		if k.next == len(a.sides) {
			return cypher.Step{}, false
		}
		s := a.sides[k.next]
		k.next++
		k.in = !s.outgoing
		k.steps = x.graph.Steps(k.node, s.outgoing, s.typ)
	}
}

// degree is how many steps lead from a node.
func (a *adjacency) degree(x *run, node int64) int64 {
	var n int64
	for _, s := range a.sides {
		steps := x.graph.Steps(node, s.outgoing, s.typ)
		n += int64(len(steps))
		if a.both && !s.outgoing {
			for _, step := range steps {
				if step.Node == node {
					n--
				}
			}
		}
	}
	x.hits++
	return n
}
