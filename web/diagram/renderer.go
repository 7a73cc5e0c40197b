package diagram

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"example.org/entente/graph"
)

// A Config says how a Renderer works. Its zero value works.
type Config struct {
	Command    []string      // starts a worker: a program that runs Work; this program with "render-worker" if empty
	Workers    int           // worker processes; 2 if 0
	Limit      time.Duration // how long one map may take, waiting included; 4 s if 0
	Retire     int           // layouts that a worker makes before a fresh one takes its place; 300 if 0
	CacheBytes int           // of layouts kept for the next reader; 64 MB if 0
	Log        *slog.Logger  // why a map got a simpler layout; nowhere if nil
}

// A Renderer draws maps. It is safe for any number of goroutines.
type Renderer struct {
	limit   time.Duration
	log     *slog.Logger
	pool    *pool
	cache   *cache
	flights flights
	ctx     context.Context // ends when the Renderer is closed
	end     context.CancelCauseFunc
	done    chan struct{} // closed when the workers are gone
}

// NewRenderer returns a Renderer and starts its workers in the background.
// Close stops them.
func NewRenderer(c Config) *Renderer {
	command := c.Command
	if len(command) == 0 {
		self, err := os.Executable()
		if err != nil {
			self = os.Args[0]
		}
		command = []string{self, "render-worker"}
	}
	r := &Renderer{
		limit: cmp.Or(c.Limit, 4*time.Second),
		log:   cmp.Or(c.Log, slog.New(slog.DiscardHandler)),
		pool:  newPool(command, cmp.Or(c.Workers, 2), cmp.Or(c.Retire, 300)),
		cache: newCache(cmp.Or(c.CacheBytes, 64<<20)),
		done:  make(chan struct{}),
	}
	r.ctx, r.end = context.WithCancelCause(context.Background())
	context.AfterFunc(r.ctx, func() {
		r.pool.close()
		close(r.done)
	})
	return r
}

// Close stops the workers and waits until they are gone. What is being drawn
// ends with an error.
func (r *Renderer) Close() error {
	r.end(errClosed)
	<-r.done
	return nil
}

// Draw draws g. When the layout takes too long, or no worker can be had, it
// draws a simpler one and says so in the Drawing's Note; an error means that ctx
// has ended or the Renderer is closed.
func (r *Renderer) Draw(ctx context.Context, g graph.Subgraph, o Options) (Drawing, error) {
	s := newScene(g, o)
	p, cached, err := r.plan(ctx, s)
	if err != nil {
		return Drawing{}, fmt.Errorf("drawing the map: %w", err)
	}
	s.note = p.note
	return Drawing{SVG: s.svg(p), Layout: p.layout, Note: p.note, Cached: cached}, nil
}

// plan finds the plan of s in the cache, or has it made: once, however many
// ask for it at the same time.
func (r *Renderer) plan(ctx context.Context, s *scene) (p *plan, cached bool, err error) {
	if err := errors.Join(ctx.Err(), context.Cause(r.ctx)); err != nil {
		return nil, false, err
	}
	k := s.key()
	if p := r.cache.get(k); p != nil {
		return p, true, nil
	}
	p, err = r.flights.do(ctx, r.ctx, k, func(ctx context.Context) (*plan, error) {
		p, err := r.make(ctx, s)
		if err == nil {
			r.cache.put(k, p)
		}
		return p, err
	})
	return p, false, err
}

// Shares of the limit: until when the proper layouts may take, and until
// when the plainest one may. The rest is for drawing.
const (
	properShare   = 0.55
	plainestShare = 0.85
)

// make lays s out as well as time allows.
func (r *Renderer) make(ctx context.Context, s *scene) (*plan, error) {
	start := time.Now()
	until := func(share float64) (context.Context, context.CancelFunc) {
		return context.WithDeadlineCause(ctx, start.Add(time.Duration(share*float64(r.limit))), errTooLong)
	}
	proper, cancel := until(properShare)
	defer cancel()
	best, err := r.best(proper, s)
	if err == nil || ctx.Err() != nil {
		return best, err
	}
	r.log.Warn("simpler layout", "cause", err, "actors", len(s.graph.Actors), "relations", len(s.graph.Relations))
	if errors.Is(err, errTooLong) {
		last, cancel := until(plainestShare)
		defer cancel()
		if p, err := r.layOut(last, s, plainest); err == nil || ctx.Err() != nil {
			if p != nil {
				p.note = "The usual layout took too long, so this map has a simpler one."
			}
			return p, err
		}
	}
	p := s.rings()
	s.place(p)
	p.layout, p.note = "rings", "This map has a simple layout, because "+because(err)+"."
	return p, nil
}

// because says for readers why a map could not be laid out; the log has it in full.
func because(err error) string {
	for _, known := range []error{errBusy, errTooLong, errRefused} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	return "the layout engine could not be used"
}

// best tries the layouts for a map of the size of s and takes the one that
// is worth most.
func (r *Renderer) best(ctx context.Context, s *scene) (best *plan, err error) {
	for _, l := range layoutsFor(s) {
		p, failed := r.layOut(ctx, s, l)
		switch {
		case failed != nil:
			err = cmp.Or(err, failed)
		case best == nil || s.worth(p) > s.worth(best):
			best = p
		}
		if best != nil && s.worth(best) >= good {
			break
		}
	}
	if best != nil {
		return best, nil
	}
	return nil, err
}

func (r *Renderer) layOut(ctx context.Context, s *scene, l layout) (*plan, error) {
	return s.layOut(l, func(engine string, dot []byte) ([]byte, error) { return r.pool.layOut(ctx, engine, dot) })
}

// Ready returns nil if a worker can lay out a small map, within ctx and the
// Renderer's limit.
func (r *Renderer) Ready(ctx context.Context) error {
	if err := context.Cause(r.ctx); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, r.limit, errTooLong)
	defer cancel()
	if _, err := r.pool.layOut(ctx, "dot", []byte("digraph map { n0 -> n1 }")); err != nil {
		return fmt.Errorf("no map can be laid out: %w", err)
	}
	return nil
}
