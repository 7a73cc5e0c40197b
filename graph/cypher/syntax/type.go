package syntax

import "example.org/entente/graph/cypher/value"

// isType reads the type after x IS ::.
func (p *parser) isType(from int, x Expr, not bool) Expr {
	t := p.typeUnion()
	return &IsType{p.since(from), x, not, t}
}

// typeUnion reads A | B.
func (p *parser) typeUnion() Type {
	t := p.typeName()
	for n := 0; p.take("|"); n++ {
		p.chained(n * 20)
		t.Others = append(t.Others, p.typeName())
	}
	return t
}

// scalarTypes are the types by the words that they are written in. The first
// that fits counts, so the longer ones come first.
var scalarTypes = []struct {
	words []string
	kinds value.KindSet
}{
	{[]string{"PROPERTY", "VALUE"}, propertyKinds},
	{[]string{"ANY", "PROPERTY", "VALUE"}, propertyKinds},
	{[]string{"ANY", "NODE"}, value.KindsOf(value.KindNode)},
	{[]string{"ANY", "VERTEX"}, value.KindsOf(value.KindNode)},
	{[]string{"ANY", "RELATIONSHIP"}, value.KindsOf(value.KindRelationship)},
	{[]string{"ANY", "EDGE"}, value.KindsOf(value.KindRelationship)},
	{[]string{"ANY", "MAP"}, value.KindsOf(value.KindMap)},
	{[]string{"ANY", "VALUE"}, value.Any},
	{[]string{"ANY"}, value.Any},
	{[]string{"NOTHING"}, 0},
	{[]string{"NULL"}, value.KindsOf(value.KindNull)},
	{[]string{"BOOLEAN"}, value.KindsOf(value.KindBoolean)},
	{[]string{"BOOL"}, value.KindsOf(value.KindBoolean)},
	{[]string{"VARCHAR"}, value.KindsOf(value.KindString)},
	{[]string{"STRING"}, value.KindsOf(value.KindString)},
	{[]string{"SIGNED", "INTEGER"}, value.KindsOf(value.KindInteger)},
	{[]string{"INTEGER64"}, value.KindsOf(value.KindInteger)},
	{[]string{"INTEGER"}, value.KindsOf(value.KindInteger)},
	{[]string{"INT64"}, value.KindsOf(value.KindInteger)},
	{[]string{"INT"}, value.KindsOf(value.KindInteger)},
	{[]string{"FLOAT64"}, value.KindsOf(value.KindFloat)},
	{[]string{"FLOAT"}, value.KindsOf(value.KindFloat)},
	{[]string{"DATE"}, value.KindsOf(value.KindDate)},
	{[]string{"LOCAL", "TIME"}, value.KindsOf(value.KindLocalTime)},
	{[]string{"TIME", "WITHOUT", "TIMEZONE"}, value.KindsOf(value.KindLocalTime)},
	{[]string{"TIME", "WITHOUT", "TIME", "ZONE"}, value.KindsOf(value.KindLocalTime)},
	{[]string{"ZONED", "TIME"}, value.KindsOf(value.KindTime)},
	{[]string{"TIME", "WITH", "TIMEZONE"}, value.KindsOf(value.KindTime)},
	{[]string{"TIME", "WITH", "TIME", "ZONE"}, value.KindsOf(value.KindTime)},
	{[]string{"LOCAL", "DATETIME"}, value.KindsOf(value.KindLocalDateTime)},
	{[]string{"TIMESTAMP", "WITHOUT", "TIMEZONE"}, value.KindsOf(value.KindLocalDateTime)},
	{[]string{"TIMESTAMP", "WITHOUT", "TIME", "ZONE"}, value.KindsOf(value.KindLocalDateTime)},
	{[]string{"ZONED", "DATETIME"}, value.KindsOf(value.KindDateTime)},
	{[]string{"TIMESTAMP", "WITH", "TIMEZONE"}, value.KindsOf(value.KindDateTime)},
	{[]string{"TIMESTAMP", "WITH", "TIME", "ZONE"}, value.KindsOf(value.KindDateTime)},
	{[]string{"DURATION"}, value.KindsOf(value.KindDuration)},
	{[]string{"POINT"}, value.KindsOf(value.KindPoint)},
	{[]string{"NODE"}, value.KindsOf(value.KindNode)},
	{[]string{"VERTEX"}, value.KindsOf(value.KindNode)},
	{[]string{"RELATIONSHIP"}, value.KindsOf(value.KindRelationship)},
	{[]string{"EDGE"}, value.KindsOf(value.KindRelationship)},
	{[]string{"MAP"}, value.KindsOf(value.KindMap)},
	{[]string{"PATH"}, value.KindsOf(value.KindPath)},
	{[]string{"PATHS"}, value.KindsOf(value.KindPath)},
}

// propertyKinds are the kinds that a property may be of.
var propertyKinds = value.PropertyKinds | value.KindsOf(value.KindList)

// typeName reads one type with its NOT NULL.
func (p *parser) typeName() Type {
	defer p.deeper()()
	var t Type
	switch {
	case p.takeWord("LIST"), p.takeWord("ARRAY"):
		t.Kinds = value.KindsOf(value.KindList)
		p.expect("<")
		inner := p.typeUnion()
		t.Element = &inner
		p.closeAngle()
	case p.isWord("ANY") && (p.ahead(1).is("<") || p.ahead(1).upper == "VALUE" && p.ahead(2).is("<")):
		p.at++
		p.takeWord("VALUE")
		p.expect("<")
		t = p.typeUnion()
		p.closeAngle()
	default:
		t.Kinds = p.scalarType()
		t.Property = t.Kinds == propertyKinds
	}
	return p.typeSuffix(t)
}

func (p *parser) scalarType() value.KindSet {
	var best int
	var kinds value.KindSet
	for _, s := range scalarTypes {
		if len(s.words) > best && p.isWord(s.words...) {
			best, kinds = len(s.words), s.kinds
		}
	}
	if best == 0 {
		p.unexpected("a type such as STRING or LIST<INTEGER>")
	}
	p.at += best
	return kinds
}

// typeSuffix reads NOT NULL, and LIST or ARRAY after the type of the elements.
func (p *parser) typeSuffix(t Type) Type {
	for n := 0; ; n++ {
		p.chained(n * 20)
		switch {
		case p.takeWord("NOT", "NULL"), p.take("!"):
			t.NotNull = true
		case p.takeWord("LIST"), p.takeWord("ARRAY"):
			inner := t
			t = Type{Kinds: value.KindsOf(value.KindList), Element: &inner}
		default:
			return t
		}
	}
}

// closeAngle passes over >.
func (p *parser) closeAngle() { p.expect(">") }
