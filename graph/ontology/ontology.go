// Package ontology holds the relation types as data, a file each in types/:
// how a type reads, where it stands in PLOVER, what states it, and sentences
// that do and do not.
package ontology

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"

	"example.org/entente/graph"
)

// A Quad is one of the four classes in which event data sorts what actors do,
// or NoQuad for a state of affairs that is neither.
type Quad string

// The quad classes, from PLOVER.
const (
	VerbalCooperation   Quad = "verbal-cooperation"
	MaterialCooperation Quad = "material-cooperation"
	VerbalConflict      Quad = "verbal-conflict"
	MaterialConflict    Quad = "material-conflict"
	NoQuad              Quad = "none"
)

// A Type is a relation type.
type Type struct {
	Name       graph.RelationType `json:"name"`
	Label      string             `json:"label"`               // reads between source and target
	Inverse    string             `json:"inverse"`             // reads between target and source
	Event      string             `json:"event,omitempty"`     // PLOVER's event type; empty for a state
	Quad       Quad               `json:"quad"`                // its class
	Symmetric  bool               `json:"symmetric,omitempty"` // reads the same both ways
	Definition string             `json:"definition"`
	Triggers   []Trigger          `json:"triggers,omitempty"` // what states it
	Examples   []Example          `json:"examples,omitempty"` // sentences that do, and that do not
}

// order lists every type as it is shown: from cooperation to conflict, then
// the states. A new type is a file in types/ and a line here.
var order = []graph.RelationType{
	"MEETS_WITH", "NEGOTIATES_WITH", "MEDIATES", "AGREES_WITH", "SUPPORTS", "CONCEDES_TO",
	"COOPERATES_WITH", "AIDS", "RETREATS_FROM",
	"DEMANDS", "URGES", "ACCUSES", "CRITICIZES", "REJECTS", "WARNS", "THREATENS",
	"PROTESTS_AGAINST", "SANCTIONS", "MOBILIZES_AGAINST", "COERCES", "ATTACKS",
	"ALLIES_WITH", "OPPOSES", "MEMBER_OF", "HOLDS_OFFICE",
}

//go:embed types/*.json
var files embed.FS

var types, byName = load()

func load() ([]Type, map[graph.RelationType]Type) {
	var all []Type
	index := map[graph.RelationType]Type{}
	for _, name := range order {
		path := "types/" + strings.ToLower(string(name)) + ".json"
		data, err := files.ReadFile(path)
		if err != nil {
			panic(err) // the binary was built without one of its own files
		}
		var t Type
		if err := json.Unmarshal(data, &t); err != nil || t.Name != name {
			panic(fmt.Sprintf("%s: %v, name %q", path, err, t.Name))
		}
		all = append(all, t)
		index[name] = t
	}
	return all, index
}

// Types lists every relation type in the order in which they are shown. The
// caller must not change it.
func Types() []Type { return types }

// Lookup returns the type of a name, and whether there is one.
func Lookup(name graph.RelationType) (Type, bool) {
	t, ok := byName[name]
	return t, ok
}
