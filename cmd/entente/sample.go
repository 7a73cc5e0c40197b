package main

import (
	"embed"
	"io"
	"io/fs"
	"path"

	"example.org/entente/importer/reader"
)

// sampleFiles are invented articles, for who wants to see a map first.
//
//go:embed sample/*.jsonl
var sampleFiles embed.FS

// sampleInputs lists the sample as files.
func sampleInputs() []foundInput {
	var all []foundInput
	names, err := fs.Glob(sampleFiles, "sample/*.jsonl")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	for _, name := range names {
		in := input{name: path.Base(name), open: func() (io.ReadCloser, error) { return sampleFiles.Open(name) }}
		in.format, _ = reader.ForFile(name)
		all = append(all, foundInput{input: in})
	}
	return all
}
