package tck

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// AddIndex adds an index over a property of the nodes that are there.
func (g *Graph) AddIndex(label, key string, unique bool) {
	x := &index{label: number(&g.labels, label), key: key, unique: unique, ids: map[value.Value][]int64{}}
	x.texts = map[string][]int64{}
	for id, n := range g.nodes {
		if slices.Contains(n.labels, x.label) {
			x.add(int64(id), n.properties[key])
		}
	}
	g.indexes = append(g.indexes, x)
}

// An index finds nodes by strings and numbers.
type index struct {
	label  int
	key    string
	unique bool
	ids    map[value.Value][]int64
	texts  map[string][]int64
}

func (x *index) add(id int64, v value.Value) {
	if s, ok := v.Str(); ok {
		x.texts[s] = append(x.texts[s], id)
	} else if f, ok := v.Number(); ok {
		x.ids[value.Float(f)] = append(x.ids[value.Float(f)], id)
	}
}

func (x *index) Find(v value.Value) []int64 {
	if s, ok := v.Str(); ok {
		return x.texts[s]
	}
	if f, ok := v.Number(); ok {
		return x.ids[value.Float(f)]
	}
	return nil
}

func (x *index) Unique() bool { return x.unique }

// Index is for cypher.Graph.
func (g *Graph) Index(label int, key string) (cypher.Index, bool) {
	for _, x := range g.indexes {
		if x.label == label && x.key == key {
			return x, true
		}
	}
	return nil, false
}

// Search finds nothing: there are no full-text indexes.
func (g *Graph) Search(value.Meter, string, string) ([]cypher.Hit, bool, error) {
	return nil, false, nil
}
