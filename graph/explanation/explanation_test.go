package explanation_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/entente/graph/explanation"
)

// tree is a sentence of words with the heads given, from 0; -1 for the root.
func tree(words string, heads ...int) explanation.Sentence {
	var s explanation.Sentence
	for i, w := range strings.Fields(words) {
		s.Words = append(s.Words, explanation.Word{Text: w, Head: heads[i]})
	}
	return s
}

func TestArcsLeadFromEachWordToItsHead(t *testing.T) {
	for _, c := range []struct {
		name string
		tree explanation.Sentence
		want []string
	}{
		{"no word", tree(""), nil},
		{"one word", tree("Stop", -1), []string{" "}},
		{"a verb between its subject and its object", tree("A hit B", 1, -1, 1), []string{
			"◄─┐",
			"──┤",
			"◄─┘",
		}},
		{"an object with an article of its own", tree("A hit the town", 1, -1, 3, 1), []string{
			"◄───┐",
			"────┤",
			"◄─┐ │",
			"◄─┴─┘",
		}},
		{"where arcs cross, one passes behind the other", tree("A B C D", 2, 3, -1, 2), []string{
			"◄───┐",
			"◄─┐ │",
			"──│─┤",
			"◄─┴─┘",
		}},
		{"a head outside the sentence is drawn as a root", tree("A B", 7, 0), []string{
			"──┐",
			"◄─┘",
		}},
	} {
		got := c.tree.Arcs()
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// Whatever the heads are, the lines are as many as the words, and equally long.
func FuzzArcsAreALineForEachWord(f *testing.F) {
	f.Add([]byte{1, 255, 1})
	f.Add([]byte{3, 2, 1, 0})
	f.Fuzz(func(t *testing.T, heads []byte) {
		if len(heads) > 120 {
			t.Skip()
		}
		var s explanation.Sentence
		for _, h := range heads {
			s.Words = append(s.Words, explanation.Word{Head: int(int8(h))})
		}
		arcs := s.Arcs()
		if len(arcs) != len(heads) {
			t.Fatalf("%d lines for %d words", len(arcs), len(heads))
		}
		for _, a := range arcs {
			if utf8.RuneCountInString(a) != utf8.RuneCountInString(arcs[0]) {
				t.Fatalf("lines of %q and %q", arcs[0], a)
			}
		}
	})
}

func TestATryIsToldInPhrases(t *testing.T) {
	try := explanation.Try{
		Why: "its object is none of those", Asked: strings.Fields("a b c d e f g h"),
		Searches: []explanation.Search{
			{End: "source", Place: "subj", Words: []string{"who"}, Actors: []string{"Mali"}},
			{End: "target", Place: "on"}, {End: "target", Place: "obj", Words: []string{"bases"}, Far: true}, {End: "target", Place: "on", Far: true},
		},
	}
	if got := try.Reason(); got != "its object is none of those: a, b, c, d, e, f and 2 more" {
		t.Errorf("reason: %s", got)
	}
	want := "source at subj: who → Mali|target at obj, through what is somebody's: bases → nobody|target: nothing stands at on"
	if got := strings.Join(try.Places(), "|"); got != want {
		t.Errorf("places: %s\nwant    %s", got, want)
	}
	claim := explanation.Claim{Source: "Mali", Relation: "ATTACKS", Target: "Chad", Modality: "negated", ModalityBy: "not", SaidBy: "Oman", SaidHow: "verb of speech: said", Date: "2025-05", DateBy: "May"}
	if got, want := claim.String(), `Mali ATTACKS Chad; negated by "not"; said by Oman (verb of speech: said); 2025-05 by "May"`; got != want {
		t.Errorf("claim: %s", got)
	}
}
