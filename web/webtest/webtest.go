// Package webtest holds invented news with its claims, for tests and pictures
// of the pages: a dispute over a strait, told by three papers that do not agree.
package webtest

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
)

// An Article is a document with its claims, as a test writes it down.
type Article struct {
	graph.Document
	Claims []Claim
}

// A Claim names its places by their words. Each stands in the sentence that
// begins with In, or, where it does not, as late as possible before it.
type Claim struct {
	In, Source, Trigger, Target string
	Other                       string // words of the other party, if any
	Who                         graph.ActorID
	Type                        graph.RelationType
	Whom                        graph.ActorID
	With                        graph.ActorID // the other party, if any
	Modality                    graph.Modality
	SaidBy                      graph.ActorID
	Date                        string
	Title                       string
	Rule                        string
}

// Batch makes a batch of a. It panics where a's words do not stand in its text.
func (a Article) Batch() graph.Batch {
	b := graph.Batch{Document: a.Document}
	named := map[graph.ActorID]bool{}
	name := func(id graph.ActorID) {
		if named[id] || id == "" {
			return
		}
		named[id] = true
		actor, ok := Actors[id]
		if !ok {
			panic(fmt.Sprintf("%s: no actor %q", a.ID, id))
		}
		b.Actors = append(b.Actors, actor)
		for _, words := range append([]string{actor.Name}, actor.Aliases...) {
			for at := range occurrences(a.Text, words) {
				b.Mentions = append(b.Mentions, graph.Mention{Actor: id, Span: graph.Span{Start: at, End: at + len(words)}})
			}
		}
	}
	for _, c := range a.Claims {
		for _, id := range []graph.ActorID{c.Who, c.Whom, c.With, c.SaidBy} {
			name(id)
		}
		b.Claims = append(b.Claims, a.claim(c))
	}
	return b
}

func (a Article) claim(c Claim) graph.Claim {
	start := strings.Index(a.Text, c.In)
	if start < 0 {
		panic(fmt.Sprintf("%s: no sentence begins with %q", a.ID, c.In))
	}
	end := start + len(c.In)
	if stop := strings.IndexAny(a.Text[end-1:], ".\n"); stop >= 0 {
		end += stop
	} else {
		end = len(a.Text)
	}
	sentence := graph.Span{Start: start, End: end}
	find := func(words string) graph.Span {
		at := strings.Index(a.Text[start:end], words)
		if at >= 0 {
			at += start
		} else if at = strings.LastIndex(a.Text[:start], words); at < 0 {
			panic(fmt.Sprintf("%s: no %q up to the end of %q", a.ID, words, c.In))
		}
		return graph.Span{Start: at, End: at + len(words)}
	}
	date, err := graph.ParseDate(c.Date)
	if err != nil {
		panic(err)
	}
	claim := graph.Claim{
		Source: graph.End{Actor: c.Who, Span: find(c.Source)}, Type: c.Type, Target: graph.End{Actor: c.Whom, Span: find(c.Target)},
		Modality: c.Modality, SaidBy: c.SaidBy, Date: date, Title: c.Title, Document: a.ID,
		Sentence: strings.Count(a.Text[:start], ". ") + strings.Count(a.Text[:start], "\n"), Span: sentence,
		Trigger: find(c.Trigger), Evidence: sentence.In(a.Text), Rule: c.Rule,
	}
	if claim.Modality == "" {
		claim.Modality = graph.Actual
	}
	if claim.Rule == "" {
		claim.Rule = strings.ToLower(string(c.Type)) + "/0"
	}
	if c.With != "" {
		claim.Other = &graph.End{Actor: c.With, Span: find(c.Other)}
	}
	return claim
}

// occurrences yields where words stands in text.
func occurrences(text, words string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for from := 0; ; {
			at := strings.Index(text[from:], words)
			if at < 0 || !yield(from+at) {
				return
			}
			from += at + len(words)
		}
	}
}

// Batches is all of the news.
func Batches() []graph.Batch {
	var all []graph.Batch
	for _, a := range Articles {
		all = append(all, a.Batch())
	}
	return all
}
