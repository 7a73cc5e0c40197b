package importer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"example.org/entente/graph"
)

// sectionBytes is how many bytes of text are read at once. A token takes some
// hundred bytes of memory on its way; the longest articles have 60,000 bytes.
const sectionBytes = 200_000

// sections cuts a text into stretches of at most sectionBytes, between paragraphs
// where it can, else between lines, sentences or words, and never within a rune.
func sections(text string) []graph.Span {
	var all []graph.Span
	for start := 0; start < len(text); {
		end := min(start+sectionBytes, len(text))
		if end < len(text) {
			for i := 1; i < utf8.UTFMax && !utf8.RuneStart(text[end]); i++ {
				end--
			}
			end = start + cut(text[start:end])
		}
		all = append(all, graph.Span{Start: start, End: end})
		start = end
	}
	return all
}

// cut is where a stretch of text may end, in its second half.
func cut(text string) int {
	for _, between := range []string{"\n\n", "\n", ". ", " "} {
		if i := strings.LastIndex(text, between); i > len(text)/2 {
			return i + len(between)
		}
	}
	return len(text)
}

// A merged is a text put together from its sections.
type merged struct {
	text       *Text
	actors     map[graph.ActorID]int // index among the text's actors
	paragraphs int
}

func newMerged(t *Text) *merged { return &merged{text: t, actors: map[graph.ActorID]int{}} }

// add appends what was found in the next section.
func (m *merged) add(section *Text) {
	first, t := len(m.text.Sentences), m.text
	for _, s := range section.Sentences {
		s.Paragraph += m.paragraphs
		if t.Trace == nil {
			s.Tokens = nil
		}
		t.Sentences = append(t.Sentences, s)
	}
	if n := len(t.Sentences); n > 0 {
		m.paragraphs = t.Sentences[n-1].Paragraph + 1
	}
	t.Quotes = append(t.Quotes, section.Quotes...)
	for _, x := range section.Mentions {
		if x.Actor != "" || t.Trace != nil {
			x.Sentence += first
			t.Mentions = append(t.Mentions, x)
		}
	}
	for _, c := range section.Claims {
		c.Sentence += first
		t.Claims = append(t.Claims, c)
	}
	for _, a := range section.Actors {
		m.addActor(a)
	}
	if t.Trace != nil {
		for _, x := range section.Trace.Mended {
			x.Sentence += first
			t.Trace.Mended = append(t.Trace.Mended, x)
		}
		for _, x := range section.Trace.Tries {
			x.Sentence += first
			t.Trace.Tries = append(t.Trace.Tries, x)
		}
	}
}

// addActor adds an actor, or the names that a later section uses of it.
func (m *merged) addActor(a graph.Actor) {
	i, known := m.actors[a.ID]
	if !known {
		m.actors[a.ID] = len(m.text.Actors)
		m.text.Actors = append(m.text.Actors, a)
		return
	}
	have := &m.text.Actors[i]
	for _, name := range append(slices.Clone(a.Aliases), a.Name) {
		if name != have.Name && !slices.Contains(have.Aliases, name) {
			have.Aliases = append(slices.Clone(have.Aliases), name)
		}
	}
	slices.Sort(have.Aliases)
}

// done is the text, its actors in the order of their ids.
func (m *merged) done() *Text {
	slices.SortFunc(m.text.Actors, func(a, b graph.Actor) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return m.text
}
