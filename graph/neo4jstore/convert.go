package neo4jstore

import (
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

// value is what the driver gives for a value of Cypher. Bytes, which no
// query can write but another program may have stored, become a list of integers.
func (a *answer) value(x any) (value.Value, error) {
	switch x := x.(type) {
	case dbtype.Node:
		i, err := a.node(x)
		return a.source.Node(i), err
	case dbtype.Relationship:
		i, err := a.relationship(x)
		return a.source.Relationship(i), err
	case dbtype.Path:
		return a.path(x)
	case []any:
		vs := make([]value.Value, len(x))
		for i, e := range x {
			var err error
			if vs[i], err = a.value(e); err != nil {
				return value.Null, err
			}
		}
		return value.NewList(vs)
	case map[string]any:
		keys, values := make([]string, 0, len(x)), make([]value.Value, 0, len(x))
		for k, e := range x { // NewMap sorts
			v, err := a.value(e)
			if err != nil {
				return value.Null, err
			}
			keys, values = append(keys, k), append(values, v)
		}
		m, err := value.NewMap(keys, values)
		return value.MapOf(m), err
	case []byte:
		vs := make([]value.Value, len(x))
		for i, b := range x {
			vs[i] = value.Int(int64(int8(b))) // as Java has them
		}
		return value.NewList(vs)
	}
	if v, ok := temporal(x); ok {
		return v, nil
	}
	switch x := x.(type) {
	case dbtype.Point2D:
		return value.PointOf(value.Point{CRS: value.CRS(x.SpatialRefId), X: x.X, Y: x.Y}), nil
	case dbtype.Point3D:
		return value.PointOf(value.Point{CRS: value.CRS(x.SpatialRefId), X: x.X, Y: x.Y, Z: x.Z}), nil
	case dbtype.Duration:
		d, err := value.NewDuration(x.Months, x.Days, x.Seconds, int64(x.Nanos))
		return value.DurationOf(d), err
	case *dbtype.InvalidValue:
		return value.Null, fmt.Errorf("Neo4j sent a value that cannot be read: %s: %w", clip(x.Message), graph.ErrUnsupported)
	}
	return value.FromGo(x) // null, numbers, text, instants
}

// temporal reads what the driver gives for the temporal types that have no instant.
func temporal(x any) (value.Value, bool) {
	switch x := x.(type) {
	case dbtype.Date:
		return value.Date(dayOf(x.Time())), true
	case dbtype.LocalTime:
		return value.LocalTime(nanosOf(x.Time())), true
	case dbtype.Time:
		_, offset := x.Time().Zone()
		return value.TimeOf(value.Time{Nanos: nanosOf(x.Time()), Offset: int32(offset)}), true
	case dbtype.LocalDateTime:
		return value.LocalDateTimeOf(value.LocalDateTime{Days: dayOf(x.Time()), Nanos: nanosOf(x.Time())}), true
	}
	return value.Null, false
}

func dayOf(t time.Time) int64 {
	year, month, day := t.Date()
	return value.DayOf(int64(year), int64(month), int64(day))
}

func nanosOf(t time.Time) int64 {
	hour, minute, second := t.Clock()
	return int64(hour)*int64(time.Hour) + int64(minute)*int64(time.Minute) + int64(second)*int64(time.Second) + int64(t.Nanosecond())
}

// parameter is v as the driver takes it. Nodes, relationships and paths are
// no parameters: ErrInvalid.
func parameter(v value.Value) (any, error) {
	switch v.Kind() {
	case value.KindNull:
		return nil, nil
	case value.KindBoolean:
		b, _ := v.Bool()
		return b, nil
	case value.KindInteger:
		i, _ := v.Int()
		return i, nil
	case value.KindFloat:
		f, _ := v.Float()
		return f, nil
	case value.KindString:
		s, _ := v.Str()
		return s, nil
	case value.KindList:
		vs, _ := v.List()
		list := make([]any, len(vs))
		for i, e := range vs {
			var err error
			if list[i], err = parameter(e); err != nil {
				return nil, err
			}
		}
		return list, nil
	case value.KindMap:
		m, _ := v.Map()
		of := make(map[string]any, m.Len())
		for k, e := range m.All() {
			x, err := parameter(e)
			if err != nil {
				return nil, err
			}
			of[k] = x
		}
		return of, nil
	case value.KindPoint:
		p, _ := v.Point()
		if p.CRS.Dimensions() == 3 {
			return dbtype.Point3D{X: p.X, Y: p.Y, Z: p.Z, SpatialRefId: uint32(p.CRS)}, nil
		}
		return dbtype.Point2D{X: p.X, Y: p.Y, SpatialRefId: uint32(p.CRS)}, nil
	}
	return temporalParameter(v)
}

func temporalParameter(v value.Value) (any, error) {
	at := func(days, nanos int64, place *time.Location) time.Time {
		year, month, day := value.Civil(days)
		return time.Date(int(year), time.Month(month), int(day), 0, 0, int(nanos/value.NanosPerSecond), int(nanos%value.NanosPerSecond), place)
	}
	switch v.Kind() {
	case value.KindDate:
		days, _ := v.Date()
		return dbtype.Date(at(days, 0, time.UTC)), nil
	case value.KindLocalTime:
		nanos, _ := v.LocalTime()
		return dbtype.LocalTime(at(0, nanos, time.UTC)), nil
	case value.KindTime:
		t, _ := v.Time()
		return dbtype.Time(at(0, t.Nanos, time.FixedZone("Offset", int(t.Offset)))), nil
	case value.KindLocalDateTime:
		d, _ := v.LocalDateTime()
		return dbtype.LocalDateTime(at(d.Days, d.Nanos, time.UTC)), nil
	case value.KindDateTime:
		d, _ := v.DateTime()
		if d.Zone == nil { // the driver tells an offset by this name
			return d.GoTime().In(time.FixedZone("Offset", int(d.Offset))), nil
		}
		return d.GoTime(), nil
	case value.KindDuration:
		d, _ := v.Duration()
		return dbtype.Duration{Months: d.Months, Days: d.Days, Seconds: d.Seconds, Nanos: int(d.Nanos)}, nil
	}
	return nil, fmt.Errorf("a %s cannot be a parameter: give its id or its properties: %w", v.Kind(), graph.ErrInvalid)
}
