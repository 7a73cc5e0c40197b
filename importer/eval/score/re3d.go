package score

import (
	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/record"
)

// A Re3dRow is a document of re3d with relations between words, spans in runes.
type Re3dRow struct {
	ID, Text  string
	Relations []struct {
		Type           string
		Source, Target struct{ Span [2]int }
	}
}

// ScoreAlliances counts the labelled alliances, each once, and those of them that a claim
// of alliance states of actors mentioned in the labelled words.
func ScoreAlliances(rows []Re3dRow, texts map[string]*importer.Text, found map[string]record.Extracted) (t Tally) {
	for _, row := range rows {
		actors := actorsIn(row, texts[row.ID])
		type pair [2]graph.ActorID
		gold := map[[2]int]bool{}
		right := map[pair]bool{}
		for _, c := range found[row.ID].Claims {
			if c.Relation == "ALLIES_WITH" {
				t.Found++
				right[pair{c.Source.ID, c.Target.ID}], right[pair{c.Target.ID, c.Source.ID}] = true, true
			}
		}
		for _, r := range row.Relations {
			key := [2]int{min(r.Source.Span[0], r.Target.Span[0]), max(r.Source.Span[0], r.Target.Span[0])}
			if r.Type != "AlliesOf" || gold[key] {
				continue
			}
			gold[key] = true
			t.Gold++
			hit := false
			for _, a := range actors(r.Source.Span) {
				for _, b := range actors(r.Target.Span) {
					hit = hit || right[pair{a, b}]
				}
			}
			if hit {
				t.Right++
			}
		}
	}
	return t
}

// ScoreSynonyms counts pairs of words that are labelled as one thing's names, where
// both have an actor, and those with one in common.
func ScoreSynonyms(rows []Re3dRow, texts map[string]*importer.Text) (t Tally) {
	for _, row := range rows {
		actors := actorsIn(row, texts[row.ID])
		for _, r := range row.Relations {
			if r.Type != "IsSynonymOf" || r.Source.Span[0] > r.Target.Span[0] {
				continue // each is labelled both ways round
			}
			t.Gold++
			a, b := actors(r.Source.Span), actors(r.Target.Span)
			if len(a) == 0 || len(b) == 0 {
				continue
			}
			t.Found++
			for _, x := range a {
				for _, y := range b {
					if x == y {
						t.Right++
						a = nil
						break
					}
				}
				if a == nil {
					break
				}
			}
		}
	}
	return t
}

// actorsIn returns a function that lists the actors mentioned within a span of runes.
func actorsIn(row Re3dRow, text *importer.Text) func([2]int) []graph.ActorID {
	offsets := RuneOffsets(row.Text)
	return func(span [2]int) []graph.ActorID {
		s := graph.Span{Start: offsets[min(span[0], len(offsets)-1)], End: offsets[min(span[1], len(offsets)-1)]}
		var all []graph.ActorID
		for _, m := range text.Mentions {
			if m.Actor != "" && s.Overlaps(m.Span) {
				all = append(all, m.Actor)
			}
		}
		return all
	}
}
