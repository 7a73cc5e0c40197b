package export

import (
	"context"
	"io"

	"example.org/entente/web/diagram"
)

// writeDOT writes what Graphviz lays out, for those who want to do so themselves.
func writeDOT(_ context.Context, w io.Writer, x Input) error {
	_, err := w.Write(diagram.Compose(x.Graph, x.options()))
	return err
}
