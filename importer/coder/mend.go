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
	out := finite(nominative(clause(but(said(active(counted(tokens)))))))
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
			case verb < 0 && c > k && tokens[c].Label == "acl" && (tokens[c].Tag == "VBN" || tokens[c].Tag == "VBD"):
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
