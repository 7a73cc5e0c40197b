package main

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"example.org/entente/importer"
	"example.org/entente/importer/eval/treebank"
	"example.org/entente/importer/parser"
	"example.org/entente/importer/tagger"
)

// trees scores the tagger and the parser on the development sentences of
// the treebanks: their tokens are given, their tags are not. Tags are the Penn Treebank's;
// UAS and LAS leave punctuation out.
func (e *evaluation) trees(ctx context.Context) error {
	if e.treebank == "" {
		return errNoFolder
	}
	banks, err := treebank.ReadFolder(e.treebank, "dev")
	if err != nil {
		return err
	}
	for _, g := range treebank.Groups(banks) {
		t := tallyOf(ctx, g.Sentences)
		if err := ctx.Err(); err != nil {
			return err
		}
		e.add("trees", g.ID+" tags", t.TagAccuracy(), of(t.Tags, t.Tokens))
		e.add("trees", g.ID+" UAS", t.UAS(), of(t.Heads, t.Words))
		e.add("trees", g.ID+" LAS", t.LAS(), of(t.Both, t.Words))
		for _, label := range []string{"nsubj", "obj", "obl", "conj"} {
			l := t.Labels[label]
			e.add("trees", g.ID+" "+label+", F1", l.F1(), fmt.Sprintf("%d right, %d found, %d in gold", l.Hit, l.Got, l.Want))
		}
	}
	return nil
}

// tallyOf tags and parses sentences anew, on all processors, and compares.
func tallyOf(ctx context.Context, sentences [][]importer.Token) *treebank.Tally {
	got := make([][]importer.Token, len(sentences))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			t, p := tagger.New(), parser.New()
			for i := int(next.Add(1)) - 1; i < len(sentences) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				got[i] = make([]importer.Token, len(sentences[i]))
				for k, token := range sentences[i] {
					got[i][k].Text = token.Text
				}
				t.Tag(got[i])
				p.Parse(got[i])
				t.Lemmatise(got[i])
			}
		})
	}
	wait.Wait()
	var all treebank.Tally
	for i, want := range sentences {
		if got[i] != nil {
			all.Add(want, got[i])
		}
	}
	return &all
}
