package function

import (
	"math"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// pointFunctions are about places.
var pointFunctions = []*Function{
	define("point", "input :: MAP", "POINT", "A point, from a map with x and y, or longitude and latitude, and perhaps z or height and crs or srid.", point),
	define("point.distance", "from :: ANY, to :: ANY", "FLOAT", "The distance between two points, in metres where they are on the globe; null where they are of two systems.", distance),
	define("point.withinBBox", "point :: ANY, lowerLeft :: ANY, upperRight :: ANY", "BOOLEAN", "Whether a point is in the box between two others; null where they are of several systems.", withinBox),
}

func point(_ *Context, args []value.Value) (value.Value, error) {
	m, _ := args[0].Map()
	for _, key := range []string{"x", "y", "z", "longitude", "latitude", "height", "crs", "srid"} {
		if v, ok := m.Get(key); ok && v.IsNull() {
			return value.Null, nil
		}
	}
	p, err := pointOf(m)
	if err == nil {
		err = p.Check()
	}
	if err != nil {
		return value.Null, err
	}
	return value.PointOf(p), nil
}

// pointOf reads the coordinates and the system of a point.
func pointOf(m *value.Map) (p value.Point, err error) {
	read := func(key string, to *float64) bool {
		v, ok := m.Get(key)
		f, isNumber := v.Number()
		if ok && !isNumber && err == nil {
			err = bad("Cannot assign %s to field %s", value.Describe(v), key)
		}
		*to = f
		return ok
	}
	has := func(key string) bool { _, ok := m.Get(key); return ok }
	var third bool
	switch {
	case has("x") && has("y"):
		read("x", &p.X)
		read("y", &p.Y)
		third = read("z", &p.Z)
		p.CRS = value.Cartesian
	case has("longitude") && has("latitude"):
		read("longitude", &p.X)
		read("latitude", &p.Y)
		third = read("z", &p.Z) || read("height", &p.Z)
		p.CRS = value.WGS84
	default:
		return p, bad("A map with keys '%s' is not describing a valid point, a point is described either by using cartesian coordinates e.g. {x: 2.3, y: 4.5, crs: 'cartesian'} or using geographic coordinates e.g. {latitude: 12.78, longitude: 56.7, crs: 'WGS-84'}.",
			strings.Join(m.Keys()[:min(m.Len(), 8)], "', '"))
	}
	if third {
		p.CRS = map[value.CRS]value.CRS{value.Cartesian: value.Cartesian3D, value.WGS84: value.WGS84in3D}[p.CRS]
	}
	if err != nil {
		return p, err
	}
	named, err := systemOf(m)
	switch geographic := p.CRS.Geographic(); {
	case err != nil || named == 0:
		return p, err
	case geographic && !named.Geographic():
		return p, bad("Geographic points does not support coordinate reference system: %s", named)
	case named.Dimensions() != p.CRS.Dimensions():
		return p, bad("Cannot create point with %dD coordinate reference system and %d coordinates. Please consider using equivalent %dD coordinate reference system",
			named.Dimensions(), p.CRS.Dimensions(), p.CRS.Dimensions())
	}
	p.CRS = named
	return p, nil
}

// systemOf is the coordinate reference system that a map names, or 0.
func systemOf(m *value.Map) (value.CRS, error) {
	crs, named := m.Get("crs")
	srid, numbered := m.Get("srid")
	switch {
	case named && numbered:
		return 0, bad("Cannot specify both CRS and SRID")
	case named:
		name, _ := crs.Str()
		if c, ok := value.CRSOf(name); ok {
			return c, nil
		}
		return 0, bad("Unknown coordinate reference system: %.60s", name)
	case numbered:
		n, _ := srid.Int()
		if c := value.CRS(n); c.String() != "" {
			return c, nil
		}
		return 0, bad("Unknown coordinate reference system: code=%d", n)
	}
	return 0, nil
}

// earth is the radius of the globe in metres, as Neo4j has it.
const earth = 6378140.0

func distance(_ *Context, args []value.Value) (value.Value, error) {
	p, ok := args[0].Point()
	q, okq := args[1].Point()
	if !ok || !okq || p.CRS != q.CRS {
		return value.Null, nil
	}
	if !p.CRS.Geographic() {
		return value.Float(math.Sqrt(square(q.X-p.X) + square(q.Y-p.Y) + square(q.Z-p.Z))), nil
	}
	const degree = math.Pi / 180
	latitude, other := p.Y*degree, q.Y*degree
	east := q.X*degree - p.X*degree
	a := square(math.Sin((other-latitude)/2)) + math.Cos(latitude)*math.Cos(other)*square(math.Sin(east/2))
	angle := 2 * math.Atan2(math.Sqrt(a), math.Sqrt(1-a))
	if p.CRS.Dimensions() == 2 {
		return value.Float(earth * angle), nil
	}
	flat := (earth + (p.Z+q.Z)/2) * angle
	return value.Float(math.Sqrt(square(flat) + square(q.Z-p.Z))), nil
}

func square(f float64) float64 { return f * f }

// withinBox takes a box whose western edge is east of its eastern one for one
// across the date line.
func withinBox(_ *Context, args []value.Value) (value.Value, error) {
	p, ok := args[0].Point()
	low, okl := args[1].Point()
	high, okh := args[2].Point()
	if !ok || !okl || !okh || p.CRS != low.CRS || p.CRS != high.CRS {
		return value.Null, nil
	}
	across := p.X >= low.X && p.X <= high.X
	if p.CRS.Geographic() && low.X > high.X {
		across = p.X >= low.X || p.X <= high.X
	}
	return value.Bool(across && p.Y >= low.Y && p.Y <= high.Y && p.Z >= low.Z && p.Z <= high.Z), nil
}
