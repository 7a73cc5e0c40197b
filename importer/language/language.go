// Package language tells English text from other languages, so that what the
// stages cannot read is named instead of read wrongly.
package language

import (
	"strings"
	"unicode"
)

// common are the words that make up a third of English prose and are rare,
// as words, in other languages written in Latin letters.
var common = wordSet(`the and of to that with by from his they their would were been has who after
	which said it its not be this but are he she will when what than more about into could against before
	between during should there how was is`)

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

const (
	enough = 40      // words from which on their choice tells a language
	sample = 4 << 10 // words that are looked at
	least  = 0.05    // the share of common words that English prose never falls below
)

// NotEnglish tells whether text is surely in another language: most of its
// letters are not Latin, or of its many words next to none are those without
// which nobody writes English. A short text in Latin letters passes.
func NotEnglish(text string) bool {
	words, known, letters, latin := 0, 0, 0, 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		for _, r := range word {
			if unicode.IsLetter(r) {
				letters++
				if unicode.Is(unicode.Latin, r) {
					latin++
				}
			}
		}
		words++
		if common[strings.ToLower(word)] {
			known++
		}
		if words == sample {
			break
		}
	}
	if letters >= 10 && 2*latin < letters {
		return true
	}
	return words >= enough && float64(known) < least*float64(words)
}
