package value

import "strings"

// words are the kinds as Neo4j's messages about a query's types list them, in its order.
var words = []struct {
	kind Kind
	word string
}{
	{KindBoolean, "Boolean"}, {KindFloat, "Float"}, {KindInteger, "Integer"}, {KindMap, "Map"}, {KindNode, "Node"},
	{KindRelationship, "Relationship"}, {KindPath, "Path"}, {KindPoint, "Point"}, {KindString, "String"}, {KindDuration, "Duration"},
	{KindDate, "Date"}, {KindTime, "Time"}, {KindLocalTime, "LocalTime"}, {KindLocalDateTime, "LocalDateTime"}, {KindDateTime, "DateTime"},
	{KindList, "List<T>"},
}

// Words lists the kinds as in "Type mismatch: expected Map, Node or
// Relationship but was Integer".
func (s KindSet) Words() string {
	var names []string
	for _, w := range words {
		if s.Has(w.kind) {
			names = append(names, w.word)
		}
	}
	if s.Has(KindNull) && len(names) == 0 {
		return "Null"
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " or " + names[last]
	}
	return strings.Join(names, "")
}
