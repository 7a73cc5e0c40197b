package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"example.org/entente/graph"
)

// testReadersAndWriter lets readers look while a writer puts ever new
// versions of three documents. Each version states one relation n times in
// each document, said by an actor of that version alone.
func testReadersAndWriter(s session) {
	version := func(v int) (batches []graph.Batch) {
		for _, id := range []graph.DocumentID{"one", "two", "three"} {
			a := write(id, fmt.Sprint("v", v), "2025")
			for range v%3 + 1 {
				a.claims("iran", "THREATENS", "israel", saidBy(graph.ActorID(fmt.Sprint("speaker", v))))
			}
			batches = append(batches, a.done())
		}
		return batches
	}
	s.put(version(0)...)
	ctx, stop := context.WithCancel(s.Context())
	defer stop()
	var readers sync.WaitGroup
	for _, look := range []func() error{s.lookAtRelation, s.lookAtSubgraph, s.lookAtCounts, s.lookAtFind, s.lookAtDocument, s.lookAtDocuments} {
		readers.Go(func() {
			for ctx.Err() == nil {
				if err := look(); err != nil {
					s.Error(err)
					return
				}
			}
		})
	}
	for v := 1; v <= 30; v++ {
		s.put(version(v)...)
	}
	stop()
	readers.Wait()
}

func (s session) lookAtRelation() error {
	e, err := s.store.Relation(s.Context(), threat, graph.Filter{}, 0)
	if err != nil {
		return err
	}
	for _, d := range e.Documents {
		if len(e.Documents) != 3 || len(e.Relation.Publishers) != 1 || d.Document.Publisher != e.Relation.Publishers[0] ||
			len(d.Claims) != len(e.Documents[0].Claims) || e.Relation.Claims != 3*len(d.Claims) ||
			d.Claims[0].SaidBy != e.Documents[0].Claims[0].SaidBy || len(e.Actors) != 3 {
			return fmt.Errorf("relation of mixed versions: %s", asJSON(e))
		}
	}
	return nil
}

func (s session) lookAtSubgraph() error {
	g, err := s.store.Subgraph(s.Context(), graph.View{})
	if err != nil {
		return err
	}
	if len(g.Relations) != 1 || g.Relations[0].Claims%3 != 0 || len(g.Relations[0].Publishers) != 1 || g.Relations[0].Documents != 3 ||
		g.Total.Claims != g.Relations[0].Claims || g.Matching != g.Total {
		return fmt.Errorf("subgraph of mixed versions: %s", asJSON(g))
	}
	return nil
}

func (s session) lookAtCounts() error {
	c, err := s.store.Counts(s.Context(), graph.Filter{}, 0)
	if err != nil {
		return err
	}
	if len(c.Publishers) != 1 || len(c.SaidBy) != 1 || len(c.Actors) != 1 || c.Publishers[0].Value[1:] != string(c.SaidBy[0].Value)[len("speaker"):] ||
		c.Total.Claims != c.Publishers[0].Claims || c.Total.Claims != c.SaidBy[0].Claims || c.Total.Claims%3 != 0 {
		return fmt.Errorf("counts of mixed versions: %s", asJSON(c))
	}
	return nil
}

func (s session) lookAtFind() error {
	l, err := s.store.FindActors(s.Context(), "", 0)
	if err != nil {
		return err
	}
	if len(l.Actors) != 3 || l.Actors[0].Claims != l.Actors[1].Claims || l.Actors[0].Claims%3 != 0 {
		return fmt.Errorf("actors of mixed versions: %s", asJSON(l))
	}
	return nil
}

func (s session) lookAtDocument() error {
	b, err := s.store.Document(s.Context(), "two")
	if err != nil {
		return err
	}
	if _, err := b.Prepare(); err != nil {
		return fmt.Errorf("document of mixed versions: %w", err)
	}
	for _, c := range b.Claims {
		if string(c.SaidBy)[len("speaker"):] != b.Document.Publisher[1:] || len(b.Actors) != 3 {
			return fmt.Errorf("document of mixed versions: %s", asJSON(b))
		}
	}
	return nil
}

