package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"time"

	"example.org/entente/graph"
	"example.org/entente/importer"
	"example.org/entente/importer/reader"
)

// An intake takes articles into a store.
type intake struct {
	app      *app
	store    graph.Store // nil for a dry run
	defaults reader.Defaults
	progress *progress
	report   report
	actors   map[graph.ActorID]bool
	waiting  pack
}

// A report is what an import did; --json prints it.
type report struct {
	Store     string                     `json:"store,omitempty"` // its address; none for a dry run
	Documents int                        `json:"documents"`       // stored, or that would be
	Claims    int                        `json:"claims"`
	Actors    int                        `json:"actors"`    // that the claims name
	Relations map[graph.RelationType]int `json:"relations"` // claims by type
	Failed    []failure                  `json:"failed"`
}

// A pack is documents that go to the store together.
type pack struct {
	batches       []graph.Batch
	inputs        []string // where each stood
	bytes, claims int
	begun         time.Time
}

// From any of these on, a pack goes to the store.
const (
	packDocuments = 200
	packBytes     = 4 << 20 // of text
	packClaims    = 4000
	packAge       = 2 * time.Second // so that an import that breaks off loses little
)

// An item is an article on its way in, or what could not be read as one.
type item struct {
	input   string
	article importer.Article
	batch   graph.Batch
	err     error
}

// run reads inputs, several articles at a time, and stores them in order.
// What is wrong with one article ends up in the report; it returns an error, with the
// report of what was stored so far, if the store fails or ctx ends. What is
// not stored then has left no trace.
func (in *intake) run(ctx context.Context, inputs []foundInput) (outcome, error) {
	var o outcome
	in.actors = map[graph.ActorID]bool{}
	in.report.Relations = map[graph.RelationType]int{}
	for it := range in.read(ctx, newPipeline(), inputs) {
		if it.err != nil {
			o.fail(it.input, it.err)
			in.progress.failed()
			continue
		}
		in.waiting.add(it)
		if in.waiting.full() {
			if err := in.put(ctx, &o); err != nil {
				return o, err
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return o, err
	}
	return o, in.put(ctx, &o)
}

// read takes the articles in inputs through p, several at a time.
func (in *intake) read(ctx context.Context, p importer.Pipeline, inputs []foundInput) iter.Seq[item] {
	workers := runtime.GOMAXPROCS(0)
	return inOrder(ctx, workers, 4*workers, in.items(ctx, inputs), func(it item) item {
		if it.err == nil {
			_, it.batch, it.err = read(ctx, p, it.article)
		}
		return it
	})
}

func (p *pack) add(it item) {
	if len(p.batches) == 0 {
		p.begun = time.Now()
	}
	p.batches = append(p.batches, it.batch)
	p.inputs = append(p.inputs, it.input)
	p.bytes += len(it.batch.Document.Text)
	p.claims += len(it.batch.Claims)
}

func (p *pack) full() bool {
	return len(p.batches) >= packDocuments || p.bytes >= packBytes || p.claims >= packClaims || time.Since(p.begun) > packAge
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

// put stores what waits. Where the store refuses one document of several, it
// stores the others.
func (in *intake) put(ctx context.Context, o *outcome) error {
	p := in.waiting
	in.waiting = pack{}
	err := in.send(ctx, p.batches...)
	if !errors.Is(err, graph.ErrInvalid) {
		if err == nil {
			in.stored(o, p.batches...)
		}
		return err
	}
	for i, b := range p.batches {
		switch err := in.send(ctx, b); {
		case errors.Is(err, graph.ErrInvalid):
			o.fail(p.inputs[i], err)
			in.progress.failed()
		case err != nil:
			return err
		default:
			in.stored(o, b)
		}
	}
	return nil
}

func (in *intake) send(ctx context.Context, batches ...graph.Batch) error {
	if in.store == nil || len(batches) == 0 {
		return nil
	}
	return in.store.Put(ctx, batches...)
}

// stored counts what is in the store now.
func (in *intake) stored(o *outcome, batches ...graph.Batch) {
	for _, b := range batches {
		o.done++
		in.report.Documents++
		in.report.Claims += len(b.Claims)
		for _, c := range b.Claims {
			in.report.Relations[c.Type]++
		}
		for _, a := range b.Actors {
			in.actors[a.ID] = true
		}
		in.progress.stored(len(b.Claims))
	}
	in.report.Actors = len(in.actors)
}

// String says in a sentence what was done.
func (r report) String() string {
	verb := "Stored"
	if r.Store == "" {
		verb = "Would store"
	}
	s := fmt.Sprintf("%s %s: %s about %s", verb, count(r.Documents, "article"), count(r.Claims, "claim"), count(r.Actors, "actor"))
	if len(r.Failed) > 0 {
		s += fmt.Sprintf("; %d not read", len(r.Failed))
	}
	return s + "."
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
