package value

import "cmp"

// A CRS is a coordinate reference system, by its number as Neo4j has it.
type CRS int64

// The coordinate reference systems.
const (
	WGS84       CRS = 4326
	WGS84in3D   CRS = 4979
	Cartesian   CRS = 7203
	Cartesian3D CRS = 9157
)

// String is the system's name, e.g. "wgs-84".
func (c CRS) String() string {
	switch c {
	case WGS84:
		return "wgs-84"
	case WGS84in3D:
		return "wgs-84-3d"
	case Cartesian:
		return "cartesian"
	}
	return "cartesian-3d"
}

// Dimensions is 2 or 3.
func (c CRS) Dimensions() int {
	if c == WGS84in3D || c == Cartesian3D {
		return 3
	}
	return 2
}

// Geographic says whether X and Y are longitude and latitude, in degrees.
func (c CRS) Geographic() bool { return c == WGS84 || c == WGS84in3D }

// A Point is a place. X is the longitude and Y the latitude where the system
// is geographic; Z is 0 in two dimensions.
type Point struct {
	CRS     CRS
	X, Y, Z float64
}

// PointOf makes a point.
func PointOf(p Point) Value { return Value{0, &p} }

// Point is v's point, and whether v is one.
func (v Value) Point() (Point, bool) {
	if p, ok := v.ref.(*Point); ok {
		return *p, true
	}
	return Point{}, false
}

func (p *Point) compare(q *Point) int {
	return cmp.Or(cmp.Compare(p.CRS, q.CRS), cmp.Compare(p.X, q.X), cmp.Compare(p.Y, q.Y), cmp.Compare(p.Z, q.Z))
}
