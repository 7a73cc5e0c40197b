package engine

import "example.org/entente/graph/cypher/value"

// apart lets no row through in which a relationship is one that others hold.
func (c *compiler) apart(child operator, rel *symbol, others []*symbol) operator {
	slot := rel.slot
	test := typed{eval: func(x *run) (value.Value, error) {
		id, _, _ := x.frame[slot].Relationship()
		return value.Bool(!met(x, others, id)), nil
	}, kinds: booleans, slot: -1}
	return c.filter(child, []typed{test}, []string{"not met before"})
}
