package diagram

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"

	"github.com/goccy/go-graphviz"

	"example.org/entente/web/diagram/internal/enginecache"
)

func init() { enginecache.Restore() }

// An engine is Graphviz in this process. It does one layout at a time, and
// cannot be stopped; that is why it runs in a worker.
type engine struct{ gv *graphviz.Graphviz }

func newEngine(ctx context.Context) (*engine, error) {
	// Graphviz reads no file, whatever a graph may ask for.
	graphviz.SetFileSystem(embed.FS{})
	gv, err := graphviz.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("starting Graphviz: %w", err)
	}
	return &engine{gv}, nil
}

// layOut returns where Graphviz puts the things in a DOT graph, as json0.
func (e *engine) layOut(ctx context.Context, name string, dot []byte) ([]byte, error) {
	g, err := graphviz.ParseBytes(dot)
	if err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	if g == nil { // it says nothing about what it cannot read
		return nil, errors.New("graphviz cannot read the graph")
	}
	defer g.Close()
	var out bytes.Buffer
	if err := e.gv.SetLayout(graphviz.Layout(name)).Render(ctx, g, "json0", &out); err != nil {
		return nil, fmt.Errorf("graphviz %s: %w", name, err)
	}
	return out.Bytes(), nil
}
