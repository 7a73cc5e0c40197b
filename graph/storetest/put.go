package storetest

import (
	"strings"

	"example.org/entente/graph"
)

// talks is a document with every kind of claim.
func talks() graph.Batch {
	return write("talks", "The Paper", "2025-06-22").
		names(graph.Actor{ID: "oman", Name: "Oman", Kind: graph.State, Country: "OMN", Aliases: []string{"Muscat", "Sultanate of Oman"}}).
		names(graph.Actor{ID: "araghchi", Name: "Abbas Araghchi", Kind: graph.Person, Country: "IRN"}).
		claims("oman", "MEDIATES", "iran", other("united-states")).
		claims("united-states", "THREATENS", "iran", modality(graph.Hypothetical), saidBy("araghchi"), on("2025-07")).
		claims("iran", "ATTACKS", "israel", modality(graph.Negated)).
		claims("araghchi", "HOLDS_OFFICE", "iran", title("foreign minister")).
		mentions("switzerland").
		done()
}

func testEmpty(s session) {
	s.same("find", s.find("", 0), graph.ActorList{Actors: []graph.ActorCount{}})
	s.same("documents", s.documents("", 0), graph.DocumentList{Documents: []graph.Document{}})
	s.same("subgraph", s.subgraph(graph.View{}), graph.Subgraph{
		View: graph.View{}.WithDefaults(), Actors: []graph.Actor{}, Relations: []graph.Relation{}})
	var none []graph.Count[graph.Modality]
	for _, m := range graph.Modalities {
		none = append(none, graph.Count[graph.Modality]{Value: m})
	}
	s.same("counts", s.counts(graph.Filter{}, 0), graph.Counts{
		Types: []graph.Count[graph.RelationType]{}, Modalities: none, SaidBy: []graph.Count[graph.ActorID]{},
		Publishers: []graph.Count[string]{}, Actors: []graph.Actor{}})
	s.ok(s.store.Ping(s.Context()))
}

func testPutKeeps(s session) {
	b := talks()
	s.put(b)
	want, err := b.Prepare()
	s.ok(err)
	s.same("document", s.document("talks"), want)
	for _, c := range want.Claims {
		e := s.relation(c.Relation(), graph.Filter{}, 0)
		s.same("claim "+c.Relation().String(), e.Documents, []graph.DocumentClaims{{Document: want.Document.Head(), Claims: []graph.Claim{c}}})
	}
	d := write("plain", "", "").done()
	s.put(d)
	s.same("document without anything", s.document("plain").Document, d.Document)
}

func testPutTwice(s session) {
	s.put(talks())
	before := s.everything()
	s.put(talks())
	s.put(talks(), talks())
	s.same("the store", s.everything(), before)
}

func testPutReplaces(s session) {
	s.put(write("a", "Old Paper", "2025-01-01").claims("iran", "THREATENS", "israel").claims("iran", "MEETS_WITH", "oman").done(),
		write("b", "", "2025-01-02").claims("iran", "THREATENS", "israel").done())
	s.put(write("a", "New Paper", "2025-03").claims("oman", "URGES", "iran").claims("iran", "THREATENS", "israel", modality(graph.Negated)).done())
	g := s.subgraph(graph.View{})
	s.same("relations", tell(g.Relations), "iran THREATENS israel 2; oman URGES iran 1")
	s.same("publishers", g.Relations[0].Publishers, []string{"", "New Paper"})
	s.same("last", g.Relations[0].Last, day("2025-03"))
	s.same("negated", g.Relations[0].Modalities, graph.Tally{Actual: 1, Negated: 1})
	s.same("head", s.documents("", 1).Documents[0].Published, day("2025-03"))
	s.same("size", g.Total, graph.Size{Actors: 3, Relations: 2, Claims: 3})
	_, err := s.store.Relation(s.Context(), graph.RelationKey{Source: "iran", Type: "MEETS_WITH", Target: "oman"}, graph.Filter{}, 0)
	s.fails("a relation nobody states any more", err, graph.ErrNotFound)
}

func testPutNothingLeft(s session) {
	s.put(talks())
	s.put(write("talks", "The Paper", "2025-06-22").done())
	s.same("actors", s.find("", 0), graph.ActorList{Actors: []graph.ActorCount{}})
	s.same("size", s.subgraph(graph.View{}).Total, graph.Size{})
	s.same("documents", s.documents("", 0).Total, 1)
	s.same("counts", s.counts(graph.Filter{}, 0).Types, []graph.Count[graph.RelationType]{})
}

func testPutNone(s session) {
	s.put()
	s.same("documents", s.documents("", 0).Total, 0)
}

func testPutLaterCounts(s session) {
	first := write("a", "First", "2025").claims("iran", "THREATENS", "israel").done()
	later := write("a", "Later", "2025").claims("oman", "URGES", "iran").done()
	s.put(first, write("b", "", "").claims("x", "URGES", "y").done(), later)
	s.same("relations", tell(s.subgraph(graph.View{}).Relations), "oman URGES iran 1; x URGES y 1")
	s.same("publisher", s.document("a").Document.Publisher, "Later")
	s.same("documents", s.documents("", 0).Total, 2)
}

func testPutDuplicate(s session) {
	b := talks()
	b.Claims = append(b.Claims, b.Claims[0], b.Claims[1])
	b.Mentions = append(b.Mentions, b.Mentions[0])
	s.put(b)
	want, err := talks().Prepare()
	s.ok(err)
	s.same("document", s.document("talks"), want)
	s.same("claims", s.subgraph(graph.View{}).Total.Claims, 4)
}

