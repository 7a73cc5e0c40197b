package score

import (
	"slices"

	"example.org/entente/graph"
)

// A NamesRow is a text with its names of persons, organisations and places.
type NamesRow struct {
	ID, Text string
	Entities []struct {
		Type string
		Span [2]int // in runes
	}
}

// A Name is a name with its type - PER, ORG or LOC - and where it stands.
type Name struct {
	Type string
	Span graph.Span
}

// Names compares names by exact span and type, and returns a tally by type.
func Names(rows []NamesRow, found map[string][]Name) (map[string]Tally, []Miss) {
	tallies := map[string]Tally{}
	var misses []Miss
	for _, row := range rows {
		offsets := RuneOffsets(row.Text)
		var want []Name
		for _, e := range row.Entities {
			want = append(want, Name{e.Type, graph.Span{Start: offsets[e.Span[0]], End: offsets[e.Span[1]]}})
		}
		got := found[row.ID]
		for _, l := range want {
			t := tallies[l.Type]
			t.Gold++
			if slices.Contains(got, l) {
				t.Right++
			} else {
				misses = append(misses, Miss{ID: row.ID, Cause: "missed " + l.Type, Gold: l.Span.In(row.Text), Text: row.Text})
			}
			tallies[l.Type] = t
		}
		for _, l := range got {
			t := tallies[l.Type]
			t.Found++
			tallies[l.Type] = t
			if !slices.Contains(want, l) {
				misses = append(misses, Miss{ID: row.ID, Cause: "found as " + l.Type, Found: l.Span.In(row.Text), Text: row.Text})
			}
		}
	}
	return tallies, misses
}

// RuneOffsets says at which byte each rune of a text begins, the end last.
func RuneOffsets(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}
