package diagram

// A layout is a way to place a map, for maps up to a size.
type layout struct {
	engine string  // Graphviz's name for it
	actors int     // for at most this many actors
	edges  int     // and this many lines
	attrs  string  // of the graph, in DOT
	lines  routing // how lines run
	favour float64 // over others that leave words as large
}

// A routing is how the lines of a layout run.
type routing int

const (
	labelled routing = iota // the engine runs them, with room for their labels
	around                  // the engine runs them around the actors, once those are spread out
	straight                // they run straight, under the actors if need be
)

// layouts are measured, see DESIGN.md. The last takes maps of any size, and
// is what a map falls back to that takes too long.
var layouts = []layout{
	{"dot", 26, 50, `rankdir=LR nodesep=0.3 ranksep=0.55 splines=true`, labelled, 1.4},
	{"dot", 26, 50, `rankdir=TB nodesep=0.2 ranksep=0.3 splines=true`, labelled, 1.25},
	{"neato", 40, 90, `overlap=true splines=false`, around, 1},
	{"neato", 100, 260, `model=subset overlap=true splines=false`, around, 1},
	{"neato", 1 << 30, 1 << 30, `model=subset overlap=true splines=false`, straight, 1},
}

var plainest = layouts[len(layouts)-1]

// layoutsFor lists what to try for s: the first layout that it is not too large
// for, and beside dot from left to right, which may spread a map far to one side, the next two.
func layoutsFor(s *scene) []layout {
	actors := 0
	for _, n := range s.nodes {
		if n.actor != nil {
			actors++
		}
	}
	for i, l := range layouts {
		if actors <= l.actors && len(s.edges) <= l.edges {
			if l.lines == labelled {
				return layouts[i : i+3]
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

// good is the worth of a map for which nothing else is tried.
const good = 1.15

// worth is how good a map p makes: one whose words stay large on a screen and
// whose lines carry their labels.
func (s *scene) worth(p *plan) float64 {
	hidden := 0
	for _, l := range p.labels {
		if !l.shown {
			hidden++
		}
	}
	return s.fit(p) * p.favour * max(1-2*float64(hidden)/float64(max(len(s.ties), 1)), 0.1)
}

// An asker has Graphviz lay out DOT and returns json0.
type asker func(engine string, dot []byte) ([]byte, error)

// layOut places s as l says.
func (s *scene) layOut(l layout, ask asker) (*plan, error) {
	data, err := ask(l.engine, s.bare(l.attrs, nil))
	if err != nil {
		return nil, err
	}
	p, err := readPlan(data, s)
	if err != nil {
		return nil, err
	}
	if l.lines != labelled {
		s.spread(p.nodes)
	}
	switch l.lines {
	case around:
		if data, err = ask("nop", s.bare("overlap=true splines=true", p.nodes)); err != nil {
			return nil, err
		}
		if p, err = readPlan(data, s); err != nil {
			return nil, err
		}
	case straight:
		for i, e := range s.edges {
			p.edges[i] = s.straight(e, p, 0)
		}
	}
	if l.lines != labelled {
		s.part(p)
		s.place(p)
	}
	p.layout, p.favour = l.engine, l.favour
	return p, nil
}
