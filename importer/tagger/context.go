package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/importer"
	"example.org/entente/importer/internal/lexicon"
	"example.org/entente/importer/internal/linear"
)

// A mode is how a sentence uses capitals.
type mode uint8

const (
	running mode = iota // as prose does
	titled              // Most Words Begin With One, as in Headlines
	shouted             // NOTHING ELSE
)

// A word is what the features see of a token.
type word struct {
	form   uint64 // hash of the form
	lower  uint64 // hash in lower case, with every digit made 0
	shape  uint64
	prefix [3]uint64
	suffix [4]uint64
	lexicon.Word
	small      uint64 // class of the form in lower case
	verbsAhead uint64 // 0, 1, or 2 for more: forms to the right that look like finite verbs
}

// A context is a sentence as the features see it, with two words of padding
// at each end.
type context struct {
	words []word
	mode  mode
}

const padding = 2

var edge = word{form: 1, lower: 1, shape: 1}

func newContext(sentence []importer.Token) *context {
	c := &context{words: make([]word, 0, len(sentence)+2*padding), mode: modeOf(sentence)}
	c.words = append(c.words, edge, edge)
	for i := range sentence {
		c.words = append(c.words, newWord(sentence[i].Text, c.mode))
	}
	c.words = append(c.words, edge, edge)
	ahead := uint64(0)
	for i := len(c.words) - 1; i >= 0; i-- {
		c.words[i].verbsAhead = ahead
		if c.words[i].Forms&(lexicon.Past|lexicon.Singular|lexicon.Verb) != 0 &&
			c.words[i].Forms&(lexicon.Noun|lexicon.Plural|lexicon.Adjective|lexicon.Adverb) == 0 {
			ahead = min(2, ahead+1)
		}
	}
	return c
}

func newWord(form string, m mode) word {
	w := word{form: linear.Hash(form), shape: shape(form), Word: lexicon.Look(form)}
	lower := strings.ToLower(form)
	w.small = uint64(w.Class)
	if lower != form {
		small := lexicon.Look(lower)
		w.small = uint64(small.Class)
		if m != running { // capitals say nothing here
			w.Word = small
		}
	}
	if strings.ContainsAny(lower, "0123456789") {
		lower = strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return '0'
			}
			return r
		}, lower)
	}
	w.lower = linear.Hash(lower)
	at := 0
	for n := range w.prefix {
		_, size := utf8.DecodeRuneInString(lower[at:])
		at += size
		w.prefix[n] = linear.Hash(lower[:at])
	}
	at = len(lower)
	for n := range w.suffix {
		_, size := utf8.DecodeLastRuneInString(lower[:at])
		at -= size
		w.suffix[n] = linear.Hash(lower[at:])
	}
	return w
}

// shape sums up capitals, digits and marks: "Xx", "x-x", "X.X.", "0".
func shape(form string) uint64 {
	h, last, runs := uint64(7), uint64(0), 0
	for _, r := range form {
		kind := uint64(r)
		switch {
		case unicode.IsUpper(r):
			kind = 'X'
		case unicode.IsLetter(r):
			kind = 'x'
		case unicode.IsDigit(r):
			kind = '0'
		}
		if kind != last && runs < 6 {
			h = linear.Mix(h, kind)
			runs++
		}
		last = kind
	}
	return h
}

// modeOf looks at the words of four letters and more.
func modeOf(sentence []importer.Token) mode {
	words, capital, upper := 0, 0, 0
	for i := range sentence {
		text := sentence[i].Text
		first, _ := utf8.DecodeRuneInString(text)
		if len(text) < 4 || !unicode.IsLetter(first) {
			continue
		}
		words++
		if unicode.IsUpper(first) {
			capital++
			if strings.ToUpper(text) == text {
				upper++
			}
		}
	}
	switch {
	case words > 1 && upper == words:
		return shouted
	case words > 2 && capital*10 >= words*8:
		return titled
	}
	return running
}
