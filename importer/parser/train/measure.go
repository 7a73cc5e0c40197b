package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"example.org/entente/importer"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

// labels are those that a coder of events lives on.
var labels = []string{"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "conj", "advcl", "xcomp", "ccomp", "acl:relcl", "root"}

// A tally counts what was right in some sentences.
type tally struct {
	tokens, tags, verbs, verbTags, lemmas int // verbs: tokens with a verb's tag, and those tagged as one
	words, heads, both                    int // without punctuation
	want, got, hit                        map[string]int
	tagging, parsing                      time.Duration
}

func (t *tally) add(want, got []importer.Token) {
	for i := range want {
		w, g := &want[i], &got[i]
		t.tokens++
		if w.Tag == g.Tag {
			t.tags++
		}
		if strings.HasPrefix(w.Tag, "VB") {
			t.verbs++
			if strings.HasPrefix(g.Tag, "VB") {
				t.verbTags++
			}
		}
		if w.Lemma == g.Lemma {
			t.lemmas++
		}
		t.want[w.Label]++
		t.got[g.Label]++
		if w.Head == g.Head && w.Label == g.Label {
			t.hit[w.Label]++
		}
		if w.Label == "punct" {
			continue
		}
		t.words++
		if w.Head == g.Head {
			t.heads++
			if w.Label == g.Label {
				t.both++
			}
		}
	}
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(1, whole)) }

// measure tags and parses the development sentences and prints how much of
// it is right. Without p it measures tags alone.
func measure(out io.Writer, dev treebanks, t *tagger.Tagger, p *parser.Parser) error {
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
	for _, group := range groups(dev) {
		sum := score(group.sentences, t, p)
		tagging += sum.tagging
		parsing += sum.parsing
		tokens += sum.tokens
		fmt.Fprintf(out, "%-10s %7d %6.2f %6.2f %6.2f %6.2f %6.2f", group.id, sum.tokens, percent(sum.tags, sum.tokens),
			percent(sum.verbTags, sum.verbs), percent(sum.lemmas, sum.tokens), percent(sum.heads, sum.words), percent(sum.both, sum.words))
		for _, l := range labels {
			fmt.Fprintf(out, " %*.1f", len(l), percent(2*sum.hit[l], sum.want[l]+sum.got[l]))
		}
		fmt.Fprintln(out)
	}
	fmt.Fprintf(out, "%.0f tokens/s tagging, %.0f parsing, %.0f both\n", float64(tokens)/tagging.Seconds(),
		float64(tokens)/max(1e-9, parsing.Seconds()), float64(tokens)/(tagging+parsing).Seconds())
	return nil
}

// score tags and parses sentences anew and compares.
func score(sentences [][]importer.Token, t *tagger.Tagger, p *parser.Parser) *tally {
	sum := &tally{want: map[string]int{}, got: map[string]int{}, hit: map[string]int{}}
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
		sum.tagging += middle.Sub(start)
		sum.parsing += time.Since(middle)
		sum.add(want, got)
	}
	return sum
}

// groups are the treebanks, then the news documents among them.
func groups(dev treebanks) []document {
	var out []document
	news := document{id: "news"}
	for _, b := range dev {
		out = append(out, document{b.name, treebanks{b}.sentences()})
		for _, d := range b.documents {
			if strings.Contains(d.id, "_news_") {
				news.sentences = slices.Concat(news.sentences, d.sentences)
			}
		}
	}
	return append(out, news)
}