// invalid lists ways to break a good batch, with what the error must name
// beside the document.
var invalid = []struct {
	name  string
	spoil func(*graph.Batch)
	words []string
}{
	{"an id that is empty", func(b *graph.Batch) { b.Document.ID = "" }, nil},
	{"an id of 513 bytes", func(b *graph.Batch) { b.Document.ID = graph.DocumentID(strings.Repeat("x", 513)) }, []string{"512"}},
	{"an id with a NUL", func(b *graph.Batch) { b.Document.ID = "bad\x00" }, nil},
	{"text that is not UTF-8", func(b *graph.Batch) { b.Document.Text += "\xff" }, []string{"bad", "text", "UTF-8"}},
	{"a publication day that is none", func(b *graph.Batch) { b.Document.Published = graph.Date{Year: 2025, Month: 2, Day: 30} }, []string{"bad", "2025-02-30"}},
	{"a span outside the text", func(b *graph.Batch) { b.Claims[0].Span.End = len(b.Document.Text) + 1 }, []string{"bad"}},
	{"a span that begins before the text", func(b *graph.Batch) { b.Claims[0].Source.Span.Start = -1 }, []string{"bad"}},
	{"an empty span", func(b *graph.Batch) { b.Claims[0].Trigger.End = b.Claims[0].Trigger.Start }, []string{"bad"}},
	{"a mention outside the text", func(b *graph.Batch) { b.Mentions[0].Span.End += 1 << 20 }, []string{"bad"}},
	{"a span that cuts a character", func(b *graph.Batch) {
		b.Document.Text += "é"
		b.Mentions[0].Span = graph.Span{Start: len(b.Document.Text) - 1, End: len(b.Document.Text)}
	}, []string{"bad", "cuts a character"}},
	{"evidence that differs from the text", func(b *graph.Batch) { b.Claims[0].Evidence += "!" }, []string{"bad", "evidence"}},
	{"a trigger outside its sentence", func(b *graph.Batch) { b.Claims[0].Trigger = b.Claims[1].Trigger }, []string{"bad", "trigger"}},
	{"a claim of another document", func(b *graph.Batch) { b.Claims[0].Document = "good" }, []string{"bad", "good"}},
	{"a claim about one actor", func(b *graph.Batch) { b.Claims[0].Target = b.Claims[0].Source }, []string{"bad"}},
	{"a source that is not among the actors", func(b *graph.Batch) { b.Claims[0].Source.Actor = "nobody" }, []string{"bad", "nobody"}},
	{"a speaker who is not among the actors", func(b *graph.Batch) { b.Claims[0].SaidBy = "nobody" }, []string{"bad", "nobody"}},
	{"another party that is not among the actors", func(b *graph.Batch) {
		b.Claims[0].Other = &graph.End{Actor: "nobody", Span: b.Claims[0].Target.Span}
	}, []string{"bad", "nobody"}},
	{"a mention of one who is not among the actors", func(b *graph.Batch) { b.Mentions[0].Actor = "nobody" }, []string{"bad", "nobody"}},
	{"an actor listed twice", func(b *graph.Batch) { b.Actors = append(b.Actors, b.Actors[0]) }, []string{"bad", "twice"}},
	{"an actor without a name", func(b *graph.Batch) { b.Actors[0].Name = "" }, []string{"bad"}},
	{"an actor of no kind", func(b *graph.Batch) { b.Actors[0].Kind = "robot" }, []string{"bad", "robot"}},
	{"an actor id with a line break", func(b *graph.Batch) { b.Actors[0].ID = "a\nb" }, []string{"bad"}},
	{"an alias that is not UTF-8", func(b *graph.Batch) { b.Actors[0].Aliases = []string{"\xc3"} }, []string{"bad"}},
	{"a relation type with a quotation mark", func(b *graph.Batch) { b.Claims[0].Type = "X`]->() DELETE" }, []string{"bad"}},
	{"a relation type in lower case", func(b *graph.Batch) { b.Claims[0].Type = "threatens" }, []string{"bad", "threatens"}},
	{"a modality that is none", func(b *graph.Batch) { b.Claims[0].Modality = "perhaps" }, []string{"bad", "perhaps"}},
	{"a claim without a rule", func(b *graph.Batch) { b.Claims[0].Rule = "" }, []string{"bad", "rule"}},
	{"a claim on a day that is none", func(b *graph.Batch) { b.Claims[0].Date = graph.Date{Year: 2025, Month: 13} }, []string{"bad"}},
	{"a sentence before the first", func(b *graph.Batch) { b.Claims[0].Sentence = -1 }, []string{"bad"}},
}

func testPutInvalid(s session) {
	s.put(write("bad", "", "2025").claims("x", "URGES", "y").done(), talks())
	before := s.everything()
	for _, c := range invalid {
		b := talks()
		b.Document.ID = "bad"
		c.spoil(&b)
		s.fails(c.name, s.store.Put(s.Context(), b), graph.ErrInvalid, c.words...)
	}
	s.same("the store", s.everything(), before)
}

func testPutAllOrNothing(s session) {
	s.put(talks())
	before := s.everything()
	bad := write("b", "", "").claims("x", "URGES", "y").done()
	bad.Claims[0].Evidence = "x praises y."
	good := write("b", "", "").claims("x", "URGES", "y").done()
	replaced := write("talks", "", "").claims("x", "URGES", "y").done()
	s.fails("a bad batch at the end", s.store.Put(s.Context(), good, replaced, bad), graph.ErrInvalid, `"b"`)
	s.fails("a bad batch that a later one would replace", s.store.Put(s.Context(), bad, good), graph.ErrInvalid, `"b"`)
	s.same("the store", s.everything(), before)
}
