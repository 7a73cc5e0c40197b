package diagram

import (
	"container/list"
	"crypto/sha256"
	"fmt"
	"sync"
	"time"
)

// A planKey names all that a plan depends on: the scene's bare DOT for the
// first layout that is tried, and which labels go first.
type planKey [sha256.Size]byte

func (s *scene) key() planKey {
	b := s.bare(layoutsFor(s)[0].attrs, nil)
	for _, t := range s.ties {
		b = fmt.Appendf(b, "%d ", t.claims)
	}
	return sha256.Sum256(b)
}

// A cache keeps the plans that were used last, up to a size in bytes.
type cache struct {
	mu    sync.Mutex
	room  int
	order *list.List // of *kept, the last used first
	plans map[planKey]*list.Element
}

type kept struct {
	key   planKey
	plan  *plan
	until time.Time // zero for a plan that stays
}

// makeshift is how long a plan stays that was made for want of time: the
// next reader should not wait in vain, nor the map stay as it is when there is time again.
const makeshift = 30 * time.Second

func newCache(room int) *cache {
	return &cache{room: room, order: list.New(), plans: map[planKey]*list.Element{}}
}

// get returns nil for a plan that is not there.
func (c *cache) get(k planKey) *plan {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.plans[k]
	if e == nil {
		return nil
	}
	found := e.Value.(*kept)
	if !found.until.IsZero() && time.Now().After(found.until) {
		c.drop(e)
		return nil
	}
	c.order.MoveToFront(e)
	return found.plan
}

func (c *cache) put(k planKey, p *plan) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.plans[k]; e != nil {
		c.drop(e)
	}
	entry := &kept{key: k, plan: p}
	if p.note != "" {
		entry.until = time.Now().Add(makeshift)
	}
	c.plans[k] = c.order.PushFront(entry)
	c.room -= p.bytes()
	for c.room < 0 && c.order.Len() > 0 {
		c.drop(c.order.Back())
	}
}

func (c *cache) drop(e *list.Element) {
	old := c.order.Remove(e).(*kept)
	delete(c.plans, old.key)
	c.room += old.plan.bytes()
}

// bytes is about what p takes in memory.
func (p *plan) bytes() int {
	n := 200 + 16*len(p.nodes) + 24*len(p.labels)
	for _, c := range p.edges {
		n += 64 + 16*len(c.points)
	}
	return n
}
