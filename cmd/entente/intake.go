package main

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"example.org/entente/graph"
	"example.org/entente/importer/reader"
)

// An intake takes articles into a store.
type intake struct {
	app      *app
	store    graph.Store // nil for a dry run
	defaults reader.Defaults
	progress *progress
	report   report
	outcome  outcome
	taken    map[graph.DocumentID]taken
	actors   map[graph.ActorID]int // in how many documents
	broken   error                 // what the store failed with
}

// taken is what the report has counted of one document.
type taken struct {
	types  []graph.RelationType // of its claims
	actors []graph.ActorID      // that these are about
}

// run reads inputs, several articles at a time, and stores them in order,
// while the next ones are read. What is wrong with one article ends up in the outcome;
// it returns an error if the store fails or ctx ends. The report is of what
// was stored until then, and what was not has left no trace.
func (in *intake) run(ctx context.Context, inputs []foundInput) error {
	in.taken, in.actors = map[graph.DocumentID]taken{}, map[graph.ActorID]int{}
	in.report.Relations = map[graph.RelationType]int{}
	// One worker: it alone counts, and is done when the loop is.
	for err := range inOrder(ctx, 1, 2, packs(in.read(ctx, newPipeline(), inputs)), func(p pack) error { return in.put(ctx, p) }) {
		if err != nil {
			return err
		}
	}
	return cmp.Or(in.broken, ctx.Err())
}

// put stores a pack. Where the store refuses one document of several, it
// stores the others.
func (in *intake) put(ctx context.Context, p pack) error {
	if in.broken != nil {
		return in.broken // later articles do not go before earlier ones
	}
	for _, it := range p.failed {
		in.outcome.fail(it.input, it.err)
		in.progress.failed()
	}
	in.report.Foreign += p.foreign
	err := in.send(ctx, p.batches...)
	if !errors.Is(err, graph.ErrInvalid) {
		if in.broken = err; err == nil {
			in.stored(p.batches...)
		}
		return err
	}
	for i, b := range p.batches {
		switch err := in.send(ctx, b); {
		case errors.Is(err, graph.ErrInvalid):
			in.outcome.fail(p.inputs[i], err)
			in.progress.failed()
		case err != nil:
			in.broken = err
			return err
		default:
			in.stored(b)
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

// stored counts what is in the store now. A document that comes again takes
// the place of the one before, in the count as in the store.
func (in *intake) stored(batches ...graph.Batch) {
	for _, b := range batches {
		in.outcome.done++
		if before, again := in.taken[b.Document.ID]; again {
			in.report.Repeated++
			in.count(before, -1)
		}
		t := takenOf(b)
		in.taken[b.Document.ID] = t
		in.count(t, 1)
		in.progress.stored(len(b.Claims))
	}
	in.report.Documents, in.report.Actors = len(in.taken), len(in.actors)
}

// count adds a document to the report, or takes it out of it.
func (in *intake) count(t taken, by int) {
	in.report.Claims += by * len(t.types)
	for _, typ := range t.types {
		if in.report.Relations[typ] += by; in.report.Relations[typ] == 0 {
			delete(in.report.Relations, typ)
		}
	}
	for _, id := range t.actors {
		if in.actors[id] += by; in.actors[id] == 0 {
			delete(in.actors, id)
		}
	}
}

// takenOf lists the types of b's claims, and the actors at their ends, each once.
func takenOf(b graph.Batch) (t taken) {
	for _, c := range b.Claims {
		t.types = append(t.types, c.Type)
		for _, id := range []graph.ActorID{c.Source.Actor, c.Target.Actor} {
			if !slices.Contains(t.actors, id) {
				t.actors = append(t.actors, id)
			}
		}
	}
	return t
}
