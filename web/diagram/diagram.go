// Package diagram draws a subgraph as a map: actors as boxes, relations as
// labelled lines, with a legend, in SVG.
//
// [Compose] writes the map as DOT. A [Renderer] has Graphviz lay that out, in
// child processes that it can kill, and draws the SVG itself from the positions that
// come back, so that no name reaches the picture but through one escaper.
package diagram

import "example.org/entente/graph"

// Options say how a diagram looks. The zero value is the default look,
// without links.
type Options struct {
	// Title stands over a Standalone map and names every map to a screen reader.
	Title string

	// Standalone makes a file that needs no page around it: title, dates,
	// style sheet and Evidence inside. Without it the SVG is for a page that carries Style.
	Standalone bool

	// ActorURL and RelationURL give the address that an actor, or a line of
	// one or more relations, links to; "" or a nil function for no link. Only relative
	// addresses, http and https are drawn as links.
	ActorURL    func(graph.ActorID) string
	RelationURL func([]graph.RelationKey) string

	// Selected is what the page around the map shows; it is drawn stronger.
	Selected Selection

	// About is what the map says of itself under its legend, sentences, in place
	// of how much of the whole graph it shows: for the answer to a query.
	About []string

	// Evidence is kept in a Standalone map as JSON in <metadata>.
	Evidence []graph.Evidence
}

// A Selection is the actor or the relations that a reader has picked.
type Selection struct {
	Actor     graph.ActorID
	Relations []graph.RelationKey // any relation of a line selects the line
}

// A Drawing is a map as it goes to a reader.
type Drawing struct {
	SVG    []byte
	Layout string // the layout that placed the actors: "dot", "neato", "sfdp", or "circle"
	Note   string // why a simpler layout was used, a sentence for people; "" if none was
	Cached bool   // it was drawn before
}
