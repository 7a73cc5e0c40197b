package diagram

import (
	"cmp"
	"math"
	"slices"
)

// rings places s without Graphviz, in no time and without fail: the actors
// with the most lines in the middle, the others on rings around them,
// joined by straight lines that part where two run between the same actors.
func (s *scene) rings() *plan {
	p := &plan{nodes: make([]point, len(s.nodes)), edges: make([]curve, len(s.edges)), labels: make([]spot, len(s.ties))}
	var taken []box
	free := func(b box) bool { return !slices.ContainsFunc(taken, b.overlaps) }
	put := func(i int, at point) {
		p.nodes[i] = at
		taken = append(taken, box{at, s.nodes[i].width, s.nodes[i].height})
	}
	ring, angle := 0.0, 0.0
	for _, i := range s.byDegree() {
		for {
			at := point{ring * 150 * math.Cos(angle), ring * 92 * math.Sin(angle)}
			if free(box{at, s.nodes[i].width, s.nodes[i].height}.grow(16)) {
				put(i, at)
				break
			}
			if angle += math.Pi / 90; angle >= 2*math.Pi || ring == 0 {
				ring, angle = ring+1, 0
			}
		}
	}
	for i, n := range s.nodes {
		if n.actor == nil {
			put(i, s.between(i, p, free))
		}
	}
	for i, e := range s.edges {
		p.edges[i] = s.straight(e, p, 0)
	}
	s.part(p)
	return p
}

// byDegree lists the actors, those with the most lines first.
func (s *scene) byDegree() []int {
	degree := make([]int, len(s.nodes))
	for _, t := range s.ties {
		for _, n := range t.ends {
			degree[n]++
		}
	}
	var order []int
	for i, n := range s.nodes {
		if n.actor != nil {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return -cmp.Compare(degree[i], degree[j]) })
	return order
}

// between finds a free place for the point at node i, as near as may be to
// the middle of those it joins.
func (s *scene) between(i int, p *plan, free func(box) bool) point {
	var mid point
	var n float64
	for _, e := range s.edges {
		if e.from == i || e.to == i {
			other := p.nodes[e.from+e.to-i]
			mid.x, mid.y, n = mid.x+other.x, mid.y+other.y, n+1
		}
	}
	mid = point{mid.x / n, mid.y / n}
	for step := 0.0; ; step++ {
		at := point{mid.x + 4*step*math.Cos(step), mid.y + 4*step*math.Sin(step)}
		if free(box{at, hubSize, hubSize}.grow(6)) {
			return at
		}
	}
}

// straight is a line for e from border to border; `side` says how far it bends, and
// to which side of the pair, whichever way the line points.
func (s *scene) straight(e edge, p *plan, side float64) curve {
	a, b := p.nodes[e.from], p.nodes[e.to]
	length := max(math.Hypot(b.x-a.x, b.y-a.y), 1)
	bend := 30 * side
	if e.from > e.to {
		bend = -bend
	}
	mid := point{(a.x+b.x)/2 - bend*(b.y-a.y)/length, (a.y+b.y)/2 + bend*(b.x-a.x)/length}
	start := s.border(e.from, p, mid, 0)
	end := s.border(e.to, p, mid, 0)
	c := curve{}
	if e.arrow {
		tip := end
		c.tip = &tip
		end = s.border(e.to, p, mid, 7)
	}
	c.points = []point{start, mix(start, mid, 2.0/3), mix(end, mid, 2.0/3), end}
	return c
}

// border is where the way from node i to `to` leaves the node's box, and
// `more` points on.
func (s *scene) border(i int, p *plan, to point, more float64) point {
	from, n := p.nodes[i], s.nodes[i]
	dx, dy := to.x-from.x, to.y-from.y
	t := 1.0
	if dx != 0 {
		t = min(t, n.width/2/math.Abs(dx))
	}
	if dy != 0 {
		t = min(t, n.height/2/math.Abs(dy))
	}
	if length := math.Hypot(dx, dy); length > 0 {
		t += more / length
	}
	return mix(from, to, min(t, 1))
}

func mix(a, b point, t float64) point { return point{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t} }
