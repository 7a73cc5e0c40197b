package main

import (
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/ontology"
	"example.org/entente/importer"
	"example.org/entente/importer/reader"
)

// TestSample holds that the sample says that it is invented, and shows what
// a map can show: every relation type and modality, and a claim that one
// publisher states and another has denied.
func TestSample(t *testing.T) {
	p := newPipeline()
	ids, publishers := map[graph.DocumentID]bool{}, map[string]bool{}
	types, modalities := map[graph.RelationType]bool{}, map[graph.Modality]bool{}
	stated := map[graph.RelationKey]map[graph.Modality]string{}
	for _, a := range sampleArticles(t) {
		d := a.Document
		ids[d.ID], publishers[d.Publisher] = true, true
		if !strings.HasSuffix(d.Title, "(invented)") {
			t.Errorf("%s: the title %q does not say that it is invented", d.ID, d.Title)
		}
		if n := len(strings.Fields(d.Text)); n < 60 || n > 180 {
			t.Errorf("%s: %d words, want 60 to 180", d.ID, n)
		}
		text, err := p.Read(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := text.Batch().Prepare(); err != nil {
			t.Error(err)
		}
		for _, c := range text.Claims {
			types[c.Type], modalities[c.Modality] = true, true
			k := c.Relation()
			if stated[k] == nil {
				stated[k] = map[graph.Modality]string{}
			}
			stated[k][c.Modality] = d.Publisher
		}
	}
	if len(ids) < 14 || len(publishers) < 3 {
		t.Errorf("%d articles of %d publishers, want at least 14 of 3", len(ids), len(publishers))
	}
	for _, r := range ontology.Types() {
		if !types[r.Name] {
			t.Errorf("no article states %s", r.Name)
		}
	}
	for _, m := range graph.Modalities {
		if !modalities[m] {
			t.Errorf("no claim is %s", m)
		}
	}
	for _, by := range stated {
		if says, denies := by[graph.Actual], by[graph.Negated]; says != "" && denies != "" && says != denies {
			return
		}
	}
	t.Error("no publisher contradicts another")
}

func sampleArticles(t *testing.T) []importer.Article {
	t.Helper()
	var all []importer.Article
	for _, in := range sampleInputs() {
		r, err := in.open()
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		for a, err := range in.format.Read(t.Context(), r, reader.Defaults{}) {
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, a)
		}
	}
	return all
}
