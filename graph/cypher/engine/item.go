package engine

import (
	"strings"

	"example.org/entente/graph/cypher/syntax"
)

// An item is one column of a projection that is computed.
type item struct {
	typed
	to   int    // the slot
	text string // for the plan
}

// compileItems compiles the items: those without aggregations first, since
// the others may speak of them.
func (c *compiler) compileItems(j *projection) {
	j.all = make([]typed, len(j.items))
	for i, it := range j.items {
		if j.sums && aggregationIn(it.Expr) != nil {
			continue
		}
		j.all[i] = c.expr(it.Expr)
	}
	j.columns = make(scope, len(j.items))
	for i, it := range j.items {
		if !j.sums || aggregationIn(it.Expr) == nil {
			j.columns[i] = c.column(j, it, j.all[i])
		}
	}
	if !j.sums {
		return
	}
	c.group = j.group
	for i, it := range j.items {
		if aggregationIn(it.Expr) != nil {
			j.all[i] = c.expr(it.Expr)
			s := c.hidden(it.As.Text, j.all[i].kinds)
			s.items = j.all[i].items
			j.columns[i] = s
			j.after = append(j.after, item{j.all[i], s.slot, c.itemText(it)})
		}
	}
	c.group = nil
}

// column makes the variable of an item without aggregations.
func (c *compiler) column(j *projection, it syntax.Item, t typed) *symbol {
	s := &symbol{name: it.As.Text, slot: t.slot, kinds: t.kinds, items: t.items, sure: t.sure}
	if t.slot < 0 {
		s.slot = c.slot()
	}
	if t.slot < 0 && !j.sums {
		j.compute = append(j.compute, item{t, s.slot, c.itemText(it)})
	}
	if j.sums {
		j.keys = append(j.keys, item{t, s.slot, c.itemText(it)})
		switch it.Expr.(type) {
		case *syntax.Variable, *syntax.Property:
			key := t
			key.eval, key.slot = slotReader(s.slot), s.slot
			j.group.keys[syntax.Format(it.Expr)] = key
		}
	}
	return s
}

// itemText is how the plan writes an item.
func (c *compiler) itemText(it syntax.Item) string {
	if !c.explains {
		return ""
	}
	return syntax.Format(it.Expr) + " AS " + syntax.QuoteName(it.As.Text)
}

func itemTexts(items []item) string {
	var texts []string
	for _, it := range items {
		texts = append(texts, it.text)
	}
	return strings.Join(texts, ", ")
}
