package grammar

// temporal is a day, time, duration or point.
func (g *Generator) temporal(kind Kind) string {
	unit := g.pick("'year'", "'quarter'", "'month'", "'week'", "'day'")
	switch kind {
	case Day:
		return g.pick("date("+g.expr(DayText)+")", "("+g.expr(Day)+g.pick(" + ", " - ")+g.expr(Span)+")", "date.truncate("+unit+", coalesce("+g.expr(Day)+", date('2025-06-22')))",
			"date({date: coalesce("+g.expr(Day)+", date('2025-06-22')), day: "+g.pick("1", "28")+"})", "date("+g.expr(Moment)+")", "("+g.expr(Day)+" + duration({days: coalesce("+g.expr(Integer)+", 1)}))")
	case Moment:
		return g.pick("("+g.expr(Moment)+g.pick(" + ", " - ")+g.expr(Span)+")", "localdatetime.truncate("+g.pick(unit, "'hour'")+", coalesce("+g.expr(Moment)+", localdatetime('2025-06-22T12:30')))",
			"localdatetime({date: coalesce("+g.expr(Day)+", date('2024-02-29')), hour: 7})", "localdatetime("+g.expr(Zoned)+")")
	case Zoned:
		return g.pick("("+g.expr(Zoned)+g.pick(" + ", " - ")+g.expr(Span)+")", "datetime.truncate("+g.pick(unit, "'minute'")+", coalesce("+g.expr(Zoned)+", datetime('2024-12-31T23:30Z')))",
			"datetime({datetime: coalesce("+g.expr(Zoned)+", datetime('2024-12-31T23:30Z')), timezone: "+g.pick("'+03:30'", "'Asia/Tehran'", "'Z'")+"})")
	case Span:
		return g.pick("("+g.expr(Span)+g.pick(" + ", " - ")+g.expr(Span)+")", "("+g.expr(Span)+" * 2)", "("+g.expr(Span)+" / 2)",
			"duration."+g.pick("between", "inMonths", "inDays", "inSeconds")+"("+g.expr(g.pickKind(Day, Moment, Zoned))+", "+g.expr(g.pickKind(Day, Moment, Zoned))+")",
			"duration({days: coalesce("+g.expr(Integer)+", 1)})", "duration({months: "+g.small()+", hours: "+g.small()+"})")
	case Point:
		return "point({x: " + g.expr(Integer) + ", y: " + g.expr(g.pickKind(Integer, Float)) + "})"
	}
	return ""
}
