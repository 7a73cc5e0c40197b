package function

import "example.org/entente/graph/cypher/value"

// An Accumulator takes the values of one group's rows, and then gives the result.
type Accumulator interface {
	// Add takes the arguments of one row, none for count(*). It does not keep args.
	Add(args []value.Value) error
	Result() (value.Value, error)
}

// New makes an Accumulator for one group. A distinct one passes over values
// that the group already had.
func (a *Aggregation) New(c *Context, distinct bool) Accumulator {
	return a.make(c)
}

var aggregations = map[string]*Aggregation{}

var allAggregations []*Aggregation
