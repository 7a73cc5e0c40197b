package coder

import (
	"slices"
	"strings"

	"example.org/entente/importer"
)

// mend returns the tokens with one fault of parsers put right: a verb whose
// past looks like its base form ("cut", "put"), coordinated with a verb farther
// off than an infinitive or subjunctive that it fits ("made demands that Iran
// reduce its stockpile and cut off support").
func mend(tokens []importer.Token) []importer.Token {
	out := tokens
	for i, t := range tokens {
		if t.Label != "conj" || t.Tag != "VBN" && t.Tag != "VBD" || !strings.EqualFold(t.Text, t.Lemma) {
			continue
		}
		for k := i - 1; k > t.Head; k-- {
			if tokens[k].Tag == "VB" && tokens[k].Head >= t.Head {
				if &out[0] == &tokens[0] {
					out = slices.Clone(tokens)
				}
				out[i].Head, out[i].Tag = k, "VB"
				break
			}
		}
	}
	return out
}
