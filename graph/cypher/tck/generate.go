package tck

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A Vocabulary is what generated queries speak of.
type Vocabulary struct {
	Labels, Types []string
	Integers      map[string][]string // the keys of integer properties by label or type
	Strings       map[string][]string // those of strings
	Words         []string            // values of strings
}

// Generate makes up a query, the same for the same chance. Its rows are the
// same on any store, in an order that it gives if it cuts them.
func Generate(r *rand.Rand, v *Vocabulary) string {
	g := &generator{Rand: r, v: v, depth: 3}
	q := g.query()
	if g.one(12) {
		g.vars = nil
		q += " UNION" + g.maybe(2, " ALL") + " " + g.like()
	}
	return q
}

// A generator knows the variables that a query has at a place.
type generator struct {
	*rand.Rand
	v     *Vocabulary
	vars  []variable
	names int
	depth int
	cols  []string
}

type variable struct {
	name, kind string // kind: node, rel, int, str, bool, ints, path, rels
	of         string // the label or type, if it is sure
}

func (g *generator) one(in int) bool { return g.IntN(in) == 0 }

func (g *generator) maybe(in int, s string) string {
	if g.one(in) {
		return s
	}
	return ""
}

func pick[T any](g *generator, list []T) T { return list[g.IntN(len(list))] }

func (g *generator) fresh(kind, of string) string {
	g.names++
	name := fmt.Sprintf("%c%d", kind[0], g.names)
	g.vars = append(g.vars, variable{name, kind, of})
	return name
}

func (g *generator) some(kind string) (variable, bool) {
	var of []variable
	for _, v := range g.vars {
		if v.kind == kind {
			of = append(of, v)
		}
	}
	if len(of) == 0 {
		return variable{}, false
	}
	return pick(g, of), true
}

// query is a sequence of clauses up to RETURN.
func (g *generator) query() string {
	var clauses []string
	n := 1 + g.IntN(3)
	for i := range n {
		switch k := g.IntN(12); {
		case k < 6 || i == 0 && k < 9:
			clauses = append(clauses, g.match(i > 0 && g.one(2)))
		case k < 8:
			list := g.ints()
			clauses = append(clauses, "UNWIND "+list+" AS "+g.fresh("int", ""))
		case k < 9:
			clauses = append(clauses, g.call())
		default:
			if len(g.vars) > 0 {
				clauses = append(clauses, g.with())
			}
		}
	}
	return strings.Join(append(clauses, g.returns()), " ")
}

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
		switch g.IntN(7) {
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
			return "tail(" + g.ints() + ")"
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

func (g *generator) with() string {
	var items []string
	var kept []variable
	for _, v := range g.vars {
		if g.IntN(3) > 0 && len(kept) < 4 {
			items = append(items, v.name)
			kept = append(kept, v)
		}
	}
	aggregate := g.one(3)
	for range 1 + g.IntN(2) {
		text, kind := g.scalar()
		if aggregate {
			text, kind = g.aggregate()
		}
		g.names++
		name := fmt.Sprintf("%c%d", kind[0], g.names)
		items = append(items, text+" AS "+name)
		kept = append(kept, variable{name, kind, ""})
	}
	s := "WITH " + g.maybe(5, "DISTINCT ") + strings.Join(items, ", ")
	g.vars = kept
	return s + g.maybe(3, " WHERE "+g.boolean())
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

// call is a subquery about one variable.
func (g *generator) call() string {
	v, ok := g.some("node")
	if !ok {
		return g.match(false)
	}
	step, label := g.bare(), pick(g, g.v.Labels)
	n := g.fresh("int", "")
	return "CALL (" + v.name + ") { " + pick(g, []string{"MATCH ", "OPTIONAL MATCH "}) + "(" + v.name + ")" + step + "(z:" + label + ") RETURN count(z) AS " + n + " }"
}

func (g *generator) returns() string {
	var items, names []string
	aggregate := g.one(3)
	for i := range 1 + g.IntN(3) {
		text, _ := g.scalar()
		if aggregate && i > 0 {
			text, _ = g.aggregate()
		}
		name := fmt.Sprintf("c%d", i)
		items, names = append(items, text+" AS "+name), append(names, name)
	}
	g.cols = names
	s := "RETURN " + g.maybe(4, "DISTINCT ") + strings.Join(items, ", ")
	if g.one(3) {
		s += " ORDER BY " + strings.Join(names, pick(g, []string{", ", " DESC, "})) + g.maybe(3, " SKIP 1") + g.maybe(2, fmt.Sprintf(" LIMIT %d", 1+g.IntN(5)))
	}
	return s
}

// like is a query with the columns of the one before.
func (g *generator) like() string {
	var items []string
	for _, name := range g.cols {
		text, _ := g.scalar()
		items = append(items, text+" AS "+name)
	}
	return "RETURN " + strings.Join(items, ", ")
}
