package web

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"example.org/entente/graph"
)

// A relationPart is one relation in the panel with the claims behind it.
type relationPart struct {
	statement
	Claims     int
	Doubts     string
	Publishers int
	Documents  []documentPart
	Shown      int
	Hidden     int    // claims that the filters hold back
	HiddenURL  string // shows them
	More       string // shows more of what the panel has no room for
	JSON       string // the same in JSON
}

// A documentPart is a document with its claims of one relation.
type documentPart struct {
	Title     string
	Publisher string
	Published string
	URL       string // of its page here
	Source    string // of the publisher's own page; "" if there is none
	Claims    []claimPart
}

// A claimPart is one claim with its evidence.
type claimPart struct {
	ID        graph.ClaimID
	Sentence  quote
	Elsewhere []quote // where words that the sentence lacks stand
	Modality  string
	Mode      string // the modality's class
	SaidBy    party  // no name where the article itself says so
	Date      string // in words; "" where the text tells none
	Precision string
	Rule      string
	With      string // the other party of a mediation, where the heading does not name it
	URL       string // the sentence in its document
}

// relations fills p with the relations that v's reader picked.
func (s *Server) relations(ctx context.Context, v View, p *panel) error {
	texts := map[graph.DocumentID]string{}
	roles := map[string]bool{markSource: true, markTrigger: true, markTarget: true}
	joined := map[graph.RelationKey]bool{}
	for _, key := range v.Picked {
		if joined[key] {
			continue
		}
		e, err := s.store.Relation(ctx, key, v.Filter, v.listed())
		if err != nil {
			return err
		}
		// A mediation is stored once for each party. Where the reader picked both, they are shown as one.
		for _, o := range e.Relation.Others {
			if other := (graph.RelationKey{Source: key.Source, Type: key.Type, Target: o}); slices.Contains(v.Picked, other) {
				joined[other] = true
				f, err := s.store.Relation(ctx, other, v.Filter, v.listed())
				if err != nil {
					return err
				}
				e = merged(e, f)
			}
		}
		part, err := s.relationPart(ctx, v, e, texts)
		if err != nil {
			return err
		}
		for _, d := range e.Documents {
			for _, c := range d.Claims {
				roles[markOther] = roles[markOther] || c.Other != nil
			}
		}
		p.Relations = append(p.Relations, part)
	}
	for _, r := range []string{markSource, markTrigger, markTarget, markOther} {
		if roles[r] {
			p.Roles = append(p.Roles, r)
		}
	}
	return nil
}

// mirrors tells whether b and c are one mediation, told for each party.
func mirrors(b, c graph.Claim) bool {
	return b.Document == c.Document && b.Trigger == c.Trigger && b.Type == c.Type && b.Source.Actor == c.Source.Actor &&
		b.Other != nil && c.Other != nil && b.Target.Actor == c.Other.Actor && b.Other.Actor == c.Target.Actor
}

// merged is e with those claims of f that e does not have for the other party.
func merged(e, f graph.Evidence) graph.Evidence {
	mirrored := func(c graph.Claim) bool {
		return slices.ContainsFunc(e.Documents, func(d graph.DocumentClaims) bool {
			return slices.ContainsFunc(d.Claims, func(b graph.Claim) bool { return mirrors(b, c) })
		})
	}
	documents := slices.Clone(e.Documents)
	for _, d := range f.Documents {
		claims := slices.DeleteFunc(slices.Clone(d.Claims), mirrored)
		if len(claims) == 0 {
			continue
		}
		i := slices.IndexFunc(documents, func(g graph.DocumentClaims) bool { return g.Document.ID == d.Document.ID })
		if i < 0 {
			documents = append(documents, graph.DocumentClaims{Document: d.Document, Claims: claims})
			continue
		}
		documents[i].Claims = append(slices.Clone(documents[i].Claims), claims...)
		slices.SortFunc(documents[i].Claims, graph.Claim.Compare)
		e.Relation.Claims += len(claims)
	}
	e.Documents, e.Actors = documents, join(e.Actors, f.Actors)
	return e
}

func (s *Server) relationPart(ctx context.Context, v View, e graph.Evidence, texts map[graph.DocumentID]string) (relationPart, error) {
	r := e.Relation
	part := relationPart{
		statement: state(r, e.Actors, func(id graph.ActorID) string { return v.showActor(id) + "#panel" }),
		Claims:    e.Total, Doubts: doubts(r.Modalities), Publishers: len(r.Publishers),
		Hidden: e.Hidden, HiddenURL: v.with(func(v *View) { v.Filter, v.MinClaims = graph.Filter{}, 0 }).URL() + "#panel",
		JSON: address("/api/v1/relations/"+url.PathEscape(formatKey(r.RelationKey)), filterValues(v.Filter)),
	}
	for _, d := range e.Documents {
		doc := documentPart{
			Title: titleOf(d.Document), Publisher: published(d.Document.Publisher), Published: d.Document.Published.String(),
			URL: documentURL(d.Document.ID), Source: outward(d.Document.URL),
		}
		if !d.Document.Published.IsZero() {
			doc.Published = dateWords(d.Document.Published)
		}
		for _, c := range d.Claims {
			text, err := s.textFor(ctx, c, texts)
			if err != nil {
				return part, err
			}
			doc.Claims = append(doc.Claims, claimPartOf(c, text, e.Actors, len(r.Others) == 0, v.showActor))
		}
		part.Shown += len(d.Claims)
		part.Documents = append(part.Documents, doc)
	}
	if part.Shown < part.Claims {
		part.More = v.more()
	}
	return part, nil
}

// textFor is the text of c's document, if words of c stand outside its sentence.
func (s *Server) textFor(ctx context.Context, c graph.Claim, texts map[graph.DocumentID]string) (string, error) {
	if !outside(c) {
		return "", nil
	}
	if text, ok := texts[c.Document]; ok {
		return text, nil
	}
	b, err := s.store.Document(ctx, c.Document)
	if err != nil {
		return "", err
	}
	texts[c.Document] = b.Document.Text
	return b.Document.Text, nil
}

func claimPartOf(c graph.Claim, text string, actors cast, nameOther bool, link func(graph.ActorID) string) claimPart {
	p := claimPart{
		ID: c.ID, Modality: modalityWords[c.Modality], Mode: string(c.Modality), Rule: c.Rule, Precision: precision(c.Date),
		URL: claimURL(c),
	}
	p.Sentence, p.Elsewhere = quoteClaim(c, text)
	if c.SaidBy != "" {
		p.SaidBy = party{actors.name(c.SaidBy), link(c.SaidBy) + "#panel"}
	}
	if !c.Date.IsZero() {
		p.Date = dateWords(c.Date)
	}
	if c.Other != nil && nameOther {
		p.With = actors.name(c.Other.Actor)
	}
	return p
}

// titleOf names a document, even one without a title.
func titleOf(d graph.Document) string {
	if t := strings.TrimSpace(d.Title); t != "" {
		return short(t)
	}
	return "Untitled (" + short(string(d.ID)) + ")"
}

// outward is an address elsewhere that a page may link to; "" for any other.
func outward(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

func documentURL(id graph.DocumentID) string { return "/documents/" + url.PathEscape(string(id)) }

// claimURL is where c stands in its document.
func claimURL(c graph.Claim) string {
	return address(documentURL(c.Document), url.Values{"claim": {string(c.ID)}}) + "#claim-" + string(c.ID)
}
