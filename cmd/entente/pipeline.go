package main

import (
	"example.org/entente/importer"
	"example.org/entente/importer/coder"
	"example.org/entente/importer/coref"
	"example.org/entente/importer/gazetteer"
	"example.org/entente/importer/mention"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/segment"
	"example.org/entente/importer/tagger"
)

// newPipeline puts the stages of reading together.
func newPipeline() importer.Pipeline {
	known := gazetteer.New()
	return importer.Pipeline{
		Segmenter:     segment.New(),
		Tagger:        tagger.New(),
		Parser:        mention.Joined(parser.New(), known),
		MentionFinder: mention.New(known),
		Resolver:      coref.New(known),
		Coder:         coder.New(known),
	}
}
