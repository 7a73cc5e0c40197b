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
	var names []string
	for range 1 + g.IntN(2) {
		text, kind := g.scalar()
		if aggregate {
			text, kind = g.aggregate()
		}
		g.names++
		name := fmt.Sprintf("%c%d", kind[0], g.names)
		items, names = append(items, text+" AS "+name), append(names, name)
		kept = append(kept, variable{name, kind, ""})
	}
	s := "WITH " + g.maybe(5, "DISTINCT ") + strings.Join(items, ", ")
	g.vars = kept
	if g.one(4) && !aggregate {
		s += " ORDER BY " + strings.Join(names, ", ") + g.maybe(2, " LIMIT "+fmt.Sprint(1+g.IntN(6)))
		if len(names) < len(kept) {
			s, _, _ = strings.Cut(s, " LIMIT ") // rows that are alike in these may not be in others
		}
	}
	return s + g.maybe(3, " WHERE "+g.boolean())
}

// call is a subquery about one variable.
func (g *generator) call() string {
	v, ok := g.some("node")
	if !ok {
		return g.match(false)
	}
	step, label := g.bare(), pick(g, g.v.Labels)
	if g.one(3) {
		n := g.fresh("ints", "")
		return "CALL (" + v.name + ") { MATCH (" + v.name + ")" + step + "(z) WITH DISTINCT z RETURN [q IN collect(z) | 1] AS " + n + " }"
	}
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
