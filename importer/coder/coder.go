// Package coder finds claims in parsed text: the ontology's triggers with the
// actors around them, whether the text states, plans, supposes or denies it,
// who says so, and when.
package coder

import (
	"cmp"
	"slices"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
	"example.org/entente/importer/gazetteer"
)

// A Coder finds claims by the ontology's triggers. It is safe for concurrent use.
type Coder struct {
	known *gazetteer.Gazetteer
	rules *rules
}

// New returns a Coder that knows the roles of g and every trigger of the ontology.
func New(g *gazetteer.Gazetteer) *Coder { return &Coder{known: g, rules: newRules(ontology.Types())} }

// Code fills in t.Claims, sorted by where they stand.
func (c *Coder) Code(t *importer.Text) {
	d := newDocument(c, t)
	d.findSpeakers()
	for _, s := range d.sentences {
		d.claims = append(d.claims, s.offices()...)
		d.claims = append(d.claims, s.memberships()...)
		d.claims = append(d.claims, s.composed()...)
		d.claims = append(d.claims, s.appointments()...)
		d.claims = append(d.claims, s.leads()...)
		d.claims = append(d.claims, s.governs()...)
		d.claims = append(d.claims, s.claims()...)
	}
	t.Claims = tidy(d.claims)
	d.finish()
}

// A document is one text while it is coded.
type document struct {
	coder     *Coder
	text      *importer.Text
	sentences []*sentence
	claims    []graph.Claim
	speakers  []end                          // for each of text.Quotes, who says it; a zero end where nobody is known to
	touching  [][]*sentence                  // for each of text.Quotes, the sentences it runs over
	named     map[graph.ActorID]bool         // the actors that the text calls by a name
	places    map[graph.ActorID][]graph.Span // where the text names an actor, in order
	calledBy  map[graph.ActorID][]graph.Span // where it does so by one of his own names
}

func newDocument(c *Coder, t *importer.Text) *document {
	d := &document{coder: c, text: t, named: map[graph.ActorID]bool{}, places: map[graph.ActorID][]graph.Span{}, calledBy: map[graph.ActorID][]graph.Span{}, touching: make([][]*sentence, len(t.Quotes))}
	mentions := make([][]importer.Mention, len(t.Sentences))
	for _, m := range t.Mentions {
		mentions[m.Sentence] = append(mentions[m.Sentence], m)
		if m.Form == importer.Name {
			d.named[m.Actor] = true
		}
		if m.Actor != "" {
			d.places[m.Actor] = append(d.places[m.Actor], m.Span)
			if m.Entry == string(m.Actor) {
				d.calledBy[m.Actor] = append(d.calledBy[m.Actor], m.Span)
			}
		}
	}
	for i := range t.Sentences {
		d.sentences = append(d.sentences, newSentence(d, i, mentions[i]))
	}
	for q, quote := range t.Quotes {
		first, _ := slices.BinarySearchFunc(d.sentences, quote.Start, func(s *sentence, at int) int { return cmp.Compare(s.sentence.Span.End, at+1) })
		for _, s := range d.sentences[first:] {
			if s.sentence.Span.Start >= quote.End {
				break
			}
			s.quotes = append(s.quotes, q)
			d.touching[q] = append(d.touching[q], s)
		}
	}
	return d
}

// kind is what sort of actor the text's actor of an id is.
func (d *document) kind(id graph.ActorID) graph.Kind { return d.actor(id).Kind }

// actor is the text's actor of an id, or a zero one.
func (d *document) actor(id graph.ActorID) graph.Actor {
	i, found := slices.BinarySearchFunc(d.text.Actors, id, func(a graph.Actor, id graph.ActorID) int { return cmp.Compare(a.ID, id) })
	if !found {
		return graph.Actor{}
	}
	return d.text.Actors[i]
}

// tidy sorts claims and keeps one of those that say the same in one sentence.
func tidy(claims []graph.Claim) []graph.Claim {
	for i := range claims {
		claims[i].ID = graph.NewClaimID(claims[i])
	}
	slices.SortFunc(claims, graph.Claim.Compare)
	type key struct {
		graph.RelationKey
		sentence int
		modality graph.Modality
		saidBy   graph.ActorID
		other    graph.ActorID
		title    string
	}
	seen := map[key]bool{}
	return slices.DeleteFunc(claims, func(c graph.Claim) bool {
		k := key{c.Relation(), c.Sentence, c.Modality, c.SaidBy, "", c.Title}
		if c.Other != nil {
			k.other = c.Other.Actor
		}
		again := seen[k]
		seen[k] = true
		return again
	})
}
