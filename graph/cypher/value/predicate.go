package value

import "strings"

// In is x IN list: Unknown where a null decides. What is no list counts as
// the only element of one.
func In(x, list Value) Truth {
	if list.ref == nil {
		return Unknown
	}
	vs, ok := list.List()
	if !ok {
		return Equal(x, list)
	}
	found := False
	for _, v := range vs {
		if found = found.Or(Equal(x, v)); found == True {
			break
		}
	}
	return found
}

// StartsWith is a STARTS WITH b: Unknown unless both are strings.
func StartsWith(a, b Value) Truth { return strs(a, b, strings.HasPrefix) }

// EndsWith is a ENDS WITH b: Unknown unless both are strings.
func EndsWith(a, b Value) Truth { return strs(a, b, strings.HasSuffix) }

// Contains is a CONTAINS b: Unknown unless both are strings.
func Contains(a, b Value) Truth { return strs(a, b, strings.Contains) }

func strs(a, b Value, is func(s, t string) bool) Truth {
	s, ok := a.Str()
	t, okb := b.Str()
	if !ok || !okb {
		return Unknown
	}
	return TruthOf(is(s, t))
}
