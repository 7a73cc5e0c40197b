package diagram

import (
	"context"
	"errors"
	"io"
	"time"

	"example.org/entente/graph"
)

// A Config says how a Renderer works. Its zero value works.
type Config struct {
	Command    []string      // starts a worker: a program that runs Work; this program with "render-worker" if empty
	Workers    int           // worker processes; 2 if 0
	Limit      time.Duration // how long one map may take, waiting included; 4 s if 0
	Retire     int           // maps that a worker draws before a fresh one takes its place; 300 if 0
	CacheBytes int           // SVG kept for the next reader; 64 MB if 0
}

// A Renderer draws maps. It is safe for any number of goroutines.
type Renderer struct{ c Config }

// NewRenderer returns a Renderer and starts its workers in the background.
// Close stops them.
func NewRenderer(c Config) *Renderer { return &Renderer{c} }

// Draw draws g. When the layout takes too long, or no worker can be had, it
// draws a simpler one and says so in the Drawing's Note; an error means that ctx
// has ended or the Renderer is closed.
func (r *Renderer) Draw(ctx context.Context, g graph.Subgraph, o Options) (Drawing, error) {
	return Drawing{}, errors.ErrUnsupported
}

// Ready returns nil if a worker can lay out a small map, within ctx and the
// Renderer's limit.
func (r *Renderer) Ready(ctx context.Context) error { return errors.ErrUnsupported }

// Close stops the workers and waits until they are gone.
func (r *Renderer) Close() error { return nil }

// Work lays out maps for a Renderer until in ends: the hidden subcommand
// "render-worker". Nothing else may write to out.
func Work(in io.Reader, out io.Writer) error { return errors.ErrUnsupported }

// Compose writes g as DOT: the same bytes for the same g and o. Every text
// in it is escaped; Graphviz reads it whatever the names are.
func Compose(g graph.Subgraph, o Options) []byte { return nil }

// Style is the style sheet of the maps, for a page that shows them inline.
var Style string
