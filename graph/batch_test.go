package graph_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.org/entente/graph"
)

// visit is a batch of two claims, out of order.
func visit() graph.Batch {
	const text = "Oman met Iran. It warned Israel, Qatar said."
	at := func(word string) graph.Span {
		i := strings.Index(text, word)
		return graph.Span{Start: i, End: i + len(word)}
	}
	return graph.Batch{
		Document: graph.Document{ID: "visit", Text: text, Published: graph.Date{Year: 2025, Month: 6}},
		Actors: []graph.Actor{{ID: "qatar", Name: "Qatar", Kind: graph.State}, {ID: "iran", Name: "Iran", Kind: graph.State, Aliases: []string{"Tehran", "Persia", "Tehran"}},
			{ID: "oman", Name: "Oman", Kind: graph.State}, {ID: "israel", Name: "Israel", Kind: graph.State}},
		Mentions: []graph.Mention{{Actor: "israel", Span: at("Israel")}, {Actor: "oman", Span: at("Oman")}, {Actor: "israel", Span: at("Israel")}},
		Claims: []graph.Claim{
			{Source: graph.End{Actor: "iran", Span: at("Iran")}, Type: "WARNS", Target: graph.End{Actor: "israel", Span: at("Israel")}, Modality: graph.Actual,
				SaidBy: "qatar", Sentence: 1, Span: at("It warned Israel, Qatar said."), Trigger: at("warned"), Evidence: "It warned Israel, Qatar said.", Rule: "made/1"},
			{Source: graph.End{Actor: "iran", Span: at("Iran")}, Type: "MEETS_WITH", Target: graph.End{Actor: "oman", Span: at("Oman")}, Modality: graph.Actual,
				Span: at("Oman met Iran."), Trigger: at("met"), Evidence: "Oman met Iran.", Rule: "made/1"},
		},
	}
}

func TestPrepare(t *testing.T) {
	given, again := visit(), visit()
	again.Claims = append(again.Claims, again.Claims[0])
	p, err := again.Prepare()
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, a := range p.Actors {
		order = append(order, string(a.ID))
	}
	for _, m := range p.Mentions {
		order = append(order, string(m.Actor))
	}
	for _, c := range p.Claims {
		order = append(order, string(c.Type))
		if c.ID != graph.NewClaimID(c) || c.Document != "visit" {
			t.Errorf("claim %s has id %q and document %q", c.Type, c.ID, c.Document)
		}
	}
	if got, want := strings.Join(order, " "), "iran israel oman qatar oman israel MEETS_WITH WARNS"; got != want {
		t.Errorf("sorted it is %s, want %s", got, want)
	}
	if got := p.Actors[0].Aliases; !slices.Equal(got, []string{"Persia", "Tehran"}) {
		t.Errorf("aliases are %v", got)
	}
	if given2 := visit(); !reflect.DeepEqual(given, given2) || !reflect.DeepEqual(again.Claims[:2], given.Claims) || !reflect.DeepEqual(again.Actors, given.Actors) {
		t.Error("Prepare changed what it was given")
	}
	if twice, err := p.Prepare(); err != nil || !reflect.DeepEqual(twice, p) {
		t.Errorf("prepared twice it is %+v (%v), want %+v", twice, err, p)
	}
	empty, err := graph.Batch{Document: graph.Document{ID: "empty"}}.Prepare()
	if err != nil || empty.Actors == nil || empty.Mentions == nil || empty.Claims == nil {
		t.Errorf("an empty batch is %#v, error %v", empty, err)
	}
}

