// Package export writes a map in the formats that readers download.
package export

import (
	"context"
	"io"
	"slices"

	"example.org/entente/graph"
	"example.org/entente/web/diagram"
)

// An Input is one map, as it is downloaded.
type Input struct {
	Graph    graph.Subgraph
	Evidence []graph.Evidence  // what states the relations of Graph; may be empty
	Title    string            // e.g. "Iran, June 2025"; may be empty
	Renderer *diagram.Renderer // for the formats that draw

	// Addresses that the file links to, whole ones with a host, since it may
	// be opened anywhere; nil for a file without links.
	ActorURL    func(graph.ActorID) string
	RelationURL func([]graph.RelationKey) string
}

func (x Input) options() diagram.Options {
	return diagram.Options{Title: x.Title, Standalone: true, Evidence: x.Evidence, ActorURL: x.ActorURL, RelationURL: x.RelationURL}
}

// A Format is one way to write a map.
type Format struct {
	Ext       string // the extension of a file's name, without its dot
	MediaType string
	Draws     bool // it needs an Input's Renderer
	Write     func(ctx context.Context, w io.Writer, x Input) error
}

// Formats lists every format. To add one, add a file and a line here.
var Formats = []Format{
	{"svg", "image/svg+xml", true, writeSVG},
	{"dot", "text/vnd.graphviz; charset=utf-8", false, writeDOT},
	{"json", "application/json", false, writeJSON},
}

// Lookup finds the format of an extension, and whether there is one.
func Lookup(ext string) (Format, bool) {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Ext == ext })
	if i < 0 {
		return Format{}, false
	}
	return Formats[i], true
}
