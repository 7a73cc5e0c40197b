package main

import (
	"fmt"
	"io"
	"time"

	"example.org/entente/importer"
	"example.org/entente/importer/eval/treebank"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

// labels are those that a coder of events lives on.
var labels = []string{"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "advcl", "xcomp", "ccomp", "acl:relcl", "root"}

// measure tags and parses the development sentences and prints how much of
// it is right. Without p it measures tags alone.
func measure(out io.Writer, dev []treebank.Treebank, t *tagger.Tagger, p *parser.Parser) error {
	t.Tag([]importer.Token{{Text: "warm"}})
	if p != nil {
		p.Parse([]importer.Token{{Text: "warm", Tag: "NN", Lemma: "warm"}})
	}
	fmt.Fprintf(out, "%-10s %7s %6s %6s %6s %6s %6s", "", "tokens", "tag", "verb", "lemma", "UAS", "LAS")
	for _, l := range labels {
		fmt.Fprintf(out, " %s", l)
	}
	fmt.Fprintln(out)
	var tagging, parsing time.Duration
	tokens := 0
	for _, group := range treebank.Groups(dev) {
		sum := score(group.Sentences, t, p)
		tagging += sum.tagging
		parsing += sum.parsing
		tokens += sum.Tokens
		fmt.Fprintf(out, "%-10s %7d %6.2f %6.2f %6.2f %6.2f %6.2f", group.ID, sum.Tokens, 100*sum.TagAccuracy(),
			100*sum.VerbAccuracy(), 100*sum.LemmaAccuracy(), 100*sum.UAS(), 100*sum.LAS())
		for _, l := range labels {
			fmt.Fprintf(out, " %*.1f", len(l), 100*sum.Labels[l].F1())
		}
		fmt.Fprintln(out)
	}
	fmt.Fprintf(out, "%.0f tokens/s tagging, %.0f parsing, %.0f both\n", float64(tokens)/tagging.Seconds(),
		float64(tokens)/max(1e-9, parsing.Seconds()), float64(tokens)/(tagging+parsing).Seconds())
	return nil
}

// A sum counts what was right, and how long it took.
type sum struct {
	treebank.Tally
	tagging, parsing time.Duration
}

// score tags and parses sentences anew and compares.
func score(sentences [][]importer.Token, t *tagger.Tagger, p *parser.Parser) *sum {
	var all sum
	for _, want := range sentences {
		got := make([]importer.Token, len(want))
		for i := range want {
			got[i].Text = want[i].Text
		}
		start := time.Now()
		t.Tag(got)
		middle := time.Now()
		if p != nil {
			p.Parse(got)
			t.Lemmatise(got)
		}
		all.tagging += middle.Sub(start)
		all.parsing += time.Since(middle)
		all.Add(want, got)
	}
	return &all
}
