package value

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"example.org/entente/graph"
)

// FromJSON reads a value from JSON, as AppendJSON writes it but for nodes,
// relationships and paths. A number without a point or exponent is an integer.
// What it cannot read is a graph.ErrInvalid.
func FromJSON(text []byte) (Value, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var x any
	if err := d.Decode(&x); err != nil {
		return Null, fmt.Errorf("read a value as JSON: %v: %w", err, graph.ErrInvalid)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Null, fmt.Errorf("read a value as JSON: there is more after it: %w", graph.ErrInvalid)
	}
	return FromGo(x)
}

// FromGo makes a value of what encoding/json decodes to, of Go's own
// integers, []string, and time.Time. Of anything else it is a graph.ErrInvalid.
func FromGo(x any) (Value, error) {
	switch x := x.(type) {
	case nil:
		return Null, nil
	case Value:
		return x, nil
	case bool:
		return Bool(x), nil
	case string:
		return String(strings.ToValidUTF8(x, "\uFFFD")), nil
	case int:
		return Int(int64(x)), nil
	case int64:
		return Int(x), nil
	case float64:
		return Float(x), nil
	case json.Number:
		return fromNumber(x.String())
	case []string:
		vs := make([]Value, len(x))
		for i, s := range x {
			vs[i] = String(s)
		}
		return NewList(vs)
	case []any:
		return fromSlice(x)
	case map[string]any:
		if mark, ok := x["$type"].(string); ok {
			return fromMarked(mark, x)
		}
		return fromMap(x)
	case time.Time:
		return fromTime(x), nil
	}
	return Null, fmt.Errorf("a Go value of type %T is no value of Cypher: %w", x, graph.ErrInvalid)
}

func fromSlice(x []any) (Value, error) {
	vs := make([]Value, len(x))
	for i, e := range x {
		var err error
		if vs[i], err = FromGo(e); err != nil {
			return Null, err
		}
	}
	return NewList(vs)
}

func fromMap(x map[string]any) (Value, error) {
	keys, values := make([]string, 0, len(x)), make([]Value, 0, len(x))
	for k, e := range x { // NewMap sorts
		v, err := FromGo(e)
		if err != nil {
			return Null, err
		}
		keys, values = append(keys, k), append(values, v)
	}
	m, err := NewMap(keys, values)
	if err != nil {
		return Null, err
	}
	return MapOf(m), nil
}

func fromNumber(text string) (Value, error) {
	if !strings.ContainsAny(text, ".eE") {
		i, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return Null, fmt.Errorf("the integer %.40s does not fit into 64 bits: %w", text, graph.ErrInvalid)
		}
		return Int(i), nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return Null, fmt.Errorf("the number %.40s is too large for a float: %w", text, graph.ErrInvalid)
	}
	return Float(f), nil
}

// fromTime tells an instant where Go tells it, in a zone that has a name or at an offset.
func fromTime(t time.Time) Value {
	_, offset := t.Zone()
	p := Place{Offset: int32(offset)}
	if name := t.Location().String(); name != "UTC" {
		if z, ok := ZoneOf(name); ok {
			p = Place{Zone: z}
		}
	}
	return DateTimeOf(DateTime{Seconds: t.Unix(), Nanos: int64(t.Nanosecond())}.At(p))
}

// fromMarked makes the value of an object with a "$type".
func fromMarked(mark string, x map[string]any) (Value, error) {
	text, isText := x["value"].(string)
	switch {
	case mark == "Map":
		if m, ok := x["value"].(map[string]any); ok {
			return fromMap(m)
		}
	case mark == "Point":
		return fromPoint(x)
	case isText:
		return Parse(mark, text)
	}
	return Null, fmt.Errorf(`an object with "$type": %.40q is no value that can be read: %w`, mark, graph.ErrInvalid)
}

// Parse reads a value from its text and the name of its type, as in "$type":
// a temporal value, an Integer or a Float.
func Parse(mark, text string) (Value, error) {
	switch mark {
	case "Integer":
		return fromNumber(text)
	case "Float":
		if f, ok := ParseFloat(text); ok {
			return Float(f), nil
		}
	case "Date":
		days, err := ParseDate(text)
		return Date(days), err
	case "LocalTime":
		nanos, err := ParseLocalTime(text)
		return LocalTime(nanos), err
	case "Time":
		t, err := ParseTime(text, Place{}, 0)
		return TimeOf(t), err
	case "LocalDateTime":
		d, err := ParseLocalDateTime(text)
		return LocalDateTimeOf(d), err
	case "DateTime":
		d, err := ParseDateTime(text, Place{})
		return DateTimeOf(d), err
	case "Duration":
		d, err := ParseDuration(text)
		return DurationOf(d), err
	}
	return Null, fmt.Errorf("%.40q is no %.40q: %w", text, mark, graph.ErrInvalid)
}

func fromPoint(x map[string]any) (Value, error) {
	p := Point{}
	name, _ := x["crs"].(string)
	crs, ok := CRSOf(name)
	p.CRS = crs
	for key, to := range map[string]*float64{"x": &p.X, "y": &p.Y, "z": &p.Z} {
		if key == "z" && crs.Dimensions() == 2 {
			continue
		}
		v, err := FromGo(x[key])
		f, is := v.Number()
		if ok = ok && is && err == nil; ok {
			*to = f
		}
	}
	if !ok {
		return Null, fmt.Errorf("a point needs its crs and its coordinates x, y and in three dimensions z: %w", graph.ErrInvalid)
	}
	if err := p.Check(); err != nil {
		return Null, err
	}
	return PointOf(p), nil
}
