package main

import "example.org/entente/importer"

// newPipeline puts the stages of reading together.
func newPipeline() importer.Pipeline { return importer.Pipeline{} }
