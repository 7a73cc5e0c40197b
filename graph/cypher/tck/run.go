package tck

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/syntax"
	"example.org/entente/graph/cypher/value"
)

// A Result is what became of a scenario.
type Result struct {
	LeftOut string // why it was not tried
	Failure string // what was wrong; with neither it passed
}

// Run tries a scenario; graphs is the folder of the graphs that scenarios name.
func (s *Scenario) Run(graphs string) Result {
	r := &runner{graph: NewGraph(), params: map[string]value.Value{}, graphs: graphs}
	for _, step := range s.Steps {
		if result := r.step(step); result != nil {
			return *result
		}
	}
	return Result{}
}

// A runner holds the state of one scenario.
type runner struct {
	graph   *Graph
	params  map[string]value.Value
	graphs  string
	columns []string
	rows    [][]value.Value
	err     error
	early   bool // err came before the query ran
}

var (
	namedGraph  = regexp.MustCompile(`^the (\S+) graph$`)
	raised      = regexp.MustCompile(`^an? (\w+) should be raised at (.+): (\S+)$`)
	hasProcedur = regexp.MustCompile(`^there exists a procedure (\S+)\((.*)\) :: \((.*?)\)\s?:$`)
)

func failed(format string, args ...any) *Result {
	return &Result{Failure: fmt.Sprintf(format, args...)}
}

// step takes one step; it returns nil to go on.
func (r *runner) step(s Step) *Result {
	switch {
	case s.Line == "any graph", s.Line == "an empty graph", s.Line == "no side effects":
		return nil
	case strings.HasPrefix(s.Line, "the side effects should be"):
		return &Result{LeftOut: "it is about side effects"}
	case s.Line == "having executed:":
		err := r.graph.Build(s.Text, r.params)
		if errors.Is(err, errNotBuilt) {
			return &Result{LeftOut: "its graph is built by more than CREATE: " + err.Error()}
		}
		if err != nil {
			return failed("build: %v\n%s", err, s.Text)
		}
		return nil
	case s.Line == "parameters are:":
		return r.parameters(s.Table)
	case s.Line == "executing query:", s.Line == "executing control query:":
		return r.execute(s.Text)
	case strings.HasPrefix(s.Line, "the result should be"):
		return r.compare(s)
	}
	if m := namedGraph.FindStringSubmatch(s.Line); m != nil {
		return r.load(m[1])
	}
	if m := hasProcedur.FindStringSubmatch(s.Line); m != nil {
		return r.procedure(m[1], m[2], m[3], s.Table)
	}
	if m := raised.FindStringSubmatch(s.Line); m != nil {
		return r.compareError(m[1], m[2], m[3])
	}
	return failed("no such step: %s", s.Line)
}

// writes are the words by which a query that does not even parse would write.
var writes = regexp.MustCompile(`(?i)\b(CREATE|MERGE|SET|REMOVE|DELETE|FOREACH)\b`)

func (r *runner) execute(text string) *Result {
	r.columns, r.rows, r.err, r.early = nil, nil, nil, false
	if what := writesIn(text); what != "" {
		return &Result{LeftOut: "it writes under test: " + what}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	rows, err := engine.Run(ctx, r.graph, cypher.Query{Text: text, Params: r.params, Limits: cypher.Limits{Rows: -1, Bytes: 1 << 30}})
	if err != nil {
		r.err, r.early = err, true
		return nil
	}
	defer func() { _ = rows.Close() }()
	r.columns = rows.Columns()
	for rows.Next() {
		r.rows = append(r.rows, rows.Row())
	}
	r.err = rows.Err()
	return nil
}

// writesIn names the first clause of a query that writes; it is empty if none does.
func writesIn(text string) string {
	q, err := cypher.Parse(text)
	if err != nil {
		return writes.FindString(text)
	}
	found := ""
	syntax.Walk(q, func(x any) bool {
		switch x := x.(type) {
		case *syntax.Create, *syntax.Merge, *syntax.Set, *syntax.Remove, *syntax.Delete, *syntax.Foreach:
			found = x.(syntax.Clause).Name()
		}
		return found == ""
	})
	return found
}
