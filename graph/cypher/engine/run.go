package engine

import (
	"context"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/function"
	"example.org/entente/graph/cypher/value"
)

// A run is one execution of a query: its frame, and what it may use.
type run struct {
	ctx    context.Context
	graph  cypher.Graph
	source *value.Source
	text   string
	params map[string]value.Value
	frame  []value.Value
	calls  function.Context // what functions may know

	used, limit int64 // bytes
	hits        int64 // looks at the graph
	started     time.Time
	deadline    time.Time
	time        time.Duration
	countdown   int
}

// patience is how many ticks pass between looks at the clock.
const patience = 256

// Charge counts bytes against the limit of memory, and is a tick of the clock.
func (x *run) Charge(bytes int64) error {
	if x.used += bytes; x.used > x.limit {
		return limited(x, "memory", "The query needs more than its %d MB of memory", x.limit>>20)
	}
	return x.tick()
}

// tick is called in every loop, and ends the query when its time is over.
func (x *run) tick() error {
	if x.countdown--; x.countdown > 0 {
		return nil
	}
	return x.look()
}

// look looks at the clock and the context.
func (x *run) look() error {
	x.countdown = patience
	if err := x.ctx.Err(); err != nil {
		if cause := context.Cause(x.ctx); cause != nil {
			return cause
		}
		return err
	}
	if time.Now().After(x.deadline) {
		return limited(x, "time", "The query takes longer than its %s", x.time)
	}
	return nil
}

func limited(x *run, which, format string, args ...any) error {
	e := cypher.Errorf(x.text, -1, cypher.LimitReached, format, args...)
	e.Detail = which
	e.Hint = "ask for less, or narrow it before it expands, collects or sorts"
	return e
}

// keep charges for what an operator holds from now on in place of what it held.
func (x *run) keep(held *int64, now int64) error {
	x.used -= *held
	*held = now
	return x.Charge(now)
}

// release gives back what an operator held.
func (x *run) release(held *int64) {
	x.used -= *held
	*held = 0
}

// failed gives an error a place in the text, if it has none.
func (x *run) failed(at int, err error) error {
	return cypher.FromValue(x.text, at, err)
}

// weight is what it costs to keep a value that may be held nowhere else.
func weight(v value.Value) int64 {
	switch v.Kind() {
	case value.KindString, value.KindList, value.KindMap, value.KindPath:
		return v.Size()
	}
	return value.ValueSize
}
