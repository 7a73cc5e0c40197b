package engine

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A symbol is one variable of a query.
type symbol struct {
	name  string
	slot  int
	kinds value.KindSet // that it may be of, besides null
	items value.KindSet // of a list that it is, that the elements may be of
	used  bool          // that something reads it
	sure  bool          // that it is not null
}

// A scope is the variables that can be named at one place. The later one of
// two with one name hides the other.
type scope []*symbol

func (s scope) find(name string) *symbol {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i].name == name {
			return s[i]
		}
	}
	return nil
}

// names are those that can be named, sorted.
func (s scope) names() []string {
	var names []string
	for _, sym := range s {
		if !slices.Contains(names, sym.name) {
			names = append(names, sym.name)
		}
	}
	slices.Sort(names)
	return names
}

// slots are those of all variables.
func (s scope) slots() []int {
	var slots []int
	for _, sym := range s {
		if !slices.Contains(slots, sym.slot) {
			slots = append(slots, sym.slot)
		}
	}
	return slots
}

// Sets of kinds that checks speak of.
var (
	booleans      = value.KindsOf(value.KindBoolean)
	integers      = value.KindsOf(value.KindInteger)
	numbers       = value.KindsOf(value.KindInteger, value.KindFloat)
	strs          = value.KindsOf(value.KindString)
	lists         = value.KindsOf(value.KindList)
	mapKind       = value.KindsOf(value.KindMap)
	nodes         = value.KindsOf(value.KindNode)
	relationships = value.KindsOf(value.KindRelationship)
	pathKind      = value.KindsOf(value.KindPath)
	temporal      = value.KindsOf(value.KindDate, value.KindTime, value.KindLocalTime, value.KindDateTime, value.KindLocalDateTime)
	durations     = value.KindsOf(value.KindDuration)
	points        = value.KindsOf(value.KindPoint)
	propertied    = mapKind | nodes | relationships | temporal | durations | points
	anything      = value.Any &^ value.KindsOf(value.KindNull)
)

// kindWords are the names of kinds in messages about types.
var kindWords = map[value.Kind]string{
	value.KindBoolean: "Boolean", value.KindInteger: "Integer", value.KindFloat: "Float", value.KindString: "String",
	value.KindList: "List<T>", value.KindMap: "Map", value.KindNode: "Node", value.KindRelationship: "Relationship", value.KindPath: "Path",
	value.KindPoint: "Point", value.KindDate: "Date", value.KindLocalTime: "LocalTime", value.KindTime: "Time",
	value.KindLocalDateTime: "LocalDateTime", value.KindDateTime: "DateTime", value.KindDuration: "Duration",
}

// words writes a set of kinds as messages have it: "Float, Integer or Duration".
func words(kinds value.KindSet) string {
	var names []string
	for k := value.KindBoolean; k <= value.KindDuration; k++ {
		if kinds.Has(k) {
			names = append(names, kindWords[k])
		}
	}
	if len(names) == len(kindWords) {
		return "Any"
	}
	if last := len(names) - 1; last > 0 {
		return strings.Join(names[:last], ", ") + " or " + names[last]
	}
	return strings.Join(names, "")
}

// declare makes a new variable and lets it be named from here on.
func (c *compiler) declare(name string, kinds value.KindSet) *symbol {
	s := c.hidden(name, kinds)
	c.scope = append(c.scope, s)
	return s
}

// manyVariables are the most variables and columns that a query may have: each is looked
// for among all of them.
const manyVariables = 4000

// hidden makes a variable that cannot be named.
func (c *compiler) hidden(name string, kinds value.KindSet) *symbol {
	return &symbol{name: name, slot: c.slot(), kinds: kinds}
}

// slot takes the next slot of the frame. A query that has too many ends.
func (c *compiler) slot() int {
	if c.slots >= manyVariables {
		panic(limited(c.run, "variables", "The query has more than %d variables, columns and parts of patterns", manyVariables))
	}
	c.slots++
	return c.slots - 1
}

// resolve finds the variable that a name stands for.
func (c *compiler) resolve(n syntax.Name) *symbol {
	s := c.scope.find(n.Text)
	if s == nil {
		c.undefined(n)
	}
	s.used = true
	c.reads = append(c.reads, s.slot)
	return s
}

// local lets a variable be named while do compiles what it is for.
func (c *compiler) local(name string, kinds value.KindSet, do func(s *symbol)) {
	n := len(c.scope)
	s := c.declare(name, kinds)
	c.locals = append(c.locals, s)
	do(s)
	c.locals = c.locals[:len(c.locals)-1]
	c.scope = c.scope[:n]
}
