package tck

import "fmt"

// property is a property of a node or relationship; ok is false if there is none such.
func (g *generator) property(keys map[string][]string) (string, bool) {
	v, ok := g.some(pick(g, []string{"node", "rel"}))
	if !ok {
		return "", false
	}
	of := keys[v.of]
	if len(of) == 0 {
		for _, l := range append(g.v.Labels, g.v.Types...) {
			of = append(of, keys[l]...)
		}
	}
	if len(of) == 0 {
		return "", false
	}
	return v.name + "." + pick(g, of), true
}

// deeper says whether an expression may have more in it, and counts.
func (g *generator) deeper() bool {
	if g.depth == 0 || g.one(3) {
		return false
	}
	g.depth--
	return true
}

func (g *generator) integer() string {
	if g.deeper() {
		defer func() { g.depth++ }()
		switch g.IntN(9) {
		case 7:
			if v, ok := g.some("node"); ok {
				return "size(COLLECT { MATCH (" + v.name + ")" + g.bare() + "(y) RETURN y })"
			}
		case 8:
			if v, ok := g.some("node"); ok {
				return "size([(" + v.name + ")" + g.bare() + "(y" + g.maybe(2, ":"+pick(g, g.v.Labels)) + ") WHERE y <> " + v.name + " | y])"
			}
		case 0:
			return "(" + g.integer() + pick(g, []string{" + ", " - ", " * "}) + g.integer() + ")"
		case 1:
			return "size(" + g.ints() + ")"
		case 2:
			return "coalesce(" + g.integer() + ", " + g.small() + ")"
		case 3:
			return "CASE WHEN " + g.boolean() + " THEN " + g.integer() + " ELSE " + g.integer() + " END"
		case 4:
			return "reduce(s = " + g.small() + ", x IN " + g.ints() + " | s + x)"
		case 5:
			if v, ok := g.some("node"); ok {
				return "COUNT { (" + v.name + ")" + g.bare() + "() }"
			}
		case 6:
			return g.ints() + "[" + g.small() + "]"
		}
	}
	if v, ok := g.some("int"); ok && g.one(2) {
		return v.name
	}
	if p, ok := g.property(g.v.Integers); ok && g.IntN(3) > 0 {
		return p
	}
	if v, ok := g.some("path"); ok && g.one(3) {
		return "length(" + v.name + ")"
	}
	return pick(g, []string{g.small(), g.small(), "null"})
}

func (g *generator) text() string {
	if g.deeper() {
		defer func() { g.depth++ }()
		switch g.IntN(4) {
		case 0:
			return "(" + g.text() + " + " + g.text() + ")"
		case 1:
			return pick(g, []string{"toUpper(", "toLower(", "reverse("}) + g.text() + ")"
		case 2:
			return "substring(" + g.text() + ", " + fmt.Sprint(g.IntN(3)) + ")"
		case 3:
			if v, ok := g.some("rel"); ok {
				return "type(" + v.name + ")"
			}
		}
	}
	if p, ok := g.property(g.v.Strings); ok && g.IntN(4) > 0 {
		return p
	}
	if v, ok := g.some("str"); ok {
		return v.name
	}
	return g.word()
}

func (g *generator) ints() string {
	if v, ok := g.some("ints"); ok && g.one(3) {
		return v.name
	}
	if g.deeper() {
		defer func() { g.depth++ }()
		switch g.IntN(3) {
		case 0:
			return "[x IN " + g.ints() + g.maybe(2, " WHERE x > "+g.small()) + g.maybe(2, " | x * "+g.small()) + "]"
		case 1:
			return "(" + g.ints() + " + " + g.ints() + ")"
		case 2:
			return pick(g, []string{"tail(", "reverse("}) + g.ints() + ")" + g.maybe(2, fmt.Sprintf("[%d..%d]", g.IntN(3)-1, g.IntN(4)))
		}
	}
	if g.one(3) {
		return fmt.Sprintf("range(%d, %d)", g.IntN(3), 1+g.IntN(5))
	}
	return "[" + g.small() + ", " + pick(g, []string{g.small(), "null"}) + ", " + g.small() + "]"
}

// bare is a step without names.
func (g *generator) bare() string {
	typ := g.maybe(2, "[:"+pick(g, g.v.Types)+"]")
	return pick(g, []string{"-" + typ + "->", "<-" + typ + "-", "-" + typ + "-"})
}

func (g *generator) boolean() string {
	if g.deeper() {
		defer func() { g.depth++ }()
		switch g.IntN(8) {
		case 0, 1:
			return "(" + g.boolean() + pick(g, []string{" AND ", " OR ", " XOR "}) + g.boolean() + ")"
		case 2:
			return "NOT " + g.boolean()
		case 3:
			return pick(g, []string{"all", "any", "none", "single"}) + "(x IN " + g.ints() + " WHERE x " + pick(g, comparing) + " " + g.integer() + ")"
		case 4:
			if v, ok := g.some("node"); ok {
				return pick(g, []string{"EXISTS { (" + v.name + ")" + g.bare() + g.labelled() + " }", "(" + v.name + ")" + g.bare() + g.labelled()})
			}
		case 5:
			return g.integer() + " IN " + g.ints()
		case 6:
			return "(" + g.integer() + " IS" + g.maybe(2, " NOT") + " NULL)"
		}
	}
	switch g.IntN(6) {
	case 0:
		return g.text() + pick(g, []string{" = ", " <> ", " < ", " STARTS WITH ", " CONTAINS ", " ENDS WITH "}) + g.text()
	case 1:
		if v, ok := g.some("node"); ok {
			return v.name + ":" + pick(g, g.v.Labels)
		}
	case 2:
		if v, ok := g.some("node"); ok {
			w, _ := g.some("node")
			return v.name + pick(g, []string{" = ", " <> "}) + w.name
		}
	case 3:
		if v, ok := g.some("bool"); ok {
			return v.name
		}
	}
	return g.integer() + " " + pick(g, comparing) + " " + g.integer()
}

var comparing = []string{"=", "<>", "<", "<=", ">", ">="}

func (g *generator) labelled() string {
	return pick(g, []string{"()", "(:" + pick(g, g.v.Labels) + ")"})
}

// scalar is an expression that compares with any other of its sort.
func (g *generator) scalar() (text, kind string) {
	switch g.IntN(5) {
	case 0:
		return g.text(), "str"
	case 1:
		return g.boolean(), "bool"
	case 2:
		if g.one(3) {
			return g.ints(), "ints"
		}
	}
	return g.integer(), "int"
}

// aggregate is a sum over rows that does not depend on their order.
func (g *generator) aggregate() (text, kind string) {
	switch g.IntN(7) {
	case 0:
		return "count(*)", "int"
	case 1:
		return "count(DISTINCT " + g.integer() + ")", "int"
	case 2:
		return "sum(" + g.integer() + ")", "int"
	case 3:
		return "min(" + g.integer() + ")", "int"
	case 4:
		return "max(" + g.text() + ")", "str"
	case 5:
		return "size(collect(" + g.integer() + "))", "int"
	}
	return "count(" + g.text() + ")", "int"
}
