package grammar

import "fmt"

// match is a MATCH of one or two paths.
func (g *Generator) match(optional bool) string {
	g.lengths = 0
	s := "MATCH "
	if optional {
		s = "OPTIONAL MATCH "
	}
	switch {
	case g.one(12):
		return s + g.shortest()
	default:
		s += g.path(g.IntN(3))
		if g.one(6) {
			s += ", " + g.path(g.IntN(2))
		}
	}
	if g.IntN(5) < 2 {
		s += " WHERE " + g.filter()
	}
	return s
}

// path is a pattern of so many steps.
func (g *Generator) path(steps int) string {
	s, label := g.start()
	for range steps {
		if g.rows > most/4 {
			break
		}
		var rel, to string
		if rel, to, label = g.stepTo(label); rel != "" {
			s += rel + to
		}
	}
	if g.one(8) {
		return g.fresh(path, "") + " = " + s
	}
	return s
}

// start is the node that a path begins with: one that is bound, or one of not too many.
func (g *Generator) start() (text, label string) {
	if v, ok := g.some(node); ok && (g.IntN(4) > 0 || g.rows > most/60) {
		return "(" + v.name + ")", v.label
	}
	g.rows *= 30
	label = g.pick(g.labels...)
	return g.node(label), label
}

// node is a node of a label that is not bound yet.
func (g *Generator) node(label string) string {
	n := g.fresh(node, label)
	keys := g.v.Keys[label]
	within := g.v.Labels[label]
	switch k := g.IntN(12); {
	case k < 2 && len(keys) > 0:
		key := keys[g.IntN(len(keys))]
		if len(key.Values) > 0 {
			g.rows /= 4
			return "(" + n + ":" + label + " {" + key.Name + ": " + g.pick(key.Values...) + "})"
		}
	case k == 2 && len(within) > 0:
		return "(" + n + ":" + g.pick(within...) + ")"
	case k == 3 && len(within) > 1:
		return "(" + n + ":" + label + "&" + g.pick("!"+g.pick(within...), "("+g.pick(within...)+"|"+g.pick(within...)+")", "%") + ")"
	case k == 4:
		return "(" + n + g.pick(":", " IS ") + g.pick(g.labels...) + "|" + label + ")"
	case k == 5:
		return "(" + n + ":" + label + " WHERE " + g.inside(func() string {
			g.vars = []variable{{n, node, label}}
			return g.filter()
		}) + ")"
	case k == 6:
		return "(" + n + ")"
	}
	return "(" + n + ":" + label + ")"
}

// step is a step from a node of a label, with the node that it leads to.
func (g *Generator) step(label string) (rel, to string) {
	rel, to, _ = g.stepTo(label)
	return rel, to
}

func (g *Generator) stepTo(label string) (rel, to, next string) {
	rel, next = g.relationship(label)
	switch g.IntN(5) {
	case 0:
		return rel, "()", next
	case 1:
		if next != "" {
			return rel, "(:" + next + ")", next
		}
	case 2:
		if v, ok := g.some(node); ok && g.one(2) {
			g.rows /= 6
			return rel, "(" + v.name + ")", v.label
		}
	case 3:
		if next != "" {
			return rel, g.node(next), next
		}
	}
	return rel, "(" + g.fresh(node, next) + ")", next
}

// relationship is one that leads somewhere, mostly. next is the label of
// where, empty if that is not sure.
func (g *Generator) relationship(label string) (rel, next string) {
	way, forth := g.way(label)
	open, end := "-", "->"
	next = way.To
	if !forth {
		open, end, next = "<-", "-", way.From
	}
	if g.one(6) {
		open, end, next = "-", "-", ""
	}
	g.rows *= 2
	typ := way.Type
	switch k := g.IntN(14); k {
	case 0:
		return open + end, ""
	case 1:
		return open + "[" + g.fresh(relationship, "") + "]" + end, ""
	case 2:
		return open + "[:" + typ + "|" + g.pick(g.types()...) + "]" + end, ""
	case 3:
		g.rows *= 4
		return open + "[:" + g.pick("!"+typ, "!("+typ+"|"+g.pick(g.types()...)+")", "%") + "]" + end, ""
	case 4, 5, 6, 7:
		return g.long(k, open, end, typ), ""
	case 8:
		for _, k := range g.v.Keys[typ] {
			if len(k.Values) > 0 && g.one(2) {
				return open + "[" + g.fresh(relationship, typ) + ":" + typ + " {" + k.Name + ": " + g.pick(k.Values...) + "}]" + end, next
			}
		}
	case 9:
		r := g.fresh(relationship, typ)
		return open + "[" + r + ":" + typ + " WHERE " + g.inside(func() string {
			g.vars = []variable{{r, relationship, typ}}
			return g.filter()
		}) + "]" + end, next
	case 10, 11:
		return open + "[:" + typ + "]" + end, next
	}
	return open + "[" + g.fresh(relationship, typ) + ":" + typ + "]" + end, next
}

