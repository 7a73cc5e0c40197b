package coref_test

import (
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/coder"
	"example.org/entente/importer/coref"
	"example.org/entente/importer/gazetteer"
	"example.org/entente/importer/mention"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/segment"
	"example.org/entente/importer/tagger"
)

var known = gazetteer.New()

func pipeline() importer.Pipeline {
	return importer.Pipeline{
		Segmenter: segment.New(), Tagger: tagger.New(), Parser: mention.Joined(parser.New(), known),
		MentionFinder: mention.New(known), Resolver: coref.New(known), Coder: coder.New(known),
	}
}

// run takes an article through all stages.
func run(t testing.TB, p importer.Pipeline, a importer.Article) *importer.Text {
	t.Helper()
	text, err := p.Read(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// read reads a text of June 2025.
func read(t testing.TB, text string) *importer.Text {
	t.Helper()
	published := graph.Date{Year: 2025, Month: 6, Day: 15}
	return run(t, pipeline(), importer.Article{Document: graph.Document{ID: "d", Text: text, Published: published}})
}
