package function

import (
	"strings"

	"example.org/entente/graph/cypher/value"
)

// Signature is the function as the manual writes it:
// "left(original :: STRING, length :: INTEGER) :: STRING".
func (f *Function) Signature() string { return signature(f.Name, f.Params, f.Variadic, f.Result) }

// Signature is the aggregation as the manual writes it.
func (a *Aggregation) Signature() string { return signature(a.Name, a.Params, false, a.Result) }

func signature(name string, params []Param, variadic bool, result string) string {
	var b strings.Builder
	b.WriteString(name + "(")
	for i, p := range params {
		if i > 0 {
			b.WriteString(", ")
		}
		text := p.Name + " :: " + p.Type
		if p.Optional {
			text = "[" + text + "]"
		}
		b.WriteString(text)
	}
	if variadic {
		b.WriteString(", ...")
	}
	return b.String() + ") :: " + result
}

// kindsByName are the kinds by the names that a Param's type is made of.
var kindsByName = func() map[string]value.KindSet {
	m := map[string]value.KindSet{
		"ANY":  value.Any,
		"LIST": value.KindsOf(value.KindList),
	}
	for k := value.KindBoolean; k <= value.KindDuration; k++ {
		m[k.String()] = value.KindsOf(k)
	}
	m["FLOAT"] |= value.KindsOf(value.KindInteger) // an integer is taken for a float
	return m
}()

// kindsOf reads a type such as "LIST<ANY> | STRING".
func kindsOf(text string) value.KindSet {
	var s value.KindSet
	for _, part := range strings.Split(outermost(text), " | ") {
		k, ok := kindsByName[part]
		if !ok {
			panic("function: no type is called " + part)
		}
		s |= k
	}
	return s
}

// outermost is a type without what stands in angle brackets.
func outermost(text string) string {
	var b strings.Builder
	depth := 0
	for _, r := range text {
		switch {
		case r == '<':
			depth++
		case r == '>':
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// params reads parameters such as "original :: STRING, [length :: INTEGER]".
func params(text string) []Param {
	if text == "" {
		return nil
	}
	var all []Param
	for _, part := range strings.Split(text, ", ") {
		inner, optional := strings.CutPrefix(part, "[")
		if optional {
			inner = strings.TrimSuffix(inner, "]")
		}
		name, typ, ok := strings.Cut(inner, " :: ")
		if !ok {
			panic("function: no parameter: " + part)
		}
		all = append(all, Param{name, typ, optional, kindsOf(typ)})
	}
	return all
}
