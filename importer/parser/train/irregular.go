package main

import (
	_ "embed"
	"strings"

	"example.org/entente/importer"
)

//go:embed irregular.txt
var irregularForms string

// irregular returns the forms that no rule makes, each as a sentence of its
// own to learn lemmas from: the treebanks lack half of them.
func irregular() [][]importer.Token {
	var out [][]importer.Token
	for line := range strings.Lines(irregularForms) {
		if f := strings.Fields(line); len(f) == 3 && f[0] != "#" {
			out = append(out, []importer.Token{{Text: f[1], Tag: f[0], Lemma: f[2]}})
		}
	}
	return out
}
