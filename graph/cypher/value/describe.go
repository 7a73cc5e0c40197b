package value

// describe is v in a message: its type and, where it is short, its text.
func describe(v Value) string { return v.Kind().String() }

func appendOffset(b []byte, seconds int32) []byte { return b }
