package tck

import "fmt"

func (g *generator) match(optional bool) string {
	s := "MATCH "
	if optional {
		s = "OPTIONAL MATCH "
	}
	if g.one(10) {
		return s + g.shortest()
	}
	s += g.pattern(1 + g.IntN(2))
	if g.one(5) {
		s += ", " + g.pattern(g.IntN(2))
	}
	return s + g.maybe(2, " WHERE "+g.boolean())
}

// shortest is a search for paths whose lengths are the same whichever of them is found.
func (g *generator) shortest() string {
	types := ":" + pick(g, g.v.Types) + "|" + pick(g, g.v.Types)
	from, to := g.fresh("node", ""), g.fresh("node", "")
	label := ":" + pick(g, g.v.Labels)
	s := pick(g, []string{"SHORTEST 1 ", "ALL SHORTEST ", "SHORTEST 2 ", "SHORTEST 2 GROUPS "})
	return g.fresh("path", "") + " = " + s + "(" + from + label + ")-[" + types + "]-" + g.maybe(2, ">") + pick(g, []string{"+", "{1,3}", "{0,2}"}) + "(" + to + label + ")"
}

// pattern is a path of so many steps.
func (g *generator) pattern(steps int) string {
	if g.IntN(3) > 0 {
		steps = min(steps, 1)
	}
	s := g.node()
	for range steps {
		s += g.step() + g.node()
	}
	if g.one(9) && steps > 0 {
		return g.fresh("path", "") + " = " + s
	}
	return s
}

func (g *generator) node() string {
	if v, ok := g.some("node"); ok && g.one(3) {
		return "(" + v.name + ")"
	}
	label := pick(g, g.v.Labels)
	switch g.IntN(6) {
	case 0:
		return "()"
	case 1:
		return "(:" + label + ")"
	case 2:
		return "(" + g.fresh("node", "") + ")"
	case 3:
		n := g.fresh("node", label)
		if keys := g.v.Integers[label]; len(keys) > 0 && g.one(2) {
			return "(" + n + ":" + label + " {" + pick(g, keys) + ": " + g.small() + "})"
		}
		if keys := g.v.Strings[label]; len(keys) > 0 {
			return "(" + n + ":" + label + " {" + pick(g, keys) + ": " + g.word() + "})"
		}
		return "(" + n + ":" + label + ")"
	}
	return "(" + g.fresh("node", label) + ":" + label + ")"
}

func (g *generator) step() string {
	typ := pick(g, g.v.Types)
	inside := ":" + typ
	switch g.IntN(9) {
	case 8:
		return "(" + g.group() + "){" + fmt.Sprint(g.IntN(2)) + "," + fmt.Sprint(1+g.IntN(2)) + "}"
	case 0:
		inside = ""
	case 1:
		inside = ":" + typ + "|" + pick(g, g.v.Types)
	case 2:
		inside = g.fresh("rel", "")
	case 3:
		inside = g.fresh("rel", typ) + ":" + typ
	case 4:
		inside = ":" + typ + "*1.." + fmt.Sprint(1+g.IntN(3))
	case 5:
		inside = g.fresh("Rels", "") + "*" + fmt.Sprint(g.IntN(2)) + ".." + fmt.Sprint(1+g.IntN(2))
	}
	if inside != "" {
		inside = "[" + inside + "]"
	}
	return pick(g, []string{"-" + inside + "->", "<-" + inside + "-", "-" + inside + "-"})
}

// group is a round of a path with a quantifier, between nodes of its own.
func (g *generator) group() string {
	before := len(g.vars)
	g.names += 2
	x, y := fmt.Sprintf("x%d", g.names), fmt.Sprintf("y%d", g.names)
	s := "(" + x + ")-[:" + pick(g, g.v.Types) + "]->(" + y + g.maybe(2, ":"+pick(g, g.v.Labels)) + ")"
	if g.one(2) {
		g.vars = append(g.vars[:before:before], variable{x, "node", ""}, variable{y, "node", ""})
		s += " WHERE " + g.boolean()
		g.vars = g.vars[:before]
	}
	g.vars = append(g.vars, variable{"[z IN " + x + " | 1]", "ints", ""})
	return s
}

func (g *generator) small() string { return fmt.Sprint(g.IntN(8) - 1) }
func (g *generator) word() string  { return "'" + pick(g, g.v.Words) + "'" }
