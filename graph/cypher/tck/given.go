package tck

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/engine"
	"example.org/entente/graph/cypher/value"
)

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
	defer func() { _ = rows.Close() }()
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
