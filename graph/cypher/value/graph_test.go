package value

import (
	"errors"
	"strconv"
)

// twoNodes is a graph of two nodes with one relationship from the first to
// the second. Nodes with another id have been deleted.
type twoNodes struct{}

var errGone = errors.New("gone")

func (twoNodes) Labels(n int64) ([]string, error) {
	switch n {
	case 1:
		return []string{"Actor", "State"}, nil
	case 2:
		return nil, nil
	}
	return nil, errGone
}

func (g twoNodes) NodeProperty(n int64, key string) (Value, error) {
	m, err := g.NodeProperties(n)
	if err != nil {
		return Null, err
	}
	v, _ := m.Get(key)
	return v, nil
}

func (twoNodes) NodeProperties(n int64) (*Map, error) {
	switch n {
	case 1:
		return NewMap([]string{"name", "id"}, []Value{String("Iran"), Int(7)})
	case 2:
		return NewMap(nil, nil)
	}
	return nil, errGone
}

func (twoNodes) NodeElementID(n int64) string { return "n" + strconv.FormatInt(n, 10) }

func (twoNodes) Type(int64) (string, error) { return "MEETS_WITH", nil }

func (twoNodes) Ends(int64) (start, end int64, err error) { return 1, 2, nil }

func (g twoNodes) RelationshipProperty(r int64, key string) (Value, error) {
	m, err := g.RelationshipProperties(r)
	v, _ := m.Get(key)
	return v, err
}

func (twoNodes) RelationshipProperties(int64) (*Map, error) {
	return NewMap([]string{"since"}, []Value{Date(0)})
}

func (twoNodes) RelationshipElementID(r int64) string { return "r" + strconv.FormatInt(r, 10) }

var here = NewSource(twoNodes{})

// mapOf makes a map of keys and values in turn.
func mapOf(pairs ...any) Value {
	var keys []string
	var values []Value
	for i := 0; i < len(pairs); i += 2 {
		keys, values = append(keys, pairs[i].(string)), append(values, pairs[i+1].(Value))
	}
	m, err := NewMap(keys, values)
	if err != nil {
		panic(err)
	}
	return MapOf(m)
}

// listOf makes a list.
func listOf(vs ...Value) Value {
	v, err := NewList(vs)
	if err != nil {
		panic(err)
	}
	return v
}

// read makes a temporal value of its text.
func read(mark, text string) Value {
	v, err := Parse(mark, text)
	if err != nil {
		panic(err)
	}
	return v
}

// zoo has values of every kind, in the order of ORDER BY. Those in one row are equivalent.
func zoo() [][]Value {
	back := &Path{In: here, Nodes: []int64{2, 1}, Relationships: []int64{5}}
	return [][]Value{
		{mapOf()},
		{mapOf("a", Int(1)), mapOf("a", Float(1))},
		{mapOf("a", Null)},
		{mapOf("b", Int(0))},
		{mapOf("a", Int(1), "b", Int(2)), mapOf("b", Int(2), "a", Int(1))},
		{here.Node(1), here.Node(1)},
		{here.Node(2)},
		{here.Relationship(5)},
		{List(nil), listOf()},
		{listOf(listOf(Int(1)))},
		{listOf(String("a"))},
		{listOf(Int(1)), listOf(Float(1))},
		{listOf(Int(1), Int(2))},
		{listOf(Null)},
		{PathOf(&Path{In: here, Nodes: []int64{1}})},
		{PathOf(&Path{In: here, Nodes: []int64{1, 2}, Relationships: []int64{5}})},
		{PathOf(back), PathOf(&Path{In: here, Nodes: []int64{2, 1}, Relationships: []int64{5}})},
		{PointOf(Point{WGS84, 1, 2, 0})},
		{PointOf(Point{Cartesian, 0, 5, 0})},
		{PointOf(Point{Cartesian, 1, 1, 0}), PointOf(Point{Cartesian, 1, 1, 0})},
		{read("DateTime", "2020-01-01T11:00Z"), read("DateTime", "2020-01-01T11:00Z")},
		{read("DateTime", "2020-01-01T11:00[Europe/London]")},
		{read("DateTime", "2020-01-01T12:00+01:00")},
		{read("DateTime", "2020-01-01T12:00[Europe/Paris]")},
		{read("LocalDateTime", "2020-01-01T11:00"), read("LocalDateTime", "20200101T11")},
		{read("Date", "-0001-01-01")},
		{read("Date", "2020-01-01"), read("Date", "2020-W01-3")},
		{read("Time", "23:00+18:00")},
		{read("Time", "11:00Z")},
		{read("Time", "12:00+01:00"), read("Time", "1200+01")},
		{read("LocalTime", "11:00")},
		{read("Duration", "PT0S")},
		{read("Duration", "P1DT-24H")},
		{read("Duration", "P30D")},
		{read("Duration", "P1M")},
		{String("")},
		{String("A")},
		{String("a"), String("a")},
		{String("é")},
		{String("𝒳")},
		{Bool(false)},
		{Bool(true), Bool(true)},
		{Float(negInf)},
		{Int(-1), Float(-1)},
		{Float(0), Float(negZero), Int(0)},
		{Float(1.5)},
		{Float(1 << 53), Int(1 << 53)},
		{Int(1<<53 + 1)},
		{Int(1<<63 - 1)},
		{Float(1 << 63)},
		{Null, Value{}},
	}
}
