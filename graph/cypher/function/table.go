package function

import (
	"cmp"
	"slices"
	"strings"

	"example.org/entente/graph/cypher/value"
)

var all = slices.SortedFunc(slices.Values(slices.Concat(scalars)), func(a, b *Function) int { return cmp.Compare(a.Name, b.Name) })

var functions = func() map[string]*Function {
	m := map[string]*Function{}
	for _, f := range all {
		m[strings.ToLower(f.Name)] = f
	}
	return m
}()

type call func(c *Context, args []value.Value) (value.Value, error)

// define makes a function of its signature and its line of description.
func define(name, args, result, doc string, do call) *Function {
	return &Function{Name: name, Params: params(args), Result: result, Doc: doc, call: do}
}
