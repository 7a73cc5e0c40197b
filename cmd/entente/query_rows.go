package main

import (
	"context"
	"fmt"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/cypher"
	"example.org/entente/graph/cypher/output"
)

// explains tells whether a query is explained and not run.
func explains(q cypher.Query) bool {
	tree, err := cypher.Parse(q.Text)
	return q.Mode == cypher.Explain || err == nil && tree.Mode == cypher.Explain
}

// writeRows writes rows to standard output, and says to standard error what
// is not among them: that there are more, and how a profiled query went.
func (a *app) writeRows(rows cypher.Rows, format output.Format) error {
	w := format.New(a.stdout, rows.Columns())
	for rows.Next() {
		if err := w.Row(rows.Row()); err != nil {
			return fmt.Errorf("standard output: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	sum := rows.Summary()
	if err := w.End(sum.More); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	if sum.Plan != "" {
		a.say("%s", strings.Trim(sum.Plan, "\n"))
	}
	if sum.More {
		a.warn("these are the first %d rows of more; --limit asks for more", sum.Rows)
	}
	return nil
}

// hint says, of a query that found nothing, which of the names in it the graph
// has not, and which actors' names: more often than not they are misspelt. Of one that ran unparsed it says nothing.
func (a *app) hint(ctx context.Context, s graph.Store, asked cypher.Query) error {
	store, ok := s.(cypher.Querier)
	if !ok {
		return nil
	}
	tree, err := cypher.Parse(asked.Text)
	if err != nil {
		return nil //nolint:nilerr // what ran unparsed has no names that are known
	}
	switch counts, err := s.Counts(ctx, graph.Filter{}, 1); {
	case err != nil:
		return err
	case counts.Documents == 0:
		a.say("The database holds no articles yet; bring some in with: entente import FILE")
		return nil
	}
	schema, err := store.Schema(ctx)
	if err != nil {
		return err
	}
	names, err := cypher.NameHints(ctx, s, tree, asked.Params)
	if err != nil {
		return err
	}
	for _, h := range append(cypher.Hints(tree, schema), names...) {
		a.say("%s", printable(h.String()))
	}
	return nil
}
