package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
	"example.org/entente/importer/reader"
)

// extractForPeople writes what the articles in inputs claim, each under its
// title.
func (a *app) extractForPeople(ctx context.Context, inputs []foundInput, d reader.Defaults) error {
	in := &intake{app: a, defaults: d, progress: a.newProgress(0)}
	defer in.progress.end()
	p := newPipeline()
	var o outcome
	for it := range in.read(ctx, p, inputs) {
		if it.err != nil {
			o.fail(it.input, it.err)
			continue
		}
		o.done++
		left := ""
		if it.foreign > 0 {
			left = fmt.Sprintf("(%s not in English left out)\n", count(it.foreign, "paragraph"))
		}
		if err := a.print(heading(it.batch.Document) + left + claimsTable(it.batch)); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return o.err(a, "articles")
}

// heading names a document, and says where it is from.
func heading(d graph.Document) string {
	var parts []string
	for _, s := range []string{d.Title, d.Publisher, d.Published.String()} {
		if s != "" {
			parts = append(parts, printable(s))
		}
	}
	if len(parts) == 0 {
		parts = []string{string(d.ID)}
	}
	return "# " + strings.Join(parts, " · ") + "\n"
}

// claimsTable writes the claims of b for people, a line each: who does what
// to whom, what is known about it, and the sentence; the columns aligned. A
// mediation, which is a claim for each party, is one line.
func claimsTable(b graph.Batch) string {
	names := map[graph.ActorID]string{}
	for _, a := range b.Actors {
		names[a.ID] = printable(a.Name)
	}
	var rows [][]string
	for i, c := range b.Claims {
		if slices.ContainsFunc(b.Claims[:i], func(d graph.Claim) bool { return mirrors(c, d) }) {
			continue
		}
		label := strings.ToLower(string(c.Type))
		if t, ok := ontology.Lookup(c.Type); ok {
			label = t.Label
		}
		target := names[c.Target.Actor]
		if c.Other != nil {
			label = "mediates between"
			target += " and " + names[c.Other.Actor]
		}
		var notes []string
		if c.Modality != graph.Actual {
			notes = append(notes, string(c.Modality))
		}
		if c.SaidBy != "" {
			notes = append(notes, "said by "+names[c.SaidBy])
		}
		for _, note := range []string{c.Date.String(), printable(c.Title)} {
			if note != "" {
				notes = append(notes, note)
			}
		}
		rows = append(rows, []string{names[c.Source.Actor], label, target, strings.Join(notes, ", "), "“" + printable(c.Evidence) + "”"})
	}
	return table(rows)
}

// mirrors tells whether c and d are one mediation, told for each party.
func mirrors(c, d graph.Claim) bool {
	return c.Other != nil && d.Other != nil && c.Type == d.Type && c.Trigger == d.Trigger && c.Source.Actor == d.Source.Actor &&
		c.Target.Actor == d.Other.Actor && c.Other.Actor == d.Target.Actor
}

// table pads the columns of rows to one width each, but for the last.
func table(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var out strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i == len(row)-1 {
				fmt.Fprintln(&out, cell)
				continue
			}
			fmt.Fprint(&out, cell, strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
	}
	return out.String()
}
