package function

import (
	"time"

	"example.org/entente/graph/cypher/value"
)

// clockFunctions tell the time of three clocks: two of them stand still, as
// long as a transaction or a statement lasts.
var clockFunctions = func() []*Function {
	var all []*Function
	for _, in := range instants {
		for _, clock := range []struct {
			name, doc string
			tell      func(c *Context) time.Time
		}{
			{"transaction", "when the transaction began", (*Context).transaction},
			{"statement", "when the statement began", (*Context).now},
			{"realtime", "at this very moment", (*Context).realtime},
		} {
			all = append(all, define(in.name+"."+clock.name, "[timezone :: ANY]", in.result,
				"What clocks and calendars showed "+clock.doc+", in UTC or a time zone.", in.clock(clock.tell)).volatile())
		}
	}
	return all
}()

func (in *instant) clock(tell func(c *Context) time.Time) call {
	return func(c *Context, args []value.Value) (value.Value, error) {
		p := c.Place
		if len(args) == 1 {
			s, ok := args[0].Str()
			if !ok {
				return value.Null, wrong("Invalid call signature for %s(): Provided input was [%s]", in.name, value.Describe(args[0]))
			}
			var err error
			if p, err = value.ParsePlace(s); err != nil {
				return value.Null, err
			}
		}
		return in.at(c, tell(c), p), nil
	}
}
