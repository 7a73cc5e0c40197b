package coref_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// FuzzResolve takes any bytes through the whole pipeline: what it finds lies
// in the text, and a store takes it.
func FuzzResolve(f *testing.F) {
	for _, text := range []string{
		"", "\x00", "\xff\xfe", "Ms", "Mr. Mr. Mr", "(((", "his his his", "\"", "A.", "al-", "-al", "Foreign Minister , Foreign Minister",
		"Foreign Minister Tadesse Worku, Ms Worku and both sides of the two countries, who commands the Front",
		"The Bank of the Bank of Japan of Iran (BJI) called the the militia called",
		"HEADLINE IN CAPITALS: IRAN\n\nBy Ana Ruiz\n\nThey said it. “He” said ‘they’ — «she».",
		"president president president Iran's Iran's army's leader's leader",
		"Überminister Åse Ødegård traf Ñandú\u200b\u202e\u00a0Kim Jong-\n\nun", "Lee Jae-myung Jr. Sr. -un al-a",
	} {
		f.Add(text)
	}
	p := pipeline()
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("readers refuse it")
		}
		text := run(t, p, importer.Article{Document: graph.Document{ID: "d", Text: s}})
		checkText(t, text)
		if _, err := text.Batch().Prepare(); err != nil && s != "" {
			t.Error(err)
		}
	})
}

// checkText checks what holds of every text whose mentions are resolved.
func checkText(t *testing.T, text *importer.Text) {
	t.Helper()
	known := func(id graph.ActorID) bool {
		return slices.ContainsFunc(text.Actors, func(a graph.Actor) bool { return a.ID == id })
	}
	for i, m := range text.Mentions {
		tokens := text.Sentences[m.Sentence].Tokens
		if m.First < 0 || m.First >= m.End || m.End > len(tokens) || m.Head < 0 || m.Head >= len(tokens) {
			t.Fatalf("mention %+v: its tokens are none of its sentence's %d", m, len(tokens))
		}
		if m.Span.Start != tokens[m.First].Span.Start || m.Span.End != tokens[m.End-1].Span.End || m.Span.End > len(text.Document.Text) {
			t.Fatalf("mention %+v: its span is not that of its tokens", m)
		}
		if i > 0 && text.Mentions[i-1].Span.Start > m.Span.Start {
			t.Fatalf("mention %+v stands behind a later one", m)
		}
		if m.Actor != "" && !known(m.Actor) {
			t.Fatalf("mention %+v: its actor is none of the text's", m)
		}
		for _, part := range m.Parts {
			if !known(part) {
				t.Fatalf("mention %+v: part %q is no actor of the text", m, part)
			}
		}
	}
	if !slices.IsSortedFunc(text.Actors, func(a, b graph.Actor) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	}) {
		t.Fatal("the actors are not sorted by id, each once")
	}
}
