// Package tagger holds the model that gives each token of a sentence its
// part of speech, a Penn Treebank tag, and its lemma.
//
// Tags come from a perceptron over hashed features with a beam; lemmas from
// a list of endings. Both are learned by importer/parser/train and are part
// of the program; the first sentence unpacks them.
package tagger

import (
	_ "embed"
	"strings"
	"sync"

	"example.org/entente/importer"
)

//go:embed model.bin
var packed []byte

var shipped = sync.OnceValue(func() *model {
	m, err := unpack(packed)
	if err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

// A Tagger fills in tags and lemmas. It is safe for concurrent use.
type Tagger struct{ model func() *model }

// New returns the tagger that is part of the program. It costs nothing until
// it is used.
func New() *Tagger { return &Tagger{shipped} }

// Unpack returns the tagger that a packed model describes.
func Unpack(packed []byte) (*Tagger, error) {
	m, err := unpack(packed)
	if err != nil {
		return nil, err
	}
	return &Tagger{func() *model { return m }}, nil
}

// Tag fills in the tag and the lemma of every token of a sentence.
func (t *Tagger) Tag(sentence []importer.Token) {
	if len(sentence) == 0 {
		return
	}
	m := t.model()
	c := newContext(sentence)
	for i, tag := range c.decode(m.weights, m.tags, beamWidth) {
		sentence[i].Tag = m.tags[tag]
		sentence[i].Lemma = m.lemma(&sentence[i], i == 0 || c.mode != running)
	}
}

// Lemmatise fills in the lemma of every token that has a tag and no lemma.
func (t *Tagger) Lemmatise(sentence []importer.Token) {
	m := t.model()
	for i := range sentence {
		if sentence[i].Lemma == "" {
			sentence[i].Lemma = m.lemma(&sentence[i], i == 0 || modeOf(sentence) != running)
		}
	}
}

// lemma is the lemma of a token with its tag.
func (m *model) lemma(t *importer.Token, capitalsSayNothing bool) string {
	l := m.lemmas.lemma(t.Text, t.Tag, capitalsSayNothing)
	if l == strings.ToLower(l) {
		return check(strings.ToLower(t.Text), t.Tag, l)
	}
	return l
}