func TestPrepareRefuses(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*graph.Batch)
		says  string
	}{
		{"evidence that is not the text's", func(b *graph.Batch) { b.Claims[0].Evidence = "Iran warned Israel." }, "not what the text says"},
		{"a text that changed", func(b *graph.Batch) { b.Document.Text = strings.ToUpper(b.Document.Text) }, "not what the text says"},
		{"a text cut short", func(b *graph.Batch) { b.Document.Text = b.Document.Text[:20] }, "a text of 20 bytes"},
		{"one actor at both ends", func(b *graph.Batch) { b.Claims[0].Target = b.Claims[0].Source }, "one actor"},
		{"a speaker whom it does not list", func(b *graph.Batch) { b.Actors = b.Actors[1:] }, `"qatar" is not among`},
		{"an actor listed twice", func(b *graph.Batch) { b.Actors[0].ID = "iran" }, `"iran" is listed twice`},
		{"another document's claim", func(b *graph.Batch) { b.Claims[1].Document = "other" }, `"other"`},
		{"a trigger elsewhere", func(b *graph.Batch) { b.Claims[0].Trigger.Start = 0 }, "trigger"},
		{"no rule", func(b *graph.Batch) { b.Claims[0].Rule = "" }, "rule"},
		{"a type of small letters", func(b *graph.Batch) { b.Claims[0].Type = "warns" }, `"warns"`},
		{"a month without a year", func(b *graph.Batch) { b.Document.Published = graph.Date{Month: 6} }, "published"},
		{"a byline that is not UTF-8", func(b *graph.Batch) { b.Document.Byline = "\xff" }, "byline"},
	} {
		b := visit()
		c.spoil(&b)
		_, err := b.Prepare()
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), `"visit"`) {
			t.Errorf("%s: error %v, want one that is %q and says %q", c.name, err, graph.ErrInvalid, c.says)
		}
	}
}

// Each thing that makes one claim another gives it another id.
func TestClaimID(t *testing.T) {
	seen := map[graph.ClaimID]string{}
	for _, c := range []struct {
		name   string
		change func(*graph.Claim)
	}{
		{"as it is", func(*graph.Claim) {}},
		{"source", func(c *graph.Claim) { c.Source.Actor = "usa" }},
		{"source's words", func(c *graph.Claim) { c.Source.Span.End++ }},
		{"type", func(c *graph.Claim) { c.Type = "THREATENS" }},
		{"target", func(c *graph.Claim) { c.Target.Actor = "usa" }},
		{"other party", func(c *graph.Claim) { c.Other = &graph.End{Actor: "usa"} }},
		{"modality", func(c *graph.Claim) { c.Modality = graph.Negated }},
		{"speaker", func(c *graph.Claim) { c.SaidBy = "" }},
		{"trigger", func(c *graph.Claim) { c.Trigger.Start++ }},
		{"sentence", func(c *graph.Claim) { c.Span.End-- }},
		{"title", func(c *graph.Claim) { c.Title = "minister" }},
		{"document", func(c *graph.Claim) { c.Document = "another" }},
	} {
		claim := visit().Claims[0]
		c.change(&claim)
		id := graph.NewClaimID(claim)
		if before, ok := seen[id]; ok || len(id) != 20 {
			t.Errorf("%s gives id %q, as does: %s", c.name, id, before)
		}
		seen[id] = c.name
	}
	c := visit().Claims[0]
	c.ID, c.Rule = "something", "better/2"
	if _, ok := seen[graph.NewClaimID(c)]; !ok {
		t.Error("what coded a claim changes its id")
	}
}

func TestClaimWhen(t *testing.T) {
	d := graph.Document{Published: day(t, "2025-06-22")}
	if got := (graph.Claim{}).When(d); got != d.Published {
		t.Errorf("without a date it is of %v", got)
	}
	if got := (graph.Claim{Date: day(t, "2024")}).When(d); got.String() != "2024" {
		t.Errorf("with a date it is of %v", got)
	}
}

func TestNewDocumentID(t *testing.T) {
	a, b := graph.NewDocumentID("P", "text"), graph.NewDocumentID("", "Ptext")
	if a == b || a != graph.NewDocumentID("P", "text") || (graph.Document{ID: a}).Check() != nil {
		t.Errorf("ids %q and %q", a, b)
	}
}
