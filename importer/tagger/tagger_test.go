package tagger_test

import (
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"

	"example.org/entente/importer"
	"example.org/entente/importer/tagger"
)

func tagged(text string) []importer.Token {
	var s []importer.Token
	for word := range strings.FieldsSeq(text) {
		s = append(s, importer.Token{Text: word})
	}
	tagger.New().Tag(s)
	return s
}

func TestTagsAndLemmas(t *testing.T) {
	for _, c := range []struct{ text, word, tag, lemma string }{
		{"Last year the US struck three sites .", "struck", "VBD", "strike"},
		{"The strikes on Sanaa killed ten people .", "strikes", "NNS", "strike"},
		{"Israel strikes targets in Syria .", "strikes", "VBZ", "strike"},
		{"He 's accused of lying .", "'s", "VBZ", "be"},
		{"Iran 's foreign minister denied it .", "'s", "POS", "'s"},
		{"They did n't agree .", "n't", "RB", "not"},
		{"They would n't be intimidated .", "be", "VB", "be"},
		{"The talks were held in Geneva .", "were", "VBD", "be"},
		{"The talks were held in Geneva .", "held", "VBN", "hold"},
		{"Two Turkish diplomats met him .", "Turkish", "JJ", "Turkish"},
		{"The militants seized the town .", "militants", "NNS", "militant"},
		{"NIGERIAN TROOPS KILL MILITANTS", "KILL", "VBP", "kill"},
		{"The children fled .", "children", "NNS", "child"},
		{"I told them .", "I", "PRP", "I"},
		{"Mr. Obama urged restraint .", "Obama", "NNP", "Obama"},
		{"Rebels are planning attacks .", "planning", "VBG", "plan"},
	} {
		for _, token := range tagged(c.text) {
			if token.Text == c.word && (token.Tag != c.tag || token.Lemma != c.lemma) {
				t.Errorf("%q: %s is %s %q, want %s %q", c.text, c.word, token.Tag, token.Lemma, c.tag, c.lemma)
			}
		}
	}
}

func TestEveryTokenGetsATagAndALemma(t *testing.T) {
	for _, text := range []string{"", "x", ".", "\xff\xfe \x00", "İSTANBUL ŞİİR ß ﬁ", strings.Repeat("a ", 1000), "’ ″ 😀 世界"} {
		for _, token := range tagged(text) {
			if token.Tag == "" || token.Lemma == "" {
				t.Errorf("%q in %.20q: tag %q, lemma %q", token.Text, text, token.Tag, token.Lemma)
			}
		}
	}
}

func FuzzTag(f *testing.F) {
	f.Add("Mr. Obama urged restraint .")
	f.Add("\xff'S n't Ⅷ")
	f.Fuzz(func(t *testing.T, text string) {
		for _, token := range tagged(text) {
			if token.Tag == "" || token.Lemma == "" {
				t.Errorf("%q: tag %q, lemma %q", token.Text, token.Tag, token.Lemma)
			}
		}
	})
}

func TestManyReadersAtOnceGetTheSameTags(t *testing.T) {
	text := "The ministers of Iran and Oman accused Israel of breaking the truce ."
	want := tagged(text)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if got := tagged(text); !reflect.DeepEqual(got, want) {
					t.Errorf("other tags: %v", got)
					return
				}
			}
		})
	}
	group.Wait()
}

func TestADamagedModelIsAnError(t *testing.T) {
	data, err := os.ReadFile("model.bin")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 1, 10, 1000, len(data) / 2, len(data) - 1} {
		if _, err := tagger.Unpack(data[:n]); err == nil {
			t.Errorf("no error from the first %d bytes", n)
		}
	}
}
