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
	most        int64 // bytes: the limit before anything was taken off it
	hits        int64 // looks at the graph
	started     time.Time
	deadline    time.Time
	time        time.Duration
	countdown   int
}

// patience is how many ticks pass between looks at the clock.
const patience = 256

// Charge counts bytes against the limit of memory, and is a tick of the clock.
// Whoever charges nothing wants the clock to be looked at.
func (x *run) Charge(bytes int64) error {
	if bytes == 0 {
		return x.look()
	}
	x.countdown -= int(bytes >> 10)
	x.used += bytes
	return x.within()
}

// within returns the error of the limit of memory if more is used, and is a
// tick of the clock.
func (x *run) within() error {
	if x.used > x.limit {
		return limited(x, "memory", "The query needs more than its %d MB of memory", x.most>>20)
	}
	return x.tick()
}

// hold takes off the limit what is kept to the end of the query, whoever gives
// back what was used meanwhile.
func (x *run) hold(bytes int64) error {
	x.limit -= bytes
	x.countdown -= int(bytes >> 10)
	return x.within()
}

// tick is called in every loop, and ends the query when its time is over.
func (x *run) tick() error {
	if x.countdown--; x.countdown > 0 {
		return nil
	}
	return x.look()
}

// spend counts what it takes to look through values, so that the next tick
// looks at the clock the sooner.
func (x *run) spend(vs ...value.Value) {
	for i := range vs {
		x.countdown -= vs[i].Extent() / 8
	}
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

func limited(x *run, which, format string, args ...any) *cypher.Error {
	e := cypher.Errorf(x.text, -1, cypher.LimitReached, format, args...)
	e.Detail = which
	e.Hint = "ask for less, or narrow it before it expands, collects or sorts"
	return e
}

// keep charges for what an operator holds from now on in place of what it held.
func (x *run) keep(held *int64, now int64) error {
	x.used -= *held
	*held = now
	x.used += now
	return x.within()
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
