package embedded_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store { return open(t, filepath.Join(t.TempDir(), "graph.db")) })
}

func open(t testing.TB, path string) *embedded.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestPutOfTheSameWritesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	put := func(batches []graph.Batch) []byte {
		t.Helper()
		if err := s.Put(t.Context(), batches...); err != nil {
			t.Fatal(err)
		}
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	before := put(storetest.Corpus(1, 20))
	if !bytes.Equal(put(storetest.Corpus(1, 20)), before) {
		t.Error("the file changed")
	}
	if bytes.Equal(put(storetest.Corpus(2, 1)), before) {
		t.Error("another document changed nothing")
	}
}

func TestLongText(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	b := storetest.Corpus(1, 3)[2]
	b.Document.Text += strings.Repeat("Nothing more was said. ", 1<<20) // 23 MB
	if err := s.Put(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	s.Close()
	got, err := open(t, path).Document(t.Context(), b.Document.ID)
	if err != nil || got.Document.Text != b.Document.Text || len(got.Claims) != len(b.Claims) {
		t.Errorf("%d bytes and %d claims come back, error %v", len(got.Document.Text), len(got.Claims), err)
	}
}

// What a caller does with an answer is his own affair.
func TestAnswersAreTheCallers(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	if err := s.Put(t.Context(), storetest.Corpus(1, 40)...); err != nil {
		t.Fatal(err)
	}
	before := everything(t, s)
	g, err := s.Subgraph(t.Context(), graph.View{Actors: graph.MaxActors, Relations: graph.MaxRelations})
	if err != nil {
		t.Fatal(err)
	}
	spoil := func(actors []graph.Actor, relations []graph.Relation) {
		for _, a := range actors {
			for i := range a.Aliases {
				a.Aliases[i] = "spoiled"
			}
		}
		for _, r := range relations {
			for i := range r.Publishers {
				r.Publishers[i] = "spoiled"
			}
			for i := range r.Others {
				r.Others[i] = "spoiled"
			}
		}
	}
	spoil(g.Actors, g.Relations)
	for _, r := range g.Relations {
		e, err := s.Relation(t.Context(), r.RelationKey, graph.Filter{}, 0)
		if err != nil {
			t.Fatal(err)
		}
		spoil(e.Actors, []graph.Relation{e.Relation})
		for _, c := range e.Documents[0].Claims {
			if c.Other != nil {
				c.Other.Actor = "spoiled"
			}
		}
		p, err := s.Actor(t.Context(), r.Source, graph.Filter{}, 0)
		if err != nil {
			t.Fatal(err)
		}
		spoil(append(p.Actors, p.Actor), p.Relations)
		paths, err := s.Paths(t.Context(), r.Source, r.Target, graph.Filter{}, 0, 0)
		if err != nil {
			t.Fatal(err)
		}
		spoil(paths.Actors, paths.Paths[0].Relations[0])
	}
	list, err := s.FindActors(t.Context(), "", 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range list.Actors {
		spoil([]graph.Actor{a.Actor}, nil)
	}
	if everything(t, s) != before {
		t.Error("the store answers otherwise now")
	}
}
