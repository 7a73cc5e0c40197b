package value

import (
	"cmp"
	"slices"
	"strings"
)

// typeRanks is the order in which valueType() lists the types of a list's
// elements.
var typeRanks = [...]uint8{
	KindNull:          0,
	KindBoolean:       1,
	KindString:        2,
	KindInteger:       3,
	KindFloat:         4,
	KindDate:          5,
	KindLocalTime:     6,
	KindTime:          7,
	KindLocalDateTime: 8,
	KindDateTime:      9,
	KindDuration:      10,
	KindPoint:         11,
	KindNode:          12,
	KindRelationship:  13,
	KindMap:           14,
	KindList:          15,
	KindPath:          16,
}

// TypeName is what valueType() says of v: "INTEGER NOT NULL",
// "LIST<STRING | FLOAT> NOT NULL", "NULL".
func TypeName(v Value) string {
	if v.IsNull() {
		return "NULL"
	}
	return bareName(v) + " NOT NULL"
}

func bareName(v Value) string {
	vs, ok := v.List()
	if !ok {
		return v.Kind().String()
	}
	var seen KindSet
	var lists []string // the names of the lists in it
	for _, e := range vs {
		k := e.Kind()
		if k == KindList {
			if name := bareName(e); !slices.Contains(lists, name) {
				lists = append(lists, name)
			}
		}
		seen |= KindsOf(k)
	}
	return "LIST<" + strings.Join(elementNames(seen, lists), " | ") + ">"
}

// elementNames are the names of the types of a list's elements.
func elementNames(seen KindSet, lists []string) []string {
	switch seen {
	case 0:
		return []string{"NOTHING"}
	case KindsOf(KindNull):
		return []string{"NULL"}
	}
	var kinds []Kind
	for k := KindBoolean; k <= KindDuration; k++ {
		if seen.Has(k) {
			kinds = append(kinds, k)
		}
	}
	slices.SortFunc(kinds, func(a, b Kind) int { return int(typeRanks[a]) - int(typeRanks[b]) })
	var names []string
	for _, k := range kinds {
		if k == KindList {
			// A list of nothing is a list of anything that another one is of.
			if len(lists) > 1 {
				lists = slices.DeleteFunc(lists, func(n string) bool { return n == "LIST<NOTHING>" })
			}
			slices.SortFunc(lists, compareListNames)
			names = append(names, lists...)
			continue
		}
		names = append(names, k.String())
	}
	if !seen.Has(KindNull) {
		for i := range names {
			names[i] += " NOT NULL"
		}
	}
	return names
}

// compareListNames orders names of lists by the types that they are of.
func compareListNames(a, b string) int {
	a, b = strings.TrimPrefix(a, "LIST<"), strings.TrimPrefix(b, "LIST<")
	return cmp.Or(rankOf(a)-rankOf(b), strings.Compare(a, b))
}

// rankOf is the rank of the type that a text starts with.
func rankOf(text string) int {
	longest, rank := 0, 0
	for k, name := range kindNames {
		name, _, _ = strings.Cut(name, "<")
		if len(name) > longest && strings.HasPrefix(text, name) {
			longest, rank = len(name), int(typeRanks[k])
		}
	}
	return rank
}
