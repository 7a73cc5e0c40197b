package treebank

import (
	"strings"

	"example.org/entente/importer"
)

// A Tally counts what was right in some sentences. The zero value is ready to use.
type Tally struct {
	Tokens, Tags, Verbs, VerbTags, Lemmas int                   // Verbs: tokens with a verb's tag, and those tagged as one
	Words, Heads, Both                    int                   // without punctuation
	Labels                                map[string]LabelTally // by label
}

// A LabelTally counts the arcs of a label: those of the gold, those found, and those that are both.
type LabelTally struct{ Want, Got, Hit int }

// F1 is the harmonic mean of the label's precision and recall.
func (l LabelTally) F1() float64 { return float64(2*l.Hit) / float64(max(1, l.Want+l.Got)) }

// TagAccuracy is the share of tokens with the right tag.
func (t *Tally) TagAccuracy() float64 { return share(t.Tags, t.Tokens) }

// VerbAccuracy is the share of verbs that are tagged as one, of whatever form.
func (t *Tally) VerbAccuracy() float64 { return share(t.VerbTags, t.Verbs) }

// LemmaAccuracy is the share of tokens with the right lemma.
func (t *Tally) LemmaAccuracy() float64 { return share(t.Lemmas, t.Tokens) }

// UAS is the share of words that hang on the right word.
func (t *Tally) UAS() float64 { return share(t.Heads, t.Words) }

// LAS is the share of words that hang on the right word by the right label.
func (t *Tally) LAS() float64 { return share(t.Both, t.Words) }

func share(part, whole int) float64 { return float64(part) / float64(max(1, whole)) }

// Add compares a sentence as it was read with what it should be; they have
// the same tokens.
func (t *Tally) Add(want, got []importer.Token) {
	if t.Labels == nil {
		t.Labels = map[string]LabelTally{}
	}
	for i := range want {
		w, g := &want[i], &got[i]
		t.Tokens++
		if w.Tag == g.Tag {
			t.Tags++
		}
		if strings.HasPrefix(w.Tag, "VB") {
			t.Verbs++
			if strings.HasPrefix(g.Tag, "VB") {
				t.VerbTags++
			}
		}
		if w.Lemma == g.Lemma {
			t.Lemmas++
		}
		t.label(w, g)
		if w.Label == "punct" {
			continue
		}
		t.Words++
		if w.Head == g.Head {
			t.Heads++
			if w.Label == g.Label {
				t.Both++
			}
		}
	}
}

func (t *Tally) label(w, g *importer.Token) {
	wanted := t.Labels[w.Label]
	wanted.Want++
	if w.Head == g.Head && w.Label == g.Label {
		wanted.Hit++
	}
	t.Labels[w.Label] = wanted
	got := t.Labels[g.Label]
	got.Got++
	t.Labels[g.Label] = got
}
