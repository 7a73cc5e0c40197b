package coder

import (
	"strings"

	"example.org/entente/importer"
)

// nominative puts right nouns and verbs that look like something else: "Theresa May has met" has
// a subject and no auxiliary, "after meeting with" a verb.
func nominative(tokens []importer.Token) []importer.Token {
	out := tokens
	for i, t := range tokens {
		if t.Label == "advcl" && t.Tag == "NN" && strings.HasSuffix(t.Text, "ing") && governs(tokens, i, "mark") && !governs(tokens, i, "det", "nmod:poss", "amod") {
			out = clone(out, tokens)
			out[i].Tag = "VBG" // "after meeting with"
			out[i].Lemma = strings.TrimSuffix(strings.ToLower(t.Text), "ing")
		}
		if t.Tag == "VBG" && t.Label == "advcl" && growing[strings.ToLower(t.Text)] && i+1 < len(tokens) && tokens[i+1].Head == i && tokens[i+1].Label == "obj" {
			out = clone(out, tokens)
			out[i+1].Head, out[i+1].Label = t.Head, "obl" // "amid escalating attacks"
			out[i].Head, out[i].Label = i+1, "amod"
			for c := range out {
				if tokens[c].Head == i && tokens[c].Label == "mark" {
					out[c].Head, out[c].Label = i+1, "case"
				}
			}
		}
		if t.Label == "aux" && t.Tag == "NNP" && t.Head > i && !governs(tokens, t.Head, "nsubj", "nsubj:pass") {
			out = clone(out, tokens)
			out[i].Label = "nsubj"
			if governs(tokens, t.Head, "aux:pass") {
				out[i].Label = "nsubj:pass"
			}
		}
	}
	return out
}

// growing are participles that say of a noun how things go with it.
var growing = words("escalating growing rising mounting continuing intensifying increasing widening worsening simmering lingering surging deepening")

// counted puts right who is counted in "arrested more than 100 farmers": the farmers
// are arrested, and "more than" stands before their number.
func counted(tokens []importer.Token) []importer.Token {
	out := tokens
	for i := 1; i+2 < len(tokens); i++ {
		if !strings.EqualFold(tokens[i].Text, "than") || tokens[i+1].Tag != "CD" {
			continue
		}
		more, n := i-1, tokens[i+1].Head
		if l := strings.ToLower(tokens[more].Text); l != "more" && l != "fewer" && l != "less" {
			continue
		}
		if n <= i+1 || !strings.HasPrefix(tokens[n].Tag, "NN") || tokens[more].Head == n || tokens[n].Head != tokens[more].Head && tokens[n].Head != more {
			continue
		}
		out = clone(out, tokens)
		out[n].Head, out[n].Label = tokens[more].Head, tokens[more].Label
		out[more].Head, out[more].Label = i+1, "advmod"
		out[i].Head, out[i].Label = more, "fixed"
		for c := range out {
			if tokens[c].Head == more && c != i && c != n {
				out[c].Head = n
			}
		}
	}
	return out
}

// active puts right a past tense taken for a participle in a whole sentence: "Moldova
// suspended payments." as if the payments were suspended, "The president called on NATO." as if
// he was called. Headlines leave out their auxiliaries and end without a period.
func active(tokens []importer.Token) []importer.Token {
	last := len(tokens) - 1
	for last > 0 && tokens[last].Tag == "''" {
		last--
	}
	if last < 3 || tokens[last].Text != "." {
		return tokens
	}
	out := tokens
	for v, t := range tokens {
		if t.Tag != "VBN" || governs(tokens, v, "aux", "aux:pass", "obl:agent", "cop") {
			continue
		}
		switch subject := child(tokens, v, "nsubj:pass", "compound"); {
		case subject < 0 || subject > v:
		case t.Label == "root" && tokens[subject].Label == "nsubj:pass" && !by(tokens, v):
			out = clone(out, tokens)
			out[v].Tag, out[subject].Label = "VBD", "nsubj"
		case t.Label == "amod" && subject == 0 && v == 1 && tokens[subject].Tag == "NNP" && tokens[t.Head].Label == "root" && t.Head > v && strings.HasPrefix(tokens[t.Head].Tag, "NN") && !governs(tokens, t.Head, "nsubj", "cop", "det"):
			out = clone(out, tokens)
			out[v].Head, out[v].Label, out[v].Tag = -1, "root", "VBD"
			out[t.Head].Head, out[t.Head].Label = v, "obj"
			out[subject].Label = "nsubj"
		}
	}
	return out
}

// by tells whether "by" names who does what the participle at v tells.
func by(tokens []importer.Token, v int) bool {
	for k, t := range tokens {
		if strings.EqualFold(t.Text, "by") && t.Label == "case" && tokens[t.Head].Head == v && k > v {
			return true
		}
	}
	return false
}

// modifying puts right a verb with a tense and a subject that was hung before a noun as if it
// described it: in "as Chad rebuffs Mali's push" the push is what is rebuffed.
func modifying(tokens []importer.Token) []importer.Token {
	out := tokens
	for v, t := range tokens {
		h := t.Head
		if t.Tag != "VBZ" && t.Tag != "VBD" && t.Tag != "VBP" || h <= v || !strings.HasPrefix(tokens[h].Tag, "NN") || t.Label != "amod" && t.Label != "compound" && t.Label != "nmod:poss" {
			continue
		}
		if n := child(tokens, v, "nsubj"); n < 0 || n > v {
			continue
		}
		out = clone(out, tokens)
		out[v].Head, out[v].Label = tokens[h].Head, tokens[h].Label
		out[h].Head, out[h].Label = v, "obj"
		for c := range tokens {
			if tokens[c].Head == h && c > h && tokens[c].Label == "appos" {
				out[c].Head, out[c].Label = v, "dep" // more likely the subject of what follows
			}
			if tokens[c].Head == h && (c < v || tokens[c].Label == "punct" && c > h) {
				out[c].Head = v
				if tokens[c].Label == "case" {
					out[c].Label = "mark"
				}
			}
		}
	}
	return out
}
