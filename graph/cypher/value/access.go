package value

// Property is v.key: a property of a node or relationship, the value of a
// map, a part of a temporal value, a coordinate of a point. It is Null for
// null, and where there is nothing under key. Other kinds have no
// properties, which is a TypeError.
func Property(v Value, key string) (Value, error) {
	switch kind := v.Kind(); kind {
	case KindNull:
		return Null, nil
	case KindMap:
		got, _ := v.ref.(*Map).Get(key)
		return got, nil
	case KindNode:
		id, in, _ := v.Node()
		return in.NodeProperty(id, key)
	case KindRelationship:
		id, in, _ := v.Relationship()
		return in.RelationshipProperty(id, key)
	case KindPoint:
		return v.ref.(*Point).part(key)
	case KindDuration:
		return v.ref.(*Duration).part(key)
	case KindDate, KindLocalTime, KindTime, KindLocalDateTime, KindDateTime:
		return part(v, key)
	}
	return Null, Errorf(TypeError, "InvalidArgumentType", "Type mismatch: expected a map but was %s", Describe(v))
}

// Index is v[at]: an element of a list, counted from its end where at is
// negative, or the property that at names.
func Index(v, at Value) (Value, error) {
	if v.ref == nil || at.ref == nil {
		return Null, nil
	}
	if vs, ok := v.List(); ok {
		i, ok := at.Int()
		if !ok {
			return Null, Errorf(TypeError, "InvalidArgumentType", "Cannot access a list '%s' using a non-integer index, got %s", Describe(v), Describe(at))
		}
		if i < 0 {
			i += int64(len(vs))
		}
		if i < 0 || i >= int64(len(vs)) {
			return Null, nil
		}
		return vs[i], nil
	}
	key, ok := at.Str()
	switch kind := v.Kind(); {
	case ok:
		return Property(v, key)
	case kind == KindMap || kind == KindNode || kind == KindRelationship:
		return Null, Errorf(TypeError, "MapElementAccessByNonString", "Cannot access a map '%s' by key '%s': Expected %s to be a STRING, but it was a %s",
			Describe(v), Describe(at), Describe(at), at.Kind())
	}
	return Null, Errorf(TypeError, "InvalidArgumentType", "`%s` is not a collection or a map. Element access is only possible by performing a collection lookup using an integer index, or by performing a map lookup using a string key (found: %s[%s])",
		Describe(v), Describe(v), Describe(at))
}

// Slice is v[from..to]: the elements from the one at from to before the one
// at to, which count from the end where negative. Where the query names no
// bound, pass Int(0) and Int(math.MaxInt64). What is no list counts as the
// only element of one. The result shares v's memory.
func Slice(v, from, to Value) (Value, error) {
	if v.ref == nil || from.ref == nil || to.ref == nil {
		return Null, nil
	}
	vs, ok := v.List()
	if !ok {
		vs = []Value{v}
	}
	i, iok := from.Int()
	j, jok := to.Int()
	if !iok || !jok {
		return Null, Errorf(TypeError, "InvalidArgumentType", "Type mismatch: expected a list and integer bounds but was %s[%s..%s]", Describe(v), Describe(from), Describe(to))
	}
	clamp := func(i int64) int64 {
		if i < 0 {
			i += int64(len(vs))
		}
		return max(0, min(i, int64(len(vs))))
	}
	i, j = clamp(i), clamp(j)
	if i >= j {
		return List(nil), nil
	}
	if !ok {
		return NewList(vs)
	}
	e := extentOf(v)
	return list(vs[i:j:j], extent{e.size, e.depth - 1}), nil
}
