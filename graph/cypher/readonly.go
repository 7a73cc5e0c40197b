package cypher

import (
	"strings"

	"example.org/entente/graph/cypher/function"
	"example.org/entente/graph/cypher/syntax"
)

// ReadOnly returns nil if q only reads the graph: every clause reads, and
// every function and procedure is known to. Otherwise it is an *Error that
// names the first thing that is not, with its place.
func ReadOnly(q *syntax.Query) error { return ReadOnlyWith(q, nil) }

// ReadOnlyWith is ReadOnly where own, unless nil, knows of more procedures
// that only read.
func ReadOnlyWith(q *syntax.Query, own func(procedure string) bool) error {
	if c := q.Command; c != nil {
		return refuse(q, c.From, c.Words, "administration is for the database's own tools")
	}
	var bad error
	syntax.Walk(q, func(x any) bool {
		if bad == nil {
			bad = reads(q, x, own)
		}
		return bad == nil
	})
	return bad
}

// reads returns an error if a part of a query does not only read.
func reads(q *syntax.Query, x any, own func(string) bool) error {
	switch x := x.(type) {
	case *syntax.Create, *syntax.Merge, *syntax.Set, *syntax.Remove, *syntax.Delete, *syntax.Foreach:
		c := x.(syntax.Clause)
		return refuse(q, c.Where().From, c.Name(), "queries only read; documents come in by entente import")
	case *syntax.LoadCSV:
		return refuse(q, x.Span.From, x.Name(), "queries read the graph, and no files or addresses")
	case *syntax.Use:
		return refuse(q, x.Span.From, x.Name(), "there is one graph, and a query is about that")
	case *syntax.Subquery:
		if t := x.Transactions; t.To > t.From {
			return refuse(q, t.From, "CALL { } IN TRANSACTIONS", "a query only reads, in one go")
		}
	case *syntax.Procedure:
		if _, ok := LookupProcedure(x.Procedure.Text); !ok && (own == nil || !own(x.Procedure.Text)) {
			e := Errorf(q.Text, x.Procedure.From, ProcedureError, "There is no procedure `%s` that may be called", x.Procedure.Text)
			e.Detail, e.Hint = "ProcedureNotFound", "those that may be are "+procedureNames()
			return e
		}
	case *syntax.Call:
		name := x.Function.Text
		if strings.EqualFold(name, "exists") {
			return nil
		}
		if _, ok := function.Lookup(name); ok {
			return nil
		}
		if _, ok := function.LookupAggregation(name); ok {
			return nil
		}
		return UnknownFunction(q.Text, x.Function)
	}
	return nil
}

func refuse(q *syntax.Query, at int, what, hint string) *Error {
	e := Errorf(q.Text, at, Refused, "%s is refused", what)
	e.Detail, e.Hint = what, hint
	return e
}

// UnknownFunction is the Error for a function that there is not, with one that
// is called alike.
func UnknownFunction(text string, name syntax.Name) *Error {
	e := Errorf(text, name.From, SyntaxError, "Unknown function '%s'", name.Text)
	e.Detail = "UnknownFunction"
	var names []string
	for _, f := range function.All() {
		names = append(names, f.Name)
	}
	for _, a := range function.Aggregations() {
		names = append(names, a.Name)
	}
	if near := Nearest(name.Text, names); near != "" {
		e.Hint = "did you mean " + near + "?"
	}
	return e
}

// Nearest is the one of names that is written most like a name, case aside;
// it is empty if none is nearly the same.
func Nearest(name string, names []string) string {
	best, distance := "", len(name)/3+1
	for _, n := range names {
		if d := edits(strings.ToLower(name), strings.ToLower(n), distance); d < distance {
			best, distance = n, d
		}
	}
	return best
}

// edits counts the letters to change, add, take away or swap between two
// words, up to a limit.
func edits(a, b string, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit || len(a) > 100 {
		return limit
	}
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	last := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		last, before, row = before, row, last
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(before[j]+cost, before[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], last[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
