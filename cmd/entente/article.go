package main

import (
	"cmp"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// articleOf is a document whose text is all body.
func articleOf(d graph.Document) importer.Article { return importer.Article{Document: d} }

// parsePublished reads a date as graph.ParseDate does, or a moment as JSON
// feeds give it (RFC 3339), of which the day counts.
func parsePublished(s string) (graph.Date, error) {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return graph.DateOf(t), nil
	}
	return graph.ParseDate(s)
}

// articleFlags say what articles have that do not say it themselves.
type articleFlags struct{ published, publisher string }

func (f *articleFlags) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.published, "published", "", "the `date` of publication of articles that give none: 2026, 2026-02 or 2026-02-07")
	cmd.Flags().StringVar(&f.publisher, "publisher", "", "the `name` of the publisher of articles that give none")
}

func (f *articleFlags) defaults() (graph.Document, error) {
	published, err := graph.ParseDate(f.published)
	if err != nil {
		return graph.Document{}, usageErrorf("--published: %w", err)
	}
	return graph.Document{Publisher: f.publisher, Published: published}, nil
}

func sortedActors(actors []graph.Actor) []graph.Actor {
	return slices.SortedFunc(slices.Values(actors), func(a, b graph.Actor) int { return cmp.Compare(a.ID, b.ID) })
}
