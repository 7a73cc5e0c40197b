package web

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"example.org/entente/graph"
	"github.com/labstack/echo/v4"
)

// documentData is what the page of one document shows.
type documentData struct {
	Document  graph.Document // without its text
	Title     string
	Publisher string
	Published string
	Source    string // the publisher's own page; "" if there is none
	Rows      []paragraph
	Claims    int // in the whole document
	Here      int // of them in this part
	Part      int // from 1
	Parts     int
	Prev      string
	Next      string
	JSON      string
	Explained string // the page on how it was read; "" where nobody can tell
}

// A paragraph is a stretch of the text with the claims that it states.
type paragraph struct {
	Pieces []piece
	Cards  []card
}

// A card is a claim beside the text.
type card struct {
	claimPart
	statement
	Number   int
	Relation string // the address of its relation on the map
	Selected bool
	Why      string // where its sentence is explained; "" where nobody can tell
}

// unmirrored is claims by where their triggers stand, a mediation once; and
// chosen, or the claim that tells the same.
func unmirrored(claims []graph.Claim, chosen graph.ClaimID) ([]graph.Claim, graph.ClaimID) {
	claims = slices.Clone(claims)
	slices.SortStableFunc(claims, func(a, b graph.Claim) int { return a.Trigger.Compare(b.Trigger) })
	kept := claims[:0]
	for _, c := range claims {
		first := len(kept)
		for first > 0 && kept[first-1].Trigger == c.Trigger {
			first--
		}
		i := slices.IndexFunc(kept[first:], func(b graph.Claim) bool { return mirrors(b, c) })
		if i < 0 {
			kept = append(kept, c)
		} else if c.ID == chosen {
			chosen = kept[first+i].ID
		}
	}
	return kept, chosen
}

// documentPage shows a document's text with the actors and claims in it. A
// long text comes in parts.
func (s *Server) documentPage(c echo.Context) error {
	id, err := rest(c)
	if err != nil {
		return err
	}
	q := queryOf(c)
	part, claim := q.number("part", 1, mostParts), graph.ClaimID(q.text("claim", 64))
	if err := q.done(); err != nil {
		return err
	}
	b, err := s.store.Document(c.Request().Context(), graph.DocumentID(id))
	if err != nil {
		return err
	}
	claims, claim := unmirrored(b.Claims, claim)
	parts := divide(b.Document.Text, claims)
	part = max(part, 1)
	if claim != "" {
		i := slices.IndexFunc(claims, func(c graph.Claim) bool { return c.ID == claim })
		if i < 0 {
			return fmt.Errorf("claim %q in document %q: %w", shorten(string(claim)), shorten(id), graph.ErrNotFound)
		}
		part = 1 + slices.IndexFunc(parts, func(p textPart) bool { return claims[i].Trigger.Start < p.End })
	}
	if part > len(parts) {
		allowed := fmt.Sprintf("a number from 1 to %d", len(parts))
		return &ParameterError{"part", strconv.Itoa(part), "is not " + allowed, allowed}
	}
	d := documentData{
		Document: b.Document.Head(), Title: cmp.Or(strings.TrimSpace(b.Document.Title), titleOf(b.Document)), Publisher: published(b.Document.Publisher), Source: outward(b.Document.URL),
		Claims: len(claims), Here: len(parts[part-1].claims), Part: part, Parts: len(parts),
		JSON: "/api/v1" + documentURL(b.Document.ID),
	}
	if !b.Document.Published.IsZero() {
		d.Published = dateWords(b.Document.Published)
	}
	at := func(n int) string {
		return address(documentURL(b.Document.ID), url.Values{"part": {strconv.Itoa(n)}})
	}
	if part > 1 {
		d.Prev = at(part - 1)
	}
	if part < len(parts) {
		d.Next = at(part + 1)
	}
	if s.explain != nil {
		d.Explained = explainedURL(b.Document.ID)
	}
	d.Rows = reading{b, claim, d.Explained}.paragraphs(parts[part-1])
	return s.page(c, http.StatusOK, "document", d.Title, d)
}
