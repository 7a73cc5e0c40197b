package grammar

import "fmt"

// expr is an expression of a kind.
func (g *Generator) expr(kind Kind) string {
	if g.wrong && g.one(3) {
		g.wrong = false
		return g.mistake(kind)
	}
	if g.depth > 0 && g.IntN(3) > 0 {
		g.depth--
		defer func() { g.depth++ }()
		if text := g.deep(kind); text != "" {
			return text
		}
	}
	if v, ok := g.some(kind); ok && g.IntN(3) > 0 {
		return v.name
	}
	if p := g.property(kind); p != "" && g.IntN(4) > 0 {
		return p
	}
	return g.literal(kind)
}

// deep is an expression with others in it; empty if chance found none.
func (g *Generator) deep(kind Kind) string {
	switch g.IntN(14) {
	case 0:
		return "CASE WHEN " + g.expr(Truth) + " THEN " + g.expr(kind) + g.maybe(2, " WHEN "+g.expr(Truth)+" THEN "+g.expr(kind)) + g.maybe(2, " ELSE "+g.expr(kind)) + " END"
	case 1:
		by := g.scalar()
		return "CASE " + g.expr(by) + " WHEN " + g.expr(by) + g.maybe(3, ", "+g.expr(by)) + " THEN " + g.expr(kind) + " ELSE " + g.expr(kind) + " END"
	case 2:
		return "CASE " + g.expr(Integer) + " WHEN " + g.pick("> 1", "< 2", "IS NULL", "<> 0", ">= $n") + " THEN " + g.expr(kind) + " ELSE " + g.expr(kind) + " END"
	case 3:
		return "coalesce(" + g.expr(kind) + ", " + g.literal(kind) + ")"
	case 4:
		if kind != Map && kind != Point {
			return g.pick("head", "last") + "([" + g.expr(kind) + g.maybe(2, ", "+g.expr(kind)) + "])"
		}
	case 5:
		return "nullIf(" + g.expr(kind) + ", " + g.literal(kind) + ")"
	case 6:
		if v, ok := g.some(node); ok {
			return g.collected(v, kind)
		}
	}
	switch kind {
	case Integer:
		return g.integer()
	case Float:
		return g.float()
	case Text, DayText:
		return g.text(kind)
	case Truth:
		return g.truth()
	case Integers, Texts:
		return g.list(kind)
	case Map:
		return g.mapOf()
	}
	return g.temporal(kind)
}

// collected is the first of what a subquery in an expression finds, in order.
func (g *Generator) collected(v variable, kind Kind) string {
	if kind == Map || kind == Point {
		return ""
	}
	return g.inside(func() string {
		g.vars = []variable{v}
		rel, to := g.step(v.label)
		return "COLLECT { MATCH (" + v.name + ")" + rel + to + " RETURN " + g.maybe(2, "DISTINCT ") + g.expr(kind) + " AS e ORDER BY e" + g.pick("", " DESC", " LIMIT 2") + " }[" + g.pick("0", "0", "1") + "]"
	})
}

// property is a property of that kind of something bound; empty if there is none.
func (g *Generator) property(kind Kind) string {
	v, ok := g.some(node, relationship)
	if !ok {
		return ""
	}
	var found []Key
	for _, k := range g.v.Keys[v.label] {
		if k.Kind == kind || k.Kind == DayText && kind == Text {
			found = append(found, k)
		}
	}
	if len(found) == 0 {
		switch kind {
		case Text:
			return v.name + g.pick(".id", ".type", ".nothing", "['name']")
		case Integer:
			return v.name + g.pick(".claims", ".sentence", ".nothing", "['actual']")
		}
		return ""
	}
	key := found[g.IntN(len(found))].Name
	return g.pick(v.name+"."+key, v.name+"."+key, v.name+"."+key, v.name+"['"+key+"']", "properties("+v.name+")."+key)
}

func (g *Generator) small() string { return fmt.Sprint(g.IntN(8) - 1) }

// value is a literal that some property has.
func (g *Generator) value() string {
	label := g.pick(g.labels...)
	if keys := g.v.Keys[label]; len(keys) > 0 {
		if k := keys[g.IntN(len(keys))]; len(k.Values) > 0 && k.Kind == Text {
			return g.pick(k.Values...)
		}
	}
	return g.pick("'a'", "''", "'Ar'", "'é'", "$text", "$id", "'2025'", "'ß'", "'12'", "null")
}

func (g *Generator) literal(kind Kind) string {
	switch kind {
	case Integer:
		return g.pick(g.small(), g.small(), g.small(), "null", "$n", "10")
	case Float:
		return g.pick("0.5", "2.0", "-1.5", "1e3", "null", "0.25")
	case Text:
		return g.value()
	case DayText:
		return g.pick("'2025-06-22'", "'2024-02-29'", "'2025-01-01'")
	case Truth:
		return g.pick("true", "true", "false", "null", "(1 < $n)")
	case Integers:
		return g.pick("[]", "[1, 2, 3]", "[3, null, 1]", "range(0, 4)", "range(5, 1, -2)", "$list", "[2, 2]", "["+g.small()+", "+g.small()+"]")
	case Texts:
		return g.pick("['a', 'b']", "[]", "['a', null, 'a']", "split('a,b,,c', ',')", "['"+g.pick("Iran", "iran", "THREATENS", "actual")+"', $text]")
	case Day:
		return g.pick("date('2025-06-22')", "date({year: 2024, month: 2, day: 29})", "date('2025-W01-3')", "null")
	case Moment:
		return g.pick("localdatetime('2025-06-22T12:30')", "localdatetime({year: 2024, month: 2, day: 29, hour: 23, minute: 59})")
	case Zoned:
		return g.pick("datetime('2025-06-22T12:30+02:00')", "datetime('2024-12-31T23:30Z')", "datetime('2025-03-30T01:30[Europe/Paris]')", "datetime({epochSeconds: 1000000})")
	case Span:
		return g.pick("duration('P1M')", "duration({days: 3, hours: 5})", "duration('PT36H')", "duration('-P2D')", "duration('P1Y2M3DT4H5M6.5S')", "null")
	case Point:
		return g.pick("point({x: 1, y: 2})", "point({x: 0, y: 0})", "point({longitude: 51.4, latitude: 35.7})", "point({longitude: 58.4, latitude: 23.6})", "point({x: 1, y: 2, z: 3})")
	case Map:
		return g.pick("{a: 1, b: 'x'}", "$map", "{a: null, b: ''}")
	}
	return "null"
}

// mapOf is a map with an integer as a and a text as b.
func (g *Generator) mapOf() string {
	if v, ok := g.some(node, relationship); ok && g.one(2) {
		return v.name + " {.name, a: " + g.expr(Integer) + ", b: " + g.expr(Text) + "}"
	}
	if v, ok := g.some(Map); ok && g.one(2) {
		return v.name + " {" + g.pick(".*", ".a, .b", ".b, a: 2", ".*, b: "+g.expr(Text)) + "}"
	}
	return "{a: " + g.expr(Integer) + ", b: " + g.expr(Text) + "}"
}
