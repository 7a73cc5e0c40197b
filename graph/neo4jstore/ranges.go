package neo4jstore

import (
	"math"
	"strings"

	language "example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// mostInList is how many elements a list may visibly have, and lists in one
// another together. Neo4j counts neither time nor memory in a list comprehension, and one over
// 50 million numbers stalls the whole server.
const mostInList = 1_000_000

// checkRanges refuses a query in which a call of range() with numbers that
// can be seen, as literals or parameters, makes too long a list. UNWIND range(...) makes no
// list, and heeds the limits.
func checkRanges(q *syntax.Query, params map[string]value.Value) error {
	c := &rangeCheck{q: q, params: params}
	c.within(q, 1)
	if c.bad == nil {
		return nil
	}
	return c.bad
}

type rangeCheck struct {
	q      *syntax.Query
	params map[string]value.Value
	bad    *language.Error
}

// within looks through x, which is done `times` times.
func (c *rangeCheck) within(x any, times int64) {
	if x == nil {
		return
	}
	syntax.Walk(x, func(x any) bool {
		switch x := x.(type) {
		case *syntax.Unwind:
			if call, ok := x.List.(*syntax.Call); ok && c.length(call) >= 0 {
				return false
			}
		case *syntax.Comprehension:
			c.each(x.In, times, x.Filter, x.Result)
			return false
		case *syntax.Quantified:
			c.each(x.In, times, x.Filter)
			return false
		case *syntax.Reduce:
			c.within(x.Init, times)
			c.each(x.In, times, x.Next)
			return false
		case *syntax.Call:
			c.long(x, c.length(x), times)
		}
		return c.bad == nil
	})
}

// each looks through a list, and through what is done for each of its elements.
func (c *rangeCheck) each(list syntax.Expr, times int64, parts ...syntax.Expr) {
	c.within(list, times)
	if call, ok := list.(*syntax.Call); ok {
		if n := c.length(call); n > 0 {
			times = product(times, n)
		}
	}
	for _, p := range parts {
		if p != nil && c.bad == nil {
			c.within(p, times)
		}
	}
}

func (c *rangeCheck) long(call *syntax.Call, n, times int64) {
	if c.bad != nil || n < 0 || product(n, times) <= mostInList {
		return
	}
	c.bad = language.Errorf(c.q.Text, call.From, language.LimitReached, "This range, with the lists that it is in, has more than %d elements", mostInList)
	c.bad.Detail, c.bad.Hint = "range", "unwind it: UNWIND range(...) AS x"
}

// length is how many elements a call of range() has; -1 for any other call,
// and where that cannot be seen.
func (c *rangeCheck) length(call *syntax.Call) int64 {
	if !strings.EqualFold(call.Function.Text, "range") || len(call.Args) < 2 || len(call.Args) > 3 {
		return -1
	}
	step := int64(1)
	low, ok := c.number(call.Args[0])
	high, also := c.number(call.Args[1])
	if len(call.Args) == 3 {
		var known bool
		if step, known = c.number(call.Args[2]); !known {
			return -1
		}
	}
	switch {
	case !ok || !also || step == 0:
		return -1
	case step > 0 && high < low || step < 0 && high > low:
		return 0
	}
	return int64(math.Min(math.Abs(float64(high)-float64(low))/math.Abs(float64(step))+1, math.MaxInt64/2))
}

// number is an integer that can be seen.
func (c *rangeCheck) number(x syntax.Expr) (int64, bool) {
	switch x := x.(type) {
	case *syntax.Literal:
		return x.Value.Int()
	case *syntax.Parameter:
		return c.params[x.Text].Int()
	case *syntax.Unary:
		n, ok := c.number(x.Of)
		if x.Op == syntax.Negative {
			n = -n
		}
		return n, ok
	}
	return 0, false
}

// product is a * b, or as much as there can be.
func product(a, b int64) int64 {
	if a > 0 && b > math.MaxInt64/a {
		return math.MaxInt64
	}
	return a * b
}
