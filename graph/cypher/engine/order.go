package engine

import (
	"slices"

	"example.org/entente/graph/cypher/syntax"
)

// columnsScope lets ORDER BY and WHERE name the columns, and what was there
// before if each row is still one of those. It returns the variables that are
// to be seen beneath the columns ever after.
func (c *compiler) columnsScope(j *projection) scope {
	if j.sums || j.Distinct {
		c.scope = slices.Concat(c.imports, j.columns)
	} else {
		c.scope = slices.Concat(c.scope, j.columns)
	}
	return c.imports
}

// substituted compiles what may name the columns, or write again what they
// were made of.
func (c *compiler) substituted(j *projection, do func()) {
	if j.sums || j.Distinct {
		g := &grouping{keys: map[string]typed{}, named: j.columns, inside: len(c.locals)}
		for i, it := range j.items {
			switch it.Expr.(type) {
			case *syntax.Variable, *syntax.Property:
				t := j.all[i]
				t.eval, t.slot = slotReader(j.columns[i].slot), j.columns[i].slot
				g.keys[syntax.Format(it.Expr)] = t
			}
		}
		c.group = g
		defer func() { c.group = nil }()
	}
	do()
}

// A sortKey is one key of ORDER BY.
type sortKey struct {
	typed
	descending bool
	expr       syntax.Expr
}

func (c *compiler) compileOrder(j *projection) []sortKey {
	var keys []sortKey
	at := map[string]int{} // the first item that is written like that
	if len(j.Order) > 0 {
		for i, it := range slices.Backward(j.items) {
			at[syntax.Format(it.Expr)] = i
		}
	}
	for _, s := range j.Order {
		if i, ok := at[syntax.Format(s.Expr)]; ok {
			if v, ok := s.Expr.(*syntax.Variable); !ok || c.scope.find(v.Text) == nil || j.columns.find(v.Text) == nil {
				keys = append(keys, sortKey{c.read(j.columns[i], s.Expr.Where().From), s.Descending, s.Expr})
				continue
			}
		}
		var t typed
		switch {
		case j.sums && aggregationIn(s.Expr) != nil:
			c.group = j.group
			c.group.named = j.columns
			t = c.expr(s.Expr)
			c.group = nil
		default:
			c.substituted(j, func() { t = c.expr(s.Expr) })
		}
		keys = append(keys, sortKey{t, s.Descending, s.Expr})
	}
	return keys
}
