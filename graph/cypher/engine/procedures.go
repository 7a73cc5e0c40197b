package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// procedures are the procedures of every store. To add one, add it here and
// to cypher.Procedures.
var procedures = map[string]func(x *run, args []value.Value) ([][]value.Value, error){
	"db.labels": func(x *run, _ []value.Value) ([][]value.Value, error) {
		var rows [][]value.Value
		for i, name := range x.graph.LabelNames() {
			if x.graph.CountNodes(i) > 0 {
				rows = append(rows, []value.Value{value.String(name)})
			}
		}
		return rows, nil
	},
	"db.relationshipTypes": func(x *run, _ []value.Value) ([][]value.Value, error) {
		var rows [][]value.Value
		for i, name := range x.graph.TypeNames() {
			if x.graph.CountRelationships(i) > 0 {
				rows = append(rows, []value.Value{value.String(name)})
			}
		}
		return rows, nil
	},
	"db.propertyKeys": func(x *run, _ []value.Value) ([][]value.Value, error) {
		var rows [][]value.Value
		for _, name := range x.graph.PropertyKeys() {
			rows = append(rows, []value.Value{value.String(name)})
		}
		return rows, nil
	},
	"db.schema.visualization":      visualization,
	"db.index.fulltext.queryNodes": queryNodes,
}

// procedureFailed is the class of an error of a procedure, as Neo4j has it.
const procedureFailed = value.Class(cypher.ProcedureError)

// queryNodes searches a full-text index.
func queryNodes(x *run, args []value.Value) ([][]value.Value, error) {
	index, _ := args[0].Str()
	query, _ := args[1].Str()
	skip, limit := int64(0), int64(-1)
	if len(args) == 3 {
		if m, ok := args[2].Map(); ok {
			if v, ok := m.Get("skip"); ok {
				skip, _ = v.Int()
			}
			if v, ok := m.Get("limit"); ok {
				limit, _ = v.Int()
			}
		}
	}
	before := x.used
	hits, ok, err := x.graph.Search(x, index, query)
	x.used = before // but for the hits, what the search took is gone
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, value.Errorf(procedureFailed, "", "There is no such fulltext schema index: %s", index)
	}
	hits = hits[min(max(skip, 0), int64(len(hits))):]
	if limit >= 0 {
		hits = hits[:min(limit, int64(len(hits)))]
	}
	if err := x.Charge(int64(len(hits)) * 96); err != nil {
		return nil, err
	}
	rows := make([][]value.Value, len(hits))
	for i, h := range hits {
		rows[i] = []value.Value{x.source.Node(h.Node), value.Float(h.Score)}
	}
	return rows, nil
}

// A schemaGraph has a node for each label, and a relationship for each way in
// which a type of relationships leads from one label to another.
type schemaGraph struct {
	labels []string
	links  []schemaLink
}

type schemaLink struct {
	from, to int64
	typ      string
}

// visualization is the schema as a little graph of its own. It looks at each relationship once.
func visualization(x *run, _ []value.Value) ([][]value.Value, error) {
	names := x.graph.LabelNames()
	s := &schemaGraph{labels: names}
	seen := map[schemaLink]bool{}
	for typ, name := range x.graph.TypeNames() {
		all := relationshipsOf(x.graph, typ)
		for i := range all.n {
			if err := x.tick(); err != nil {
				return nil, err
			}
			a, b, err := x.graph.Ends(all.at(i))
			if err != nil {
				return nil, err
			}
			for from := range names {
				if !x.graph.HasLabel(a, from) {
					continue
				}
				for to := range names {
					if l := (schemaLink{int64(from), int64(to), name}); x.graph.HasLabel(b, to) && !seen[l] {
						seen[l] = true
						s.links = append(s.links, l)
					}
				}
			}
		}
	}
	slices.SortFunc(s.links, func(a, b schemaLink) int {
		return slices.Compare([]string{names[a.from], a.typ, names[a.to]}, []string{names[b.from], b.typ, names[b.to]})
	})
	source := value.NewSource(s)
	var nodes, links []value.Value
	for i := range names {
		if x.graph.CountNodes(i) > 0 {
			nodes = append(nodes, source.Node(int64(i)))
		}
	}
	for i := range s.links {
		links = append(links, source.Relationship(int64(i)))
	}
	return [][]value.Value{{value.List(nodes), value.List(links)}}, nil
}

func (s *schemaGraph) Labels(n int64) ([]string, error) { return s.labels[n : n+1], nil }

func (s *schemaGraph) NodeProperty(n int64, key string) (value.Value, error) {
	m, err := s.NodeProperties(n)
	v, _ := m.Get(key)
	return v, err
}

func (s *schemaGraph) NodeProperties(n int64) (*value.Map, error) {
	return value.NewMap([]string{"name", "indexes", "constraints"}, []value.Value{value.String(s.labels[n]), value.List(nil), value.List(nil)})
}

func (s *schemaGraph) NodeElementID(n int64) string       { return "schema:" + s.labels[n] }
func (s *schemaGraph) Type(r int64) (string, error)       { return s.links[r].typ, nil }
func (s *schemaGraph) Ends(r int64) (int64, int64, error) { return s.links[r].from, s.links[r].to, nil }

func (s *schemaGraph) RelationshipProperty(r int64, key string) (value.Value, error) {
	if key == "name" {
		return value.String(s.links[r].typ), nil
	}
	return value.Null, nil
}

func (s *schemaGraph) RelationshipProperties(r int64) (*value.Map, error) {
	return value.NewMap([]string{"name"}, []value.Value{value.String(s.links[r].typ)})
}

func (s *schemaGraph) RelationshipElementID(r int64) string {
	l := s.links[r]
	return "schema:" + s.labels[l.from] + ":" + l.typ + ":" + s.labels[l.to]
}
