package function

import (
	"strings"

	"example.org/entente/graph/cypher/value"
)

// An Aggregation is one function that takes the values of many rows.
type Aggregation struct {
	Name   string
	Params []Param // the first is what is aggregated; the others are the same for all rows of a group
	Result string
	Doc    string
	Star   bool // may be called with *: counts rows

	make func(c *Context) Accumulator
}

// An Accumulator takes the values of one group's rows, and then gives the result.
type Accumulator interface {
	// Add takes the arguments of one row, none for count(*). It does not keep args.
	Add(args []value.Value) error
	Result() (value.Value, error)
}

// aggregations are all there are. To add one, add a line.
var allAggregations = sorted([]*Aggregation{
	aggregate("count", "input :: ANY", "INTEGER", "The number of values that are not null, or with * of rows.", func(*Context) Accumulator { return new(count) }).counting(),
	aggregate("collect", "input :: ANY", "LIST<ANY>", "A list of the values that are not null.", func(c *Context) Accumulator { return &collect{c: c} }),
	aggregate("min", "input :: ANY", "ANY", "The least value, in the order of ORDER BY.", func(*Context) Accumulator { return &extreme{sign: 1} }),
	aggregate("max", "input :: ANY", "ANY", "The greatest value, in the order of ORDER BY.", func(*Context) Accumulator { return &extreme{sign: -1} }),
	aggregate("sum", "input :: INTEGER | FLOAT | DURATION", "INTEGER | FLOAT | DURATION", "The sum of numbers or durations.", func(*Context) Accumulator { return new(sum) }),
	aggregate("avg", "input :: INTEGER | FLOAT | DURATION", "INTEGER | FLOAT | DURATION", "The average of numbers or durations.", func(*Context) Accumulator { return new(average) }),
	aggregate("stDev", "input :: FLOAT", "FLOAT", "The standard deviation of numbers that are a sample.", func(*Context) Accumulator { return &deviation{name: "STDEV", less: 1} }),
	aggregate("stDevP", "input :: FLOAT", "FLOAT", "The standard deviation of numbers that are all there are.", func(*Context) Accumulator { return &deviation{name: "STDEVP"} }),
	aggregate("percentileCont", "input :: FLOAT, percentile :: FLOAT", "FLOAT", "The number below which a part of the numbers lies, between two of them if need be; the part is from 0.0 to 1.0.",
		func(c *Context) Accumulator { return &percentile{c: c, name: "PERCENTILE_CONT", between: true} }),
	aggregate("percentileDisc", "input :: INTEGER | FLOAT, percentile :: FLOAT", "INTEGER | FLOAT", "That of the numbers below which a part of them lies; the part is from 0.0 to 1.0.",
		func(c *Context) Accumulator { return &percentile{c: c, name: "PERCENTILE_DISC"} }),
}, func(a *Aggregation) string { return a.Name })

var aggregations = byName(allAggregations, func(a *Aggregation) string { return a.Name })

func aggregate(name, args, result, doc string, make func(*Context) Accumulator) *Aggregation {
	return &Aggregation{Name: name, Params: params(args), Result: result, Doc: doc, make: make}
}

func (a *Aggregation) counting() *Aggregation {
	a.Star = true
	return a
}

// LookupAggregation finds an aggregation by its name in any case.
func LookupAggregation(name string) (*Aggregation, bool) {
	a, ok := aggregations[strings.ToLower(name)]
	return a, ok
}

// Aggregations are the aggregations in the order of their names.
func Aggregations() []*Aggregation { return allAggregations }

// ResultKinds are the kinds that the result may be of, besides null.
func (a *Aggregation) ResultKinds() value.KindSet { return kindsOf(a.Result) }

// CheckCount is the SyntaxError for n arguments, if a does not take so many; * counts as none.
func (a *Aggregation) CheckCount(n int) error {
	if n == 0 && a.Star {
		return nil
	}
	return checkCount(a.Name, a.Params, false, n)
}

// New makes an Accumulator for one group. A distinct one passes over values
// that the group already had.
func (a *Aggregation) New(c *Context, distinct bool) Accumulator {
	if distinct {
		return &distinctly{c: c, of: a.make(c)}
	}
	return a.make(c)
}

// distinctly passes on each value once.
type distinctly struct {
	c    *Context
	of   Accumulator
	seen value.Set
}

func (d *distinctly) Add(args []value.Value) error {
	if args[0].IsNull() {
		return nil
	}
	added, err := d.seen.Add(d.c.Meter, args[0])
	if err != nil || !added {
		return err
	}
	return d.of.Add(args)
}

func (d *distinctly) Result() (value.Value, error) { return d.of.Result() }
