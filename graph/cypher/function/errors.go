package function

import (
	"strings"

	"example.org/entente/graph/cypher/value"
)

const badValue = "InvalidArgumentValue" // the detail of most errors here

var (
	numbers    = value.KindsOf(value.KindInteger, value.KindFloat)
	onlyString = value.KindsOf(value.KindString)
)

// mistyped is the error for an argument of the wrong kind, in the words that
// Neo4j has for that sort of function.
func (f *Function) mistyped(p *Param, got value.Value) error {
	switch {
	case p.kinds == onlyString:
		return value.Errorf(value.TypeError, badValue, "Expected a string value for `%s`, but got: %s; consider converting it to a string with toString().", f.Name, value.Describe(got))
	case f.exact:
		return value.Errorf(value.ArgumentError, "InvalidArgumentType", "Invalid input for %s value in function '%s()': Expected an integer but got: %s", p.Name, f.Name, value.Describe(got))
	case p.kinds|numbers == numbers && p != &f.Params[0]:
		return value.Errorf(value.TypeError, badValue, "Invalid input for %s value in function '%s()': Expected a numeric value but got: %s", p.Name, f.Name, value.Describe(got))
	case p.kinds|numbers == numbers:
		return value.Errorf(value.TypeError, badValue, "%s() requires numbers", f.Name)
	}
	return value.Errorf(value.TypeError, badValue, "Invalid input for function '%s()': Expected a %s, got: %s", f.Name, words(p.Type), value.Describe(got))
}

// words writes a type such as "STRING | LIST<ANY>" as "String or List".
func words(typ string) string {
	parts := strings.Split(outermost(typ), " | ")
	for i, p := range parts {
		parts[i] = p[:1] + strings.ToLower(p[1:])
	}
	if last := len(parts) - 1; last > 0 {
		return strings.Join(parts[:last], ", ") + " or " + parts[last]
	}
	return parts[0]
}

// bad is an ArgumentError.
func bad(format string, args ...any) error {
	return value.Errorf(value.ArgumentError, badValue, format, args...)
}

// wrong is a TypeError.
func wrong(format string, args ...any) error {
	return value.Errorf(value.TypeError, badValue, format, args...)
}
