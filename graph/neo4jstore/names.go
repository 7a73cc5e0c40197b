package neo4jstore

import (
	"strings"

	"example.org/entente/graph"
)

// ours are the types of the relationships that hold the graph together.
var ours = map[string]bool{"STATED_IN": true, "SOURCE": true, "TARGET": true, "SAID_BY": true, "OTHER": true, "NAMES": true}

// apart marks a relation type that is called like one of ours. No relation
// type holds a blank.
const apart = " (relation)"

// relationship is the name of the relationships that sum up relations of a
// type: THREATENS for THREATENS.
func relationship(t graph.RelationType) string {
	if ours[string(t)] {
		return string(t) + apart
	}
	return string(t)
}

func relationType(name string) graph.RelationType {
	return graph.RelationType(strings.TrimSuffix(name, apart))
}

// typed puts a relation type into a statement that has TYPE in its place.
// The type has passed RelationType.Check, so there is no backtick in it.
func typed(statement string, t graph.RelationType) string {
	return strings.ReplaceAll(statement, ":TYPE]", ":`"+relationship(t)+"`]")
}
