package function

import (
	"math/rand/v2"
	"time"

	"example.org/entente/graph/cypher/value"
)

// A Context is what functions may know of the execution they are called in.
// The zero Context lets everything pass, and takes the clock and chance from the machine.
//
// With a set clock and a seeded Random, the same query gives the same answer.
type Context struct {
	Meter       value.Meter      // counts memory; nil for no limit
	Transaction time.Time        // when the transaction began; when Statement if zero
	Statement   time.Time        // when the statement began: the now of date() and its like; the first look at the clock if zero
	Clock       func() time.Time // the now of .realtime; time.Now if nil
	Place       value.Place      // where times are told that name no place
	Random      *rand.Rand       // for rand() and randomUUID(); seeded by chance if nil
}

// now is the time for date(), date.statement() and their like.
func (c *Context) now() time.Time {
	if c.Statement.IsZero() {
		c.Statement = c.realtime()
	}
	return c.Statement
}

func (c *Context) transaction() time.Time {
	if c.Transaction.IsZero() {
		return c.now()
	}
	return c.Transaction
}

func (c *Context) realtime() time.Time {
	if c.Clock == nil {
		return time.Now()
	}
	return c.Clock()
}

func (c *Context) random() *rand.Rand {
	if c.Random == nil {
		c.Random = rand.New(rand.NewPCG(rand.Uint64(), rand.Uint64()))
	}
	return c.Random
}

// charge asks the meter for bytes.
func (c *Context) charge(bytes int64) error { return value.Charge(c.Meter, bytes) }
