package diagram

import (
	"cmp"
	"math"
	"slices"
)

// tries lists the places on a line where its label may stand, best first.
var tries = []float64{0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82}

// spots lists where a label of that size may stand at c, best first: on the
// line, then beside it.
func (c curve) spots(width, height float64) []box {
	var all []box
	for _, side := range []float64{0, -1, 1} {
		for _, t := range tries {
			at := c.at(t)
			before, after := c.at(t-0.02), c.at(t+0.02)
			dx, dy := after.x-before.x, after.y-before.y
			length := max(math.Hypot(dx, dy), 0.01)
			nx, ny := -dy/length, dx/length
			off := side * (math.Abs(nx)*width/2 + math.Abs(ny)*height/2 + 2)
			all = append(all, box{point{at.x + nx*off, at.y + ny*off}, width, height})
		}
	}
	return all
}

// place finds room for the labels of p, those of the strongest ties first,
// where they touch no actor, no point and no other label. A label without room is
// not shown until its line is pointed at; it then stands where it covers no actor, if it can.
func (s *scene) place(p *plan) {
	var taken []box
	for i, n := range s.nodes {
		taken = append(taken, box{p.nodes[i], n.width, n.height}.grow(2))
	}
	actors := len(taken)
	course := s.sample(p)
	for _, i := range s.byStrength() {
		width, height := labelSize(s.ties[i].label())
		best, bestCost := box{}, 0
		for rank, b := range p.edges[s.ties[i].edges[0]].spots(width+4, height) {
			cost := rank
			for k, other := range taken {
				if b.overlaps(other) {
					cost += 1000
					if k < actors {
						cost += 100_000
					}
				}
			}
			for e, points := range course {
				if cost >= 1000 || rank > 0 && cost >= bestCost {
					break // which lines run here matters only between places that are free
				}
				if s.edges[e].tie != i && slices.ContainsFunc(points, b.holds) {
					cost += 4
				}
			}
			if rank == 0 || cost < bestCost {
				best, bestCost = b, cost
			}
		}
		shown := bestCost < 1000
		p.labels[i] = spot{best.point, shown}
		if shown {
			taken = append(taken, best)
		}
	}
}

// byStrength lists the ties, those with the most claims first.
func (s *scene) byStrength() []int {
	order := make([]int, len(s.ties))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return -cmp.Compare(s.ties[i].claims, s.ties[j].claims) })
	return order
}

// sample is points along each line, close enough for no label to slip between.
func (s *scene) sample(p *plan) [][]point {
	all := make([][]point, len(p.edges))
	for i, c := range p.edges {
		all[i] = c.sample()
	}
	return all
}

func (c curve) sample() []point {
	const parts = 24
	var all []point
	for k := range parts + 1 {
		all = append(all, c.at(float64(k)/parts))
	}
	return all
}

// bounds is the rectangle that all nodes, lines and labels of p lie in.
func (s *scene) bounds(p *plan) (left, top, right, bottom float64) {
	if len(s.nodes) == 0 {
		return 0, 0, 240, 20
	}
	left, top, right, bottom = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	hold := func(b box) {
		left, right = min(left, b.x-b.width/2), max(right, b.x+b.width/2)
		top, bottom = min(top, b.y-b.height/2), max(bottom, b.y+b.height/2)
	}
	for i, n := range s.nodes {
		hold(box{p.nodes[i], n.width, n.height}.grow(2))
	}
	for _, points := range s.sample(p) {
		for _, at := range points {
			hold(box{at, 4, 4})
		}
	}
	for i, t := range s.ties {
		width, height := labelSize(t.label())
		hold(box{p.labels[i].point, width, height}.grow(2))
	}
	return left, top, right, bottom
}

// part draws the lines between two actors side by side where they would lie
// on each other: Graphviz runs them all along the shortest way.
func (s *scene) part(p *plan) {
	type pair [2]int
	of := func(e edge) pair { return pair{min(e.from, e.to), max(e.from, e.to)} }
	count := map[pair]int{}
	for _, e := range s.edges {
		count[of(e)]++
	}
	drawn := map[pair]int{}
	for i, e := range s.edges {
		n := count[of(e)]
		if n == 1 {
			continue
		}
		side := float64(drawn[of(e)]) - float64(n-1)/2
		drawn[of(e)]++
		if line := s.straight(e, p, side); s.clear(e, p, line) {
			p.edges[i] = line
		} else {
			p.edges[i].shift(10 * side)
		}
	}
}

// clear tells whether a line for e passes no third actor.
func (s *scene) clear(e edge, p *plan, line curve) bool {
	for i, n := range s.nodes {
		b := box{p.nodes[i], n.width, n.height}.grow(3)
		if i != e.from && i != e.to && slices.ContainsFunc(line.sample(), b.holds) {
			return false
		}
	}
	return true
}

// shift moves the inner part of c sideways, by points.
func (c curve) shift(by float64) {
	a, b := c.points[0], c.points[len(c.points)-1]
	length := max(math.Hypot(b.x-a.x, b.y-a.y), 1)
	for i := 1; i < len(c.points)-1; i++ {
		c.points[i].x -= by * (b.y - a.y) / length
		c.points[i].y += by * (b.x - a.x) / length
	}
}
