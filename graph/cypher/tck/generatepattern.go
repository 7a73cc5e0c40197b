package tck

import "fmt"

func (g *generator) match(optional bool) string {
	s := "MATCH "
	if optional {
		s = "OPTIONAL MATCH "
	}
	s += g.pattern(1 + g.IntN(2))
	if g.one(5) {
		s += ", " + g.pattern(g.IntN(2))
	}
	return s + g.maybe(2, " WHERE "+g.boolean())
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
	switch g.IntN(8) {
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

func (g *generator) small() string { return fmt.Sprint(g.IntN(8) - 1) }
func (g *generator) word() string  { return "'" + pick(g, g.v.Words) + "'" }
