package main

import (
	"cmp"
	"slices"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
)

// An extracted is one line of what "extract --jsonl" writes. Other tools
// rely on its form: it may be added to, never changed.
type extracted struct {
	ID     any              `json:"id"` // a string, or a number where the input had one
	Actors []extractedActor `json:"actors"`
	Claims []extractedClaim `json:"claims"`
	Error  string           `json:"error,omitempty"` // only where the input could not be read
}

type extractedActor struct {
	ID      graph.ActorID `json:"id"`
	Name    string        `json:"name"`
	Kind    graph.Kind    `json:"kind"`
	Country string        `json:"country,omitempty"`
	Aliases []string      `json:"aliases"`
}

type extractedClaim struct {
	Source   extractedEnd       `json:"source"`
	Relation graph.RelationType `json:"relation"`
	Target   extractedEnd       `json:"target"`
	Other    *extractedEnd      `json:"other,omitempty"` // the other party of a mediation
	Plover   string             `json:"plover,omitempty"`
	Cameo    string             `json:"cameo,omitempty"`
	Modality graph.Modality     `json:"modality"`
	SaidBy   *extractedSpeaker  `json:"said_by,omitempty"`
	Date     graph.Date         `json:"date,omitzero"`
	Title    string             `json:"title,omitempty"`
	Sentence int                `json:"sentence"`
	Span     offsets            `json:"span"`
	Trigger  offsets            `json:"trigger"`
	Evidence string             `json:"evidence"`
	Rule     string             `json:"rule"`
}

type extractedEnd struct {
	ID      graph.ActorID `json:"id"`
	Name    string        `json:"name"`
	Kind    graph.Kind    `json:"kind"`
	Country string        `json:"country,omitempty"`
	Text    string        `json:"text"` // the words that name it
	Span    offsets       `json:"span"`
}

type extractedSpeaker struct {
	ID   graph.ActorID `json:"id"`
	Name string        `json:"name"`
}

// offsets are the bytes of a span: where it starts, where it ends.
type offsets [2]int

func offsetsOf(s graph.Span) offsets { return offsets{s.Start, s.End} }

// newExtracted is what was read of t, whose claims b holds in order.
func newExtracted(id any, t *importer.Text, b graph.Batch) extracted {
	x := extracted{ID: id, Actors: []extractedActor{}, Claims: []extractedClaim{}}
	actors := map[graph.ActorID]graph.Actor{}
	for _, a := range slices.SortedFunc(slices.Values(t.Actors), func(a, b graph.Actor) int { return cmp.Compare(a.ID, b.ID) }) {
		actors[a.ID] = a
		x.Actors = append(x.Actors, extractedActor{a.ID, a.Name, a.Kind, a.Country, append([]string{}, a.Aliases...)})
	}
	end := func(e graph.End) extractedEnd {
		a := actors[e.Actor]
		return extractedEnd{a.ID, a.Name, a.Kind, a.Country, e.Span.In(b.Document.Text), offsetsOf(e.Span)}
	}
	for _, c := range b.Claims {
		kind, _ := ontology.Lookup(c.Type)
		if kind.Symmetric && c.Target.Span.Compare(c.Source.Span) < 0 {
			c.Source, c.Target = c.Target, c.Source // in the order of the text: who met whom
		}
		_, trigger, _ := ontology.Rule(c.Rule)
		event, code := kind.EventIn(c.Modality, trigger.Cameo)
		claim := extractedClaim{
			Source: end(c.Source), Relation: c.Type, Target: end(c.Target), Plover: event, Cameo: code,
			Modality: c.Modality, Date: c.Date, Title: c.Title, Sentence: c.Sentence,
			Span: offsetsOf(c.Span), Trigger: offsetsOf(c.Trigger), Evidence: c.Evidence, Rule: c.Rule,
		}
		if c.Other != nil {
			other := end(*c.Other)
			claim.Other = &other
		}
		if c.SaidBy != "" {
			claim.SaidBy = &extractedSpeaker{c.SaidBy, actors[c.SaidBy].Name}
		}
		x.Claims = append(x.Claims, claim)
	}
	return x
}
