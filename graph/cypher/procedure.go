package cypher

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher/value"
)

// A Procedure is one that a query may CALL. Those here only read.
type Procedure struct {
	Name    string
	Params  []Field
	Results []Field
	Doc     string // one line
}

// A Field is a parameter or a result of a procedure.
type Field struct {
	Name, Type string // the type as the manual writes it
	Optional   bool
}

// Procedures are those that every store has, in the order of their names.
var Procedures = []Procedure{
	{"db.index.fulltext.queryNodes",
		[]Field{{"indexName", "STRING", false}, {"queryString", "STRING", false}, {"options", "MAP", true}},
		[]Field{{"node", "NODE", false}, {"score", "FLOAT", false}},
		"Nodes by the words in their texts: entente_names has the names of actors, entente_evidence the sentences of claims."},
	{"db.labels", nil, []Field{{"label", "STRING", false}}, "All labels of nodes."},
	{"db.propertyKeys", nil, []Field{{"propertyKey", "STRING", false}}, "All keys of properties."},
	{"db.relationshipTypes", nil, []Field{{"relationshipType", "STRING", false}}, "All types of relationships."},
	{"db.schema.visualization", nil, []Field{{"nodes", "LIST<NODE>", false}, {"relationships", "LIST<RELATIONSHIP>", false}},
		"Which labels there are, and which types of relationships run between them."},
}

// LookupProcedure finds a procedure by its name.
func LookupProcedure(name string) (Procedure, bool) {
	for _, p := range Procedures {
		if strings.EqualFold(p.Name, name) {
			return p, true
		}
	}
	return Procedure{}, false
}

// Signature is the procedure as the manual writes it.
func (p Procedure) Signature() string {
	fields := func(fs []Field) string {
		var s []string
		for _, f := range fs {
			text := f.Name + " :: " + f.Type
			if f.Optional {
				text = "[" + text + "]"
			}
			s = append(s, text)
		}
		return "(" + strings.Join(s, ", ") + ")"
	}
	return p.Name + fields(p.Params) + " :: " + fields(p.Results)
}

func procedureNames() string {
	var names []string
	for _, p := range Procedures {
		names = append(names, p.Name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// KindsOf are the kinds of values that a Field's type lets through.
func KindsOf(typ string) value.KindSet {
	name, _, _ := strings.Cut(strings.TrimSuffix(typ, "?"), "<")
	switch name {
	case "NUMBER", "FLOAT":
		return value.KindsOf(value.KindInteger, value.KindFloat)
	case "LIST":
		return value.KindsOf(value.KindList)
	}
	for k := value.KindBoolean; k <= value.KindDuration; k++ {
		if k.String() == name {
			return value.KindsOf(k)
		}
	}
	return value.Any &^ value.KindsOf(value.KindNull)
}
