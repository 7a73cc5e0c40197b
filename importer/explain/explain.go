// Package explain puts what the stages found in a text, and what the coder
// tried, into words: a graph/explanation.
package explain

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
	"example.org/entente/graph/explanation"
	"example.org/entente/importer"
)

// New explains a text that has gone through all stages with a Trace; without
// one it explains all but what was tried.
func New(t *importer.Text) explanation.Text {
	x := explanation.Text{Document: t.Document.ID, Title: t.Document.Title, Sentences: make([]explanation.Sentence, len(t.Sentences))}
	e := newExplainer(t)
	for i, s := range t.Sentences {
		x.Sentences[i] = explanation.Sentence{
			Number: i, Headline: s.Part == importer.Headline, Span: explanation.Offsets{s.Span.Start, s.Span.End}, Text: s.Span.In(t.Document.Text),
			Words: words(s.Tokens), Mentions: []explanation.Mention{}, Tries: []explanation.Try{},
		}
	}
	for i, m := range t.Mentions {
		s := &x.Sentences[m.Sentence]
		s.Mentions = append(s.Mentions, e.mention(i))
	}
	if t.Trace == nil {
		return x
	}
	for _, m := range t.Trace.Mended {
		w := &x.Sentences[m.Sentence].Words[m.Token]
		was := asParsed(*w)
		*w = word(m.Now)
		w.Was = was
	}
	for _, try := range t.Trace.Tries {
		s := &x.Sentences[try.Sentence]
		s.Tries = append(s.Tries, e.try(try))
	}
	return x
}

// An explainer holds a text while it is explained.
type explainer struct {
	text   *importer.Text
	names  map[graph.ActorID]graph.Actor
	claims map[graph.ClaimID]graph.Claim
	before []int // for each mention the one nearest before it of the same actor, or -1
	named  []int // or the one nearest before it that names that actor
}

func newExplainer(t *importer.Text) *explainer {
	e := &explainer{text: t, names: map[graph.ActorID]graph.Actor{}, claims: map[graph.ClaimID]graph.Claim{}}
	for _, a := range t.Actors {
		e.names[a.ID] = a
	}
	for _, c := range t.Claims {
		e.claims[c.ID] = c
	}
	last, name := map[graph.ActorID]int{}, map[graph.ActorID]int{}
	of := func(table map[graph.ActorID]int, id graph.ActorID) int {
		if at, ok := table[id]; ok && id != "" {
			return at
		}
		return -1
	}
	for i, m := range t.Mentions {
		e.before, e.named = append(e.before, of(last, m.Actor)), append(e.named, of(name, m.Actor))
		last[m.Actor] = i
		if m.Form == importer.Name {
			name[m.Actor] = i
		}
	}
	return e
}

// name is what an actor is called.
func (e *explainer) name(id graph.ActorID) string {
	if a, ok := e.names[id]; ok {
		return a.Name
	}
	return string(id)
}

func words(tokens []importer.Token) []explanation.Word {
	all := make([]explanation.Word, 0, len(tokens))
	for _, t := range tokens {
		all = append(all, word(t))
	}
	return all
}

func word(t importer.Token) explanation.Word {
	return explanation.Word{Text: t.Text, Lemma: t.Lemma, Tag: t.Tag, Head: t.Head, Label: t.Label}
}

// asParsed says how the parser had a word; words are counted from 1.
func asParsed(w explanation.Word) string {
	if w.Head < 0 {
		return w.Tag + ", " + w.Label
	}
	return fmt.Sprintf("%s, %s of %d", w.Tag, w.Label, w.Head+1)
}

// span is the words of tokens as they stand in the text.
func (e *explainer) span(sentence, first, end int) string {
	tokens := e.text.Sentences[sentence].Tokens
	if first < 0 || first >= end || end > len(tokens) {
		return ""
	}
	s := graph.Span{Start: tokens[first].Span.Start, End: tokens[end-1].Span.End}
	return strings.Join(strings.Fields(s.In(e.text.Document.Text)), " ")
}
