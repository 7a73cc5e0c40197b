package engine

import (
	"slices"

	"example.org/entente/graph/cypher/syntax"
)

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
