package neo4jstore

import (
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

// An answer is the part of the database that the rows of one query have
// brought so far: a value.Graph of it, by numbers of its own. Of a node that only a
// relationship names as its end, no more than the element id is known, until
// somebody asks: then all such nodes are fetched at once.
type answer struct {
	source        *value.Source
	fetch         func(elementIDs []string) ([]dbtype.Node, error)
	nodes         []nodeSeen
	relationships []relationshipSeen
	nodeAt        map[string]int64 // by element id
	relationAt    map[string]int64
}

type nodeSeen struct {
	elementID  string
	labels     []string // nil until the node itself has come
	properties *value.Map
}

type relationshipSeen struct {
	elementID  string
	name       string
	start, end int64
	properties *value.Map
}

var _ value.Graph = (*answer)(nil)

var noProperties, _ = value.NewMap(nil, nil) // an empty map breaks no limit

func newAnswer(fetch func([]string) ([]dbtype.Node, error)) *answer {
	a := &answer{fetch: fetch, nodeAt: map[string]int64{}, relationAt: map[string]int64{}}
	a.source = value.NewSource(a)
	return a
}

// end is the number of a node of which perhaps nothing but the id is known.
func (a *answer) end(elementID string) int64 {
	i, ok := a.nodeAt[elementID]
	if !ok {
		i = int64(len(a.nodes))
		a.nodeAt[elementID] = i
		a.nodes = append(a.nodes, nodeSeen{elementID: elementID, properties: noProperties})
	}
	return i
}

// node takes a node in. One that comes again is not converted again.
func (a *answer) node(n dbtype.Node) (int64, error) {
	i := a.end(n.ElementId)
	if a.nodes[i].labels == nil {
		properties, err := a.properties(n.Props)
		if err != nil {
			return 0, err
		}
		a.nodes[i].labels, a.nodes[i].properties = append([]string{}, n.Labels...), properties
	}
	return i, nil
}

func (a *answer) relationship(r dbtype.Relationship) (int64, error) {
	if i, ok := a.relationAt[r.ElementId]; ok {
		return i, nil
	}
	properties, err := a.properties(r.Props)
	if err != nil {
		return 0, err
	}
	i := int64(len(a.relationships))
	a.relationAt[r.ElementId] = i
	a.relationships = append(a.relationships, relationshipSeen{r.ElementId, r.Type, a.end(r.StartElementId), a.end(r.EndElementId), properties})
	return i, nil
}

// path makes a path. The driver gives each of its nodes once, however often
// the path comes by, but the first one first: the relationships tell the way.
func (a *answer) path(p dbtype.Path) (value.Value, error) {
	walk := &value.Path{In: a.source}
	known := map[string]int64{}
	for i, n := range p.Nodes {
		at, err := a.node(n)
		if err != nil {
			return value.Null, err
		}
		known[n.ElementId] = at
		if i == 0 {
			walk.Nodes = append(walk.Nodes, at)
		}
	}
	here := ""
	if len(p.Nodes) > 0 {
		here = p.Nodes[0].ElementId
	}
	for _, r := range p.Relationships {
		i, err := a.relationship(r)
		if err != nil {
			return value.Null, err
		}
		next := r.EndElementId
		if here == next {
			next = r.StartElementId
		}
		at, ok := known[next]
		if !ok || here != r.StartElementId && here != r.EndElementId {
			return value.Null, fmt.Errorf("Neo4j sent a path whose relationships do not follow one another: %w", graph.ErrDamaged)
		}
		walk.Relationships, walk.Nodes, here = append(walk.Relationships, i), append(walk.Nodes, at), next
	}
	if len(walk.Nodes) == 0 {
		return value.Null, fmt.Errorf("Neo4j sent a path of no nodes: %w", graph.ErrDamaged)
	}
	return value.PathOf(walk), nil
}

func (a *answer) properties(props map[string]any) (*value.Map, error) {
	v, err := a.value(props)
	if err != nil {
		return nil, err
	}
	m, _ := v.Map()
	return m, nil
}

// known is the node of that number, fetched if need be.
func (a *answer) known(node int64) (*nodeSeen, error) {
	if a.nodes[node].labels != nil {
		return &a.nodes[node], nil
	}
	var missing []string
	for _, n := range a.nodes {
		if n.labels == nil {
			missing = append(missing, n.elementID)
		}
	}
	found, err := a.fetch(missing)
	if err != nil {
		return nil, err
	}
	for _, n := range found {
		if _, err := a.node(n); err != nil {
			return nil, err
		}
	}
	if a.nodes[node].labels == nil {
		a.nodes[node].labels = []string{} // deleted since
	}
	return &a.nodes[node], nil
}

func (a *answer) Labels(node int64) ([]string, error) {
	n, err := a.known(node)
	if err != nil {
		return nil, err
	}
	return n.labels, nil
}

func (a *answer) NodeProperty(node int64, key string) (value.Value, error) {
	n, err := a.known(node)
	if err != nil {
		return value.Null, err
	}
	v, _ := n.properties.Get(key)
	return v, nil
}

func (a *answer) NodeProperties(node int64) (*value.Map, error) {
	n, err := a.known(node)
	if err != nil {
		return nil, err
	}
	return n.properties, nil
}

func (a *answer) NodeElementID(node int64) string { return a.nodes[node].elementID }

func (a *answer) Type(r int64) (string, error) { return a.relationships[r].name, nil }

func (a *answer) Ends(r int64) (start, end int64, err error) {
	return a.relationships[r].start, a.relationships[r].end, nil
}

func (a *answer) RelationshipProperty(r int64, key string) (value.Value, error) {
	v, _ := a.relationships[r].properties.Get(key)
	return v, nil
}

func (a *answer) RelationshipProperties(r int64) (*value.Map, error) {
	return a.relationships[r].properties, nil
}
func (a *answer) RelationshipElementID(r int64) string { return a.relationships[r].elementID }
