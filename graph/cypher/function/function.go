// Package function holds the functions of Cypher that a query may call: what
// they are called, take and give, for whoever checks or completes a query, and
// what they compute.
package function

import (
	"math/rand/v2"
	"strings"
	"time"

	"example.org/entente/graph/cypher/value"
)

// A Param is one argument of a function.
type Param struct {
	Name     string
	Type     string // as the manual of Cypher writes it, e.g. "STRING", "LIST<ANY>", "INTEGER | FLOAT"
	Optional bool   // may be left out, as may then all after it
	kinds    value.KindSet
}

// Kinds are the kinds that the argument may be of, besides null.
func (p *Param) Kinds() value.KindSet { return p.kinds }

// A Function is one function that takes values and gives one.
type Function struct {
	Name     string // as the manual spells it, e.g. "date.truncate"; a query may spell it in any case
	Params   []Param
	Variadic bool   // takes any number of further arguments like the last one
	Result   string // the type of what it gives
	Doc      string // one line
	Volatile bool   // may give another result for the same arguments: the clock, chance
	Entity   bool   // reads from the graph

	nulls bool // gets nulls, where others are null if one of their arguments is
	call  func(c *Context, args []value.Value) (value.Value, error)
}

// An Aggregation is one function that takes the values of many rows.
type Aggregation struct {
	Name   string
	Params []Param // the first is what is aggregated; the others are the same for all rows of a group
	Result string
	Doc    string
	Star   bool // may be called with *: counts rows

	make func(c *Context) Accumulator
}

// A Context is what a function may know of the execution it is called in.
type Context struct {
	Meter       value.Meter      // counts memory; nil for no limit
	Transaction time.Time        // when the transaction began
	Statement   time.Time        // when the statement began; now() of all but .transaction and .realtime
	Clock       func() time.Time // for .realtime; time.Now if nil
	Zone        *value.Zone      // of dates and times that name none; UTC if nil
	Random      *rand.Rand       // for rand() and randomUUID(); seeded by chance if nil
}

// Lookup finds a function by its name in any case.
func Lookup(name string) (*Function, bool) {
	f, ok := functions[strings.ToLower(name)]
	return f, ok
}

// LookupAggregation finds an aggregation by its name in any case.
func LookupAggregation(name string) (*Aggregation, bool) {
	a, ok := aggregations[strings.ToLower(name)]
	return a, ok
}

// All are the functions in the order of their names.
func All() []*Function { return all }

// Aggregations are the aggregations in the order of their names.
func Aggregations() []*Aggregation { return allAggregations }

// Call calls f. It checks the number and the kinds of args, which it does not keep.
func (f *Function) Call(c *Context, args []value.Value) (value.Value, error) {
	if err := f.CheckCount(len(args)); err != nil {
		return value.Null, err
	}
	for i := range args {
		p := f.Param(i)
		k := args[i].Kind()
		if k == value.KindNull {
			if !f.nulls {
				return value.Null, nil
			}
			continue
		}
		if !p.kinds.Has(k) {
			return value.Null, f.mistyped(p, args[i])
		}
	}
	return f.call(c, args)
}

// Param is the parameter for the i-th argument, counted from 0; nil beyond the last.
func (f *Function) Param(i int) *Param {
	if i >= len(f.Params) {
		if !f.Variadic {
			return nil
		}
		i = len(f.Params) - 1
	}
	return &f.Params[i]
}

// CheckCount says whether f takes n arguments.
func (f *Function) CheckCount(n int) error {
	return checkCount(f.Name, f.Params, f.Variadic, n)
}

// CheckCount says whether a takes n arguments, of which * counts as none.
func (a *Aggregation) CheckCount(n int) error {
	if n == 0 && a.Star {
		return nil
	}
	return checkCount(a.Name, a.Params, false, n)
}

func checkCount(name string, params []Param, variadic bool, n int) error {
	least := 0
	for _, p := range params {
		if !p.Optional {
			least++
		}
	}
	switch {
	case n < least:
		return value.Errorf(value.SyntaxError, "InvalidNumberOfArguments", "Insufficient parameters for function '%s'", name)
	case n > len(params) && !variadic:
		return value.Errorf(value.SyntaxError, "InvalidNumberOfArguments", "Too many parameters for function '%s'", name)
	}
	return nil
}
