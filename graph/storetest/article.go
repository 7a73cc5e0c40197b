package storetest

import (
	"strings"
	"unicode/utf8"

	"example.org/entente/graph"
)

// An article is a document under construction: each claim added to it adds
// the sentence that states it.
type article struct {
	batch graph.Batch
	text  strings.Builder
	named map[graph.ActorID]int // index among the batch's actors
}

// write begins an article.
func write(id graph.DocumentID, publisher, published string) *article {
	d := graph.Document{ID: id, Title: "On " + string(id), Publisher: publisher, Published: day(published)}
	return &article{batch: graph.Batch{Document: d}, named: map[graph.ActorID]int{}}
}

func day(s string) graph.Date {
	d, err := graph.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// names says what the article calls an actor; it calls others by their id,
// with a capital, and takes them for states.
func (a *article) names(actor graph.Actor) *article {
	if i, ok := a.named[actor.ID]; ok {
		a.batch.Actors[i] = actor
		return a
	}
	a.named[actor.ID] = len(a.batch.Actors)
	a.batch.Actors = append(a.batch.Actors, actor)
	return a
}

// mentions adds a sentence that mentions an actor and claims nothing.
func (a *article) mentions(id graph.ActorID) *article {
	a.word("So much for ")
	a.actor(id)
	a.word(". ")
	return a
}

// claims adds a claim in a sentence of its own.
func (a *article) claims(source graph.ActorID, typ graph.RelationType, target graph.ActorID, more ...func(*article, *graph.Claim)) *article {
	c := graph.Claim{Type: typ, Modality: graph.Actual, Rule: "made/1", Sentence: len(a.batch.Claims)}
	start := a.text.Len()
	c.Source = a.actor(source)
	a.word(" ")
	c.Trigger = a.word(strings.ToLower(strings.ReplaceAll(string(typ), "_", " ")))
	a.word(" ")
	c.Target = a.actor(target)
	for _, m := range more {
		m(a, &c)
	}
	a.word(".")
	c.Span = graph.Span{Start: start, End: a.text.Len()}
	a.word(" ")
	c.Evidence = c.Span.In(a.text.String())
	a.batch.Claims = append(a.batch.Claims, c)
	return a
}

func modality(m graph.Modality) func(*article, *graph.Claim) {
	return func(a *article, c *graph.Claim) { c.Modality = m; a.word(" (" + string(m) + ")") }
}

func saidBy(id graph.ActorID) func(*article, *graph.Claim) {
	return func(a *article, c *graph.Claim) {
		c.SaidBy = id
		a.word(", says ")
		a.actor(id)
	}
}

func on(date string) func(*article, *graph.Claim) {
	return func(a *article, c *graph.Claim) { c.Date = day(date); a.word(" on " + date) }
}

func other(id graph.ActorID) func(*article, *graph.Claim) {
	return func(a *article, c *graph.Claim) {
		a.word(" and ")
		end := a.actor(id)
		c.Other = &end
	}
}

func title(t string) func(*article, *graph.Claim) {
	return func(a *article, c *graph.Claim) { c.Title = t; a.word(" as " + t) }
}

// done is the batch, with its text.
func (a *article) done() graph.Batch {
	a.batch.Document.Text = a.text.String()
	return a.batch
}

func (a *article) word(s string) graph.Span {
	start := a.text.Len()
	a.text.WriteString(s)
	return graph.Span{Start: start, End: a.text.Len()}
}

func (a *article) actor(id graph.ActorID) graph.End {
	if _, ok := a.named[id]; !ok {
		_, n := utf8.DecodeRuneInString(string(id))
		a.names(graph.Actor{ID: id, Name: strings.ToUpper(string(id[:n])) + string(id[n:]), Kind: graph.State})
	}
	end := graph.End{Actor: id, Span: a.word(a.batch.Actors[a.named[id]].Name)}
	a.batch.Mentions = append(a.batch.Mentions, graph.Mention{Actor: id, Span: end.Span})
	return end
}