func (s session) lookAtDocuments() error {
	l, err := s.store.Documents(s.Context(), "", 0)
	if err != nil {
		return err
	}
	if len(l.Documents) != 3 || l.Documents[0].Publisher != l.Documents[1].Publisher || l.Documents[1].Publisher != l.Documents[2].Publisher {
		return fmt.Errorf("documents of mixed versions: %s", asJSON(l))
	}
	return nil
}

// calls are all methods that take a context, with good arguments.
func (s session) calls() map[string]func(context.Context) error {
	store, f := s.store, graph.Filter{}
	return map[string]func(context.Context) error{
		"put":       func(ctx context.Context) error { return store.Put(ctx, talks()) },
		"find":      func(ctx context.Context) error { _, err := store.FindActors(ctx, "i", 0); return err },
		"actor":     func(ctx context.Context) error { _, err := store.Actor(ctx, "iran", f, 0); return err },
		"relation":  func(ctx context.Context) error { _, err := store.Relation(ctx, threat, f, 0); return err },
		"document":  func(ctx context.Context) error { _, err := store.Document(ctx, "a"); return err },
		"documents": func(ctx context.Context) error { _, err := store.Documents(ctx, "", 0); return err },
		"subgraph":  func(ctx context.Context) error { _, err := store.Subgraph(ctx, graph.View{}); return err },
		"paths":     func(ctx context.Context) error { _, err := store.Paths(ctx, "iran", "qatar", f, 0, 0); return err },
		"counts":    func(ctx context.Context) error { _, err := store.Counts(ctx, f, 0); return err },
		"ping":      store.Ping,
	}
}

func testCancelled(s session) {
	s.put(threats()...)
	before := s.everything()
	cancelled, cancel := context.WithCancel(s.Context())
	cancel()
	late, cancel := context.WithDeadline(s.Context(), time.Now().Add(-time.Second))
	defer cancel()
	for name, call := range s.calls() {
		if err := call(cancelled); !errors.Is(err, context.Canceled) {
			s.Errorf("%s with a cancelled context: %v", name, err)
		}
		if err := call(late); !errors.Is(err, context.DeadlineExceeded) {
			s.Errorf("%s after its deadline: %v", name, err)
		}
	}
	s.same("the store", s.everything(), before)
}

func testCancelMidway(s session) {
	batches := Corpus(5, 60)
	s.put(batches...)
	whole := Corpus(6, 60)
	for i := range whole { // every document of one put has one publisher
		whole[i].Document.Publisher = "whole"
	}
	for _, after := range []time.Duration{0, 100 * time.Microsecond, time.Millisecond, 5 * time.Millisecond, 20 * time.Millisecond} {
		for name, call := range map[string]func(context.Context) error{
			"put":      func(ctx context.Context) error { return s.store.Put(ctx, whole...) },
			"subgraph": func(ctx context.Context) error { _, err := s.store.Subgraph(ctx, graph.View{}); return err },
			"counts":   func(ctx context.Context) error { _, err := s.store.Counts(ctx, graph.Filter{}, 0); return err },
		} {
			ctx, cancel := context.WithTimeout(s.Context(), after)
			start := time.Now()
			err := call(ctx)
			cancel()
			if took := time.Since(start); took > after+2*time.Second {
				s.Errorf("%s returned %v after its context ended at %v", name, took-after, after)
			}
			if err != nil && !errors.Is(err, context.DeadlineExceeded) {
				s.Errorf("%s cut off after %v: %v", name, after, err)
			}
			if name != "put" {
				continue
			}
			replaced := 0
			for _, d := range s.documents("", 0).Documents {
				if d.Publisher == "whole" {
					replaced++
				}
			}
			if replaced != 0 && replaced != len(whole) || err == nil && replaced == 0 {
				s.Errorf("put cut off after %v (%v) replaced %d of %d documents", after, err, replaced, len(whole))
			}
		}
	}
}

func testClosed(s session) {
	s.put(threats()...)
	s.ok(s.store.Close())
	for name, call := range s.calls() {
		if err := call(s.Context()); !errors.Is(err, graph.ErrUnreachable) {
			s.Errorf("%s of a closed store: %v, want one that is %q", name, err, graph.ErrUnreachable)
		}
	}
	s.ok(s.store.Close())
}
