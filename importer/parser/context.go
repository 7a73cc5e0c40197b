package parser

import (
	"strings"

	"example.org/entente/importer"
	"example.org/entente/importer/internal/lexicon"
	"example.org/entente/importer/internal/linear"
)

// A word is what the features see of a token.
type word struct {
	lemma uint64
	tag   uint64
	both  uint64 // lemma and tag
	class uint64 // distributional
	group uint64 // a coarser class
	topic uint64
	mark  bool // punctuation
	verb  bool
	kind  kind
}

// A context is a sentence as the features see it: two words stand for what
// lies outside it.
type context struct {
	words  []word // the tokens, then the root, then nothing
	tokens int
	marks  []int // for each token, how many marks stand before it
	verbs  []int // and how many verbs
	finite []int // for each token, how many finite verbs stand after it
	object []int // for each token, the head of the phrase that begins after it
}

func newContext(sentence []importer.Token) *context {
	c := &context{words: make([]word, len(sentence)+2), tokens: len(sentence)}
	c.marks, c.verbs = make([]int, len(sentence)+2), make([]int, len(sentence)+2)
	for i := range sentence {
		c.words[i] = newWord(&sentence[i])
		c.marks[i+1], c.verbs[i+1] = c.marks[i], c.verbs[i]
		if c.words[i].mark {
			c.marks[i+1]++
		}
		if c.words[i].verb {
			c.verbs[i+1]++
		}
	}
	c.lookAhead()
	n := len(sentence)
	c.words[n] = word{lemma: 1, tag: 1, both: 1, class: 1, group: 1}
	c.words[n+1] = word{lemma: 2, tag: 2, both: 2, class: 2, group: 2}
	return c
}

func newWord(t *importer.Token) word {
	form := t.Text
	if !strings.HasPrefix(t.Tag, "NNP") {
		form = strings.ToLower(form)
	}
	look := lexicon.Look(form)
	w := word{
		lemma: linear.Hash(strings.ToLower(t.Lemma)),
		tag:   linear.Hash(t.Tag),
		class: uint64(look.Class),
		group: uint64(look.Class & 63),
		topic: uint64(look.Topic),
	}
	w.kind = kindOf(t.Tag)
	w.both = linear.Mix(w.lemma, w.tag)
	switch t.Tag {
	case ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP":
		w.mark = true
	case "VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD":
		w.verb = true
	}
	return w
}

// A kind is a coarse part of speech.
type kind uint8

const (
	other kind = iota
	noun
	modifier // what may stand between a preposition and its noun
	finite
)

func kindOf(tag string) kind {
	switch tag {
	case "NN", "NNS", "NNP", "NNPS":
		return noun
	case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "RB", "POS", "HYPH", "``", "$":
		return modifier
	case "VBD", "VBZ", "VBP", "MD":
		return finite
	}
	return other
}

// lookAhead finds, for each token, what the phrase after it is about: the
// last noun of the first run of nouns, or the first word that is neither
// noun nor modifier. A beam sees three tokens ahead; "to the embattled
// southern Lebanese city" needs more.
func (c *context) lookAhead() {
	n := c.tokens
	c.finite, c.object = make([]int, n+1), make([]int, n+1)
	phrase := n + 1 // what a phrase that begins at i is about
	for i := n - 1; i >= 0; i-- {
		c.object[i], c.finite[i] = phrase, c.finite[i+1]
		if i+1 < n && c.words[i+1].kind == finite {
			c.finite[i]++
		}
		switch c.words[i].kind {
		case noun:
			if i+1 >= n || c.words[i+1].kind != noun {
				phrase = i
			}
		case modifier:
			if i+1 >= n {
				phrase = i
			}
		default:
			phrase = i
		}
	}
}

// ahead is what the phrase after a token is about.
func (c *context) ahead(i int) *word {
	if i < 0 || i >= c.tokens {
		return c.at(-1)
	}
	return c.at(c.object[i])
}

// verbsAhead is how many finite verbs stand after a token, up to two.
func (c *context) verbsAhead(i int) uint64 {
	if i < 0 || i >= c.tokens {
		return 0
	}
	return uint64(min(2, c.finite[i]))
}

// at is the word at an index; outside the sentence, nothing.
func (c *context) at(i int) *word {
	if i < 0 || i > c.tokens {
		i = c.tokens + 1
	}
	return &c.words[i]
}
