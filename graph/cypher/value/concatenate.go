package value

// Concatenate is a || b: of two strings or two lists.
func Concatenate(m Meter, a, b Value) (Value, error) {
	if a.ref == nil || b.ref == nil {
		return Null, nil
	}
	if ka, kb := a.Kind(), b.Kind(); ka == kb && ka == KindList {
		return addToList(m, a, b, true, true)
	} else if ka == kb && ka == KindString {
		return addStrings(m, a, b)
	}
	return Null, mismatch("Cannot concatenate `%s` and `%s`", a, b)
}

// addToList puts two lists together, or an element at either end of one.
func addToList(m Meter, a, b Value, aList, bList bool) (Value, error) {
	as, bs := []Value{a}, []Value{b}
	if aList {
		as, _ = a.List()
	}
	if bList {
		bs, _ = b.List()
	}
	if err := Charge(m, ValueSize*int64(len(as)+len(bs))); err != nil {
		return Null, err
	}
	sum := make([]Value, 0, len(as)+len(bs))
	return NewList(append(append(sum, as...), bs...))
}

// addStrings puts two texts together, of which one is a string and the other
// a string, a boolean, a number or a temporal value.
func addStrings(m Meter, a, b Value) (Value, error) {
	s, ok := ToString(a)
	t, okb := ToString(b)
	if !ok || !okb || a.Kind() == KindPoint || b.Kind() == KindPoint {
		return Null, mismatch("Cannot add `%s` and `%s`", a, b)
	}
	if err := Charge(m, int64(len(s)+len(t))); err != nil {
		return Null, err
	}
	return String(s + t), nil
}
