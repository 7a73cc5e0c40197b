package engine

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A compiler makes operators of a query's tree. Whatever is wrong with the
// query panics with a *cypher.Error, which compile recovers.
type compiler struct {
	text     string
	run      *run // of which the time counts already
	graph    cypher.Graph
	params   map[string]value.Value
	explains bool // plans are asked for
	profiles bool // and what they did

	slots        int
	scope        scope
	locals       []*symbol // of comprehensions and their like, innermost last
	reads        []int     // slots that were read, in the order of the text
	group        *grouping // of the projection whose items are being compiled
	aggregating  bool      // inside of an aggregation's arguments
	subject      *symbol   // of CASE x
	boolean      bool      // the next expression is a condition, where a pattern may stand
	imports      scope     // what a subquery may always name
	importing    bool      // the next body is of a subquery that imports by WITH
	patternScope scope     // of the MATCH being compiled, with all its variables
}

// A plan is a compiled query.
type plan struct {
	columns []string
	out     []int // the slots of the columns
	root    operator
	slots   int
}

// compile makes the plan of a query.
func compile(q *syntax.Query, x *run, mode cypher.Mode) (p *plan, err error) {
	c := &compiler{text: q.Text, run: x, graph: x.graph, params: x.params, explains: mode != cypher.Run, profiles: mode == cypher.Profile}
	defer func() {
		if r := recover(); r != nil {
			if s, ok := r.(stopped); ok {
				p, err = nil, s.error
				return
			}
			bad := new(cypher.Error)
			if e, ok := r.(error); !ok || !errors.As(e, &bad) {
				p, err = nil, fault(r)
				return
			}
			p, err = nil, bad
		}
	}()
	root, columns := c.body(q.Body, true)
	if mode != cypher.Explain {
		c.checkParams(q)
	}
	p = &plan{root: root}
	for _, s := range columns {
		s.used = true
		p.columns = append(p.columns, s.name)
		p.out = append(p.out, s.slot)
	}
	p.slots = c.slots
	return p, nil
}

// checkParams wants a value for every parameter.
func (c *compiler) checkParams(q *syntax.Query) {
	var missing []string
	at := -1
	syntax.Walk(q, func(x any) bool {
		if p, ok := x.(*syntax.Parameter); ok {
			if _, ok := c.params[p.Text]; !ok && !slices.Contains(missing, p.Text) {
				if at < 0 {
					at = p.From
				}
				missing = append(missing, p.Text)
			}
		}
		return true
	})
	if at >= 0 {
		e := cypher.Errorf(c.text, at, cypher.ParameterMissing, "Expected parameter(s): %s", strings.Join(missing, ", "))
		e.Detail = "MissingParameter"
		panic(e)
	}
}

// stopped is the panic of a compilation whose time is over.
type stopped struct{ error }

// tick is called in the loops of the compiler, as in those of a run. There is
// more to do between two of them.
func (c *compiler) tick() {
	c.run.countdown -= patience / 16
	if err := c.run.tick(); err != nil {
		panic(stopped{err})
	}
}

// fail ends the compilation.
func (c *compiler) fail(at int, detail, format string, args ...any) {
	c.failWith(at, cypher.SyntaxError, detail, "", format, args...)
}

func (c *compiler) failWith(at int, kind cypher.Kind, detail, hint, format string, args ...any) {
	e := cypher.Errorf(c.text, at, kind, "%s", fmt.Sprintf(format, args...))
	e.Detail, e.Hint = detail, hint
	panic(e)
}

func (c *compiler) undefined(n syntax.Name) {
	hint := ""
	if near := cypher.Nearest(n.Text, c.scope.names()); near != "" {
		hint = "did you mean " + near + "?"
	}
	c.failWith(n.From, cypher.SyntaxError, "UndefinedVariable", hint, "Variable `%s` not defined", n.Text)
}

// op is an operator as it stands in the tree: with its counts, if they are asked for.
func (c *compiler) op(o operator) operator {
	if c.profiles {
		return profiled{o}
	}
	return o
}

// detail is how the plan tells of an operator, if plans are asked for.
func (c *compiler) detail(f func() string) func() string {
	if c.explains {
		return f
	}
	return nil
}

// since are the slots that were read since there were n reads.
func (c *compiler) since(n int) []int {
	deps := slices.Clone(c.reads[n:])
	slices.Sort(deps)
	return slices.Compact(deps)
}

// within compiles with another scope, and comes back to this one.
func (c *compiler) within(s scope, do func()) {
	before := c.scope
	c.scope = s
	do()
	c.scope = before
}
