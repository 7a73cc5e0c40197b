package engine

import (
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/value"
)

// fewRows is up to how many rows a scan for each is cheaper than a table.
const fewRows = 4

// joinable says whether nodes can be found by a table of a property's values,
// made for the query: the value comes from other nodes, and there are rows enough.
func (pl *planner) joinable(cond *condition) bool {
	return cond.key != "" && !cond.list && len(cond.valueDeps) > 0 && pl.rows >= fewRows
}

// A valueTable finds the nodes of a label by the hash of a property's value.
type valueTable struct {
	label int
	key   string
	nodes map[uint64][]int64
}

// hashJoin makes the operator that finds nodes by a table. Hashes may be alike
// where values are not, so the condition itself is still to be looked at.
func (c *compiler) hashJoin(child operator, to *symbol, cond *condition, label string) operator {
	t := &valueTable{label: cypher.AnyLabel, key: cond.key}
	if label != "" {
		n, ok := c.graph.LabelNumber(label)
		if !ok {
			return c.op(newNothing())
		}
		t.label = n
	}
	s := &seeking{single: over(child, "ValueHashJoin", c.detail(func() string { return cond.text() })), to: to.slot, value: cond.value}
	s.find = t.find
	return c.op(s)
}

func (t *valueTable) find(x *run, v value.Value) ([]int64, error) {
	if t.nodes == nil {
		if err := t.fill(x); err != nil {
			return nil, err
		}
	}
	return t.nodes[value.Hash(v)], nil
}

// fill looks at all nodes with the label once.
func (t *valueTable) fill(x *run) error {
	t.nodes = map[uint64][]int64{}
	all := nodesWith(x.graph, t.label)
	for i := range all.n {
		id := all.at(i)
		x.hits++
		v, err := x.graph.NodeProperty(id, t.key)
		if err != nil {
			return err
		}
		if v.IsNull() {
			if err := x.tick(); err != nil {
				return err
			}
			continue
		}
		if err := x.hold(64); err != nil {
			return err
		}
		h := value.Hash(v)
		t.nodes[h] = append(t.nodes[h], id)
	}
	return nil
}
