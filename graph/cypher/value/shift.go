package value

func addTemporal(a, b Value) (v Value, ok bool, err error)      { return Null, false, nil }
func subtractTemporal(a, b Value) (v Value, ok bool, err error) { return Null, false, nil }
func scaleDuration(a, b Value) (v Value, ok bool, err error)    { return Null, false, nil }
func divideDuration(a, b Value) (v Value, ok bool, err error)   { return Null, false, nil }
func (d Duration) times(n int64) (Value, error)                 { return Null, nil }
func concatenable(v Value) (string, error)                      { s, _ := v.Str(); return s, nil }
