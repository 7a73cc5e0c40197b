package grammar

import (
	"fmt"
	"slices"
	"strings"
)

// single is a query without UNION. cut says whether it orders or cuts its rows.
func (g *Generator) single(columns int, wrong bool) (text string, cut bool) {
	g.vars, g.names, g.depth, g.rows, g.sorted, g.wrong = nil, 0, 2, 1, false, false
	var clauses []string
	for i := range 1 + g.IntN(3) {
		switch k := g.IntN(16); {
		case i == 0 && k < 12, k < 6:
			clauses = append(clauses, g.match(i > 0 && g.one(2)))
		case k < 8:
			clauses = append(clauses, g.unwind())
		case k < 11:
			clauses = append(clauses, g.call())
		case k < 12 && len(g.v.Indexes) > 0:
			clauses = append(clauses, g.search())
		case len(g.vars) > 0:
			clauses = append(clauses, g.with())
		}
	}
	g.wrong = wrong
	last, cut := g.returns(columns, wrong)
	return strings.Join(append(clauses, last), " "), cut
}

func (g *Generator) unwind() string {
	g.rows *= 3
	switch g.IntN(6) {
	case 0:
		list := g.expr(Texts)
		return "UNWIND " + list + " AS " + g.fresh(Text, "")
	case 1: // values of many types, which have an order and an equality
		return "UNWIND [1, 'a', null, true, [1, null], {a: 1}, 2.5, date('2025-06-22'), 'B'] AS " + g.fresh(mixed, "")
	}
	list := g.expr(Integers)
	return "UNWIND " + list + " AS " + g.fresh(Integer, "")
}

// search asks a full-text index.
func (g *Generator) search() string {
	var names []string
	for name := range g.v.Indexes {
		names = append(names, name)
	}
	slices.Sort(names)
	name := g.pick(names...)
	s := g.v.Indexes[name][g.IntN(len(g.v.Indexes[name]))]
	g.rows *= 4
	n := g.name(node)
	filter := g.inside(func() string {
		g.vars = append(g.vars, variable{n, node, s.Label})
		return g.maybe(3, " WHERE "+g.filter())
	})
	g.vars = append(g.vars, variable{n, node, s.Label})
	return "CALL db.index.fulltext.queryNodes('" + name + "', '" + s.Text + "') YIELD node AS " + n + filter
}

// with passes on some variables and adds others, or groups by them.
func (g *Generator) with() string {
	var items []string
	var kept []variable
	for _, v := range g.vars {
		if g.IntN(3) == 0 || len(kept) > 3 {
			continue
		}
		item := v.name
		if strings.ContainsAny(item, "([") { // it stands for what another clause found
			v.name = g.name(v.kind)
			item += " AS " + v.name
		}
		items, kept = append(items, item), append(kept, v)
	}
	sums := g.one(3)
	var names []string
	for range 1 + g.IntN(2) {
		kind := g.scalar()
		var text string
		if sums {
			text, kind = g.aggregate()
		} else {
			text = g.expr(kind)
		}
		name := g.name(kind)
		items, names, kept = append(items, text+" AS "+name), append(names, name), append(kept, variable{name, kind, ""})
	}
	s := "WITH " + g.maybe(5, "DISTINCT ")
	if g.one(8) && !sums && len(kept)-len(names) < len(g.vars) { // all that there was, and more
		new := len(kept) - len(names)
		items, kept = append([]string{"*"}, items[new:]...), append(slices.Clone(g.vars), kept[new:]...)
	}
	s += join(items)
	whole := len(names) == len(kept) && !slices.ContainsFunc(kept, func(v variable) bool { return v.kind == Map || v.kind == Point })
	g.vars = kept
	if sums {
		g.rows = min(g.rows, 40)
	}
	if whole && !sums && g.one(2) { // rows alike in all of these are alike
		s += " ORDER BY " + g.order(names)
		if g.one(2) {
			s += g.maybe(3, " SKIP 1") + fmt.Sprintf(" LIMIT %d", 1+g.IntN(6))
			g.rows = min(g.rows, 6)
		} else if g.one(2) {
			list := g.fresh(Integers, "")
			g.vars = []variable{{list, Integers, ""}}
			if kept[0].kind == Text || kept[0].kind == DayText {
				g.vars[0].kind = Texts
			} else if kept[0].kind != Integer {
				return s + " WITH [x IN collect(" + names[0] + ") | size(toString(x))] AS " + list
			}
			return s + " WITH collect(" + names[0] + ") AS " + list
		}
	}
	if g.one(3) {
		s += " WHERE " + g.filter()
	}
	return s
}

