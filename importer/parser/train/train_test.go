package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"example.org/entente/importer/eval/treebank"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

// shared is where the treebanks stand on a developer's machine.
const shared = "../../../../shared/treebank"

// TestTheModelsKeepTheirFloor holds what the models reached on sentences
// they have not seen, less what a change elsewhere may cost. It only rises.
func TestTheModelsKeepTheirFloor(t *testing.T) {
	if _, err := os.Stat(shared); err != nil {
		t.Skip("the treebanks are not there to measure on")
	}
	dev, err := treebank.ReadFolder(shared, "dev")
	if err != nil {
		t.Fatal(err)
	}
	for _, floor := range []struct {
		name              string
		tags, lemmas, las float64
	}{
		{"ewt-dev", 95, 96, 84},
		{"gum-dev", 96.5, 98, 85},
		{"news", 96.5, 98, 87},
	} {
		for _, g := range treebank.Groups(dev) {
			if g.ID != floor.name {
				continue
			}
			sum := score(g.Sentences, tagger.New(), parser.New())
			tags, lemmas, las := 100*sum.TagAccuracy(), 100*sum.LemmaAccuracy(), 100*sum.LAS()
			if tags < floor.tags || lemmas < floor.lemmas || las < floor.las {
				t.Errorf("%s: tags %.2f, lemmas %.2f, LAS %.2f; floor %v", g.ID, tags, lemmas, las, floor)
			}
		}
	}
}

const small = `# newdoc id = own
# text = Rebels shelled the town.
1	Rebels	rebel	NOUN	NNS	_	2	nsubj	_	_
2	shelled	shell	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	town	town	NOUN	NN	_	2	obj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

1-2	didn’t	_	_	_	_	_	_	_	_
1	did	do	AUX	VBD	_	3	aux	_	_
2	n’t	not	PART	RB	_	3	advmod	_	_
3	flee	flee	VERB	VB	_	0	root	_	_

`

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	docs, err := treebank.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	sentences := docs[0].Sentences
	once := func() ([]byte, []byte) {
		var examples []parser.Example
		for _, s := range sentences {
			e := parser.Example{Tokens: s}
			for i := range s {
				e.Tags = append(e.Tags, s[i].Tag)
			}
			examples = append(examples, e)
		}
		return tagger.Train(sentences, tagger.Training{Passes: 3, Beam: 2}),
			parser.Train(examples, parser.Training{Passes: 400, Hidden: 16, Layers: 1, Batch: 5, Rate: 0.01})
	}
	tags, trees := once()
	tagsAgain, treesAgain := once()
	if !bytes.Equal(tags, tagsAgain) || !bytes.Equal(trees, treesAgain) {
		t.Error("models differ")
	}
	p, err := parser.Unpack(trees)
	if err != nil {
		t.Fatal(err)
	}
	got := slices.Clone(sentences[0])
	p.Parse(got)
	if !slices.Equal(got, sentences[0]) {
		t.Errorf("learned %+v", got)
	}
}

func TestHeadlinesLoseTheirFullStopAndKeepTheirTree(t *testing.T) {
	docs, err := treebank.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, token := range rewrite(docs[0].Sentences[0], titleCase) {
		words = append(words, token.Text)
	}
	if got := strings.Join(words, " "); got != "Rebels Shelled the Town" {
		t.Errorf("%q", got)
	}
	if docs[0].Sentences[0][1].Text != "shelled" {
		t.Error("the sentence itself was rewritten")
	}
}
