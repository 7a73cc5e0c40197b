package web

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph"
)

// How a long text is divided for reading.
const (
	paragraphBytes = 6 << 10  // a longer line is broken
	partBytes      = 40 << 10 // of text on one page, about
	partClaims     = 250      // on one page, about
	mostParts      = 1 << 30
)

// A textPart is what one page shows of a document.
type textPart struct {
	graph.Span
	rows   []graph.Span  // its paragraphs
	claims []graph.Claim // those whose trigger begins here
	first  int           // the number of the first of them, from 1
}

// divide parts a text, with its claims sorted by trigger, into pages.
func divide(text string, claims []graph.Claim) []textPart {
	parts := []textPart{{first: 1}}
	taken := 0
	for start := 0; start < len(text); {
		row := graph.Span{Start: start, End: lineEnd(text, start)}
		start = row.End
		p := &parts[len(parts)-1]
		if p.Len() > 0 && p.Len()+row.Len() > partBytes || len(p.claims) >= partClaims {
			parts = append(parts, textPart{Span: graph.Span{Start: row.Start, End: row.Start}, first: taken + 1})
			p = &parts[len(parts)-1]
		}
		p.End = row.End
		p.rows = append(p.rows, row)
		from := taken
		for taken < len(claims) && claims[taken].Trigger.Start < row.End {
			taken++
		}
		p.claims = append(p.claims, claims[from:taken]...)
	}
	return parts
}

// lineEnd is where the line that begins at start ends, its line break
// included; a long line ends at a blank.
func lineEnd(text string, start int) int {
	most := min(len(text), start+paragraphBytes)
	if i := strings.IndexByte(text[start:most], '\n'); i >= 0 {
		return start + i + 1
	}
	if most == len(text) {
		return most
	}
	if i := strings.LastIndexByte(text[start:most], ' '); i > 0 {
		return start + i + 1
	}
	for !utf8.RuneStart(text[most]) {
		most--
	}
	return most
}

// A reading marks the text of a document.
type reading struct {
	graph.Batch
	chosen    graph.ClaimID // the claim that the reader came for
	explained string        // the page on how the document was read, if there is one
}

// paragraphs marks p. Empty lines are left out.
func (r reading) paragraphs(p textPart) []paragraph {
	mentions := slices.DeleteFunc(slices.Clone(r.Mentions), func(m graph.Mention) bool { return !m.Span.Overlaps(p.Span) })
	var all []paragraph
	next := 0
	for _, row := range p.rows {
		from := next
		for next < len(p.claims) && p.claims[next].Trigger.Start < row.End {
			next++
		}
		if strings.TrimSpace(row.In(r.Document.Text)) == "" && from == next {
			continue
		}
		all = append(all, paragraph{
			Pieces: r.pieces(row, mentions, p.claims, p.first),
			Cards:  r.cards(p.claims[from:next], p.first+from),
		})
	}
	return all
}

// pieces cuts one paragraph. first is the number of the first of claims.
func (r reading) pieces(row graph.Span, mentions []graph.Mention, claims []graph.Claim, first int) []piece {
	var marks []mark
	var here []graph.Mention
	for _, m := range mentions {
		if m.Span.Overlaps(row) {
			here = append(here, m)
			marks = append(marks, mark{m.Span, "actor"})
		}
	}
	type stated struct {
		graph.Claim
		number int
	}
	var states []stated
	for i, c := range claims {
		chosen := c.ID == r.chosen
		if c.Span.Overlaps(row) {
			class := "evidence"
			if chosen {
				class = "chosen"
			}
			marks = append(marks, mark{c.Span, class}, mark{c.Trigger, "states"})
			states = append(states, stated{c, first + i})
		}
		if chosen {
			marks = append(marks, marksOf(c)...)
		}
	}
	marks = slices.DeleteFunc(marks, func(m mark) bool { return !m.Overlaps(row) })
	slices.SortStableFunc(marks, compareMarks)
	pieces := cut(r.Document.Text, row, marks)
	at := row.Start
	for i := range pieces {
		p := &pieces[i]
		span := graph.Span{Start: at, End: at + len(p.Text)}
		at = span.End
		// Of mentions inside one another, the shortest says who is meant.
		inner := slices.DeleteFunc(slices.Clone(here), func(m graph.Mention) bool { return !m.Span.Contains(span) })
		if len(inner) > 0 {
			m := slices.MinFunc(inner, func(a, b graph.Mention) int { return cmp.Compare(a.Span.Len(), b.Span.Len()) })
			p.URL = View{}.focusOn(m.Actor)
		}
		for _, s := range states {
			if at := max(s.Span.Start, row.Start); at == span.Start && s.Trigger.Start >= row.Start && s.Trigger.Start < row.End {
				p.IDs = append(p.IDs, "claim-"+string(s.ID))
			}
			if s.Trigger.End == span.End || s.Trigger.End > row.End && span.End == row.End && s.Trigger.Start < row.End {
				p.Refs = append(p.Refs, ref{s.number, "#card-" + string(s.ID)})
			}
		}
	}
	return pieces
}

// cards are the claims of one paragraph, numbered from first.
func (r reading) cards(claims []graph.Claim, first int) []card {
	var all []card
	v := View{}
	for i, c := range claims {
		relation := graph.Relation{RelationKey: c.Relation(), Title: c.Title}
		if c.Other != nil {
			relation.Others = []graph.ActorID{c.Other.Actor}
		}
		part := claimPartOf(c, r.Document.Text, r.Actors, false, v.focusOn)
		part.URL = "#claim-" + string(c.ID)
		why := ""
		if r.explained != "" {
			why = address(r.explained, url.Values{"at": {strconv.Itoa(c.Trigger.Start)}}) + "#here"
		}
		all = append(all, card{
			claimPart: part, statement: state(relation, r.Actors, v.focusOn), Number: first + i, Selected: c.ID == r.chosen, Why: why,
			Relation: v.with(func(v *View) { v.Focus = []graph.ActorID{c.Source.Actor} }).showRelations(c.Relation()) + "#panel",
		})
	}
	return all
}
