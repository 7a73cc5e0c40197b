package function

import (
	"cmp"
	"slices"
	"strings"
)

// all are the functions. To add one, add it to the table of its file.
var all = sorted(slices.Concat(entityFunctions, listFunctions, valueFunctions, convertFunctions, mathFunctions, stringFunctions,
	trimFunctions, temporalFunctions, clockFunctions, truncateFunctions, durationFunctions, pointFunctions, vectorFunctions),
	func(f *Function) string { return f.Name })

var functions = byName(all, func(f *Function) string { return f.Name })

func sorted[T any](list []T, name func(T) string) []T {
	slices.SortFunc(list, func(a, b T) int { return cmp.Compare(strings.ToLower(name(a)), strings.ToLower(name(b))) })
	return list
}

func byName[T any](list []T, name func(T) string) map[string]T {
	m := make(map[string]T, len(list))
	for _, f := range list {
		m[strings.ToLower(name(f))] = f
	}
	return m
}

// define makes a function of its signature and its line of description.
func define(name, args, result, doc string, do call) *Function {
	return &Function{Name: name, Params: params(args), Result: result, Doc: doc, call: do}
}

// withNulls lets a function see the nulls among its arguments.
func (f *Function) withNulls() *Function {
	f.nulls = true
	return f
}

// ofGraph marks a function that reads from the graph.
func (f *Function) ofGraph() *Function {
	f.Entity = true
	return f
}

// volatile marks a function that may give another result each time.
func (f *Function) volatile() *Function {
	f.Volatile = true
	return f
}

// variadic lets a function take any number of arguments like its last one.
func (f *Function) variadic() *Function {
	f.Variadic = true
	return f
}

// strict takes no float for an integer, even when the query runs.
func (f *Function) strict() *Function {
	f.exact = true
	return f
}
