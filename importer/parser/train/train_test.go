package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"example.org/entente/importer"
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
	dev, err := readAll(shared, "dev")
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
		for _, g := range groups(dev) {
			if g.id != floor.name {
				continue
			}
			sum := score(g.sentences, tagger.New(), parser.New())
			tags, lemmas, las := percent(sum.tags, sum.tokens), percent(sum.lemmas, sum.tokens), percent(sum.both, sum.words)
			if tags < floor.tags || lemmas < floor.lemmas || las < floor.las {
				t.Errorf("%s: tags %.2f, lemmas %.2f, LAS %.2f; floor %v", g.id, tags, lemmas, las, floor)
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

func TestReadTakesTokensAndLeavesTheRest(t *testing.T) {
	docs, err := read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 1 || docs[0].id != "own" || len(docs[0].sentences) != 2 {
		t.Fatalf("%+v", docs)
	}
	want := importer.Token{Text: "n't", Lemma: "not", Tag: "RB", Head: 2, Label: "advmod"}
	if got := docs[0].sentences[1]; len(got) != 3 || got[1] != want {
		t.Errorf("%+v", got)
	}
	if _, err := read(strings.NewReader("1\tword\n")); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("error %v names no line", err)
	}
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	docs, err := read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	sentences := docs[0].sentences
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
	docs, err := read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, token := range rewrite(docs[0].sentences[0], titleCase) {
		words = append(words, token.Text)
	}
	if got := strings.Join(words, " "); got != "Rebels Shelled the Town" {
		t.Errorf("%q", got)
	}
	if docs[0].sentences[0][1].Text != "shelled" {
		t.Error("the sentence itself was rewritten")
	}
}
