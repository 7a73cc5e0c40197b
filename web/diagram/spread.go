package diagram

import "math"

// How a map that Graphviz has placed without regard to sizes is spread out.
const (
	airX, airY = 34.0, 26.0 // between two actors at least, in points
	airiness   = 3.4        // the map's area, as a multiple of that of its actors with their air
	proportion = 1.6        // width to height, as of most screens
)

// spread scales a layout until its actors have air, then moves apart those
// that still touch. Graphviz does it by scaling alone, which makes maps of 60
// actors twice as wide.
func (s *scene) spread(nodes []point) {
	if len(nodes) < 2 {
		return
	}
	low, high := nodes[0], nodes[0]
	area := 0.0
	for i, p := range nodes {
		low, high = point{min(low.x, p.x), min(low.y, p.y)}, point{max(high.x, p.x), max(high.y, p.y)}
		area += (s.nodes[i].width + airX) * (s.nodes[i].height + airY)
	}
	height := math.Sqrt(airiness * area / proportion)
	sx, sy := height*proportion/max(high.x-low.x, 1), height/max(high.y-low.y, 1)
	// A layout keeps its shape, more or less: what is long stays long.
	sx, sy = min(sx, 1.6*sy), min(sy, 1.2*sx)
	for i, p := range nodes {
		nodes[i] = point{(p.x - low.x) * sx, (p.y - low.y) * sy}
	}
	for round := 1; s.push(nodes); round++ {
		if round%100 == 0 { // they block each other
			for i, p := range nodes {
				nodes[i] = point{p.x * 1.05, p.y * 1.05}
			}
		}
	}
}

// push moves each two actors that are too close apart, the shorter way, and
// tells whether there were any.
func (s *scene) push(nodes []point) (moved bool) {
	for i := range nodes {
		for j := range i {
			a, b := s.nodes[i], s.nodes[j]
			dx, dy := nodes[i].x-nodes[j].x, nodes[i].y-nodes[j].y
			x := (a.width+b.width)/2 + airX - math.Abs(dx)
			y := (a.height+b.height)/2 + airY - math.Abs(dy)
			if x <= 0.5 || y <= 0.5 {
				continue
			}
			moved = true
			if x < y {
				by := math.Copysign(x/2, dx)
				nodes[i].x, nodes[j].x = nodes[i].x+by, nodes[j].x-by
			} else {
				by := math.Copysign(y/2, dy)
				nodes[i].y, nodes[j].y = nodes[i].y+by, nodes[j].y-by
			}
		}
	}
	return moved
}