// long is a relationship of no fixed length. The two ways to write one do not mix in a MATCH.
func (g *Generator) long(which int, open, end, typ string) string {
	if g.lengths == 0 {
		g.lengths = which / 2
	}
	g.rows *= 3
	switch {
	case g.lengths == 3 && which%2 == 0:
		return open + "[:" + typ + "]" + end + g.pick("{1,2}", "{0,1}", "{2}", "{,2}")
	case g.lengths == 3:
		return g.group(typ)
	case which%2 == 0:
		return open + "[:" + typ + "*" + g.pick("1..2", "0..1", "2", "..2", "1..3") + "]" + end
	}
	g.rows *= 2
	return open + "[" + g.fresh(trail, "") + "*" + g.pick("1..2", "0..1", "2..2") + "]" + end
}

// way is one that begins or ends at a label, or now and then any.
func (g *Generator) way(label string) (w Way, forth bool) {
	var found []Way
	for _, w := range g.v.Ways {
		if label == "" || w.From == label || w.To == label {
			found = append(found, w)
		}
	}
	if len(found) == 0 || g.one(12) {
		found = g.v.Ways
	}
	w = found[g.IntN(len(found))]
	if w.From == w.To {
		return w, g.one(2)
	}
	return w, w.From == label
}

func (g *Generator) types() []string {
	var all []string
	for _, w := range g.v.Ways {
		all = append(all, w.Type)
	}
	return all
}

// group is a part of a path that repeats, between nodes of its own.
func (g *Generator) group(typ string) string {
	g.names++
	x, y, r := fmt.Sprint("x", g.names), fmt.Sprint("y", g.names), fmt.Sprint("q", g.names)
	s := "((" + x + ")" + g.pick("-["+r+":"+typ+"]->", "<-["+r+":"+typ+"]-", "-["+r+"]-", "-["+r+":"+typ+"|"+g.pick(g.types()...)+"]->") + "(" + y + ")"
	if g.one(2) {
		s += " WHERE " + g.inside(func() string {
			g.vars = []variable{{x, node, ""}, {y, node, ""}, {r, relationship, ""}}
			return g.filter()
		})
	}
	g.vars = append(g.vars, variable{"[z IN " + x + " | 1]", Integers, ""}, variable{"[z IN " + r + " | type(z)]", Texts, ""})
	return s + ")" + g.pick("{1,2}", "{0,1}", "{2}", "{0,2}")
}

// shortest is a search for paths whose lengths are the same whichever of them is found.
func (g *Generator) shortest() string {
	g.rows *= 40
	types := ":" + g.pick(g.types()...) + "|" + g.pick(g.types()...)
	label, other := g.pick(g.labels...), g.pick(g.labels...)
	from, to := g.fresh(node, label), g.fresh(node, other)
	g.names++
	p := fmt.Sprint("w", g.names)
	g.vars = append(g.vars, variable{"length(" + p + ")", Integer, ""})
	end := g.pick("-", "->")
	switch g.IntN(6) {
	case 0:
		return p + " = shortestPath((" + from + ":" + label + ")-[" + types + "*..3]" + end + "(" + to + ":" + other + ")) WHERE " + from + " <> " + to + " AND length(" + p + ") >= 0"
	case 1:
		return p + " = allShortestPaths((" + from + ":" + label + ")-[" + types + "*1..3]" + end + "(" + to + ":" + other + ")) WHERE " + from + " <> " + to
	}
	s := g.pick("SHORTEST 1 ", "ALL SHORTEST ", "SHORTEST 2 ", "SHORTEST 2 GROUPS ", "ANY SHORTEST ", "SHORTEST 1 GROUP ")
	return p + " = " + s + "(" + from + ":" + label + ")-[" + types + "]" + end + g.pick("+", "{1,3}", "{0,2}", "*") + "(" + to + ":" + other + ")"
}
