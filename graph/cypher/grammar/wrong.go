package grammar

import (
	"regexp"
	"strings"
)

// mistake is an expression that is wrong where one of a kind should stand, or
// goes wrong for some values.
func (g *Generator) mistake(kind Kind) string {
	switch g.IntN(24) {
	case 0:
		return "unknown"
	case 1:
		return "nothing(" + g.expr(Integer) + ")"
	case 2:
		return "$missing"
	case 3:
		return g.pick("size()", "toUpper()", "left('a')", "range(1)", "coalesce()", "abs(1, 2)", "count()", "date(1, 2, 3)")
	case 4:
		return "(1 " + g.pick("/", "%") + " (" + g.expr(Integer) + "))"
	case 5:
		return "date(" + g.pick("'soon'", "'2025-13-01'", g.expr(Text), "{year: 2025, month: 13}", "{month: 1}") + ")"
	case 6:
		return "range(0, 4, " + g.expr(Integer) + ")"
	case 7:
		return g.expr(Integers) + "['a']"
	case 8:
		return "count(count(1))"
	case 9:
		return "[x IN [1] | count(x)]"
	case 10:
		return "substring(" + g.expr(Text) + ", " + g.expr(Integer) + ")"
	case 11:
		return "duration(" + g.pick("'soon'", "{nothing: 1}", "1") + ")"
	case 12:
		return "point(" + g.pick("{x: 1}", "{longitude: 200, latitude: 100}", "1", "{x: 'a', y: 1}") + ")"
	case 13:
		return "(9223372036854775807 + " + g.expr(Integer) + ")"
	case 14:
		return "[" + g.literal(Integer) + ", 'a'][" + g.pick("0", "1") + "] * 2"
	case 15:
		return "[true, 1][" + g.pick("0", "1") + "] OR 1 > $n"
	case 16:
		return "toUpper([" + g.literal(Text) + ", 1][" + g.pick("0", "1") + "])"
	case 17:
		if v, ok := g.some(node); ok {
			return g.pick("type("+v.name+")", "length("+v.name+")", v.name+".name.first", v.name+"[0]", "nodes("+v.name+")", v.name+" + 1", "NOT "+v.name, "date("+v.name+")", "startNode("+v.name+")")
		}
	case 18:
		return "percentileCont(" + g.expr(Integer) + ", " + g.pick("2", "-1", "1 + 1") + ")"
	}
	for {
		if other := Kind(g.IntN(int(Map) + 1)); other != kind {
			return g.expr(other)
		}
	}
}

var tokens = regexp.MustCompile(`'[^']*'|\w+|[<>=!]=|->|<-|\.\.|\s+|.`)

// spoilt is a text of which a token or two are missing, twice there or in the wrong place.
func (g *Generator) spoilt(text string) string {
	parts := tokens.FindAllString(text, -1)
	for range 1 + g.IntN(2) {
		i, j := g.IntN(len(parts)), g.IntN(len(parts))
		switch g.IntN(4) {
		case 0:
			parts[i] = ""
		case 1:
			parts[i] += parts[i]
		case 2:
			parts[i], parts[j] = parts[j], parts[i]
		default:
			parts[i] = g.pick("(", ")", "[", "]", "{", "}", "'", ",", ".", "-", ">", "|", ":", "=", "+", "*", " RETURN ", " WITH ", " WHERE ", " AS ", " NOT ", "1", "null", "x", " IN ", "`", "/*", "$", "%")
		}
	}
	return strings.Join(parts, "")
}
