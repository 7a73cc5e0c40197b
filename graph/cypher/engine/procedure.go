package engine

import (
	"slices"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A Proceduror is a graph with procedures of its own.
type Proceduror interface {
	// Procedure finds a procedure, and what calls it.
	Procedure(name string) (p cypher.Procedure, call func(args []value.Value) ([][]value.Value, error), ok bool)
}

// calling calls a procedure for each row, and brings the rows that it gives.
type calling struct {
	single
	args     []typed
	call     func(x *run, args []value.Value) ([][]value.Value, error)
	outputs  []output
	optional bool
	void     bool // gives no results
	given    [][]value.Value
	at       int
	begun    bool
	held     int64
	place    int
}

// An output is one result of a procedure that is kept.
type output struct{ column, slot int }

// procedure compiles CALL of a procedure. Where it is all of a query, its
// arguments may come from parameters, and all its results are columns.
func (c *compiler) procedure(child operator, e *syntax.Procedure, alone bool) (operator, scope) {
	p, call := c.findProcedure(e)
	o := &calling{single: over(child, "ProcedureCall", c.detail(func() string { return p.Signature() })), call: call, optional: e.Optional, place: e.From, void: len(p.Results) == 0 && !alone}
	o.args = c.procedureArgs(e, p, alone)
	columns := c.procedureColumns(e, p, alone, o)
	if e.Filter != nil {
		t := c.condition(e.Filter)
		return c.filter(c.op(o), []typed{t}, []string{syntax.Format(e.Filter)}), columns
	}
	return c.op(o), columns
}

func (c *compiler) findProcedure(e *syntax.Procedure) (cypher.Procedure, func(*run, []value.Value) ([][]value.Value, error)) {
	if g, ok := c.graph.(Proceduror); ok {
		if p, call, ok := g.Procedure(e.Procedure.Text); ok {
			return p, func(_ *run, args []value.Value) ([][]value.Value, error) { return call(args) }
		}
	}
	p, ok := cypher.LookupProcedure(e.Procedure.Text)
	if !ok {
		c.failWith(e.Procedure.From, cypher.ProcedureError, "ProcedureNotFound", "", "There is no procedure `%s`", e.Procedure.Text)
	}
	return p, procedures[p.Name]
}

func (c *compiler) procedureArgs(e *syntax.Procedure, p cypher.Procedure, alone bool) []typed {
	var args []typed
	if !e.Explicit {
		if !alone && len(p.Params) == 0 {
			c.fail(e.From, "InvalidArgumentPassingMode", "Procedure call is missing parentheses: %s", p.Name)
		}
		if !alone && len(p.Params) > 0 {
			c.fail(e.From, "InvalidArgumentPassingMode", "Procedure call inside a query does not support passing arguments implicitly. Please pass arguments explicitly in parentheses after procedure name for %s", p.Name)
		}
		for _, f := range p.Params {
			v, ok := c.params[f.Name]
			if !ok && !f.Optional {
				c.failWith(e.From, cypher.ParameterMissing, "MissingParameter", "", "Expected parameter(s): %s", f.Name)
			}
			args = append(args, literal(v, e.From))
		}
	}
	for _, a := range e.Args {
		if call := aggregationIn(a); call != nil {
			c.fail(call.From, "InvalidAggregation", "Procedure call cannot take an aggregating function as argument, please add a 'WITH' to your statement.")
		}
		args = append(args, c.expr(a))
	}
	least := slices.IndexFunc(p.Params, func(f cypher.Field) bool { return f.Optional })
	if least < 0 {
		least = len(p.Params)
	}
	if e.Explicit && (len(args) < least || len(args) > len(p.Params)) {
		c.fail(e.From, "InvalidNumberOfArguments", "Procedure call does not provide the required number of arguments: got %d expected %d. Procedure %s has signature: %s", len(args), len(p.Params), p.Name, p.Signature())
	}
	for i := range args {
		kinds := cypher.KindsOf(p.Params[i].Type)
		if !args[i].may(kinds) {
			c.fail(args[i].at, "InvalidArgumentType", "Type mismatch: expected %s but was %s", words(kinds), words(args[i].kinds))
		}
	}
	return args
}

// procedureColumns lets the results be named.
func (c *compiler) procedureColumns(e *syntax.Procedure, p cypher.Procedure, alone bool, o *calling) scope {
	yields := e.Yields
	switch {
	case e.YieldAll && !alone:
		c.fail(e.From, "UnexpectedSyntax", "Cannot use `YIELD *` outside standalone call")
	case e.YieldAll, alone && !e.Yielding:
		for _, f := range p.Results {
			n := syntax.Name{Span: e.Span, Text: f.Name}
			yields = append(yields, syntax.Yield{Field: n, As: n})
		}
	case !e.Yielding && len(p.Results) > 0:
		c.fail(e.From, "UndefinedVariable", "Procedure call inside a query must name its results with YIELD: %s", p.Signature())
	}
	var columns scope
	for _, y := range yields {
		i := slices.IndexFunc(p.Results, func(f cypher.Field) bool { return f.Name == y.Field.Text })
		if i < 0 {
			c.fail(y.Field.From, "UndefinedVariable", "Unknown procedure output: `%s`", y.Field.Text)
		}
		if c.scope.find(y.As.Text) != nil {
			c.fail(y.As.From, "VariableAlreadyBound", "Variable `%s` already declared", y.As.Text)
		}
		s := c.declare(y.As.Text, cypher.KindsOf(p.Results[i].Type))
		columns = append(columns, s)
		o.outputs = append(o.outputs, output{i, s.slot})
	}
	return columns
}

func (o *calling) open(x *run) error {
	o.begun = false
	x.release(&o.held)
	return o.child.open(x)
}

func (o *calling) close(x *run) {
	o.given = nil
	x.release(&o.held)
	o.child.close(x)
}

func (o *calling) next(x *run) (bool, error) {
	for !o.begun || o.at == len(o.given) {
		if ok, err := o.child.next(x); !ok || err != nil {
			return false, err
		}
		if err := o.begin(x); err != nil {
			return false, err
		}
		if len(o.given) == 0 && o.optional {
			for _, out := range o.outputs {
				x.frame[out.slot] = value.Null
			}
			return true, nil
		}
	}
	for _, out := range o.outputs {
		x.frame[out.slot] = o.given[o.at][out.column]
	}
	o.at++
	return true, x.tick()
}

// begin calls the procedure for the row in the frame.
func (o *calling) begin(x *run) error {
	x.release(&o.held)
	before := x.used
	args := make([]value.Value, len(o.args))
	for i := range o.args {
		v, err := o.args[i].eval(x)
		if err != nil {
			return err
		}
		args[i] = v
	}
	rows, err := o.call(x, args)
	if err != nil {
		return x.failed(o.place, err)
	}
	if o.void {
		rows = [][]value.Value{nil} // the row goes on as it is
	}
	o.given, o.at, o.begun = rows, 0, true
	o.held = x.used - before
	return x.keep(&o.held, o.held+int64(len(rows)*(24+24*len(o.outputs))))
}
