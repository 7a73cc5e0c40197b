package grammar

func (g *Generator) integer() string {
	switch g.IntN(22) {
	case 0, 1:
		return "(" + g.expr(Integer) + g.pick(" + ", " - ", " * ") + g.expr(Integer) + ")"
	case 2:
		return "(" + g.expr(Integer) + g.pick(" / ", " % ") + g.pick("2", "3", "-7") + ")"
	case 3:
		return "size(" + g.expr(g.pickKind(Text, Integers, Texts)) + ")"
	case 4:
		return g.pick("abs", "sign", "-", "+") + "(" + g.expr(Integer) + ")"
	case 5:
		return "reduce(s = " + g.small() + ", x IN " + g.expr(Integers) + " | s + " + g.pick("x", "coalesce(x, 0)", "x * 2") + ")"
	case 6:
		if v, ok := g.some(node); ok {
			return "COUNT { " + g.inside(func() string { return g.around(v) }) + " }"
		}
	case 7:
		return "(" + g.expr(Integers) + ")[" + g.small() + "]"
	case 8:
		if v, ok := g.some(node); ok {
			return "size([(" + v.name + ")" + g.bare(v.label) + "(y) WHERE y <> " + v.name + " | y])"
		}
	case 9:
		if v, ok := g.some(path); ok {
			return "length(" + v.name + ")"
		}
	case 10:
		if v, ok := g.some(trail); ok {
			return "size(" + v.name + ")"
		}
	case 11:
		return g.pick("toInteger(", "toIntegerOrNull(") + g.pick(g.expr(Text), "'12'", "'x'", "2.7", "true") + ")"
	case 12:
		return g.expr(Day) + g.pick(".year", ".month", ".day", ".week", ".weekYear", ".quarter", ".dayOfWeek", ".ordinalDay", ".dayOfQuarter")
	case 13:
		return g.expr(Moment) + g.pick(".hour", ".minute", ".second", ".year", ".nanosecond", ".dayOfWeek")
	case 14:
		return g.expr(Span) + g.pick(".months", ".days", ".seconds", ".hours", ".monthsOfYear", ".minutesOfHour", ".quarters", ".weeks", ".years")
	case 15:
		return "duration." + g.pick("between", "inDays") + "(" + g.expr(Day) + ", " + g.expr(Day) + ")" + g.pick(".days", ".months")
	case 16:
		return g.expr(Map) + ".a"
	case 17:
		if v, ok := g.some(node); ok {
			return "size(" + g.pick("labels("+v.name+")", "[k IN keys("+v.name+") WHERE k IN ['id', 'name', 'type']]") + ")"
		}
	case 18:
		return "toInteger(" + g.pick("round", "floor", "ceil") + "(" + g.pick("1.5", "-2.5", "0.49", "2.0") + "))"
	case 19:
		return "char_length(" + g.expr(Text) + ")"
	case 20:
		return g.expr(Zoned) + g.pick(".hour", ".year", ".offsetMinutes", ".epochMillis", ".day")
	}
	return ""
}

func (g *Generator) float() string {
	switch g.IntN(10) {
	case 0:
		return "(" + g.expr(Float) + g.pick(" + ", " - ", " * ", " / ") + g.pick("2.5", "4", "-0.5") + ")"
	case 1:
		return "toFloat(" + g.expr(Integer) + ")"
	case 2:
		return "sqrt(" + g.pick(g.expr(Integer), "2", "16.0") + ")"
	case 3:
		return "round(" + g.expr(Float) + g.pick(")", ", 1)", ", 0)", ", 1, 'HALF_EVEN')")
	case 4:
		return g.pick("floor", "ceil", "abs", "exp") + "(" + g.literal(Float) + ")"
	case 5:
		return "(" + g.expr(Integer) + " ^ 2)"
	case 6:
		return "point.distance(" + g.expr(Point) + ", " + g.expr(Point) + ")"
	case 7:
		return g.expr(Point) + g.pick(".x", ".y")
	case 8:
		return g.pick("sin", "cos", "atan", "degrees", "radians") + "(" + g.expr(Integer) + ")"
	}
	return "(1.0 * " + g.expr(Integer) + " / 4)"
}

func (g *Generator) pickKind(kinds ...Kind) Kind { return kinds[g.IntN(len(kinds))] }

// bare is a step without a name.
func (g *Generator) bare(label string) string {
	way, forth := g.way(label)
	typ := g.pick("", "[:"+way.Type+"]")
	switch {
	case g.one(3):
		return "-" + typ + "-"
	case forth:
		return "-" + typ + "->"
	}
	return "<-" + typ + "-"
}

// around is a pattern at a node, as EXISTS and COUNT have them.
func (g *Generator) around(v variable) string {
	rel, to := g.step(v.label)
	s := g.pick("", "MATCH ") + "(" + v.name + ")" + rel + to
	if g.one(2) {
		s += " WHERE " + g.filter()
	}
	return s
}
