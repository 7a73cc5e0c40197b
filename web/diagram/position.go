package diagram

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A point is a place on the map in points, y downwards.
type point struct{ x, y float64 }

// A box is a rectangle around its middle.
type box struct {
	point
	width, height float64
}

// grow is b with m points more on each side.
func (b box) grow(m float64) box { return box{b.point, b.width + 2*m, b.height + 2*m} }

func (b box) overlaps(c box) bool {
	return math.Abs(b.x-c.x)*2 < b.width+c.width && math.Abs(b.y-c.y)*2 < b.height+c.height
}

func (b box) holds(p point) bool {
	return math.Abs(b.x-p.x)*2 < b.width && math.Abs(b.y-p.y)*2 < b.height
}

// A curve is a line's course: a point, and three more for each cubic Bézier piece.
type curve struct {
	points []point
	tip    *point // of the arrowhead, which begins where the course ends; nil without one
}

// A plan is where everything stands.
type plan struct {
	nodes  []point // the middles
	edges  []curve
	labels []spot // one for each tie
	layout string // what made it
	favour float64
	note   string // why it is simpler than it should be; empty if it is not
}

// A spot is where a label stands, if there is room for it.
type spot struct {
	point
	shown bool
}

// labelLift is how far a label stands above where Graphviz puts it: there, its
// letters would touch a line that runs below.
const labelLift = 2.5

// readPlan reads what Graphviz made of s in its format json0.
func readPlan(data []byte, s *scene) (*plan, error) {
	var read struct {
		Bounds  string `json:"bb"`
		Objects []struct{ Name, Pos string }
		Edges   []struct{ ID, Pos, LP string }
	}
	if err := json.Unmarshal(data, &read); err != nil {
		return nil, fmt.Errorf("reading the layout: %w", err)
	}
	bounds, err := readNumbers(read.Bounds, 4)
	if err != nil {
		return nil, err
	}
	top := bounds[3]
	p := &plan{nodes: make([]point, len(s.nodes)), edges: make([]curve, len(s.edges)), labels: make([]spot, len(s.ties))}
	placed := 0
	for _, o := range read.Objects {
		i, err := indexIn(o.Name, "n", len(p.nodes))
		if err != nil {
			return nil, err
		}
		if p.nodes[i], err = readPoint(o.Pos, top); err != nil {
			return nil, err
		}
		placed++
	}
	for _, e := range read.Edges {
		i, err := indexIn(e.ID, "e", len(p.edges))
		if err != nil {
			return nil, err
		}
		if p.edges[i], err = readCurve(e.Pos, top); err != nil {
			return nil, err
		}
		if e.LP != "" && s.edges[i].labelled {
			at, err := readPoint(e.LP, top)
			if err != nil {
				return nil, err
			}
			at.y -= labelLift
			p.labels[s.edges[i].tie] = spot{at, true}
		}
		placed++
	}
	if want := len(p.nodes) + len(p.edges); placed != want {
		return nil, fmt.Errorf("the layout places %d of %d things", placed, want)
	}
	return p, nil
}

func indexIn(name, prefix string, n int) (int, error) {
	number, ok := strings.CutPrefix(name, prefix)
	i, err := strconv.Atoi(number)
	if !ok || err != nil || i < 0 || i >= n {
		return 0, fmt.Errorf("the layout names %q, which is not on the map", name)
	}
	return i, nil
}

// readCurve reads "e,x,y x,y x,y x,y x,y": the tip of an arrowhead, if any,
// then the course.
func readCurve(pos string, top float64) (c curve, err error) {
	for field := range strings.FieldsSeq(strings.ReplaceAll(pos, ";", " ")) {
		rest, isTip := strings.CutPrefix(field, "e,")
		at, err := readPoint(rest, top)
		if err != nil {
			return curve{}, err
		}
		if isTip {
			c.tip = &at
		} else {
			c.points = append(c.points, at)
		}
	}
	if len(c.points) < 4 || len(c.points)%3 != 1 {
		return curve{}, fmt.Errorf("the layout gives a line %d points", len(c.points))
	}
	return c, nil
}

func readPoint(pos string, top float64) (point, error) {
	n, err := readNumbers(strings.TrimSuffix(pos, "!"), 2)
	if err != nil {
		return point{}, err
	}
	return point{n[0], top - n[1]}, nil
}

func readNumbers(list string, want int) ([]float64, error) {
	fields := strings.Split(list, ",")
	numbers := make([]float64, len(fields))
	for i, f := range fields {
		n, err := strconv.ParseFloat(f, 64)
		if err != nil || math.IsNaN(n) || math.IsInf(n, 0) || len(fields) != want {
			return nil, fmt.Errorf("the layout has %q where %d numbers should stand", list, want)
		}
		numbers[i] = n
	}
	return numbers, nil
}

// at is the point of c at t, from 0 to 1, counted in pieces.
func (c curve) at(t float64) point {
	pieces := (len(c.points) - 1) / 3
	k := min(int(t*float64(pieces)), pieces-1)
	t = t*float64(pieces) - float64(k)
	p, u := c.points[3*k:3*k+4], 1-t
	mix := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
	return point{mix(p[0].x, p[1].x, p[2].x, p[3].x), mix(p[0].y, p[1].y, p[2].y, p[3].y)}
}
