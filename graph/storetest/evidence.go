package storetest

import (
	"fmt"
	"strings"

	"example.org/entente/graph"
)

var threat = graph.RelationKey{Source: "iran", Type: "THREATENS", Target: "israel"}

// threats are four documents that state one relation, and something besides.
func threats() []graph.Batch {
	return []graph.Batch{
		write("b", "Q", "2025-06-02").claims("iran", "THREATENS", "israel", saidBy("oman")).
			claims("israel", "THREATENS", "iran").claims("iran", "THREATENS", "israel", on("2024"), modality(graph.Future)).done(),
		write("a", "P", "2025-06-02").claims("iran", "THREATENS", "israel", modality(graph.Negated)).done(),
		write("c", "", "").claims("iran", "THREATENS", "israel").done(),
		write("d", "P", "2025-06").claims("iran", "THREATENS", "israel", other("qatar")).claims("iran", "URGES", "israel").done(),
		write("e", "P", "2025-06-03").claims("iran", "THREATENS", "israel").done(),
	}
}

// places writes where an answer's claims stand: "d 0; b 0 2; …".
func places(e graph.Evidence) string {
	var parts []string
	for _, d := range e.Documents {
		part := string(d.Document.ID)
		for _, c := range d.Claims {
			part += fmt.Sprintf(" %d", c.Sentence)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "; ")
}

func testRelationGroups(s session) {
	s.put(threats()...)
	e := s.relation(threat, graph.Filter{}, 0)
	s.same("claims", places(e), "e 0; a 0; b 0 2; d 0; c 0")
	s.same("relation", e.Relation, graph.Relation{RelationKey: threat, Claims: 6, Modalities: graph.Tally{Actual: 4, Future: 1, Negated: 1},
		First: day("2024"), Last: day("2025-06"), Publishers: []string{"", "P", "Q"}, Documents: 5, Others: []graph.ActorID{"qatar"}})
	s.same("counts", []int{e.Total, e.Hidden}, []int{6, 0})
	s.same("actors", actorIDs(e.Actors), "iran israel oman qatar")
	s.same("document has no text", e.Documents[0].Document, s.document("e").Document.Head())
	want, err := threats()[0].Prepare()
	s.ok(err)
	s.same("claim", e.Documents[2].Claims, []graph.Claim{want.Claims[0], want.Claims[2]})
}

func testRelationHidden(s session) {
	s.put(threats()...)
	e := s.relation(threat, graph.Filter{Publishers: []string{"Q", ""}}, 0)
	s.same("filtered", places(e), "b 0 2; c 0")
	s.same("counts", []int{e.Total, e.Hidden}, []int{3, 3})
	s.same("actors", actorIDs(e.Actors), "iran israel oman")
	e = s.relation(threat, graph.Filter{}, 3)
	s.same("limited", places(e), "e 0; a 0; b 0")
	s.same("counts of limited", []int{e.Total, e.Hidden, e.Relation.Claims}, []int{6, 0, 6})
	s.same("actors of the claims listed and of the summary", actorIDs(e.Actors), "iran israel oman qatar")
	e = s.relation(threat, graph.Filter{SaidBy: []graph.ActorID{"qatar"}}, 0)
	s.same("nothing passes", e, graph.Evidence{Relation: graph.Relation{RelationKey: threat, Publishers: []string{}},
		Documents: []graph.DocumentClaims{}, Hidden: 6, Actors: e.Actors})
	s.same("its ends have names", actorIDs(e.Actors), "iran israel")
}

func testRelationUnknown(s session) {
	s.put(threats()...)
	for _, key := range []graph.RelationKey{
		{Source: "israel", Type: "URGES", Target: "iran"},
		{Source: "iran", Type: "SUPPORTS", Target: "israel"},
		{Source: "nobody", Type: "URGES", Target: "iran"},
		{Source: "iran", Type: "X`]-() MATCH (n", Target: "israel"},
		{},
	} {
		_, err := s.store.Relation(s.Context(), key, graph.Filter{}, 0)
		s.fails(key.String(), err, graph.ErrNotFound)
	}
}

func testDocumentUnknown(s session) {
	s.put(threats()...)
	_, err := s.store.Document(s.Context(), "z")
	s.fails("document", err, graph.ErrNotFound, `"z"`)
	_, err = s.store.Document(s.Context(), "")
	s.fails("document without an id", err, graph.ErrNotFound)
}

func testDocumentsPage(s session) {
	s.put(threats()...)
	want := s.documents("", 0)
	s.same("total", []int{len(want.Documents), want.Total}, []int{5, 5})
	for i, id := range []graph.DocumentID{"a", "b", "c", "d", "e"} {
		s.same("document", want.Documents[i], s.document(id).Document.Head())
	}
	var paged []graph.Document
	after := graph.DocumentID("")
	for {
		page := s.documents(after, 2)
		s.same("total of a page", page.Total, 5)
		if len(page.Documents) == 0 {
			break
		}
		paged = append(paged, page.Documents...)
		after = page.Documents[len(page.Documents)-1].ID
	}
	s.same("pages", paged, want.Documents)
	s.same("after an id that is no document", s.documents("bb", 1).Documents[0].ID, "c")
}
