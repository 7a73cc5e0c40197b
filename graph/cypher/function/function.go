// Package function holds the functions of Cypher that a query may call: what
// they are called, take and give, for whoever checks or completes a query, and
// what they compute.
package function

import (
	"strings"

	"example.org/entente/graph/cypher/value"
)

// A Param is one argument of a function.
type Param struct {
	Name     string
	Type     string // as the manual of Cypher writes it, e.g. "STRING", "LIST<ANY>", "INTEGER | FLOAT"
	Optional bool   // may be left out, as may then all after it
	kinds    value.KindSet
}

// Kinds are the kinds that the argument may be of, besides null, as far as a
// query can be checked before it runs.
func (p *Param) Kinds() value.KindSet { return p.kinds }

// Expected are the kinds as a message about the query's types lists them: a
// FLOAT is "Float", although an integer may stand for it.
func (p *Param) Expected() string {
	s := p.kinds
	if !strings.Contains(outermost(p.Type), "INTEGER") && p.Type != "ANY" {
		s &^= value.KindsOf(value.KindInteger)
	}
	return s.Words()
}

// runtime are the kinds that the argument may be of when the query runs: a
// float whose type was not known before counts as an integer, as in Neo4j.
func (p *Param) runtime() value.KindSet {
	if p.kinds.Has(value.KindInteger) {
		return p.kinds | value.KindsOf(value.KindFloat)
	}
	return p.kinds
}

// A Function is one function that takes values and gives one.
type Function struct {
	Name     string // as the manual spells it, e.g. "date.truncate"; a query may spell it in any case
	Params   []Param
	Variadic bool   // takes any number of further arguments like the last one
	Result   string // the type of what it gives
	Doc      string // one line
	Volatile bool   // may give another result for the same arguments: the clock, chance
	Entity   bool   // reads from the graph

	nulls bool // is called with nulls, where others are null if one of their arguments is
	exact bool // takes no float for an integer
	call  call
}

type call func(c *Context, args []value.Value) (value.Value, error)

// ResultKinds are the kinds that the result may be of, besides null.
func (f *Function) ResultKinds() value.KindSet { return kindsOf(f.Result) }

// Lookup finds a function by its name in any case.
func Lookup(name string) (*Function, bool) {
	f, ok := functions[strings.ToLower(name)]
	return f, ok
}

// All are the functions in the order of their names.
func All() []*Function { return all }

// Call calls f. It checks the number and the kinds of args, which it does not keep.
func (f *Function) Call(c *Context, args []value.Value) (value.Value, error) {
	if err := f.CheckCount(len(args)); err != nil {
		return value.Null, err
	}
	null := false
	for i := range args {
		if args[i].IsNull() {
			null = true
		} else if p := f.Param(i); !p.kinds.Has(args[i].Kind()) && (f.exact || !p.runtime().Has(args[i].Kind())) {
			return value.Null, f.mistyped(p, args[i])
		}
	}
	if null && !f.nulls {
		return value.Null, nil
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

// CheckCount is the SyntaxError for n arguments, if f does not take so many.
func (f *Function) CheckCount(n int) error {
	return checkCount(f.Name, f.Params, f.Variadic, n)
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
