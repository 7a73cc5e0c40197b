package storetest

import (
	"fmt"
	"slices"
	"strings"

	"example.org/entente/graph"
)

// hostile are names that have broken programs.
var hostile = []string{
	`"><script>alert(1)</script>`, `\N`, `\"`, `'; DROP TABLE actors; --`, "`) MATCH (n) DETACH DELETE n //", `{{.}} %s %!d $0 ${x}`,
	strings.Repeat("x", 10_000), strings.Repeat("ў", 5_000), "مجلس \u202eالشورى", "\u200f\u202e\u2066", "e\u0301\u0302\u0303\u0304 ", "\u0301",
	"👩‍👩‍👧‍👦", "𝕬𝖈𝖙𝖔𝖗", "a\x00b", "a\tb\r\nc", "\u2028", "\ufeffBOM", "  blanks  ", "-", ".", "null", "NaN", "true", "0", "-1e9", "\U0010FFFF", "\uFFFD", "İstanbul ǅ ﬁ",
}

func testHostileNames(s session) {
	var batches []graph.Batch
	for i, name := range hostile {
		a := write(graph.DocumentID(fmt.Sprintf("doc %02d", i)), name, "2025")
		a.names(graph.Actor{ID: graph.ActorID(fmt.Sprintf("h%02d", i)), Name: name, Kind: graph.Group, Aliases: []string{name + "!"}})
		a.claims(graph.ActorID(fmt.Sprintf("h%02d", i)), "URGES", "victim", saidBy(graph.ActorID(fmt.Sprintf("h%02d", i))))
		b := a.done()
		b.Document.Title, b.Document.Byline, b.Document.URL = name, name, "javascript:"+name
		b.Document.Text += name
		batches = append(batches, b)
	}
	// As ids, those that an id may be.
	ids := write("ids", "", "")
	for _, name := range hostile {
		if (graph.Actor{ID: graph.ActorID(name), Name: name, Kind: graph.State}).Check() == nil {
			ids.names(graph.Actor{ID: graph.ActorID(name), Name: name, Kind: graph.State}).claims(graph.ActorID(name), "URGES", "victim")
		}
	}
	batches = append(batches, ids.done())
	for _, name := range hostile {
		if (graph.Document{ID: graph.DocumentID(name)}).Check() == nil {
			batches = append(batches, write(graph.DocumentID(name), "", "").mentions("victim").done())
		}
	}
	s.put(batches...)
	want := newReference()
	s.ok(want.Put(s.Context(), batches...))
	naive := session{s.T, want}
	s.same("the store", s.everything(), naive.everything())
	for _, b := range batches {
		s.same("document", s.document(b.Document.ID), naive.document(b.Document.ID))
	}
	for i, name := range hostile {
		s.same(fmt.Sprintf("find %.40q", name), s.find(name, noLimit), naive.find(name, noLimit))
		f := graph.Filter{Publishers: []string{name}}
		s.same(fmt.Sprintf("publisher %.40q", name), s.counts(f, 0), naive.counts(f, 0))
		id := graph.ActorID(fmt.Sprintf("h%02d", i))
		s.same(fmt.Sprintf("profile of %.40q", name), s.actor(id, f, 0), naive.actor(id, f, 0))
		_, err := s.store.Actor(s.Context(), graph.ActorID(name), graph.Filter{}, 0)
		_, wantErr := want.Actor(s.Context(), graph.ActorID(name), graph.Filter{}, 0)
		if (err == nil) != (wantErr == nil) {
			s.Errorf("actor %.40q: %v, want %v", name, err, wantErr)
		}
	}
}

func testOrder(s session) {
	// UTF-16 orders the last two of these the other way round, and a
	// collation by language shuffles them all.
	names := []string{"B", "Z", "a", "a b", "a-b", "aa", "e", "z", "ä", "é", "Ω", "я", "ﬀ", "𝒜"}
	a := write("order", "", "")
	for _, n := range names {
		a.names(graph.Actor{ID: graph.ActorID(n), Name: "Name", Kind: graph.State}).claims(graph.ActorID(n), "URGES", "target", saidBy(graph.ActorID(n)))
	}
	s.put(a.done())
	for _, n := range names {
		s.put(write(graph.DocumentID("d "+n), n, "2025-05-05").claims("p", "URGES", "q", saidBy(graph.ActorID("s"+n))).done())
	}
	want := strings.Join(names, "|")
	join := func(n int, at func(i int) string) string {
		var got []string
		for i := range n {
			if v := at(i); slices.Contains(names, v) {
				got = append(got, v)
			}
		}
		return strings.Join(got, "|")
	}
	g := s.subgraph(graph.View{Focus: []graph.ActorID{"target"}})
	s.same("actors", join(len(g.Actors), func(i int) string { return string(g.Actors[i].ID) }), want)
	s.same("relations", join(len(g.Relations), func(i int) string { return string(g.Relations[i].Source) }), want)
	p := s.actor("target", graph.Filter{}, 0)
	s.same("profile", join(len(p.Relations), func(i int) string { return string(p.Relations[i].Source) }), want)
	f := s.find("name", 0)
	s.same("found", join(len(f.Actors), func(i int) string { return string(f.Actors[i].ID) }), want)
	c := s.counts(graph.Filter{}, 0)
	s.same("speakers", join(len(c.SaidBy), func(i int) string { return string(c.SaidBy[i].Value) }), want)
	s.same("publishers", join(len(c.Publishers), func(i int) string { return c.Publishers[i].Value }), want)
	e := s.relation(graph.RelationKey{Source: "p", Type: "URGES", Target: "q"}, graph.Filter{}, 0)
	s.same("evidence", join(len(e.Documents), func(i int) string { return strings.TrimPrefix(string(e.Documents[i].Document.ID), "d ") }), want)
	s.same("publishers of a relation", strings.Join(e.Relation.Publishers, "|"), want)
	d := s.documents("d", 0)
	s.same("documents", join(len(d.Documents), func(i int) string { return strings.TrimPrefix(string(d.Documents[i].ID), "d ") }), want)
	s.same("documents after ﬀ", s.documents("d ﬀ", 1).Documents[0].ID, "d 𝒜")
}
