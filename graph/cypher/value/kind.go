package value

// kindNames are the names of the types as the manual of Cypher has them.
var kindNames = [...]string{
	KindNull:          "NULL",
	KindBoolean:       "BOOLEAN",
	KindInteger:       "INTEGER",
	KindFloat:         "FLOAT",
	KindString:        "STRING",
	KindList:          "LIST<ANY>",
	KindMap:           "MAP",
	KindNode:          "NODE",
	KindRelationship:  "RELATIONSHIP",
	KindPath:          "PATH",
	KindPoint:         "POINT",
	KindDate:          "DATE",
	KindLocalTime:     "LOCAL TIME",
	KindTime:          "ZONED TIME",
	KindLocalDateTime: "LOCAL DATETIME",
	KindDateTime:      "ZONED DATETIME",
	KindDuration:      "DURATION",
}

// classNames are the names of the types as messages about operators have them.
var classNames = [...]string{
	KindNull:          "NoValue",
	KindBoolean:       "Boolean",
	KindInteger:       "Long",
	KindFloat:         "Double",
	KindString:        "String",
	KindList:          "List",
	KindMap:           "Map",
	KindNode:          "Node",
	KindRelationship:  "Relationship",
	KindPath:          "Path",
	KindPoint:         "Point",
	KindDate:          "Date",
	KindLocalTime:     "LocalTime",
	KindTime:          "Time",
	KindLocalDateTime: "LocalDateTime",
	KindDateTime:      "DateTime",
	KindDuration:      "Duration",
}

func (k Kind) className() string { return classNames[k] }

// String is the name of the type, e.g. "ZONED DATETIME".
func (k Kind) String() string { return kindNames[k] }

// A KindSet is a set of kinds.
type KindSet uint32

// KindsOf makes a set of ks.
func KindsOf(ks ...Kind) KindSet {
	var s KindSet
	for _, k := range ks {
		s |= 1 << k
	}
	return s
}

// Has says whether k is in s.
func (s KindSet) Has(k Kind) bool { return s&(1<<k) != 0 }

// Any is the set of all kinds.
const Any KindSet = 1<<(KindDuration+1) - 1

// PropertyKinds are the kinds that a property may be of, besides lists of them.
const PropertyKinds = Any &^ (1<<KindNull | 1<<KindList | 1<<KindMap | 1<<KindNode | 1<<KindRelationship | 1<<KindPath)

// IsPropertyList says whether a property may hold a list of vs: of one kind or
// of numbers, and without nulls.
func IsPropertyList(vs []Value) bool {
	for _, e := range vs {
		if k := e.Kind(); !PropertyKinds.Has(k) || k != vs[0].Kind() && !(e.isNumber() && vs[0].isNumber()) {
			return false
		}
	}
	return true
}
