package graph

import (
	"cmp"
	"fmt"
	"slices"
)

// A Mention is a place where a document names an actor.
type Mention struct {
	Actor ActorID `json:"actor"`
	Span  Span    `json:"span"`
}

// A Batch is one document with everything that its text adds to the graph.
type Batch struct {
	Document Document
	Actors   []Actor   // every actor of Mentions and Claims, once, as this document names it
	Mentions []Mention // sorted by span
	Claims   []Claim
}

// Prepare checks b and returns it as a store keeps it: claim ids filled in,
// actors sorted by id, mentions by span, claims by where they stand; a claim given twice
// is kept once. It returns ErrInvalid, naming the document, where b breaks a
// rule: a span outside the text, evidence that differs from the text, an
// actor that Actors lacks or has twice.
func (b Batch) Prepare() (Batch, error) {
	d := b.Document
	if err := d.Check(); err != nil {
		return Batch{}, err
	}
	known := map[ActorID]bool{}
	p := Batch{Document: d, Actors: append([]Actor{}, b.Actors...), Mentions: append([]Mention{}, b.Mentions...), Claims: make([]Claim, 0, len(b.Claims))}
	for i, a := range p.Actors {
		if err := a.Check(); err != nil {
			return Batch{}, fmt.Errorf("document %q: %w", d.ID, err)
		}
		if known[a.ID] {
			return Batch{}, fmt.Errorf("document %q: actor %q is listed twice: %w", d.ID, a.ID, ErrInvalid)
		}
		known[a.ID] = true
		a.Aliases = slices.Compact(slices.Sorted(slices.Values(a.Aliases)))
		p.Actors[i] = a
	}
	need := func(id ActorID) error {
		if !known[id] {
			return fmt.Errorf("document %q: actor %q is not among its actors: %w", d.ID, clip(string(id)), ErrInvalid)
		}
		return nil
	}
	for _, m := range p.Mentions {
		if err := m.Span.Check(d.Text); err != nil {
			return Batch{}, fmt.Errorf("document %q: mention of %q: %w", d.ID, clip(string(m.Actor)), err)
		}
		if err := need(m.Actor); err != nil {
			return Batch{}, err
		}
	}
	ids := map[ClaimID]bool{}
	for _, c := range b.Claims {
		if c.Document == "" {
			c.Document = d.ID
		}
		if err := c.Check(d); err != nil {
			return Batch{}, err
		}
		for _, id := range c.Actors() {
			if err := need(id); err != nil {
				return Batch{}, err
			}
		}
		if c.ID = NewClaimID(c); !ids[c.ID] {
			ids[c.ID] = true
			p.Claims = append(p.Claims, c)
		}
	}
	slices.SortFunc(p.Actors, func(a, b Actor) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(p.Mentions, func(a, b Mention) int { return cmp.Or(a.Span.Compare(b.Span), cmp.Compare(a.Actor, b.Actor)) })
	p.Mentions = slices.Compact(p.Mentions)
	slices.SortFunc(p.Claims, Claim.Compare)
	return p, nil
}
