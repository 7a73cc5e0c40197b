package treebank_test

import (
	"strings"
	"testing"

	"example.org/entente/importer"
	"example.org/entente/importer/eval/treebank"
)

const small = `# newdoc id = own_news_1
# text = Rebels shelled the town.
1	Rebels	rebel	NOUN	NNS	_	2	nsubj	_	_
2	shelled	shell	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	town	town	NOUN	NN	_	2	obj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

# newdoc id = own_speech_1
1-2	didn’t	_	_	_	_	_	_	_	_
1	did	do	AUX	VBD	_	3	aux	_	_
2	n’t	not	PART	RB	_	3	advmod	_	_
3	flee	flee	VERB	VB	_	0	root	_	_

`

func TestReadTakesTokensAndLeavesTheRest(t *testing.T) {
	docs, err := treebank.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[1].ID != "own_speech_1" || len(docs[1].Sentences) != 1 {
		t.Fatalf("%+v", docs)
	}
	want := importer.Token{Text: "n't", Lemma: "not", Tag: "RB", Head: 2, Label: "advmod"}
	if got := docs[1].Sentences[0]; len(got) != 3 || got[1] != want {
		t.Errorf("%+v", got)
	}
	if _, err := treebank.Read(strings.NewReader("1\tword\n")); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("error %v names no line", err)
	}
}

func TestTheNewsIsAGroupOfItsOwn(t *testing.T) {
	docs, err := treebank.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	got := treebank.Groups([]treebank.Treebank{{Name: "small-dev", Documents: docs}})
	if len(got) != 2 || got[0].ID != "small-dev" || len(got[0].Sentences) != 2 || got[1].ID != "news" || len(got[1].Sentences) != 1 {
		t.Errorf("%+v", got)
	}
}

func TestPunctuationCountsForTagsAndNotForTrees(t *testing.T) {
	docs, err := treebank.Read(strings.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	want := docs[0].Sentences[0]
	got := append([]importer.Token(nil), want...)
	got[0].Label = "obj" // the right head by the wrong label
	got[1].Tag = "VBN"   // a verb still
	got[3].Head = 0
	got[4].Tag, got[4].Head = ",", 0
	var tally treebank.Tally
	tally.Add(want, got)
	for _, c := range []struct {
		what      string
		got, want float64
	}{
		{"tags", tally.TagAccuracy(), 3. / 5}, {"verbs", tally.VerbAccuracy(), 1}, {"lemmas", tally.LemmaAccuracy(), 1},
		{"UAS", tally.UAS(), 3. / 4}, {"LAS", tally.LAS(), 2. / 4},
		{"F1 of det", tally.Labels["det"].F1(), 1}, {"F1 of obj", tally.Labels["obj"].F1(), 0}, {"F1 of nsubj", tally.Labels["nsubj"].F1(), 0},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.what, c.got, c.want)
		}
	}
}
