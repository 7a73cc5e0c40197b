package main

import (
	"context"
	"iter"
	"runtime"

	"example.org/entente/graph"
	"example.org/entente/importer"
)

// An item is an article on its way in, or what could not be read as one.
type item struct {
	input   string
	article importer.Article
	batch   graph.Batch
	foreign int // paragraphs left out, for they are not in English
	err     error
}

// read takes the articles in inputs through p, several at a time.
func (in *intake) read(ctx context.Context, p importer.Pipeline, inputs []foundInput) iter.Seq[item] {
	workers := runtime.GOMAXPROCS(0)
	return inOrder(ctx, workers, 4*workers, in.items(ctx, inputs), func(it item) item {
		if it.err == nil {
			var t *importer.Text
			if t, it.batch, it.err = read(ctx, p.Read, it.article); it.err == nil {
				it.foreign = foreignParts(t)
			}
		}
		return it
	})
}

// items yields the articles in inputs.
func (in *intake) items(ctx context.Context, inputs []foundInput) iter.Seq[item] {
	return func(yield func(item) bool) {
		for _, found := range inputs {
			if found.err != nil {
				if !yield(item{input: found.name, err: found.err}) {
					return
				}
				continue
			}
			if !in.articles(ctx, found.input, yield) {
				return
			}
		}
	}
}

// articles yields the articles of one input.
func (in *intake) articles(ctx context.Context, from input, yield func(item) bool) (goOn bool) {
	file, err := from.open()
	if err != nil {
		return yield(item{input: from.name, err: err})
	}
	defer file.Close()
	text, format := in.progress.reading(file), from.format
	if format.Read == nil {
		text, format = sniff(text)
	}
	for article, err := range format.Read(ctx, text, in.defaults) {
		if !yield(item{input: from.name, article: article, err: err}) {
			return false
		}
	}
	return true
}
