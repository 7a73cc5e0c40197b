package function

import "example.org/entente/graph/cypher/value"

// mistyped is the error for an argument of the wrong kind.
func (f *Function) mistyped(p *Param, got value.Value) error {
	return value.Errorf(value.TypeError, "InvalidArgumentValue", "Invalid input for function '%s()': Expected %s to be %s, but it was %s", f.Name, p.Name, p.Type, got.Kind())
}
