package engine

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/function"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// rows are the answer to a query.
type rows struct {
	run     *run
	plan    *plan
	mode    cypher.Mode
	limit   int // -1 for none
	row     []value.Value
	given   int64 // bytes of rows
	count   int
	more    bool
	err     error
	begun   bool
	done    bool
	closed  bool
	elapsed time.Duration
}

// Run begins to answer a query over g. It returns an *Error for one that
// cannot be run.
func Run(ctx context.Context, g cypher.Graph, q cypher.Query) (cypher.Rows, error) {
	tree, err := cypher.Parse(q.Text)
	if err != nil {
		return nil, err
	}
	return RunTree(ctx, g, tree, q)
}

// RunTree is Run for a query whose tree is made already.
func RunTree(ctx context.Context, g cypher.Graph, tree *syntax.Query, q cypher.Query) (cypher.Rows, error) {
	started := time.Now()
	var own func(string) bool
	if p, ok := g.(Proceduror); ok {
		own = func(name string) bool { _, _, ok := p.Procedure(name); return ok }
	}
	if err := cypher.ReadOnlyWith(tree, own); err != nil {
		return nil, err
	}
	mode := q.Mode
	if mode == cypher.Run {
		mode = tree.Mode
	}
	l := q.Limits.WithDefaults()
	source := value.NewSource(g)
	if s, ok := g.(interface{ Source() *value.Source }); ok {
		source = s.Source()
	}
	x := &run{ctx: ctx, graph: g, source: source, text: q.Text, params: q.Params,
		limit: l.Bytes, most: l.Bytes, started: started, time: l.Time, deadline: started.Add(l.Time), countdown: patience}
	x.calls = function.Context{Meter: x, Statement: started, Transaction: started}
	p, err := compile(tree, x, mode)
	if err != nil {
		return nil, err
	}
	x.frame = make([]value.Value, p.slots)
	r := &rows{run: x, plan: p, mode: mode, limit: l.Rows}
	if mode == cypher.Explain {
		r.done, r.elapsed = true, time.Since(started)
	}
	return r, nil
}

// guard runs a step of a query. A fault in the engine ends that query alone.
func (r *rows) guard(step func() error) {
	defer func() {
		if bug := recover(); bug != nil {
			r.err = fault(bug)
		}
	}()
	r.err = step()
}

// ErrFault is a fault of the engine itself, which ends a query and not the program.
var ErrFault = errors.New("a fault of this program")

func fault(bug any) error {
	return fmt.Errorf("the query ended in %w: %v\n%s", ErrFault, bug, debug.Stack())
}

func (r *rows) Columns() []string { return r.plan.columns }

func (r *rows) Next() bool {
	if r.done || r.closed || r.err != nil {
		return false
	}
	ok := false
	r.guard(func() (err error) {
		if !r.begun {
			r.begun = true
			if err := r.begin(); err != nil {
				return err
			}
		}
		if ok, err = r.plan.root.next(r.run); !ok || err != nil {
			return err
		}
		if r.limit >= 0 && r.count == r.limit {
			ok, r.more = false, true
			return nil
		}
		return r.take()
	})
	if !ok || r.err != nil {
		r.finish()
		return false
	}
	r.count++
	return true
}

// take takes the row out of the frame. Rows that were given out may all be
// kept, so together they may take no more bytes than the query.
func (r *rows) take() error {
	r.row = make([]value.Value, len(r.plan.out))
	for i, slot := range r.plan.out {
		v := r.run.frame[slot]
		r.row[i] = v
		r.run.spend(v)
		r.given += v.Size()
	}
	if r.given > r.run.most {
		e := limited(r.run, "memory", "The rows take more than their %d bytes of memory", r.run.most)
		e.Hint = "return fewer rows, or less in each"
		return e
	}
	return r.run.tick()
}

// begin opens the plan.
func (r *rows) begin() error {
	if err := r.run.look(); err != nil {
		return err
	}
	return r.plan.root.open(r.run)
}

// finish notes the end.
func (r *rows) finish() {
	r.done = true
	r.elapsed = time.Since(r.run.started)
	r.plan.root.close(r.run)
}

func (r *rows) Row() []value.Value { return slices.Clip(r.row) }

func (r *rows) Err() error { return r.err }

func (r *rows) Summary() cypher.Summary {
	s := cypher.Summary{Elapsed: r.elapsed, Rows: r.count, More: r.more}
	if !r.done {
		s.Elapsed = time.Since(r.run.started)
	}
	if r.mode != cypher.Run {
		s.Plan = describe(r.plan.root, r.plan.columns, r.mode == cypher.Profile)
	}
	return s
}

func (r *rows) Close() error {
	if !r.closed {
		r.closed = true
		if !r.done {
			r.finish()
		}
	}
	return nil
}
