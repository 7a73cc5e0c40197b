package function

import (
	"strconv"
	"testing"

	"example.org/entente/graph/cypher/value"
)

// chain is a graph of nodes 0, 1, 2 … in which relationship n starts at node
// n and ends at node n+1.
type chain struct{}

func (chain) Labels(n int64) ([]string, error) {
	return []string{"Step", "N" + strconv.Itoa(int(n))}, nil
}

func (g chain) NodeProperty(n int64, key string) (value.Value, error) {
	m, err := g.NodeProperties(n)
	v, _ := m.Get(key)
	return v, err
}

func (chain) NodeProperties(n int64) (*value.Map, error) {
	return value.NewMap([]string{"at"}, []value.Value{value.Int(n)})
}

func (chain) NodeElementID(n int64) string { return "n:" + strconv.Itoa(int(n)) }

func (chain) Type(int64) (string, error) { return "NEXT", nil }

func (chain) Ends(r int64) (start, end int64, err error) { return r, r + 1, nil }

func (g chain) RelationshipProperty(r int64, key string) (value.Value, error) {
	return g.NodeProperty(r, key)
}

func (g chain) RelationshipProperties(r int64) (*value.Map, error) { return g.NodeProperties(r) }

func (chain) RelationshipElementID(r int64) string { return "r:" + strconv.Itoa(int(r)) }

func TestFunctionsReadFromTheGraph(t *testing.T) {
	in := value.NewSource(chain{})
	variables := map[string]value.Value{
		"n": in.Node(3), "r": in.Relationship(3),
		"p": value.PathOf(&value.Path{In: in, Nodes: []int64{1, 2, 1}, Relationships: []int64{1, 1}}),
	}
	for expression, want := range map[string]string{
		"id(n)": "3", "id(r)": "3", "elementId(n)": "'n:3'", "elementId(r)": "'r:3'",
		"labels(n)": "['Step', 'N3']", "type(r)": "'NEXT'", "keys(n)": "['at']", "properties(r)": "{at: 3}",
		"startNode(r)": "(:Step:N3 {at: 3})", "endNode(r).at": "4", "n.at + r.at": "6", "n['at']": "3", "n.other": "null",
		"length(p)": "2", "size(nodes(p))": "3", "nodes(p)[1].at": "2", "[x] = relationships(p)": "false",
		"startNode(relationships(p)[1]) = nodes(p)[0]": "true", "n = startNode(r)": "true", "n = r": "false",
		"valueType([n, r, p])": "'LIST<NODE NOT NULL | RELATIONSHIP NOT NULL | PATH NOT NULL> NOT NULL'",
		"labels(null)":         "null", "length(null)": "null",
	} {
		variables["x"] = in.Node(0)
		v, err := evaluate(&Context{}, expression, variables)
		if got, _ := value.Text(v); err != nil || got != want {
			t.Errorf("%s = %s, %v; want %s", expression, got, err, want)
		}
	}
}
