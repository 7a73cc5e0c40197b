package value

import (
	"encoding/json"
	"math"
	"strconv"
)

// maxSafe is the largest integer that JavaScript's numbers hold.
const maxSafe = 1<<53 - 1

// marks are the names of the types in "$type".
var marks = [...]string{
	KindInteger:       "Integer",
	KindFloat:         "Float",
	KindMap:           "Map",
	KindNode:          "Node",
	KindRelationship:  "Relationship",
	KindPath:          "Path",
	KindPoint:         "Point",
	KindDate:          "Date",
	KindLocalTime:     "LocalTime",
	KindTime:          "Time",
	KindLocalDateTime: "LocalDateTime",
	KindDateTime:      "DateTime",
	KindDuration:      "Duration",
}

// AppendJSON appends v as JSON, and asks m while it grows. Null, booleans,
// numbers, strings, lists and maps are those of JSON. What JSON has not is an object with its type:
//
//	{"$type":"Date","value":"2025-06-22"}, and so the other temporal values
//	{"$type":"Point","crs":"wgs-84","x":1.0,"y":2.0}, and z in three dimensions
//	{"$type":"Node","id":"7","labels":["Actor"],"properties":{}}
//	{"$type":"Relationship","id":"9","type":"MEETS_WITH","start":"7","end":"8","properties":{}}
//	{"$type":"Path","nodes":[…],"relationships":[…]}
//	{"$type":"Integer","value":"9007199254740993"}, beyond 2^53
//	{"$type":"Float","value":"NaN"}, or Infinity or -Infinity
//	{"$type":"Map","value":{…}}, for a map with a key "$type"
func AppendJSON(m Meter, b []byte, v Value) ([]byte, error) {
	w := writer{meter: m, b: b, charged: len(b)}
	err := w.json(v)
	return w.b, err
}

func (w *writer) json(v Value) error {
	switch kind := v.Kind(); kind {
	case KindNull:
		w.b = append(w.b, "null"...)
	case KindBoolean:
		w.b = strconv.AppendBool(w.b, v.n == 1)
	case KindInteger:
		w.jsonInt(int64(v.n))
	case KindFloat:
		w.jsonFloat(math.Float64frombits(v.n))
	case KindString:
		s, _ := v.Str()
		w.jsonString(s)
	case KindList:
		vs, _ := v.List()
		return w.jsonList(len(vs), func(i int) error { return w.json(vs[i]) })
	case KindMap:
		return w.jsonMap(v.ref.(*Map))
	case KindNode:
		id, in, _ := v.Node()
		return w.jsonNode(in, id)
	case KindRelationship:
		id, in, _ := v.Relationship()
		return w.jsonRelationship(in, id)
	case KindPath:
		return w.jsonPath(v.ref.(*Path))
	case KindPoint:
		w.jsonPoint(v.ref.(*Point))
	default:
		s, _ := ToString(v)
		w.jsonMarked(kind, s)
	}
	return w.grown()
}

func (w *writer) jsonInt(i int64) {
	if i > maxSafe || i < -maxSafe {
		w.jsonMarked(KindInteger, strconv.FormatInt(i, 10))
		return
	}
	w.b = strconv.AppendInt(w.b, i, 10)
}

func (w *writer) jsonFloat(f float64) {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		w.jsonMarked(KindFloat, FormatFloat(f))
		return
	}
	w.b = appendFloat(w.b, f)
}

func (w *writer) jsonString(s string) {
	quoted, _ := json.Marshal(s) // a string always has a JSON form
	w.b = append(w.b, quoted...)
}

func (w *writer) jsonMarked(kind Kind, text string) {
	w.b = append(append(append(w.b, `{"$type":"`...), marks[kind]...), `","value":`...)
	w.jsonString(text)
	w.b = append(w.b, '}')
}

func (w *writer) jsonList(n int, element func(i int) error) error {
	w.b = append(w.b, '[')
	for i := range n {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		if err := element(i); err != nil {
			return err
		}
	}
	w.b = append(w.b, ']')
	return w.grown()
}

func (w *writer) jsonMap(m *Map) error {
	if _, marked := m.Get("$type"); marked {
		w.b = append(w.b, `{"$type":"Map","value":`...)
		if err := w.jsonObject(m); err != nil {
			return err
		}
		w.b = append(w.b, '}')
		return nil
	}
	return w.jsonObject(m)
}

func (w *writer) jsonObject(m *Map) error {
	w.b = append(w.b, '{')
	for i, k := range m.keys {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		w.jsonString(k)
		w.b = append(w.b, ':')
		if err := w.json(m.values[i]); err != nil {
			return err
		}
	}
	w.b = append(w.b, '}')
	return w.grown()
}

func (w *writer) jsonPoint(p *Point) {
	w.b = append(append(append(w.b, `{"$type":"Point","crs":"`...), p.CRS.String()...), `","x":`...)
	w.jsonFloat(p.X)
	w.b = append(w.b, `,"y":`...)
	w.jsonFloat(p.Y)
	if p.CRS.Dimensions() == 3 {
		w.b = append(w.b, `,"z":`...)
		w.jsonFloat(p.Z)
	}
	w.b = append(w.b, '}')
}
