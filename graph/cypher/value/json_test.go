package value

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"example.org/entente/graph"
)

func TestJSONIsReadBackAsItWasWritten(t *testing.T) {
	for _, row := range append(zoo(), []Value{nan}, []Value{mapOf("$type", String("Date"), "value", String("2020-01-01"))}) {
		for _, v := range row {
			b, err := AppendJSON(nil, nil, v)
			if err != nil || !json.Valid(b) {
				t.Errorf("%s: %s, %v", text(t, v), b, err)
			}
			switch v.Kind() {
			case KindNode, KindRelationship, KindPath:
				continue // they are of a graph
			}
			got, err := FromJSON(b)
			if err != nil || got.Kind() != v.Kind() || Order(got, v) != 0 {
				t.Errorf("%s came back as %s, %v", b, text(t, got), err)
			}
		}
	}
}

func TestJSONMarksWhatItHasNoTypeFor(t *testing.T) {
	for want, v := range map[string]Value{
		`null`: Null, `1`: Int(1), `1.0`: Float(1), `true`: Bool(true), `"a\u003cb"`: String("a<b"),
		`[1,null]`:                              listOf(Int(1), Null),
		`{"a":{"b":[]}}`:                        mapOf("a", mapOf("b", listOf())),
		`{"$type":"Date","value":"2020-01-01"}`: read("Date", "2020-01-01"),
		`{"$type":"Integer","value":"9007199254740993"}`:                                            Int(1<<53 + 1),
		`{"$type":"Float","value":"-Infinity"}`:                                                     Float(negInf),
		`{"$type":"Map","value":{"$type":1}}`:                                                       mapOf("$type", Int(1)),
		`{"$type":"Point","crs":"wgs-84","x":1.0,"y":2.0}`:                                          PointOf(Point{WGS84, 1, 2, 0}),
		`{"$type":"Node","id":"n1","labels":["Actor","State"],"properties":{"id":7,"name":"Iran"}}`: here.Node(1),
		`{"$type":"Relationship","id":"r5","type":"MEETS_WITH","start":"n1","end":"n2","properties":{"since":{"$type":"Date","value":"1970-01-01"}}}`: here.Relationship(5),
		`{"$type":"Path","nodes":[{"$type":"Node","id":"n2","labels":[],"properties":{}}],"relationships":[]}`:                                        PathOf(&Path{In: here, Nodes: []int64{2}}),
	} {
		if got, err := AppendJSON(nil, nil, v); err != nil || string(got) != want {
			t.Errorf("%s, %v; want %s", got, err, want)
		}
	}
}

func TestParametersThatCannotBeReadSayWhy(t *testing.T) {
	for _, text := range []string{`{`, `1 2`, `9223372036854775808`, `1e999`, `{"$type":"Date","value":"soon"}`, `{"$type":"Node","id":"1"}`,
		`{"$type":"Point","crs":"wgs-84","x":1}`, `{"$type":"Point","crs":"wgs-84","x":1,"y":91}`, `{"$type":"Date"}`,
		strings.Repeat("[", 300) + strings.Repeat("]", 300)} {
		if v, err := FromJSON([]byte(text)); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%.40s is read as %v, %v", text, v.Kind(), err)
		}
	}
	if _, err := FromGo(struct{}{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("a struct: %v", err)
	}
}

func TestGoValuesBecomeValues(t *testing.T) {
	at := time.Date(2025, 6, 22, 12, 0, 0, 5, time.FixedZone("", 3600))
	for want, x := range map[string]any{
		"['a', 'b']":                          []string{"a", "b"},
		"[1, 2.5, {k: null}]":                 []any{1, 2.5, map[string]any{"k": nil}},
		"2025-06-22T12:00:00.000000005+01:00": at,
		"7":                                   int64(7),
	} {
		v, err := FromGo(x)
		if err != nil || text(t, v) != want {
			t.Errorf("%v is %s, %v; want %s", x, text(t, v), err, want)
		}
	}
	d, _ := read("DateTime", "2025-06-22T12:00:00.000000005+01:00").DateTime()
	if !d.GoTime().Equal(at) {
		t.Errorf("%v came back as %v", at, d.GoTime())
	}
}
