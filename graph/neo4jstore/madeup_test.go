package neo4jstore_test

import (
	"flag"
	"testing"

	"example.org/entente/graph/cypher/grammar"
	"example.org/entente/graph/storetest"
)

var (
	madeUp = flag.Int("made-up", 300, "how many made-up queries to ask both stores")
	madeBy = flag.Uint64("made-by", 1, "the seed of the made-up queries")
)

func TestBothStoresAnswerMadeUpQueriesAlike(t *testing.T) {
	here, there := both(t, append(storetest.Corpus(2, 6), storetest.Harbour())...)
	g := grammar.New(*madeBy, vocabulary())
	queries := make([]grammar.Query, *madeUp)
	for i := range queries {
		queries[i] = g.Next()
	}
	compare(t, here, there, queries)
}

// vocabulary is what the graph of the documents is made of.
func vocabulary() *grammar.Vocabulary {
	v := &grammar.Vocabulary{
		Labels: map[string][]string{"Actor": {"State", "Person", "Organization", "Group"}, "Claim": nil, "Document": nil},
		Ways: []grammar.Way{
			{From: "Claim", Type: "SOURCE", To: "Actor"}, {From: "Claim", Type: "TARGET", To: "Actor"}, {From: "Claim", Type: "SAID_BY", To: "Actor"},
			{From: "Claim", Type: "STATED_IN", To: "Document"}, {From: "Document", Type: "NAMES", To: "Actor"},
		},
		Keys: map[string][]grammar.Key{
			"Actor": {
				{Name: "id", Kind: grammar.Text, Values: []string{"'iran'", "'oman'", "'envoy'", "$id"}},
				{Name: "name", Kind: grammar.Text, Values: []string{"'Iran'", "'Qatar'", "'nobody'"}},
				{Name: "country", Kind: grammar.Text, Values: []string{"'IRN'", "'OMN'"}},
				{Name: "aliases", Kind: grammar.Texts},
			},
			"Claim": {
				{Name: "type", Kind: grammar.Text, Values: []string{"'THREATENS'", "'MEDIATES'", "'MEETS_WITH'", "'ATTACKS'"}},
				{Name: "modality", Kind: grammar.Text, Values: []string{"'actual'", "'future'", "'negated'", "'hypothetical'"}},
				{Name: "source", Kind: grammar.Text, Values: []string{"'iran'", "'oman'"}},
				{Name: "evidence", Kind: grammar.Text},
				{Name: "said_by", Kind: grammar.Text, Values: []string{"'iran'", "null"}},
				{Name: "date", Kind: grammar.Text, Values: []string{"'2025-06'", "'2025'"}},
				{Name: "from", Kind: grammar.DayText},
				{Name: "to", Kind: grammar.DayText},
				{Name: "sentence", Kind: grammar.Integer, Values: []string{"0", "1", "2", "$n"}},
				{Name: "span", Kind: grammar.Integers},
			},
			"Document": {
				{Name: "id", Kind: grammar.Text, Values: []string{"'harbour'", "'doc-00001'"}},
				{Name: "publisher", Kind: grammar.Text, Values: []string{"'The Paper'", "'Agency'", "'Morning Wire'"}},
				{Name: "title", Kind: grammar.Text},
				{Name: "published", Kind: grammar.DayText},
			},
			"NAMES": {
				{Name: "name", Kind: grammar.Text, Values: []string{"'Iran'", "'Tehran'"}},
				{Name: "starts", Kind: grammar.Integers},
			},
		},
		Indexes: map[string][]grammar.Search{
			"entente_names":    {{Text: "iran", Label: "Actor"}, {Text: "q*", Label: "Actor"}, {Text: "tehran OR oman", Label: "Actor"}},
			"entente_evidence": {{Text: "mediated", Label: "Claim"}, {Text: "iran AND oman", Label: "Claim"}, {Text: "the -qatar", Label: "Claim"}, {Text: "a*", Label: "Claim"}},
		},
	}
	for _, typ := range []string{"THREATENS", "ATTACKS", "MEDIATES", "MEETS_WITH", "HOLDS_OFFICE", "WARNS", "ACCUSES", "SUPPORTS", "URGES"} {
		v.Ways = append(v.Ways, grammar.Way{From: "Actor", Type: typ, To: "Actor"})
		v.Keys[typ] = []grammar.Key{
			{Name: "claims", Kind: grammar.Integer, Values: []string{"1", "2"}},
			{Name: "actual", Kind: grammar.Integer, Values: []string{"0", "1"}},
			{Name: "negated", Kind: grammar.Integer},
			{Name: "first", Kind: grammar.DayText},
			{Name: "last", Kind: grammar.DayText},
			{Name: "publishers", Kind: grammar.Texts},
		}
	}
	return v
}
