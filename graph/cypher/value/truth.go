package value

// A Truth is a value of Cypher's three-valued logic.
type Truth uint8

// The truth values. The zero Truth is False.
const (
	False Truth = iota
	True
	Unknown
)

// TruthOf is the truth of b.
func TruthOf(b bool) Truth {
	if b {
		return True
	}
	return False
}

// ToTruth is what v counts as in a condition: a boolean or null. Anything
// else is a TypeError.
func ToTruth(v Value) (Truth, error) {
	if v.ref == nil {
		return Unknown, nil
	}
	if b, ok := v.Bool(); ok {
		return TruthOf(b), nil
	}
	return Unknown, Errorf(TypeError, "InvalidArgumentType", "Don't know how to treat that as a predicate: %s", Describe(v))
}

// Value is the boolean of t, or null.
func (t Truth) Value() Value {
	if t == Unknown {
		return Null
	}
	return Bool(t == True)
}

// Not is NOT t.
func (t Truth) Not() Truth {
	switch t {
	case False:
		return True
	case True:
		return False
	}
	return Unknown
}

// And is t AND u.
func (t Truth) And(u Truth) Truth {
	switch {
	case t == False || u == False:
		return False
	case t == True && u == True:
		return True
	}
	return Unknown
}

// Or is t OR u.
func (t Truth) Or(u Truth) Truth {
	switch {
	case t == True || u == True:
		return True
	case t == False && u == False:
		return False
	}
	return Unknown
}

// Xor is t XOR u.
func (t Truth) Xor(u Truth) Truth {
	if t == Unknown || u == Unknown {
		return Unknown
	}
	return TruthOf(t != u)
}
