package grammar

import "fmt"

func (g *Generator) text(kind Kind) string {
	if kind == DayText {
		return "toString(" + g.expr(Day) + ")"
	}
	switch g.IntN(16) {
	case 0:
		return "(" + g.expr(Text) + g.pick(" + ", " || ") + g.expr(Text) + ")"
	case 1:
		return "(" + g.expr(Text) + " + " + g.expr(Integer) + ")"
	case 2:
		return g.pick("toUpper", "toLower", "trim", "reverse", "ltrim", "rtrim", "upper", "lower") + "(" + g.expr(Text) + ")"
	case 3:
		return g.pick("left", "right") + "(" + g.expr(Text) + fmt.Sprintf(", %d)", g.IntN(5))
	case 4:
		return "substring(" + g.expr(Text) + fmt.Sprintf(", %d", g.IntN(4)) + g.pick(")", ", 2)")
	case 5:
		return "toString(" + g.expr(g.pickKind(Integer, Truth, Float, Day, Span, Moment, Zoned, Text)) + ")"
	case 6:
		return "replace(" + g.expr(Text) + ", " + g.pick("'a'", "'an'", "''", "'I'") + ", " + g.pick("'b'", "''", "'xx'") + ")"
	case 7:
		if v, ok := g.some(relationship); ok {
			return "type(" + v.name + ")"
		}
	case 8:
		if v, ok := g.some(relationship); ok {
			return g.pick("startNode", "endNode") + "(" + v.name + ").id"
		}
	case 9:
		return "(" + g.expr(Texts) + ")[" + g.small() + "]"
	case 10:
		return g.expr(Map) + ".b"
	case 11:
		return "trim(" + g.pick("BOTH ", "LEADING ", "TRAILING ", "") + g.pick("'a'", "'I'") + " FROM " + g.expr(Text) + ")"
	case 12:
		return "valueType(" + g.expr(g.scalar()) + ")"
	case 13:
		if v, ok := g.some(path); ok {
			return g.pick("head", "last") + "(nodes(" + v.name + ")).id"
		}
	case 14:
		return "reduce(s = '', x IN " + g.expr(Texts) + " | s + x)"
	}
	return ""
}

func (g *Generator) list(kind Kind) string {
	switch g.IntN(9) {
	case 0:
		return "(" + g.expr(kind) + g.pick(" + ", " || ") + g.expr(kind) + ")"
	case 1:
		return g.pick("tail(", "reverse(") + g.expr(kind) + ")"
	case 2:
		return "(" + g.expr(kind) + ")" + g.pick("[0..2]", "[1..]", "[..-1]", "[-2..]", "[..$n]")
	case 3:
		return "[x IN " + g.expr(kind) + " WHERE x " + g.pick("IS NOT NULL", "<> 'a'", "> 1", "IN [1, 'a']") + "]"
	}
	if kind == Texts {
		return g.texts()
	}
	switch g.IntN(5) {
	case 0:
		return "[x IN " + g.expr(Integers) + g.maybe(2, " WHERE x > "+g.small()) + " | x " + g.pick("* ", "+ ", "- ") + g.expr(Integer) + "]"
	case 1:
		return "[" + g.expr(Integer) + ", " + g.expr(Integer) + "]"
	case 2:
		return "range(" + fmt.Sprint(g.IntN(3)) + ", " + fmt.Sprint(2+g.IntN(4)) + g.pick(")", ", 2)")
	case 3:
		return "[x IN " + g.expr(Texts) + " | size(x)]"
	}
	if v, ok := g.some(node); ok {
		return g.inside(func() string {
			g.vars = []variable{v}
			rel, to := g.step(v.label)
			return "[x IN COLLECT { MATCH (" + v.name + ")" + rel + to + " RETURN " + g.expr(Integer) + " AS e ORDER BY e } | x]"
		})
	}
	return "toIntegerList(" + g.expr(Texts) + ")"
}

func (g *Generator) texts() string {
	switch g.IntN(6) {
	case 0:
		return "split(" + g.expr(Text) + ", " + g.pick("'a'", "' '", "'-'", "''") + ")"
	case 1:
		return "[" + g.expr(Text) + ", " + g.expr(Text) + "]"
	case 2:
		return "[x IN " + g.expr(Texts) + " | " + g.pick("toUpper(x)", "x + 'a'", "left(x, 1)", "coalesce(x, '')") + "]"
	case 3:
		if v, ok := g.some(path); ok {
			return g.pick("[x IN nodes("+v.name+") | x.id]", "[x IN relationships("+v.name+") | type(x)]")
		}
	case 4:
		if v, ok := g.some(trail); ok {
			return "[x IN " + v.name + " | " + g.pick("type(x)", "endNode(x).id") + "]"
		}
	}
	return "toStringList(" + g.expr(Integers) + ")"
}
