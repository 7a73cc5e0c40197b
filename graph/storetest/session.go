package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"example.org/entente/graph"
)

// A session asks one store. Its lower-case methods fail the test where the
// store returns an error.
type session struct {
	*testing.T
	store graph.Store
}

const noLimit = math.MaxInt32

func (s session) ok(err error) {
	s.Helper()
	if err != nil {
		s.Fatal(err)
	}
}

func (s session) put(batches ...graph.Batch) {
	s.Helper()
	s.ok(s.store.Put(s.Context(), batches...))
}

func (s session) find(query string, limit int) graph.ActorList {
	s.Helper()
	list, err := s.store.FindActors(s.Context(), query, limit)
	s.ok(err)
	return list
}

func (s session) actor(id graph.ActorID, f graph.Filter, limit int) graph.ActorProfile {
	s.Helper()
	p, err := s.store.Actor(s.Context(), id, f, limit)
	s.ok(err)
	return p
}

func (s session) relation(key graph.RelationKey, f graph.Filter, limit int) graph.Evidence {
	s.Helper()
	e, err := s.store.Relation(s.Context(), key, f, limit)
	s.ok(err)
	return e
}

func (s session) document(id graph.DocumentID) graph.Batch {
	s.Helper()
	b, err := s.store.Document(s.Context(), id)
	s.ok(err)
	return b
}

func (s session) documents(after graph.DocumentID, limit int) graph.DocumentList {
	s.Helper()
	l, err := s.store.Documents(s.Context(), after, limit)
	s.ok(err)
	return l
}

func (s session) subgraph(v graph.View) graph.Subgraph {
	s.Helper()
	g, err := s.store.Subgraph(s.Context(), v)
	s.ok(err)
	return g
}

func (s session) paths(from, to graph.ActorID, f graph.Filter, maxSteps, limit int) graph.PathList {
	s.Helper()
	p, err := s.store.Paths(s.Context(), from, to, f, maxSteps, limit)
	s.ok(err)
	return p
}

func (s session) counts(f graph.Filter, limit int) graph.Counts {
	s.Helper()
	c, err := s.store.Counts(s.Context(), f, limit)
	s.ok(err)
	return c
}

// everything is all that the store holds, as text.
func (s session) everything() string {
	s.Helper()
	var b strings.Builder
	for _, d := range s.documents("", noLimit).Documents {
		b.WriteString(asJSON(s.document(d.ID)) + "\n")
	}
	b.WriteString(asJSON(s.find("", noLimit)) + "\n")
	b.WriteString(asJSON(s.subgraph(graph.View{Actors: graph.MaxActors, Relations: graph.MaxRelations})) + "\n")
	b.WriteString(asJSON(s.counts(graph.Filter{}, noLimit)) + "\n")
	return b.String()
}

// same fails the test unless got and want are the same in JSON; an empty
// list and no list differ there, as they do for those who read the JSON.
func (s session) same(what string, got, want any) {
	s.Helper()
	if g, w := asJSON(got), asJSON(want); g != w {
		s.Errorf("%s:\n got %s\nwant %s", what, clip(g, w), clip(w, g))
	}
}

// fails fails the test unless err wraps kind and its text holds each of words.
func (s session) fails(what string, err, kind error, words ...string) {
	s.Helper()
	if !errors.Is(err, kind) {
		s.Errorf("%s: got error %v, want one that is %q", what, err, kind)
		return
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			s.Errorf("%s: error %q does not name %q", what, err, w)
		}
	}
}

func asJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // an answer that JSON cannot hold
	}
	return string(b)
}

// clip cuts a long text down to where it begins to differ from another.
func clip(s, other string) string {
	const most, before = 3000, 200
	if len(s) <= most {
		return s
	}
	i := 0
	for i < len(s) && i < len(other) && s[i] == other[i] {
		i++
	}
	from := max(0, i-before)
	return fmt.Sprintf("[byte %d] …%s…", from, s[from:min(len(s), from+most)])
}

// tell writes relations as "iran THREATENS israel 2; …".
func tell(relations []graph.Relation) string {
	var parts []string
	for _, r := range relations {
		parts = append(parts, fmt.Sprintf("%s %d", r.RelationKey, r.Claims))
	}
	return strings.Join(parts, "; ")
}

func ids[A any](actors []A, id func(A) graph.ActorID) string {
	var parts []string
	for _, a := range actors {
		parts = append(parts, string(id(a)))
	}
	return strings.Join(parts, " ")
}

func actorIDs(actors []graph.Actor) string {
	return ids(actors, func(a graph.Actor) graph.ActorID { return a.ID })
}

func countIDs(actors []graph.ActorCount) string {
	return ids(actors, func(a graph.ActorCount) graph.ActorID { return a.ID })
}
