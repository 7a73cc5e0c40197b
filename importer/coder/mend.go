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
	out := said(tokens)
	tokens = out
	for i, t := range tokens {
		if t.Label != "conj" || t.Tag != "VBN" && t.Tag != "VBD" || !strings.EqualFold(t.Text, t.Lemma) {
			continue
		}
		for k := i - 1; k > t.Head; k-- {
			if tokens[k].Tag == "VB" && tokens[k].Head >= t.Head {
				out = clone(out, tokens)
				out[i].Head, out[i].Tag = k, "VB"
				break
			}
		}
	}
	return out
}

// clone is a copy of tokens to change, or out if that is one already.
func clone(out, tokens []importer.Token) []importer.Token {
	if len(tokens) > 0 && &out[0] == &tokens[0] {
		return slices.Clone(tokens)
	}
	return out
}

// said puts right a fault that parsers make in the news: in "Chad closed its
// border, an official said" the object of the first verb is taken for the subject
// of the second, which then seems to have two.
func said(tokens []importer.Token) []importer.Token {
	out := tokens
	for k, t := range tokens {
		h := t.Head
		if k == 0 || t.Label != "nsubj" || h < k || !speechVerbs[strings.ToLower(tokens[h].Lemma)] || !strings.HasPrefix(t.Tag, "NN") {
			continue
		}
		comma := h
		for comma > k && tokens[comma].Text != "," {
			comma--
		}
		if comma == k {
			continue // nothing parts it from its verb
		}
		verb := k - 1
		for verb > 0 && tokens[verb].Head == k {
			verb--
		}
		if !strings.HasPrefix(tokens[verb].Tag, "VB") || tokens[verb].Head != h {
			continue
		}
		speaker := h - 1
		for speaker > comma && !(strings.HasPrefix(tokens[speaker].Tag, "NN") && (tokens[speaker].Head <= comma || tokens[speaker].Head >= h) || tokens[speaker].Tag == "PRP") {
			speaker--
		}
		if speaker == comma {
			continue
		}
		out = clone(out, tokens)
		out[k].Head, out[k].Label = verb, "obj"
		out[speaker].Head, out[speaker].Label = h, "nsubj"
	}
	return out
}