// filter is a condition that leaves rows more often than not.
func (g *Generator) filter() string {
	g.rows *= 0.7
	t := g.expr(Truth)
	switch g.IntN(6) {
	case 0:
		return "coalesce(" + t + ", true)"
	case 1:
		return "(" + t + " OR " + g.expr(Truth) + ")"
	case 2:
		return "(" + t + ") IS NOT NULL"
	case 3:
		return "NOT (" + t + ")"
	}
	return t
}

func (g *Generator) order(names []string) string {
	keys := make([]string, len(names))
	for i, n := range names {
		keys[i] = n + g.pick("", "", " DESC", " ASC", " DESCENDING")
	}
	return join(keys)
}

// call is a subquery, about a variable or by itself.
func (g *Generator) call() string {
	v, ok := g.some(node)
	if !ok || g.one(6) {
		label, n := g.pick(g.labels...), g.fresh(Integer, "")
		return "CALL { MATCH (x:" + label + ")" + g.maybe(2, "--(y)") + " RETURN " + g.pick("count(x)", "count(DISTINCT x)", "size(collect(x))") + " AS " + n + " }"
	}
	var inner, out string
	body := g.inside(func() string {
		g.vars = []variable{v}
		inner = g.pick("MATCH ", "MATCH ", "OPTIONAL MATCH ") + "(" + v.name + ")"
		rel, to := g.step(v.label)
		inner += rel + to + g.maybe(3, " WHERE "+g.filter())
		switch g.IntN(4) {
		case 0:
			text, _ := g.aggregateOf(Integer)
			return inner + " RETURN " + text + " AS \x00"
		case 1:
			return inner + " RETURN " + g.expr(Integer) + " AS \x00 ORDER BY \x00" + g.pick("", " DESC") + " LIMIT " + g.pick("1", "2")
		case 2:
			return inner + " RETURN count(*) AS \x00 UNION" + g.maybe(2, " ALL") + " MATCH (" + v.name + ")--(z) RETURN count(DISTINCT z) AS \x00"
		}
		return inner + " RETURN DISTINCT " + g.expr(Integer) + " AS \x00"
	})
	out = g.fresh(Integer, "")
	body = strings.ReplaceAll(body, "\x00", out)
	g.rows *= 1.5
	if g.one(4) && !strings.Contains(body, " UNION") {
		return "CALL { WITH " + v.name + " " + body + " }"
	}
	return g.maybe(4, "OPTIONAL ") + "CALL (" + g.pick(v.name, v.name, v.name, "*") + ") { " + body + " }"
}

// returns is the last clause.
func (g *Generator) returns(n int, wrong bool) (text string, cut bool) {
	g.sorted = g.one(3)
	sums := g.one(3)
	var items, names []string
	for i := range n {
		var text string
		if sums && i == n-1 {
			text, _ = g.aggregate()
		} else {
			text = g.column()
		}
		name := fmt.Sprint("c", i)
		items, names = append(items, text+" AS "+name), append(names, name)
	}
	s := "RETURN " + g.maybe(4, "DISTINCT ") + join(items)
	if g.sorted {
		s += " ORDER BY " + g.order(names)
		if !wrong {
			s += g.pick("", "", " SKIP 1", " OFFSET 2", " SKIP $n - 2") + g.pick("", "", " LIMIT 5", " LIMIT $n", " LIMIT 1 + 1", " LIMIT 3")
		}
	}
	return s, g.sorted
}

// column is any expression whose values sort alike on every store.
func (g *Generator) column() string {
	if v, ok := g.some(node, relationship, path, mixed); ok && !g.sorted && g.one(6) {
		return v.name
	}
	if g.one(5) {
		kinds := []Kind{Day, Moment, Zoned, Span, Float, Texts, Integers, Point, Map}
		return g.expr(kinds[g.IntN(len(kinds))])
	}
	return g.expr(g.scalar())
}

// scalar is a kind whose values compare with each other.
func (g *Generator) scalar() Kind {
	kinds := []Kind{Integer, Integer, Integer, Text, Text, Text, Truth, Truth, Float, Integers, Texts, Day, Span, Moment}
	return kinds[g.IntN(len(kinds))]
}
