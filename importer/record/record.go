// Package record holds the line that "entente extract --jsonl" writes for an
// article, on which other tools rely: it may be added to, never changed.
package record

import (
	"cmp"
	"slices"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
)

// An Extracted is what was read of one article.
type Extracted struct {
	ID     any     `json:"id"` // a string, or a number where the input had one
	Actors []Actor `json:"actors"`
	Claims []Claim `json:"claims"`
	// Skipped are the stretches of the text that are not in English and so were not read.
	Skipped []Offsets `json:"skipped,omitempty"`
	Error   string    `json:"error,omitempty"` // only where the input could not be read
}

// An Actor is one that the article speaks of.
type Actor struct {
	ID      graph.ActorID `json:"id"`
	Name    string        `json:"name"`
	Kind    graph.Kind    `json:"kind"`
	Country string        `json:"country,omitempty"`
	Aliases []string      `json:"aliases"`
}

// A Claim is what a sentence of it states of two actors.
type Claim struct {
	Source   End                `json:"source"`
	Relation graph.RelationType `json:"relation"`
	Target   End                `json:"target"`
	Other    *End               `json:"other,omitempty"` // the other party of a mediation
	Plover   string             `json:"plover,omitempty"`
	Cameo    string             `json:"cameo,omitempty"`
	Modality graph.Modality     `json:"modality"`
	SaidBy   *Speaker           `json:"said_by,omitempty"`
	Date     graph.Date         `json:"date,omitzero"`
	Title    string             `json:"title,omitempty"`
	Sentence int                `json:"sentence"`
	Span     Offsets            `json:"span"`
	Trigger  Offsets            `json:"trigger"`
	Evidence string             `json:"evidence"`
	Rule     string             `json:"rule"`
}

// An End is an actor of a claim, with the words that name it.
type End struct {
	ID      graph.ActorID `json:"id"`
	Name    string        `json:"name"`
	Kind    graph.Kind    `json:"kind"`
	Country string        `json:"country,omitempty"`
	Text    string        `json:"text"` // the words that name it
	Span    Offsets       `json:"span"`
}

// A Speaker is whom the text quotes.
type Speaker struct {
	ID   graph.ActorID `json:"id"`
	Name string        `json:"name"`
}

// Offsets are the bytes of a span: where it starts, where it ends.
type Offsets [2]int

func offsetsOf(s graph.Span) Offsets { return Offsets{s.Start, s.End} }

// New is what was read of t, whose claims b holds in order.
func New(id any, t *importer.Text, b graph.Batch) Extracted {
	x := Extracted{ID: id, Actors: []Actor{}, Claims: []Claim{}}
	actors := map[graph.ActorID]graph.Actor{}
	for _, a := range slices.SortedFunc(slices.Values(t.Actors), func(a, b graph.Actor) int { return cmp.Compare(a.ID, b.ID) }) {
		actors[a.ID] = a
		x.Actors = append(x.Actors, Actor{a.ID, a.Name, a.Kind, a.Country, append([]string{}, a.Aliases...)})
	}
	end := func(e graph.End) End {
		a := actors[e.Actor]
		return End{a.ID, a.Name, a.Kind, a.Country, e.Span.In(b.Document.Text), offsetsOf(e.Span)}
	}
	for _, p := range t.Parts {
		if p.Kind == importer.Foreign {
			x.Skipped = append(x.Skipped, offsetsOf(p.Span))
		}
	}
	for _, c := range b.Claims {
		kind, _ := ontology.Lookup(c.Type)
		if kind.Symmetric && c.Target.Span.Compare(c.Source.Span) < 0 {
			c.Source, c.Target = c.Target, c.Source // in the order of the text: who met whom
		}
		_, trigger, _ := ontology.Rule(c.Rule)
		event, code := kind.EventIn(c.Modality, trigger.Cameo)
		claim := Claim{
			Source: end(c.Source), Relation: c.Type, Target: end(c.Target), Plover: event, Cameo: code,
			Modality: c.Modality, Date: c.Date, Title: c.Title, Sentence: c.Sentence,
			Span: offsetsOf(c.Span), Trigger: offsetsOf(c.Trigger), Evidence: c.Evidence, Rule: c.Rule,
		}
		if c.Other != nil {
			other := end(*c.Other)
			claim.Other = &other
		}
		if c.SaidBy != "" {
			claim.SaidBy = &Speaker{c.SaidBy, actors[c.SaidBy].Name}
		}
		x.Claims = append(x.Claims, claim)
	}
	return x
}
