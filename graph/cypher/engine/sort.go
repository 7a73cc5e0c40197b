package engine

import (
	"container/heap"
	"slices"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// sorting keeps all rows and brings them in order. With a limit it keeps no
// more than that many, those that come first.
type sorting struct {
	single
	keys        []sortKey
	live        []int // the slots that are needed afterwards
	skip, limit *typed

	most   int64 // rows to keep; -1 for all
	kept   []sortedRow
	count  int64 // rows seen, to keep equal ones in their order
	at     int
	filled bool
	held   int64
	probe  []value.Value
	failed error
}

// A sortedRow is the keys of a row, and then its live slots.
type sortedRow struct {
	values []value.Value
	number int64
	size   int64
}

// sortedRowSize is what a sortedRow takes besides its values, in bytes; a list
// of them that grows is there twice.
const sortedRowSize = 40

func (c *compiler) sort(child operator, keys []sortKey, live []int, skip, limit *typed) operator {
	name := "Sort"
	if limit != nil {
		name = "Top"
	}
	s := &sorting{single: over(child, name, nil), keys: keys, live: live, skip: skip, limit: limit}
	s.probe = make([]value.Value, len(keys))
	s.detail = c.detail(func() string {
		text := ""
		for i, k := range keys {
			if i > 0 {
				text += ", "
			}
			text += syntax.Format(k.expr)
			if k.descending {
				text += " DESC"
			}
		}
		return text
	})
	return c.op(s)
}

func (s *sorting) open(x *run) error {
	s.reset(x)
	s.most = -1
	if s.limit != nil {
		most, err := amountOf(x, s.limit)
		if err != nil {
			return err
		}
		if s.skip != nil {
			skip, err := amountOf(x, s.skip)
			if err != nil {
				return err
			}
			most += min(skip, 1<<62-most)
		}
		s.most = most
	}
	return s.child.open(x)
}

func (s *sorting) reset(x *run) {
	x.release(&s.held)
	s.kept, s.at, s.count, s.filled = nil, 0, 0, false
}

func (s *sorting) close(x *run) {
	s.reset(x)
	s.child.close(x)
}

func (s *sorting) next(x *run) (bool, error) {
	if !s.filled {
		if err := s.fill(x); err != nil {
			return false, err
		}
	}
	if s.at == len(s.kept) {
		return false, nil
	}
	if err := x.tick(); err != nil {
		return false, err
	}
	r := s.kept[s.at]
	s.at++
	for i, slot := range s.live {
		x.frame[slot] = r.values[len(s.keys)+i]
	}
	return true, nil
}

// fill takes all rows.
func (s *sorting) fill(x *run) error {
	s.filled = true
	for s.most != 0 {
		ok, err := s.child.next(x)
		if err != nil {
			return err
		}
		if !ok {
			break
		}
		if err := s.take(x); err != nil {
			return err
		}
	}
	// The clock is looked at while comparing, for a sort of many rows is one long step.
	s.failed = nil
	slices.SortFunc(s.kept, func(a, b sortedRow) int {
		if s.failed == nil {
			s.failed = x.tick()
		}
		if s.failed != nil {
			return 0
		}
		x.spend(a.values[:len(s.keys)]...)
		return s.compare(a, b)
	})
	return s.failed
}

// take keeps the row in the frame, if it is among those to keep.
func (s *sorting) take(x *run) error {
	if err := x.tick(); err != nil {
		return err
	}
	before := x.used
	for i := range s.keys {
		v, err := s.keys[i].eval(x)
		if err != nil {
			return err
		}
		s.probe[i] = v
		x.spend(v)
	}
	x.used = before
	s.count++
	full := s.most >= 0 && int64(len(s.kept)) >= s.most
	if full && s.compare(sortedRow{values: s.probe, number: s.count}, s.kept[0]) >= 0 {
		return nil
	}
	r := sortedRow{values: make([]value.Value, 0, len(s.keys)+len(s.live)), number: s.count, size: 2 * sortedRowSize}
	r.values = append(r.values, s.probe...)
	for _, slot := range s.live {
		r.values = append(r.values, x.frame[slot])
	}
	for _, v := range r.values {
		r.size += weight(v)
	}
	if err := x.Charge(r.size); err != nil {
		return err
	}
	s.held += r.size
	switch {
	case s.most < 0:
		s.kept = append(s.kept, r)
	case full:
		x.used -= s.kept[0].size
		s.held -= s.kept[0].size
		s.kept[0] = r
		heap.Fix((*worst)(s), 0)
	default:
		heap.Push((*worst)(s), r)
	}
	return nil
}

func (s *sorting) compare(a, b sortedRow) int {
	for i := range s.keys {
		c := value.Order(a.values[i], b.values[i])
		if c != 0 {
			if s.keys[i].descending {
				return -c
			}
			return c
		}
	}
	switch {
	case a.number < b.number:
		return -1
	case a.number > b.number:
		return 1
	}
	return 0
}

// worst is the kept rows as a heap with the last of them on top.
type worst sorting

func (w *worst) Len() int           { return len(w.kept) }
func (w *worst) Less(i, j int) bool { return (*sorting)(w).compare(w.kept[i], w.kept[j]) > 0 }
func (w *worst) Swap(i, j int)      { w.kept[i], w.kept[j] = w.kept[j], w.kept[i] }

// Push is for container/heap.
func (w *worst) Push(r any) { w.kept = append(w.kept, r.(sortedRow)) }

// Pop is for container/heap.
func (w *worst) Pop() any {
	last := len(w.kept) - 1
	r := w.kept[last]
	w.kept = w.kept[:last]
	return r
}
