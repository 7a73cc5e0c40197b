package neo4jstore

import (
	"strings"

	"example.org/entente/graph"
)

// The functions of this file make of the domain what statements take as
// rows. A property whose value is empty is left out.

const (
	rowsAtOnce  = 2000    // in one UNWIND
	bytesAtOnce = 4 << 20 // of text in one UNWIND, unless one row has more
)

// each runs a statement on all rows, some at a time.
func (q *query) each(statement string, rows []any) error {
	for len(rows) > 0 {
		n, size := 0, 0
		for n < len(rows) && n < rowsAtOnce && (n == 0 || size < bytesAtOnce) {
			size += textIn(rows[n])
			n++
		}
		if err := q.run(statement, map[string]any{"rows": rows[:n]}); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

// textIn is how many bytes of text a row holds at its top.
func textIn(row any) int {
	size := 0
	for _, v := range row.(map[string]any) {
		if s, ok := v.(string); ok {
			size += len(s)
		}
	}
	return size
}

// labelled puts a kind's label into a statement that has Kind in its place.
func labelled(statement string, k graph.Kind) string {
	return strings.ReplaceAll(statement, ":Kind", ":"+label(k))
}

// set sets a text unless it is empty.
func set[T ~string](m map[string]any, key string, value T) {
	if value != "" {
		m[key] = string(value)
	}
}

func setDays(m map[string]any, d graph.Date) {
	set(m, "from", d.First().String())
	set(m, "to", d.Last().String())
}

func span(s graph.Span) []int { return []int{s.Start, s.End} }

func documentRows(docs []said) []any {
	rows := make([]any, len(docs))
	for i, d := range docs {
		m := map[string]any{"id": string(d.Document.ID), "fingerprint": d.fingerprint}
		set(m, "title", d.Document.Title)
		set(m, "byline", d.Document.Byline)
		set(m, "publisher", d.Document.Publisher)
		set(m, "url", d.Document.URL)
		set(m, "published", d.Document.Published.String())
		set(m, "text", d.Document.Text)
		setDays(m, d.Document.Published)
		rows[i] = m
	}
	return rows
}

// actorRow is an actor's node: how it is called, for people; the same
// folded, for search; and the tally.
func actorRow(a graph.Actor, t *tally) map[string]any {
	folded := []string{graph.Fold(a.Name)}
	for _, alias := range a.Aliases {
		folded = append(folded, graph.Fold(alias))
	}
	m := map[string]any{"id": string(a.ID), "name": a.Name, "tally": t.String()}
	set(m, "country", a.Country)
	set(m, "folded", strings.Join(folded, " "))
	if len(a.Aliases) > 0 {
		m["aliases"] = a.Aliases
	}
	return m
}

// nameRows are what documents say of their actors, and where they mention
// them.
func nameRows(docs []said) []any {
	var rows []any
	for _, d := range docs {
		starts, ends := map[graph.ActorID][]int{}, map[graph.ActorID][]int{}
		for _, m := range d.Mentions {
			starts[m.Actor] = append(starts[m.Actor], m.Span.Start)
			ends[m.Actor] = append(ends[m.Actor], m.Span.End)
		}
		for _, a := range d.Actors {
			m := map[string]any{"name": a.Name, "kind": string(a.Kind)}
			set(m, "country", a.Country)
			if len(a.Aliases) > 0 {
				m["aliases"] = a.Aliases
			}
			if len(starts[a.ID]) > 0 {
				m["starts"], m["ends"] = starts[a.ID], ends[a.ID]
			}
			rows = append(rows, map[string]any{"document": string(d.Document.ID), "actor": string(a.ID), "said": m})
		}
	}
	return rows
}

// claimRow is a claim's node. It repeats the ids at the ends of its
// relationships, so that a filter or a sum needs the node only.
func claimRow(c graph.Claim, d graph.Document) map[string]any {
	m := map[string]any{
		"id": string(c.ID), "document": string(c.Document), "type": string(c.Type), "modality": string(c.Modality),
		"source": string(c.Source.Actor), "source_span": span(c.Source.Span),
		"target": string(c.Target.Actor), "target_span": span(c.Target.Span),
		"sentence": c.Sentence, "span": span(c.Span), "trigger": span(c.Trigger), "evidence": c.Evidence, "rule": c.Rule,
	}
	if c.Other != nil {
		m["other"], m["other_span"] = string(c.Other.Actor), span(c.Other.Span)
	}
	set(m, "said_by", c.SaidBy)
	set(m, "date", c.Date.String())
	set(m, "title", c.Title)
	set(m, "publisher", d.Publisher)
	setDays(m, c.When(d))
	return m
}

// relationRow is a relation's relationship.
func relationRow(r graph.Relation) map[string]any {
	sum := map[string]any{
		"claims": r.Claims, "actual": r.Modalities.Actual, "future": r.Modalities.Future,
		"hypothetical": r.Modalities.Hypothetical, "negated": r.Modalities.Negated,
		"publishers": r.Publishers, "documents": r.Documents,
	}
	set(sum, "first", r.First.String())
	set(sum, "last", r.Last.String())
	set(sum, "title", r.Title)
	if len(r.Others) > 0 {
		others := make([]string, len(r.Others))
		for i, id := range r.Others {
			others[i] = string(id)
		}
		sum["others"] = others
	}
	return map[string]any{"source": string(r.Source), "target": string(r.Target), "sum": sum}
}
