package value

// AppendJSON appends v as the API writes it.
func AppendJSON(m Meter, b []byte, v Value) ([]byte, error) { return b, nil }

// FromJSON reads a parameter.
func FromJSON(text []byte) (Value, error) { return Null, nil }

// FromGo makes a value of what Go has.
func FromGo(x any) (Value, error) { return Null, nil }

// AppendText appends v as a literal.
func AppendText(m Meter, b []byte, v Value) ([]byte, error) { return b, nil }

// Text is v as the conformance kit writes it.
func Text(v Value) (string, error) { b, err := AppendText(nil, nil, v); return string(b), err }
