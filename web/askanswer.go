package web

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"time"

	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/output"
	"example.org/entente/graph/cypher/value"
	"example.org/entente/web/diagram"
)

// What one query may take, besides the rows that it asks for.
const mostBytes = 8 << 20 // of an answer

// limits are those of a query from a page or the API.
func (s *Server) limits(rows int) cypher.Limits {
	return cypher.Limits{Rows: rows, Bytes: mostBytes, Time: s.limit * 3 / 4}
}

// A rowSet is an answer read to its end.
type rowSet struct {
	query   cypher.Query
	columns []string
	rows    [][]value.Value
	more    bool
	remarks []string // on what was asked
	plan    string
	took    time.Duration
}

// run asks the store and reads all rows.
func (s *Server) run(ctx context.Context, f askForm) (*rowSet, error) {
	store, err := s.querier()
	if err != nil {
		return nil, err
	}
	f, remarks, err := s.settle(ctx, f)
	if err != nil {
		return nil, err
	}
	params, err := f.params()
	if err != nil {
		return nil, err
	}
	q := cypher.Query{Text: f.Query, Params: params, Limits: s.limits(f.limit())}
	rows, err := store.Query(ctx, q)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // Err tells
	set := &rowSet{query: q, columns: rows.Columns(), remarks: remarks}
	for rows.Next() {
		set.rows = append(set.rows, rows.Row())
	}
	sum := rows.Summary()
	set.more, set.plan, set.took = sum.More, sum.Plan, sum.Elapsed
	return set, rows.Err()
}

// answer runs f and puts the answer into words, cells and a picture.
func (s *Server) answer(ctx context.Context, f askForm) (*askAnswer, error) {
	set, err := s.run(ctx, f)
	if err != nil {
		return nil, err
	}
	a := &askAnswer{
		Said: rowsSaid(len(set.rows), set.more), Took: "in " + took(set.took), Link: address("/ask", f.values()),
		Plan: set.plan, Remarks: set.remarks,
	}
	if set.more {
		a.Remarks = append(a.Remarks, fmt.Sprintf("There are more rows than the %s that were asked for. Raise the number, or narrow the query.", thousands(len(set.rows))))
	}
	if err := s.remark(ctx, a, set); err != nil {
		return nil, err
	}
	for _, row := range set.rows {
		cells := make([]askCell, len(row))
		for i, v := range row {
			if cells[i], err = cellOf(v); err != nil {
				return nil, err
			}
		}
		a.Rows = append(a.Rows, cells)
	}
	for i, name := range set.columns {
		text := slices.ContainsFunc(a.Rows, func(r []askCell) bool { return !r[i].Number })
		a.Columns = append(a.Columns, askColumn{name, !text && len(a.Rows) > 0})
	}
	if a.JSON, err = set.json(); err != nil {
		return nil, err
	}
	if err := s.drawAnswer(ctx, a, set); err != nil {
		return nil, err
	}
	if a.Mapped {
		a.Views = append(a.Views, askView{"as-map", "Map", true})
	}
	a.Views = append(a.Views, askView{"as-table", "Table", !a.Mapped}, askView{"as-json", "JSON", false})
	if a.Plan != "" {
		a.Views = append(a.Views, askView{"as-plan", "Plan", false})
	}
	return a, nil
}

// remark adds what may have been misspelt, actors' names included, and the plan if the query did not
// ask for one itself.
func (s *Server) remark(ctx context.Context, a *askAnswer, set *rowSet) error {
	store, err := s.querier()
	if err != nil {
		return err
	}
	_, tree, err := parametersOf(set.query.Text)
	if err != nil {
		return err
	}
	schema, err := store.Schema(ctx)
	if err != nil {
		return err
	}
	names, err := cypher.NameHints(ctx, s.store, tree, set.query.Params)
	if err != nil {
		return err
	}
	for _, h := range append(cypher.Hints(tree, schema), names...) {
		a.Remarks = append(a.Remarks, h.String())
	}
	if a.Plan == "" {
		a.Plan, err = planOf(ctx, store, set.query)
	}
	return err
}

// json is the answer as the form "json" writes it, set out for people.
func (r *rowSet) json() (string, error) {
	var plain, wide bytes.Buffer
	if err := r.write(output.Formats[1], &plain); err != nil {
		return "", err
	}
	if err := json.Indent(&wide, plain.Bytes(), "", "  "); err != nil {
		return "", err
	}
	return wide.String(), nil
}

func (r *rowSet) write(f output.Format, b *bytes.Buffer) error {
	w := f.New(b, r.columns)
	for _, row := range r.rows {
		if err := w.Row(row); err != nil {
			return err
		}
	}
	return w.End(r.more)
}

// drawAnswer draws what the answer holds of the graph, if it holds any.
func (s *Server) drawAnswer(ctx context.Context, a *askAnswer, set *rowSet) error {
	g := gather(set.rows)
	if g.empty() {
		return nil
	}
	sketch, err := g.draw()
	if err != nil {
		return err
	}
	a.Mapped = true
	if s.renderer == nil {
		a.MapNote = "No picture can be drawn here: " + errNoDrawing.Error() + ". The table holds the same."
		return nil
	}
	drawing, err := s.renderer.Draw(ctx, sketch.Subgraph, sketch.options())
	switch {
	case ctx.Err() != nil:
		return err
	case err != nil:
		s.log.ErrorContext(ctx, "the map of an answer could not be drawn", "cause", err)
		a.MapNote = "The map could not be drawn just now. The table holds the same."
	default:
		a.MapNote, a.SVG = drawing.Note, template.HTML(drawing.SVG) // diagram escapes every text in it
	}
	return nil
}

// options are those of a map of an answer on its page.
func (s *sketch) options() diagram.Options {
	return diagram.Options{Title: "Answer to a query", About: s.said(), ActorURL: s.actorURL, RelationURL: s.relationURL}
}
