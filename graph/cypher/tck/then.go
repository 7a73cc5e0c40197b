package tck

import (
	"errors"
	"slices"
	"strings"

	"example.org/entente/graph/cypher"
)

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
