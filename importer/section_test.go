package importer

import (
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/entente/graph"
)

func TestSectionsCoverATextAndSplitNoRune(t *testing.T) {
	for name, text := range map[string]string{
		"paragraphs":        strings.Repeat(strings.Repeat("word ", 90)+"\n\n", 1000),
		"no break at all":   strings.Repeat("x", 3*sectionBytes+7),
		"runes of two":      "a" + strings.Repeat("é", sectionBytes),
		"runes of three":    strings.Repeat("語", sectionBytes),
		"runes of four":     "ab" + strings.Repeat("😀", sectionBytes/2),
		"sentences, a line": strings.Repeat("They met. ", sectionBytes/4),
	} {
		at := 0
		for _, s := range sections(text) {
			if s.Start != at || s.Empty() || s.End-s.Start > sectionBytes {
				t.Fatalf("%s: section %v follows %d", name, s, at)
			}
			if !utf8.ValidString(s.In(text)) {
				t.Errorf("%s: section %v splits a rune", name, s)
			}
			at = s.End
		}
		if at != len(text) {
			t.Errorf("%s: %d of %d bytes", name, at, len(text))
		}
	}
}

func TestSectionsEndBetweenParagraphs(t *testing.T) {
	text := strings.Repeat(strings.Repeat("They met. ", 30)+"\n\n", 2000)
	for _, s := range sections(text) {
		if !strings.HasSuffix(s.In(text), "\n\n") {
			t.Errorf("a section ends in %q", s.In(text)[s.End-s.Start-10:])
		}
	}
}

func TestAnActorOfSeveralSectionsIsOneWithAllItsNames(t *testing.T) {
	m := newMerged(&Text{})
	m.add(&Text{Sentences: make([]Sentence, 2), Actors: []graph.Actor{{ID: "b", Name: "B", Aliases: []string{"Bee"}}}})
	m.add(&Text{Sentences: make([]Sentence, 1), Actors: []graph.Actor{{ID: "a", Name: "A"}, {ID: "b", Name: "Bea", Aliases: []string{"Bee"}}},
		Claims: []graph.Claim{{Sentence: 0}}, Mentions: []Mention{{Actor: "a"}, {}}})
	got := m.done()
	if len(got.Actors) != 2 || got.Actors[0].ID != "a" || strings.Join(got.Actors[1].Aliases, " ") != "Bea Bee" {
		t.Errorf("actors %v", got.Actors)
	}
	if len(got.Sentences) != 3 || got.Claims[0].Sentence != 2 || len(got.Mentions) != 1 || got.Mentions[0].Sentence != 2 {
		t.Errorf("got %d sentences, claims %v, mentions %v", len(got.Sentences), got.Claims, got.Mentions)
	}
}
