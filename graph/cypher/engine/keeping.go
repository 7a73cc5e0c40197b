package engine

import (
	"slices"

	"example.org/entente/graph/cypher/value"
)

// keeping brings, of all matches of an inner pattern, the shortest for each
// pair of ends.
type keeping struct {
	single
	inner       operator
	search      *search
	left, right int
	path        int
	live        []int // the slots that the inner pattern gives values to

	kept []keptPath
	at   int
	held int64
}

// A keptPath is one match, by what it gives to the live slots.
type keptPath struct {
	left, right int64
	length      int
	values      []value.Value
}

// keptPathSize is what a keptPath takes besides its values, in bytes; a list of
// them that grows is there twice.
const keptPathSize = 48

// keepShortest makes the operator for a path that is more than a trail.
func (pl *planner) keepShortest(r *patternRel) {
	s := r.search
	for _, n := range s.inner.nodes {
		n.bound = n.bound || pl.bound[n.slot]
	}
	k := &keeping{single: over(pl.o, "ShortestPath", pl.c.detail(func() string { return s.text })), search: s,
		left: pl.p.nodes[r.left].slot, right: pl.p.nodes[r.right].slot, path: r.slot}
	for _, n := range s.inner.nodes {
		if !n.bound {
			k.live = append(k.live, n.slot)
		}
	}
	k.live = append(k.live, r.slot)
	for _, rel := range s.inner.rels {
		k.live = append(k.live, rel.slot)
		if rel.trail != nil {
			for _, g := range rel.trail.groups {
				if g.list != nil {
					k.live = append(k.live, g.list.slot)
				}
			}
		}
	}
	slices.Sort(k.live)
	k.live = slices.Compact(k.live)
	k.inner = pl.c.plan(newArgument(), s.inner)
	k.children = append(k.children, k.inner)
	for _, slot := range k.live {
		pl.bound[slot] = true
	}
	pl.o = pl.c.op(k)
}

func (k *keeping) open(x *run) error {
	k.reset(x)
	return k.child.open(x)
}

func (k *keeping) reset(x *run) {
	k.kept, k.at = nil, 0
	x.release(&k.held)
}

func (k *keeping) close(x *run) {
	k.reset(x)
	k.inner.close(x)
	k.child.close(x)
}

func (k *keeping) next(x *run) (bool, error) {
	for k.at == len(k.kept) {
		k.reset(x)
		if ok, err := k.child.next(x); !ok || err != nil {
			return false, err
		}
		if err := k.fill(x); err != nil {
			return false, err
		}
	}
	m := &k.kept[k.at]
	k.at++
	for i, slot := range k.live {
		x.frame[slot] = m.values[i]
	}
	return true, x.tick()
}

// fill finds all matches for the row in the frame, and keeps the shortest.
func (k *keeping) fill(x *run) error {
	wanted := int64(1)
	var err error
	if k.search.count != nil {
		if wanted, err = amountOf(x, k.search.count); err != nil {
			return err
		}
	}
	if err := k.inner.open(x); err != nil {
		return err
	}
	defer k.inner.close(x)
	for {
		ok, err := k.inner.next(x)
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		m := keptPath{}
		m.left, _, _ = x.frame[k.left].Node()
		m.right, _, _ = x.frame[k.right].Node()
		if p, ok := x.frame[k.path].Path(); ok {
			m.length = p.Len()
		}
		size := int64(2 * keptPathSize)
		m.values = make([]value.Value, 0, len(k.live))
		for _, slot := range k.live {
			m.values = append(m.values, x.frame[slot])
			size += weight(x.frame[slot])
		}
		if err := x.Charge(size); err != nil {
			return err
		}
		k.held += size
		k.kept = append(k.kept, m)
	}
	k.kept = k.chosen(wanted)
	return nil
}

// chosen are the matches that count, in the order of their length.
func (k *keeping) chosen(wanted int64) []keptPath {
	slices.SortStableFunc(k.kept, func(a, b keptPath) int { return a.length - b.length })
	type pair struct{ left, right int64 }
	found := map[pair]*tally{}
	return slices.DeleteFunc(k.kept, func(m keptPath) bool {
		c := found[pair{m.left, m.right}]
		if c == nil {
			c = &tally{length: -1}
			found[pair{m.left, m.right}] = c
		}
		if c.length != int64(m.length) {
			c.groups++
			c.length = int64(m.length)
		}
		c.paths++
		if k.search.groups {
			return c.groups > wanted
		}
		return c.paths > wanted
	})
}
