package score

import (
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/record"
)

// A Re3dRow is a document of re3d with relations between words, spans in runes.
type Re3dRow struct {
	ID, Text  string
	Relations []Re3dRelation
}

// A Re3dRelation is a labelled relation between two stretches of words.
type Re3dRelation struct {
	Type           string
	Source, Target struct {
		Text string
		Span [2]int
	}
}

// RelatedCounts are the counts of labelled relations of one kind, each pair of words once.
type RelatedCounts struct {
	Gold, Known int // labelled, and those of which both ends speak of somebody
	Found       int // of them, those whose two are in a claim of the types asked for, either way round
}

// Related counts the labelled relations of a kind for which the reader
// has a claim, of one of the given types, of actors mentioned in the labelled words.
func Related(rows []Re3dRow, texts map[string]*importer.Text, found map[string]record.Extracted, kind string, types ...graph.RelationType) (n RelatedCounts, misses []Miss) {
	for _, row := range rows {
		actors := actorsIn(row, texts[row.ID])
		type pair [2]graph.ActorID
		claimed := map[pair]bool{}
		for _, c := range found[row.ID].Claims {
			if slices.Contains(types, c.Relation) {
				claimed[pair{c.Source.ID, c.Target.ID}], claimed[pair{c.Target.ID, c.Source.ID}] = true, true
			}
		}
		seen := map[[2]int]bool{}
		for _, r := range row.Relations {
			key := [2]int{min(r.Source.Span[0], r.Target.Span[0]), max(r.Source.Span[0], r.Target.Span[0])}
			if r.Type != kind || seen[key] {
				continue
			}
			seen[key] = true
			n.Gold++
			sources, targets := actors(r.Source.Span), actors(r.Target.Span)
			cause := noTrigger
			switch {
			case len(sources)+len(targets) == 0:
				cause = noActors
			case len(sources) == 0:
				cause = noSource
			case len(targets) == 0:
				cause = noTarget
			default:
				n.Known++
			}
			if slices.ContainsFunc(sources, func(a graph.ActorID) bool {
				return slices.ContainsFunc(targets, func(b graph.ActorID) bool { return claimed[pair{a, b}] })
			}) {
				n.Found++
				continue
			}
			misses = append(misses, Miss{ID: row.ID, Cause: cause, Gold: r.Source.Text + " " + kind + " " + r.Target.Text, Text: sentenceAt(texts[row.ID], RuneOffsets(row.Text)[key[0]])})
		}
	}
	return n, misses
}

// Synonyms counts the pairs of words that are labelled as names of one
// thing, those of which both speak of somebody, and those that speak of one actor.
func Synonyms(rows []Re3dRow, texts map[string]*importer.Text) (n RelatedCounts, misses []Miss) {
	for _, row := range rows {
		actors := actorsIn(row, texts[row.ID])
		for _, r := range row.Relations {
			if r.Type != "IsSynonymOf" || r.Source.Span[0] > r.Target.Span[0] {
				continue // each is labelled both ways round
			}
			n.Gold++
			a, b := actors(r.Source.Span), actors(r.Target.Span)
			cause := "not an actor"
			if len(a) > 0 && len(b) > 0 {
				n.Known++
				cause = "two actors"
			}
			if slices.ContainsFunc(a, func(x graph.ActorID) bool { return slices.Contains(b, x) }) {
				n.Found++
				continue
			}
			misses = append(misses, Miss{ID: row.ID, Cause: cause, Gold: r.Source.Text + " is " + r.Target.Text, Text: sentenceAt(texts[row.ID], RuneOffsets(row.Text)[r.Source.Span[0]])})
		}
	}
	return n, misses
}

// sentenceAt is the sentence of t at an offset, in bytes; empty where none is.
func sentenceAt(t *importer.Text, at int) string {
	for _, s := range t.Sentences {
		if s.Span.Start <= at && at < s.Span.End {
			return s.Span.In(t.Document.Text)
		}
	}
	return ""
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
