package tagger

import "testing"

func TestLemmasAreWordsOfTheDictionary(t *testing.T) {
	for _, c := range []struct{ form, tag, guess, want string }{
		{"struck", "VBD", "struck", "strike"},
		{"toppled", "VBD", "toppl", "topple"},
		{"bombed", "VBN", "bom", "bomb"},
		{"raided", "VBD", "raide", "raid"},
		{"shelled", "VBD", "shel", "shell"},
		{"aided", "VBD", "aide", "aid"},
		{"hoped", "VBD", "hop", "hop"}, // a word, so the guess stands
		{"fled", "VBD", "flead", "flee"},
		{"sponsoring", "VBG", "sponsore", "sponsor"},
		{"banned", "VBN", "bann", "ban"},
		{"allies", "NNS", "allie", "ally"},
		{"troops", "NNS", "troops", "troops"}, // the dictionary has it as a word of its own
		{"wound", "VB", "wound", "wound"},
		{"zorbled", "VBD", "zorbl", "zorbl"}, // no dictionary word: the guess stands
	} {
		if got := check(c.form, c.tag, c.guess); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.form, c.tag, got, c.want)
		}
	}
}
