package grammar

import "slices"

func (g *Generator) truth() string {
	switch g.IntN(26) {
	case 0, 1:
		return "(" + g.expr(Truth) + g.pick(" AND ", " OR ", " XOR ") + g.expr(Truth) + ")"
	case 2:
		return "NOT (" + g.expr(Truth) + ")"
	case 3:
		return g.pick("all", "any", "none", "single") + "(x IN " + g.expr(Integers) + " WHERE x " + g.comparing() + " " + g.expr(Integer) + ")"
	case 4:
		return g.pick("all", "any", "none", "single") + "(x IN " + g.expr(Texts) + " WHERE x " + g.pick("CONTAINS ", "= ", "<> ") + g.expr(Text) + ")"
	case 5:
		if v, ok := g.some(node); ok {
			return "EXISTS { " + g.inside(func() string { return g.around(v) }) + " }"
		}
	case 6:
		if v, ok := g.some(node); ok {
			return g.pick("", "NOT ") + "(" + v.name + ")" + g.bare(v.label) + g.pick("()", "(:"+g.pick(g.labels...)+")")
		}
	case 7:
		return g.expr(Integer) + " IN " + g.expr(Integers)
	case 8:
		return g.expr(Text) + " IN " + g.expr(Texts)
	case 9:
		return "((" + g.expr(g.scalar()) + ")" + g.pick(" IS NULL", " IS NOT NULL") + ")"
	case 10:
		return g.expr(Text) + g.pick(" STARTS WITH ", " ENDS WITH ", " CONTAINS ") + g.expr(Text)
	case 11:
		return g.expr(Text) + " =~ " + g.pick("'.*a.*'", "'(?i)i.*'", "'[A-Z].*'", `'\\w+'`, "''")
	case 12:
		if v, ok := g.some(node); ok {
			own := g.pick(append(slices.Clone(g.v.Labels[v.label]), g.labels...)...)
			return v.name + g.pick(":", " IS ") + g.pick(own, own, "!"+own, own+"|"+g.pick(g.labels...), "%")
		}
	case 13:
		v, ok := g.some(node)
		if w, _ := g.some(node); ok {
			return g.pick(v.name+" = "+w.name, v.name+" <> "+w.name, v.name+" IN ["+w.name+"]")
		}
	case 14:
		kind := g.pickKind(Day, Moment, Zoned, Point)
		return g.expr(kind) + " " + g.comparing() + " " + g.expr(kind)
	case 15:
		return g.expr(Integer) + g.pick(" < ", " <= ", " > ") + g.expr(Integer) + g.pick(" <= ", " < ", " = ") + g.expr(Integer)
	case 16:
		return "(" + g.expr(g.scalar()) + ")" + g.pick(" IS :: ", " IS NOT :: ", " IS TYPED ") + g.pick("INTEGER", "STRING", "FLOAT | STRING", "LIST<INTEGER>", "BOOLEAN NOT NULL", "DATE", "LIST<STRING | INTEGER>", "NULL", "ANY", "DURATION", "NOTHING")
	case 17:
		return "isEmpty(" + g.expr(g.pickKind(Text, Integers, Texts, Map)) + ")"
	case 18:
		kind := g.pickKind(Integers, Texts)
		return g.expr(kind) + " " + g.comparing() + " " + g.expr(kind)
	case 19:
		return g.expr(Float) + " " + g.comparing() + " " + g.expr(g.pickKind(Float, Integer))
	case 20:
		return "isNaN(" + g.expr(Float) + ")"
	case 21: // of two types, which compare to null or are merely not equal
		return g.expr(g.scalar()) + g.pick(" = ", " <> ", " < ", " >= ") + g.expr(g.scalar())
	case 22, 23:
		return g.expr(Text) + g.pick(" = ", " <> ", " < ", " >= ") + g.expr(Text)
	}
	return g.expr(Integer) + " " + g.comparing() + " " + g.expr(Integer)
}

func (g *Generator) comparing() string { return g.pick("=", "<>", "<", "<=", ">", ">=") }
