package embedded

import (
	"example.org/entente/graph"
	"example.org/entente/graph/cypher/value"
)

// text is a string, or null if it is empty.
func text[T ~string](s T) value.Value {
	if s == "" {
		return value.Null
	}
	return value.String(string(s))
}

func number64(n int) value.Value { return value.Int(int64(n)) }

func spanOf(s graph.Span) value.Value {
	return value.List([]value.Value{number64(s.Start), number64(s.End)})
}

// textList is a list of strings, or null if it is empty.
func textList[T ~string](list []T) value.Value {
	if len(list) == 0 {
		return value.Null
	}
	return allTexts(list)
}

func allTexts[T ~string](list []T) value.Value {
	vs := make([]value.Value, len(list))
	for i, s := range list {
		vs[i] = value.String(string(s))
	}
	v, err := value.NewList(vs)
	if err != nil {
		return value.Null // no store holds so many names of one thing
	}
	return v
}

func numberList(list []int) value.Value {
	if len(list) == 0 {
		return value.Null
	}
	vs := make([]value.Value, len(list))
	for i, n := range list {
		vs[i] = number64(n)
	}
	return value.List(vs)
}
