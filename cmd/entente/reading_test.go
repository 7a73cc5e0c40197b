package main

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/reader"
)

func TestAMixedPageGivesWhatItsEnglishStates(t *testing.T) {
	page := "Le président du Tchad a reçu mardi une délégation venue de la capitale pour une visite de deux jours.\n\n" +
		"France accused Russia of attacking Ukraine.\n\n" +
		"Посол Франции вернулся в Москву."
	got := entente(t, page, "extract", "--format", "text")
	got.want(t, 0)
	if !strings.Contains(got.stdout, "(2 paragraphs not in English left out)") || !strings.Contains(got.stdout, "France  accuses") {
		t.Errorf("got\n%s", got.stdout)
	}
}

func TestATextThatIsLongerThanASectionIsReadToItsEnd(t *testing.T) {
	p := newPipeline()
	filler := strings.Repeat("The weather in the valley stayed dry for most of the week. ", 50) + "\n\n"
	text := "France accused Russia of attacking Ukraine.\n\n" + strings.Repeat(filler, 150) + "Japan threatened Russia with sanctions."
	read, batch, err := read(t.Context(), p.Read, reader.Recognise(graph.Document{ID: "book", Text: text}))
	if err != nil {
		t.Fatal(err)
	}
	holds(t, read)
	last := batch.Claims[len(batch.Claims)-1]
	if len(batch.Claims) != 3 || last.Type != "THREATENS" || last.Evidence != "Japan threatened Russia with sanctions." {
		t.Errorf("got %v", batch.Claims)
	}
	if s := read.Sentences[last.Sentence]; s.Span != last.Span {
		t.Errorf("sentence %d is at %v, the claim's at %v", last.Sentence, s.Span, last.Span)
	}
}

// holds fails t where a span leaves the text, splits a rune or a claim's evidence is not
// the text at its span.
func holds(t *testing.T, x *importer.Text) {
	t.Helper()
	text := x.Document.Text
	check := func(what string, s graph.Span) {
		if s.Start < 0 || s.End > len(text) || s.Start > s.End ||
			s.Start < len(text) && !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
			t.Fatalf("%s at %v of a text of %d bytes", what, s, len(text))
		}
	}
	for _, s := range x.Sentences {
		check("a sentence", s.Span)
		for _, token := range s.Tokens {
			check("a token", token.Span)
		}
	}
	for _, q := range x.Quotes {
		check("a quotation", q)
	}
	for _, m := range x.Mentions {
		check("a mention", m.Span)
		check("an owner", m.Owner)
	}
	for _, p := range x.Parts {
		check("a part", p.Span)
	}
	for _, c := range x.Claims {
		check("a source", c.Source.Span)
		check("a target", c.Target.Span)
		check("a trigger", c.Trigger)
		check("evidence", c.Span)
		if c.Evidence != c.Span.In(text) {
			t.Fatalf("the evidence %q does not stand at %v", c.Evidence, c.Span)
		}
		for _, s := range []graph.Span{c.Source.Span, c.Target.Span, c.Trigger} {
			if !c.Span.Contains(s) && c.Trigger == s {
				t.Fatalf("the trigger at %v is not in the sentence at %v", s, c.Span)
			}
		}
	}
}

// FuzzReading takes any text whole through the reader: no span leaves the text or splits a
// rune, nothing breaks, and the same text gives the same claims.
func FuzzReading(f *testing.F) {
	f.Add("France accused Russia of attacking Ukraine, the minister said. \"We will strike back,\" she told reporters in Kyiv on Tuesday.")
	f.Add("KYIV, June 3 (Agency) - Labour MP Jo Pike, 54, of the U.K.'s “Action Front” won't meet Mr. al-Sadr.\nBy JANE DOE")
	f.Add("Ǿ̈ 😀 U.S.-led \u202e\x00é'\u00ad— 'x' (R-Texas) 10 Downing Street’s…")
	f.Add("The army and the rebels, who, which; and and of the of the 's 's , , said said to to be be")
	p := newPipeline()
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 20_000 {
			return // readers refuse what is no text
		}
		a := reader.Recognise(graph.Document{ID: "fuzz", Text: text})
		first, err := p.Read(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		holds(t, first)
		if _, err := first.Batch().Prepare(); err != nil {
			t.Fatalf("what was read does not hold: %v", err)
		}
		again, err := p.Read(t.Context(), a)
		if err != nil || fmt.Sprint(first.Claims) != fmt.Sprint(again.Claims) {
			t.Fatalf("read twice, %v\n%v\n%v", err, first.Claims, again.Claims)
		}
	})
}
