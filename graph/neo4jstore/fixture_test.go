package neo4jstore_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"example.org/entente/graph"
	"example.org/entente/graph/neo4jstore"
)

// harbour is a document with a claim of each shape.
func harbour() graph.Batch {
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

// renamed is harbour in other words: another type for one claim, and one of
// its actors of another kind.
func renamed(t graph.RelationType) graph.Batch {
	b := harbour()
	b.Claims[1].Type = t
	b.Actors[2].Kind = graph.Organization
	return b
}

func put(t testing.TB, s *neo4jstore.Store, batches ...graph.Batch) {
	t.Helper()
	if err := s.Put(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
}

// ask runs Cypher past the store and returns the rows as text, one a line.
func ask(t testing.TB, c neo4jstore.Config, statement string) string {
	t.Helper()
	lines, err := run(t.Context(), c, statement)
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
	return strings.Join(lines, "\n")
}

func run(ctx context.Context, c neo4jstore.Config, statement string) ([]string, error) {
	auth := neo4j.NoAuth()
	if c.Password != "" {
		auth = neo4j.BasicAuth(c.Username, c.Password, "")
	}
	d, err := neo4j.NewDriverWithContext(c.URI, auth)
	if err != nil {
		return nil, err
	}
	defer func() { _ = d.Close(ctx) }()
	result, err := neo4j.ExecuteQuery(ctx, d, statement, nil, neo4j.EagerResultTransformer)
	if err != nil {
		return nil, err
	}
	var lines []string
	for _, r := range result.Records {
		var values []string
		for _, v := range r.Values {
			values = append(values, fmt.Sprint(v))
		}
		lines = append(lines, strings.Join(values, " "))
	}
	return lines, nil
}

// dump is all that the database holds, sorted, but for when it was written.
func dump(t testing.TB, c neo4jstore.Config) string {
	t.Helper()
	nodes := ask(t, c, "MATCH (n) WHERE NOT n:EntenteTestDatabase AND NOT n:Entente RETURN labels(n), properties(n)")
	ties := ask(t, c, "MATCH (a)-[r]->(b) RETURN labels(a), a.id, type(r), properties(r), labels(b), b.id")
	lines := strings.Split(nodes+"\n"+ties, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
