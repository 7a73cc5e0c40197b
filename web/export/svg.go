package export

import (
	"context"
	"errors"
	"io"
)

// writeSVG writes a picture that stands alone: title, dates, legend, styles
// and the evidence in one file.
func writeSVG(ctx context.Context, w io.Writer, x Input) error {
	if x.Renderer == nil {
		return errors.New("an SVG needs a renderer, and there is none: download DOT or JSON instead")
	}
	d, err := x.Renderer.Draw(ctx, x.Graph, x.options())
	if err != nil {
		return err
	}
	_, err = w.Write(append([]byte("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), d.SVG...))
	return err
}
