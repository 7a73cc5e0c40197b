package engine

import (
	"strings"

	"example.org/entente/graph/cypher/function"
	"example.org/entente/graph/cypher/value"
)

// aggregating groups rows and sums up each group.
type aggregating struct {
	single
	keys   []item
	sums   []summed
	buffer []value.Value // the keys of a row
	args   []value.Value
	total  value.Value
	counts bool // it is but the number of rows that is asked for

	groups []group
	hashes hashes // of the groups' keys
	at     int    // the group that is next
	filled bool
	held   int64
}

// A group is the rows with the same keys.
type group struct {
	keys []value.Value
	sums []function.Accumulator
}

func (c *compiler) aggregate(child operator, j *projection) operator {
	a := &aggregating{single: over(child, "EagerAggregation", nil), keys: j.keys, sums: j.group.sums}
	a.buffer = make([]value.Value, len(a.keys))
	if a.rows = 1; len(a.keys) > 0 {
		a.rows = max(1, child.info().rows/2)
	}
	a.detail = c.detail(func() string {
		var texts []string
		for _, s := range j.group.sums {
			texts = append(texts, s.text)
		}
		return strings.TrimPrefix(itemTexts(a.keys)+", "+strings.Join(texts, ", "), ", ")
	})
	a.counts = len(a.keys) == 0 && len(a.sums) == 1 && a.sums[0].countsRows()
	return c.op(a)
}

// countsRows says whether it is the number of rows: count(*), or count(x) of what is never null.
func (s *summed) countsRows() bool {
	return len(s.args) == 0 || s.of.Name == "count" && !s.distinct && s.args[0].sure
}

func (a *aggregating) open(x *run) error {
	a.reset(x)
	return a.child.open(x)
}

func (a *aggregating) reset(x *run) {
	x.release(&a.held)
	a.groups, a.hashes, a.at, a.filled = nil, hashes{}, 0, false
}

func (a *aggregating) close(x *run) {
	a.reset(x)
	a.child.close(x)
}

func (a *aggregating) next(x *run) (bool, error) {
	if !a.filled {
		if err := a.fill(x); err != nil {
			return false, err
		}
	}
	if a.at == len(a.groups) {
		return false, nil
	}
	if err := x.tick(); err != nil {
		return false, err
	}
	g := &a.groups[a.at]
	a.at++
	for i := range a.keys {
		x.frame[a.keys[i].to] = g.keys[i]
	}
	if a.counts {
		x.frame[a.sums[0].slot] = a.total
		return true, nil
	}
	before := x.used
	for i := range a.sums {
		v, err := g.sums[i].Result()
		if err != nil {
			return false, x.failed(a.sums[i].at, err)
		}
		x.frame[a.sums[i].slot] = v
	}
	a.held += x.used - before
	return true, nil
}

// fill takes all rows.
func (a *aggregating) fill(x *run) error {
	a.filled = true
	if len(a.keys) == 0 {
		if _, err := a.newGroup(x); err != nil {
			return err
		}
	}
	if a.counts {
		n, err := countRows(x, a.child)
		a.total = value.Int(n)
		return err
	}
	for {
		ok, err := a.child.next(x)
		if !ok || err != nil {
			return err
		}
		if err := x.tick(); err != nil {
			return err
		}
		g, err := a.groupOf(x)
		if err != nil {
			return err
		}
		if err := a.add(x, g); err != nil {
			return err
		}
	}
}

// add takes one row into a group.
func (a *aggregating) add(x *run, g *group) error {
	for i := range a.sums {
		s := &a.sums[i]
		before := x.used
		a.args = a.args[:0]
		for k := range s.args {
			v, err := s.args[k].eval(x)
			if err != nil {
				return err
			}
			a.args = append(a.args, v)
		}
		x.spend(a.args...)
		passing := x.used
		if err := g.sums[i].Add(a.args); err != nil {
			return x.failed(s.at, err)
		}
		kept := x.used - passing
		a.held += kept
		x.used = before + kept
	}
	return nil
}

// groupOf finds the group of the row in the frame.
func (a *aggregating) groupOf(x *run) (*group, error) {
	if len(a.keys) == 0 {
		return &a.groups[0], nil
	}
	before := x.used
	var h uint64
	for i := range a.keys {
		v, err := a.keys[i].eval(x)
		if err != nil {
			return nil, err
		}
		a.buffer[i] = v
		x.spend(v)
		h = value.HashOn(h, v)
	}
	x.used = before
	if i := a.hashes.find(h, func(i int) bool { return sameValues(a.groups[i].keys, a.buffer) }); i >= 0 {
		return &a.groups[i], nil
	}
	a.hashes.put(h)
	return a.newGroup(x)
}

// groupSize is what a group takes besides its keys and sums, in bytes.
const groupSize = 48

// newGroup makes a group of the keys in the buffer.
func (a *aggregating) newGroup(x *run) (*group, error) {
	size := int64(hashSize + 2*groupSize + len(a.sums)*64) // a list that grows is there twice
	for _, v := range a.buffer {
		size += weight(v)
	}
	if err := x.Charge(size); err != nil {
		return nil, err
	}
	a.held += size
	g := group{keys: append([]value.Value(nil), a.buffer...), sums: make([]function.Accumulator, len(a.sums))}
	for i := range a.sums {
		g.sums[i] = a.sums[i].of.New(&x.calls, a.sums[i].distinct)
	}
	a.groups = append(a.groups, g)
	return &a.groups[len(a.groups)-1], nil
}

func sameValues(a, b []value.Value) bool {
	for i := range a {
		if !value.Equivalent(a[i], b[i]) {
			return false
		}
	}
	return true
}
