package grammar

// aggregate is an aggregation that does not depend on the order of rows.
func (g *Generator) aggregate() (text string, kind Kind) {
	return g.aggregateOf(g.pickKind(Integer, Integer, Integer, Float, Text, Day, Span))
}

func (g *Generator) aggregateOf(kind Kind) (string, Kind) {
	distinct := g.maybe(3, "DISTINCT ")
	switch kind {
	case Text:
		return g.pick("min", "max") + "(" + g.expr(Text) + ")", Text
	case Day:
		return g.pick("min", "max") + "(" + g.expr(Day) + ")", Day
	case Span:
		return "sum(" + g.expr(Span) + ")", Span
	case Float:
		switch g.IntN(4) {
		case 0:
			return "avg(" + distinct + g.expr(Integer) + ")", Float
		case 1:
			return g.pick("stDev", "stDevP") + "(" + distinct + g.expr(Integer) + ")", Float
		case 2:
			return "percentileCont(" + distinct + g.expr(Integer) + ", " + g.pick("0.5", "0.9", "0", "1") + ")", Float
		}
		return "sum(" + g.expr(Float) + ")", Float
	}
	switch g.IntN(11) {
	case 0:
		return "count(*)", Integer
	case 1:
		return "count(DISTINCT " + g.expr(g.scalar()) + ")", Integer
	case 2, 3:
		return "sum(" + distinct + g.expr(Integer) + ")", Integer
	case 4:
		return g.pick("min", "max") + "(" + g.expr(Integer) + ")", Integer
	case 5:
		return "size(collect(" + distinct + g.expr(g.scalar()) + "))", Integer
	case 6:
		return "percentileDisc(" + distinct + g.expr(Integer) + ", " + g.pick("0.5", "0.25", "1.0") + ")", Integer
	case 7:
		return "count(*) + " + g.small() + " * sum(" + g.expr(Integer) + ")", Integer
	case 8:
		return "reduce(s = 0, x IN collect(" + g.expr(Integer) + ") | s + x)", Integer
	case 9:
		if v, ok := g.some(node, relationship, path); ok {
			return "count(" + distinct + v.name + ")", Integer
		}
	}
	return "count(" + distinct + g.expr(g.scalar()) + ")", Integer
}
