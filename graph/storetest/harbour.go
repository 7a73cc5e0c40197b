package storetest

import (
	"strings"

	"example.org/entente/graph"
)

// Harbour is a document with a claim of each shape.
func Harbour() graph.Batch {
	text := "The envoy said Oman mediated between Iran and Qatar. Iran may attack Oman, the paper wrote."
	at := func(words string) graph.Span {
		i := strings.Index(text, words)
		return graph.Span{Start: i, End: i + len(words)}
	}
	first, second := at("The envoy said Oman mediated between Iran and Qatar."), at("Iran may attack Oman, the paper wrote.")
	iran2, oman2 := at("Iran may"), at("Oman, the")
	iran2.End, oman2.End = iran2.Start+4, oman2.Start+4
	end := func(id graph.ActorID, s graph.Span) graph.End { return graph.End{Actor: id, Span: s} }
	qatar := end("qatar", at("Qatar"))
	return graph.Batch{
		Document: graph.Document{ID: "harbour", Title: "Talks", Publisher: "The Paper", Published: graph.Date{Year: 2025, Month: 6, Day: 22}, Text: text},
		Actors: []graph.Actor{
			{ID: "iran", Name: "Iran", Kind: graph.State, Country: "IRN", Aliases: []string{"Tehran"}},
			{ID: "oman", Name: "Oman", Kind: graph.State, Country: "OMN"},
			{ID: "qatar", Name: "Qatar", Kind: graph.State},
			{ID: "envoy", Name: "The Envoy", Kind: graph.Person},
		},
		Mentions: []graph.Mention{{Actor: "iran", Span: at("Iran")}, {Actor: "iran", Span: iran2}, {Actor: "oman", Span: at("Oman")}},
		Claims: []graph.Claim{
			{Source: end("oman", at("Oman")), Type: "MEDIATES", Target: end("iran", at("Iran")), Other: &qatar, Modality: graph.Actual, SaidBy: "envoy",
				Date: graph.Date{Year: 2025, Month: 6}, Span: first, Trigger: at("mediated"), Evidence: first.In(text), Rule: "mediates/1"},
			{Source: end("iran", iran2), Type: "ATTACKS", Target: end("oman", oman2), Modality: graph.Hypothetical,
				Sentence: 1, Span: second, Trigger: at("attack"), Evidence: second.In(text), Rule: "attacks/1"},
			{Source: end("envoy", at("The envoy")), Type: "HOLDS_OFFICE", Target: end("oman", at("Oman")), Modality: graph.Actual, Title: "envoy",
				Span: first, Trigger: at("envoy"), Evidence: first.In(text), Rule: "office/1"},
		},
	}
}
