package parser

import "example.org/entente/importer/internal/linear"

// A cache holds the scores of features that hang on three tokens alone.
type cache struct {
	slots []slot // open addressing, key 0 for free
	used  int
	pages [][]linear.Scores // of pageSize each
}

type slot struct {
	key    uint64
	scores *linear.Scores
}

// outside stands for a token that the features do not look at.
const outside = -2

const pageSize = 64

// reset empties the cache and makes it fit for a sentence.
func (c *cache) reset(tokens int) {
	size := 256
	for size < 32*tokens {
		size *= 2
	}
	c.used = 0
	if len(c.slots) < size {
		c.slots = make([]slot, size)
		return
	}
	c.slots = c.slots[:size]
	clear(c.slots)
}

// at returns the place of three tokens' scores, and whether it is new and
// yet to be filled.
func (c *cache) at(below, top, next int) (scores *linear.Scores, fresh bool) {
	key := uint64(below+3)<<40 | uint64(top+3)<<20 | uint64(next+3)
	mask := uint64(len(c.slots) - 1)
	i := linear.Mix(key, 0) & mask
	for c.slots[i].key != 0 {
		if c.slots[i].key == key {
			return c.slots[i].scores, false
		}
		i = (i + 1) & mask
	}
	scores = c.place()
	if c.used < len(c.slots)*3/4 { // a full cache forgets what is new
		c.slots[i] = slot{key, scores}
	}
	return scores, true
}

// place returns memory for one more set of scores.
func (c *cache) place() *linear.Scores {
	page := c.used / pageSize
	if page == len(c.pages) {
		c.pages = append(c.pages, make([]linear.Scores, pageSize))
	}
	scores := &c.pages[page][c.used%pageSize]
	c.used++
	return scores
}
