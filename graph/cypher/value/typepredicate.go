package value

import (
	"strings"
	"unicode"
)

// A Type is what stands after IS :: in a query: "INTEGER NOT NULL",
// "LIST<STRING | FLOAT>", "PROPERTY VALUE".
type Type struct {
	parts []typePart // the value is of one of them
}

// A typePart is a type without "or".
type typePart struct {
	kinds    KindSet
	property bool  // kinds that a property may be of, and lists of one of them
	element  *Type // of a list
	notNull  bool
}

// typeNames are the names of the types, the longer before those that they begin with.
var typeNames = []struct {
	name  string
	kinds KindSet
}{
	{"NOTHING", 0}, {"NULL", KindsOf(KindNull)},
	{"BOOLEAN", KindsOf(KindBoolean)}, {"BOOL", KindsOf(KindBoolean)},
	{"VARCHAR", KindsOf(KindString)}, {"STRING", KindsOf(KindString)},
	{"SIGNED INTEGER", KindsOf(KindInteger)}, {"INTEGER", KindsOf(KindInteger)}, {"INT", KindsOf(KindInteger)},
	{"FLOAT", KindsOf(KindFloat)}, {"DATE", KindsOf(KindDate)},
	{"LOCAL TIME", KindsOf(KindLocalTime)}, {"TIME WITHOUT TIMEZONE", KindsOf(KindLocalTime)}, {"TIME WITHOUT TIME ZONE", KindsOf(KindLocalTime)},
	{"ZONED TIME", KindsOf(KindTime)}, {"TIME WITH TIMEZONE", KindsOf(KindTime)}, {"TIME WITH TIME ZONE", KindsOf(KindTime)},
	{"LOCAL DATETIME", KindsOf(KindLocalDateTime)}, {"TIMESTAMP WITHOUT TIMEZONE", KindsOf(KindLocalDateTime)}, {"TIMESTAMP WITHOUT TIME ZONE", KindsOf(KindLocalDateTime)},
	{"ZONED DATETIME", KindsOf(KindDateTime)}, {"TIMESTAMP WITH TIMEZONE", KindsOf(KindDateTime)}, {"TIMESTAMP WITH TIME ZONE", KindsOf(KindDateTime)},
	{"DURATION", KindsOf(KindDuration)}, {"POINT", KindsOf(KindPoint)},
	{"ANY NODE", KindsOf(KindNode)}, {"NODE", KindsOf(KindNode)}, {"ANY VERTEX", KindsOf(KindNode)}, {"VERTEX", KindsOf(KindNode)},
	{"ANY RELATIONSHIP", KindsOf(KindRelationship)}, {"RELATIONSHIP", KindsOf(KindRelationship)}, {"ANY EDGE", KindsOf(KindRelationship)}, {"EDGE", KindsOf(KindRelationship)},
	{"ANY MAP", KindsOf(KindMap)}, {"MAP", KindsOf(KindMap)}, {"PATH", KindsOf(KindPath)},
	{"ANY PROPERTY VALUE", propertyKinds}, {"PROPERTY VALUE", propertyKinds},
	{"ANY VALUE", Any}, {"ANY", Any},
}

// propertyKinds are the kinds that a property may be of, besides lists of them.
const propertyKinds = Any &^ (1<<KindNull | 1<<KindList | 1<<KindMap | 1<<KindNode | 1<<KindRelationship | 1<<KindPath)

// ReadType reads a type at the start of text, and says how many bytes of it
// that took. What is none is a SyntaxError.
func ReadType(text string) (t *Type, n int, err error) {
	r := &typeReader{text: text}
	t, ok := r.union(0)
	if !ok {
		return nil, r.at, Errorf(SyntaxError, "UnexpectedSyntax", "Invalid type after IS ::")
	}
	return t, r.at, nil
}

type typeReader struct {
	text string
	at   int
}

// word reads a phrase in any case, with any blanks between its words.
func (r *typeReader) word(phrase string) bool {
	at := r.at
	for _, w := range strings.Fields(phrase) {
		rest := strings.TrimLeftFunc(r.text[at:], unicode.IsSpace)
		at = len(r.text) - len(rest)
		if len(rest) < len(w) || !strings.EqualFold(rest[:len(w)], w) {
			return false
		}
		if next := rest[len(w):]; next != "" && isLetter(w[len(w)-1]) && (isLetter(next[0]) || next[0] == '_') {
			return false
		}
		at += len(w)
	}
	r.at = at
	return true
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// union reads types with | between.
func (r *typeReader) union(depth int) (*Type, bool) {
	t := &Type{}
	for {
		if !r.part(t, depth) {
			return nil, false
		}
		at := r.at
		if !r.word("|") {
			return t, true
		}
		if r.word("|") { // the operator ||
			r.at = at
			return t, true
		}
	}
}

func (r *typeReader) part(t *Type, depth int) bool {
	p := typePart{}
	switch {
	case depth > 20:
		return false
	case r.word("ANY <"): // ANY<INTEGER | FLOAT> is INTEGER | FLOAT
		inner, ok := r.union(depth + 1)
		if !ok || !r.word(">") {
			return false
		}
		t.parts = append(t.parts, inner.parts...)
		return true
	case r.word("LIST <"), r.word("ARRAY <"):
		element, ok := r.union(depth + 1)
		if !ok || !r.word(">") {
			return false
		}
		p.kinds, p.element = KindsOf(KindList), element
	default:
		found := false
		for _, n := range typeNames {
			if found = r.word(n.name); found {
				p.kinds, p.property = n.kinds, n.kinds == propertyKinds
				break
			}
		}
		if !found {
			return false
		}
	}
	for r.suffix(&p) {
	}
	t.parts = append(t.parts, p)
	return true
}

// suffix reads NOT NULL, or LIST for a list of what came before.
func (r *typeReader) suffix(p *typePart) bool {
	if !p.notNull && (r.word("NOT NULL") || r.word("!")) {
		p.notNull = true
		return true
	}
	if r.word("LIST") || r.word("ARRAY") {
		*p = typePart{kinds: KindsOf(KindList), element: &Type{[]typePart{*p}}}
		return true
	}
	return false
}

// Has says whether v is of type t. Null is of every type that is not NOT NULL, but for NOTHING.
func (t *Type) Has(v Value) bool {
	for i := range t.parts {
		if t.parts[i].has(v) {
			return true
		}
	}
	return false
}

func (p *typePart) has(v Value) bool {
	kind := v.Kind()
	if kind == KindNull {
		return !p.notNull && (p.kinds != 0)
	}
	vs, isList := v.List()
	if p.property && isList {
		return propertyList(vs)
	}
	if !p.kinds.Has(kind) || p.element == nil {
		return p.kinds.Has(kind)
	}
	for _, e := range vs {
		if !p.element.Has(e) {
			return false
		}
	}
	return true
}

// propertyList says whether a property may hold a list of vs: of one kind or
// of numbers, and without nulls.
func propertyList(vs []Value) bool {
	for _, e := range vs {
		if k := e.Kind(); !propertyKinds.Has(k) || k != vs[0].Kind() && !(e.isNumber() && vs[0].isNumber()) {
			return false
		}
	}
	return true
}
