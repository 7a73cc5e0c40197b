package tck

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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

// load builds one of the kit's graphs.
func (r *runner) load(name string) *Result {
	files, err := filepath.Glob(filepath.Join(r.graphs, name, "*.cypher"))
	if err != nil || len(files) == 0 {
		return failed("no graph %s: %v", name, err)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return failed("%v", err)
		}
		for _, statement := range strings.Split(string(text), ";") {
			if strings.TrimSpace(statement) == "" {
				continue
			}
			if err := r.graph.Build(statement, nil); err != nil {
				return failed("build: %v", err)
			}
		}
	}
	return nil
}

func (r *runner) parameters(table [][]string) *Result {
	for _, row := range table {
		v, err := constant(row[1])
		if err != nil {
			return failed("parameter %s: %v", row[0], err)
		}
		r.params[row[0]] = v
	}
	return nil
}

// constant computes an expression by itself.
func constant(text string) (value.Value, error) {
	rows, err := engine.Run(context.Background(), NewGraph(), cypher.Query{Text: "RETURN " + text})
	if err != nil {
		return value.Null, err
	}
	defer rows.Close()
	if !rows.Next() {
		return value.Null, rows.Err()
	}
	return rows.Row()[0], nil
}

func (r *runner) procedure(name, params, results string, table [][]string) *Result {
	p := procedure{}
	p.Name = name
	p.Params, p.Results = fields(params), fields(results)
	for i, row := range table {
		if i == 0 || len(row) != len(p.Params)+len(p.Results) {
			continue
		}
		var vs []value.Value
		for _, c := range row {
			v, err := constant(c)
			if err != nil {
				return failed("procedure: %v", err)
			}
			vs = append(vs, v)
		}
		p.rows = append(p.rows, vs)
	}
	r.graph.procedures = append(r.graph.procedures, p)
	return nil
}

func fields(text string) []cypher.Field {
	var all []cypher.Field
	for _, part := range strings.Split(text, ",") {
		if name, typ, ok := strings.Cut(part, "::"); ok {
			all = append(all, cypher.Field{Name: strings.TrimSpace(name), Type: strings.TrimSuffix(strings.TrimSpace(typ), "?")})
		}
	}
	return all
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
	defer rows.Close()
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

func (r *runner) compareError(kind, phase, detail string) *Result {
	bad := new(cypher.Error)
	switch {
	case r.err == nil:
		return failed("no error, but %s %s; %d rows", kind, detail, len(r.rows))
	case !errors.As(r.err, &bad):
		return failed("%v, but %s %s", r.err, kind, detail)
	case string(bad.Kind) != kind || detail != "*" && bad.Detail != detail:
		return failed("%s %s (%v), but %s %s", bad.Kind, bad.Detail, r.err, kind, detail)
	case phase == "compile time" && !r.early, phase == "runtime" && r.early:
		return failed("%v at another time than %s", r.err, phase)
	}
	return nil
}

func (r *runner) compare(s Step) *Result {
	if r.err != nil {
		return failed("%v", r.err)
	}
	if strings.HasSuffix(s.Line, "be empty") {
		if len(r.rows) > 0 {
			return failed("%d rows, but none expected", len(r.rows))
		}
		return nil
	}
	w := writer{unordered: strings.Contains(s.Line, "ignoring element order")}
	if len(s.Table) == 0 {
		return failed("no table")
	}
	if !slices.Equal(slices.Sorted(slices.Values(s.Table[0])), slices.Sorted(slices.Values(r.columns))) {
		return failed("columns %q, but %q", r.columns, s.Table[0])
	}
	var want, got []string
	for _, row := range s.Table[1:] {
		line := ""
		for _, c := range row {
			text, err := w.cell(c)
			if err != nil {
				return failed("%v", err)
			}
			line += text + " | "
		}
		want = append(want, line)
	}
	for _, row := range r.rows {
		line := ""
		for _, column := range s.Table[0] {
			line += w.text(row[slices.Index(r.columns, column)]) + " | "
		}
		got = append(got, line)
	}
	if !strings.Contains(s.Line, "in order") {
		slices.Sort(want)
		slices.Sort(got)
	}
	if !slices.Equal(want, got) {
		return failed("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
	return nil
}
