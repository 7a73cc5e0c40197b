package diagram

// A layout is a way to place a map, for maps up to a size.
type layout struct {
	engine string  // Graphviz's name for it
	actors int     // for at most this many actors
	edges  int     // and this many lines
	attrs  string  // of the graph, in DOT
	labels bool    // the engine finds room for the labels; else place does
	favour float64 // over others that leave words as large
}

// layouts are measured, see DESIGN.md. The last takes maps of any size, and
// is what a map falls back to that takes too long.
var layouts = []layout{
	{"dot", 26, 50, `rankdir=LR nodesep=0.3 ranksep=0.55 splines=true`, true, 1.25},
	{"neato", 80, 260, `overlap=false sep="+10" splines=true`, false, 1},
	{"neato", 1 << 30, 1 << 30, `overlap=false sep="+10" splines=line`, false, 1},
}

var plainest = layouts[len(layouts)-1]

// layoutsFor lists what to try for s: the first layout that it is not too large
// for, and beside dot, which may spread a map far to one side, the next.
func layoutsFor(s *scene) []layout {
	actors := 0
	for _, n := range s.nodes {
		if n.actor != nil {
			actors++
		}
	}
	for i, l := range layouts {
		if actors <= l.actors && len(s.edges) <= l.edges {
			if l.labels {
				return layouts[i : i+2]
			}
			return layouts[i : i+1]
		}
	}
	return layouts[len(layouts)-1:]
}

// The part of a common screen, in points, that a map has for itself.
const (
	screenWidth  = 900
	screenHeight = 480
)

// fit is how much of its size the map of p keeps on a screen, at most 1.
func (s *scene) fit(p *plan) float64 {
	left, top, right, bottom := s.bounds(p)
	return min(screenWidth/(right-left), screenHeight/(bottom-top), 1)
}
