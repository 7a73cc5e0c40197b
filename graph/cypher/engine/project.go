package engine

import (
	"slices"
	"strings"

	"example.org/entente/graph/cypher/syntax"
)

// An item is one column of a projection that is computed.
type item struct {
	typed
	to   int    // the slot
	text string // for the plan
}

// A projection is WITH or RETURN while it is compiled.
type projection struct {
	*syntax.Projection
	returns bool
	filter  syntax.Expr // of WHERE
	at      int
	items   []syntax.Item // with those of * spelled out
	columns scope
	all     []typed // the items' expressions
	compute []item  // what is computed for each row
	after   []item  // what is computed after aggregating
	keys    []item  // of groups
	sums    bool    // there are aggregations
	group   *grouping
}

// project compiles WITH or RETURN, and makes its columns the scope.
func (c *compiler) project(child operator, j *projection) operator {
	c.spellOut(j)
	c.checkNames(j)
	for _, it := range j.items {
		if aggregationIn(it.Expr) != nil {
			j.sums = true
		}
	}
	for _, s := range j.Order {
		if call := aggregationIn(s.Expr); call != nil && !j.sums {
			c.fail(call.From, "InvalidAggregation", "Can't use aggregating expressions inside of expressions executing over lists or in ORDER BY without one in the projection")
		}
	}
	c.noAggregation(j.filter, "WHERE")
	if j.sums {
		j.group = &grouping{keys: map[string]typed{}, inside: len(c.locals), mentioned: j.mentioned()}
	}
	c.compileItems(j)
	before := c.scope
	beneath := c.columnsScope(j)
	keys := c.compileOrder(j)
	c.checkAliases(j)
	var filters []typed
	n := len(c.reads)
	if j.filter != nil {
		c.group = nil
		c.substituted(j, func() {
			filters = append(filters, c.condition(j.filter))
		})
	}
	later := c.since(n)
	c.group = nil
	c.scope = before
	o := c.projectOperators(child, j, keys, later)
	if len(filters) > 0 {
		o = c.filter(o, filters, []string{syntax.Format(j.filter)})
	}
	c.scope = slices.Concat(beneath, j.columns)
	return o
}

// mentioned are the variables in the items without aggregations.
func (j *projection) mentioned() map[string]bool {
	names := map[string]bool{}
	for _, it := range j.items {
		if aggregationIn(it.Expr) != nil {
			continue
		}
		syntax.Walk(it.Expr, func(x any) bool {
			if v, ok := x.(*syntax.Variable); ok {
				names[v.Text] = true
			}
			return true
		})
	}
	return names
}

// spellOut makes items of *.
func (c *compiler) spellOut(j *projection) {
	if j.Star {
		names := c.scope.names()
		if len(names) == 0 && j.returns {
			c.fail(j.at, "NoVariablesInScope", "RETURN * is not allowed when there are no variables in scope")
		}
		for _, name := range names {
			v := &syntax.Variable{Name: syntax.Name{Span: syntax.Span{From: j.at, To: j.at}, Text: name}}
			j.items = append(j.items, syntax.Item{Expr: v, As: v.Name})
		}
	}
	j.items = append(j.items, j.Items...)
}

func (c *compiler) checkNames(j *projection) {
	seen := map[string]bool{}
	for _, it := range j.items {
		if seen[it.As.Text] {
			c.fail(it.Expr.Where().From, "ColumnNameConflict", "Multiple result columns with the same name are not supported: %s", it.As.Text)
		}
		seen[it.As.Text] = true
	}
}

// checkAliases wants a name for each item of WITH that is no variable.
func (c *compiler) checkAliases(j *projection) {
	for _, it := range j.items {
		_, isVariable := it.Expr.(*syntax.Variable)
		if !j.returns && it.As.From == it.As.To && !isVariable {
			c.fail(it.Expr.Where().From, "NoExpressionAlias", "Expression in WITH must be aliased (use AS)")
		}
	}
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
		s.slot = c.slots
		c.slots++
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
	for _, s := range j.Order {
		if i := slices.IndexFunc(j.items, func(it syntax.Item) bool { return syntax.Format(it.Expr) == syntax.Format(s.Expr) }); i >= 0 {
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

// projectOperators puts the operators of a projection together.
func (c *compiler) projectOperators(child operator, j *projection, keys []sortKey, later []int) operator {
	o := child
	if j.sums {
		o = c.aggregate(o, j)
		if len(j.after) > 0 {
			o = c.compute(o, j.after)
		}
	} else if len(j.compute) > 0 {
		o = c.compute(o, j.compute)
	}
	if j.Distinct {
		o = c.distinct(o, j.columns.slots())
	}
	skip, limit := c.amount(j.Skip, "SKIP"), c.amount(j.Limit, "LIMIT")
	if len(keys) > 0 {
		live := slices.Concat(j.columns.slots(), later)
		slices.Sort(live)
		o = c.sort(o, keys, slices.Compact(live), skip, limit)
	}
	if skip != nil {
		o = c.skip(o, *skip)
	}
	if limit != nil && len(keys) == 0 {
		o = c.limit(o, *limit)
	}
	return o
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

// compute makes an operator that computes items.
func (c *compiler) compute(child operator, items []item) operator {
	p := &projecting{single: over(child, "Projection", nil), items: items}
	p.detail = c.detail(func() string { return itemTexts(items) })
	return c.op(p)
}

// projecting computes values into slots.
type projecting struct {
	single
	items []item
	held  int64
}

func (p *projecting) next(x *run) (bool, error) {
	ok, err := p.child.next(x)
	if !ok || err != nil {
		return false, err
	}
	x.release(&p.held)
	before := x.used
	for i := range p.items {
		it := &p.items[i]
		v, err := it.eval(x)
		if err != nil {
			return false, err
		}
		x.frame[it.to] = v
	}
	p.held = x.used - before
	return true, nil
}

func (p *projecting) close(x *run) {
	x.release(&p.held)
	p.child.close(x)
}
