package value

import (
	"cmp"
	"math"
	"strings"
)

// A CRS is a coordinate reference system, by its number as Neo4j has it.
type CRS int64

// The coordinate reference systems.
const (
	WGS84       CRS = 4326
	WGS84in3D   CRS = 4979
	Cartesian   CRS = 7203
	Cartesian3D CRS = 9157
)

var crsNames = map[CRS]string{WGS84: "wgs-84", WGS84in3D: "wgs-84-3d", Cartesian: "cartesian", Cartesian3D: "cartesian-3d"}

// CRSOf looks a system up by its name, in any case.
func CRSOf(name string) (CRS, bool) {
	for c, n := range crsNames {
		if strings.EqualFold(n, name) {
			return c, true
		}
	}
	return 0, false
}

// String is the system's name, e.g. "wgs-84"; empty for a number that is none.
func (c CRS) String() string { return crsNames[c] }

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

// Check is the error for coordinates that no point may have. It brings a
// longitude into the range from -180 to 180 degrees.
func (p *Point) Check() error {
	if f := p.X + p.Y + p.Z; math.IsNaN(f - f) { // infinite or NaN, or a sum that is
		for _, c := range []float64{p.X, p.Y, p.Z} {
			if math.IsNaN(c) || math.IsInf(c, 0) {
				return Errorf(ArgumentError, "InvalidArgumentValue", "Cannot create a point with non-finite coordinate values: [%s, %s]", FormatFloat(p.X), FormatFloat(p.Y))
			}
		}
	}
	if !p.CRS.Geographic() {
		return nil
	}
	if p.Y < -90 || p.Y > 90 {
		return Errorf(ArgumentError, "InvalidArgumentValue", "Cannot create WGS84 point with invalid coordinate: [%s, %s]. Valid range for Y coordinate is [-90, 90].", FormatFloat(p.X), FormatFloat(p.Y))
	}
	if p.X < -180 || p.X > 180 {
		p.X = math.Mod(p.X, 360)
		if p.X > 180 {
			p.X -= 360
		} else if p.X < -180 {
			p.X += 360
		}
	}
	return nil
}

// PointOf makes a value of a point.
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
