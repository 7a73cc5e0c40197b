package coder

import (
	"slices"
	"strings"

	"example.org/entente/importer"
)

// mend returns the tokens with some faults of parsers put right: here a verb
// in its base form, or whose past looks like it ("cut", "put"), coordinated with a verb farther
// off than an infinitive or subjunctive that it fits ("made demands that Iran
// reduce its stockpile and cut off support").
func mend(tokens []importer.Token) []importer.Token {
	out := finite(nominative(clause(but(said(active(counted(modifying(tokens))))))))
	tokens = out
	for i, t := range tokens {
		if t.Label != "conj" || t.Head < 0 || t.Head > i || !strings.EqualFold(t.Text, t.Lemma) ||
			t.Tag != "VBN" && t.Tag != "VBD" && (t.Tag != "VB" || tokens[t.Head].Tag == "VB" || governs(tokens, i, "nsubj", "aux", "mark")) {
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

// child is the first dependent of h with one of labels, or -1.
func child(tokens []importer.Token, h int, labels ...string) int {
	return slices.IndexFunc(tokens, func(t importer.Token) bool { return t.Head == h && slices.Contains(labels, t.Label) })
}

// governs tells whether a token with one of labels depends on token h.
func governs(tokens []importer.Token, h int, labels ...string) bool {
	return child(tokens, h, labels...) >= 0
}

// finite puts right what a verb with a tense and no subject is coordinated with: not
// with a bare participle or infinitive, but with the verb above it: in "accused him of
// hiring her and sued" who accused sued.
func finite(tokens []importer.Token) []importer.Token {
	out := tokens
	for k, t := range tokens {
		if t.Label != "conj" || t.Tag != "VBD" && t.Tag != "VBZ" || t.Head < 0 || t.Head > k || governs(tokens, k, "nsubj", "nsubj:pass", "aux", "aux:pass") {
			continue
		}
		h := t.Head
		if k > 2 && tokens[k-1].Label == "cc" && tokens[k-2].Tag == "''" && tokens[h].Label == "ccomp" && tokens[h].Head >= 0 && tokens[h].Head < h && tokens[tokens[h].Head].Tag == t.Tag {
			out = clone(out, tokens)
			out[k].Head = tokens[h].Head // "said that he was “no hero” and praised her": who said so praised
			continue
		}
		for h >= 0 && (tokens[h].Tag == "VBG" || tokens[h].Tag == "VB") && !governs(tokens, h, "aux", "nsubj", "nsubj:pass") {
			h = tokens[h].Head
		}
		if h != t.Head && h >= 0 && (tokens[h].Tag == "VBD" || tokens[h].Tag == "VBZ") && tokens[h].Tag == t.Tag {
			out = clone(out, tokens)
			out[k].Head = h
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

// but puts right what "but" coordinates: in "denied that it had struck, but
// apologised" the second verb goes with the first and not with what is denied.
func but(tokens []importer.Token) []importer.Token {
	out := tokens
	for k, t := range tokens {
		if t.Label != "conj" || t.Tag != "VBD" && t.Tag != "VBN" && t.Tag != "VBZ" && t.Tag != "VBP" || t.Head < 0 || t.Head > k {
			continue
		}
		first := tokens[t.Head]
		if first.Label != "ccomp" || first.Head < 0 || first.Head > t.Head || !strings.HasPrefix(tokens[first.Head].Tag, "VB") {
			continue
		}
		contrast, subject := false, false
		for c := t.Head + 1; c < k; c++ {
			if tokens[c].Head == k {
				contrast = contrast || tokens[c].Label == "cc" && strings.EqualFold(tokens[c].Text, "but") && tokens[c-1].Text == ","
				subject = subject || strings.HasPrefix(tokens[c].Label, "nsubj") || strings.HasPrefix(tokens[c].Label, "aux")
			}
		}
		if contrast && !subject {
			out = clone(out, tokens)
			out[k].Head = first.Head
		}
	}
	return out
}

// clause puts right a clause that was taken for a noun: "troops crossed into
// Guyana and seized a dredger", of which parsers make troops that had been crossed.
func clause(tokens []importer.Token) []importer.Token {
	out := tokens
	for k, t := range tokens {
		if !strings.HasPrefix(t.Tag, "NN") || t.Label != "root" && t.Label != "ccomp" && t.Label != "parataxis" {
			continue
		}
		verb, acts := -1, false
		for c := range tokens {
			switch {
			case tokens[c].Head != k:
			case tokens[c].Label == "cop" || strings.HasPrefix(tokens[c].Label, "nsubj") || tokens[c].Label == "mark":
				verb = len(tokens)
			case verb < 0 && c > k && (tokens[c].Label == "acl" || tokens[c].Label == "advcl" && c == k+1 && t.Tag == "NNP") && (tokens[c].Tag == "VBN" || tokens[c].Tag == "VBD") && !governs(tokens, c, "nsubj", "mark"):
				verb = c
			}
		}
		if verb < 0 || verb == len(tokens) {
			continue
		}
		for c := verb + 1; c < len(tokens); c++ {
			h := tokens[c].Head
			if tokens[c].Label == "obl:agent" && h == verb {
				acts = false
				break
			}
			acts = acts || tokens[c].Label == "obj" && (h == verb || h > verb && tokens[h].Label == "conj" && tokens[h].Head == verb && tokens[h].Tag == "VBD")
		}
		if !acts {
			continue
		}
		out = clone(out, tokens)
		out[verb].Head, out[verb].Label, out[verb].Tag = t.Head, t.Label, "VBD"
		out[k].Head, out[k].Label = verb, "nsubj"
		for c := range out {
			if out[c].Head == k && c > verb {
				out[c].Head = verb
			}
		}
	}
	return out
}
