package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/entente/importer"
	"example.org/entente/importer/internal/lexicon"
	"example.org/entente/importer/internal/linear"
)

// A field is one of the things that the network sees of a token. Each value
// of a field that training saw often enough has a row of numbers; a token is
// the sum of its rows and of its word's vector.
type field uint8

const (
	ofForm   field = iota // in lower case, digits as one
	ofTag                 // the tagger's
	ofEnding              // its last three letters
	ofEnd                 // its last two
	ofStart               // its first three
	ofShape               // capitals, digits, marks; whether it begins the sentence
	ofClass               // distributional class of the form as it stands
	ofSmall               // and of the form in lower case
	ofGroup               // coarser class
	ofTopic
	ofForms // inflected forms a dictionary allows
	fields
)

// rare says how often a value must occur in training to have a row.
var rare = [fields]int{3, 1, 4, 4, 6, 2, 3, 3, 1, 3, 2}

// A reading is a token as the network sees it.
type reading struct {
	keys   [fields]uint32
	vector *lexicon.Vector // nil if there is none
}

func read(t *importer.Token, first bool) reading {
	lower := strings.ToLower(t.Text)
	look, small := lexicon.Look(t.Text), lexicon.Look(lower)
	var r reading
	set := func(f field, value uint64) {
		r.keys[f] = linear.Key(linear.Mix(uint64(f), value))
	}
	set(ofForm, linear.Hash(digits(lower)))
	set(ofTag, linear.Hash(t.Tag))
	set(ofEnding, linear.Hash(lower[back(lower, 3):]))
	set(ofEnd, linear.Hash(lower[back(lower, 2):]))
	set(ofStart, linear.Hash(lower[:forth(lower, 3)]))
	set(ofShape, shapeOf(t.Text, first))
	set(ofClass, uint64(look.Class))
	set(ofSmall, uint64(small.Class))
	set(ofGroup, uint64(small.Class&63))
	set(ofTopic, uint64(small.Topic))
	set(ofForms, uint64(small.Forms))
	r.vector = lexicon.LookVector(lower)
	return r
}

// digits makes every digit a 0.
func digits(s string) string {
	if !strings.ContainsAny(s, "123456789") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '0'
		}
		return r
	}, s)
}

// back is where the last n runes of s begin, forth where the first n end.
func back(s string, n int) int {
	at := len(s)
	for range n {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return at
}

func forth(s string, n int) int {
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return at
}

// shapeOf sums up capitals, digits and marks: the kind of the first rune and
// which kinds come after it.
func shapeOf(form string, first bool) uint64 {
	h := uint64(0)
	for i, r := range form {
		kind := uint64(8)
		switch {
		case unicode.IsUpper(r):
			kind = 1
		case unicode.IsLetter(r):
			kind = 2
		case unicode.IsDigit(r):
			kind = 4
		}
		if i == 0 {
			h = kind << 4
		} else {
			h |= kind
		}
	}
	if first {
		h |= 1 << 8
	}
	return h
}
