package tagger

import (
	"testing"

	"example.org/entente/importer"
)

func TestLemmasAreLearnedFromEndingsAndExceptions(t *testing.T) {
	var s []importer.Token
	for _, x := range [][3]string{
		{"walked", "VBD", "walk"}, {"talked", "VBD", "talk"}, {"planned", "VBD", "plan"}, {"banned", "VBD", "ban"},
		{"struck", "VBD", "strike"}, {"cities", "NNS", "city"}, {"parties", "NNS", "party"}, {"attacks", "NNS", "attack"},
		{"raids", "NNS", "raid"}, {"me", "PRP", "I"}, {"American", "JJ", "American"}, {"Nations", "NNPS", "Nation"}, {"Rebels", "NNPS", "Rebel"},
	} {
		s = append(s, importer.Token{Text: x[0], Tag: x[1], Lemma: x[2]})
	}
	l := learnLemmas([][]importer.Token{s, s})
	for _, c := range []struct {
		form, tag string
		nothing   bool
		want      string
	}{
		{"barked", "VBD", false, "bark"},
		{"manned", "VBD", false, "man"},
		{"Struck", "VBD", true, "strike"},
		{"STRUCK", "VBD", true, "strike"},
		{"bodies", "NNS", false, "body"},
		{"Me", "PRP", true, "I"},
		{"american", "JJ", false, "American"},
		{"Sudanese", "JJ", false, "Sudanese"},
		{"Big", "JJ", true, "big"},
		{"Emirates", "NNP", false, "Emirates"},
		{"EAGLES", "NNPS", false, "EAGLE"},
		{"", "NN", false, ""},
	} {
		if got := l.lemma(c.form, c.tag, c.nothing); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.form, c.tag, got, c.want)
		}
	}
}
