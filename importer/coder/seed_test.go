package coder_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// A fact is what a careful reader takes from a text; "" stands for anything.
type fact struct {
	sources  []string // one of these
	relation graph.RelationType
	target   string
	modality graph.Modality
	other    string
	date     string
	title    string
}

// states tells whether a claim of t is f.
func (f fact) states(t *importer.Text, c graph.Claim) bool {
	called := names(t)
	is := func(want, got string) bool { return want == "" || want == got }
	same := slices.Contains(f.sources, called[c.Source.Actor]) && is(f.target, called[c.Target.Actor]) ||
		slices.Contains(f.sources, called[c.Target.Actor]) && is(f.target, called[c.Source.Actor]) && symmetric[c.Type]
	return same && c.Type == f.relation && is(string(f.modality), string(c.Modality)) && is(f.date, c.Date.String()) &&
		is(f.title, c.Title) && (f.other == "" || c.Other != nil && called[c.Other.Actor] == f.other)
}

var symmetric = map[graph.RelationType]bool{"NEGOTIATES_WITH": true, "MEETS_WITH": true, "ALLIES_WITH": true, "COOPERATES_WITH": true}

// TestSeed reads the article that the project began with, where it is at
// hand, and looks for what a careful reader takes from it and for what he would not.
func TestSeed(t *testing.T) {
	data, err := os.ReadFile("../../../shared/seeds/000_cd008b25ff3e4b3b.txt")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the article that the project began with is not here")
	}
	if err != nil {
		t.Fatal(err)
	}
	got := read(t, string(data), graph.Date{Year: 2026, Month: 2, Day: 7})
	us, iran := "United States", "Iran"
	for _, f := range []fact{
		{sources: []string{"Oman", "Badr bin Hamad al-Busaidi", "Badr Albusaidi"}, relation: "MEDIATES", target: iran, other: us},
		{sources: []string{iran}, relation: "NEGOTIATES_WITH", target: us},
		{sources: []string{us, "Donald Trump"}, relation: "THREATENS", target: iran, modality: graph.Actual},
		{sources: []string{us}, relation: "DEMANDS", target: iran, modality: graph.Actual},
		{sources: []string{us}, relation: "ATTACKS", target: iran, modality: graph.Actual, date: "2025-06"},
		{sources: []string{iran}, relation: "SUPPORTS", target: "Hezbollah"},
		{sources: []string{iran}, relation: "SUPPORTS", target: "Hamas"},
		{sources: []string{"Israel"}, relation: "ALLIES_WITH", target: us},
		{sources: []string{"Israel"}, relation: "URGES", target: us},
		{sources: []string{"Benjamin Netanyahu"}, relation: "ACCUSES", target: iran},
		{sources: []string{"Iranian secret police"}, relation: "COERCES", target: "Iranian protesters"},
		{sources: []string{"Iranian protesters"}, relation: "OPPOSES"},
		{sources: []string{"Qatar"}, relation: "WARNS"},
		{sources: []string{"Turkey"}, relation: "WARNS"},
		{sources: []string{"Saudi Arabia"}, relation: "WARNS"},
		{sources: []string{"Abbas Araghchi"}, relation: "HOLDS_OFFICE", target: iran, title: "foreign minister"},
		{sources: []string{"Donald Trump"}, relation: "HOLDS_OFFICE", target: us, title: "president"},
		{sources: []string{"Steve Witkoff"}, relation: "HOLDS_OFFICE", target: us},
		{sources: []string{"Badr bin Hamad al-Busaidi", "Badr Albusaidi"}, relation: "HOLDS_OFFICE", target: "Oman", title: "foreign minister"},
		{sources: []string{"Benjamin Netanyahu"}, relation: "HOLDS_OFFICE", target: "Israel", title: "prime minister"},
	} {
		if !slices.ContainsFunc(got.Claims, func(c graph.Claim) bool { return f.states(got, c) }) {
			t.Errorf("no claim states %v %s %s %s %s %s %s", f.sources, f.relation, f.target, f.other, f.modality, f.date, f.title)
		}
	}
	for _, f := range []fact{
		{sources: []string{"Mark Nicol", "MARK NICOL"}},
		{sources: []string{iran}, relation: "AGREES_WITH", target: us, modality: graph.Actual},
		{sources: []string{"Donald Trump"}, relation: "SUPPORTS", modality: graph.Actual},
		{sources: []string{iran}, relation: "ATTACKS"},
		{sources: []string{"Israel"}, relation: "ATTACKS"},
	} {
		for _, c := range got.Claims {
			f.relation = graph.RelationType(or(string(f.relation), string(c.Type)))
			if f.states(got, c) {
				t.Errorf("a claim is false: %s", listing(&importer.Text{Article: got.Article, Actors: got.Actors, Claims: []graph.Claim{c}}))
			}
		}
	}
	if t.Failed() {
		t.Logf("all claims:\n%s", listing(got))
	}
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
