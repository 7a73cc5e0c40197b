//go:build unix

package embedded_test

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"go.etcd.io/bbolt"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

// Files that are no store of this program.
func TestForeign(t *testing.T) {
	file, _ := sound(t)
	noise := make([]byte, 100_000)
	for i := range noise {
		noise[i] = byte(rand.Uint32())
	}
	foreign := filepath.Join(t.TempDir(), "foreign.db")
	db, err := bbolt.Open(foreign, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(db.Update(func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte("wallet")); return err }), db.Close())
	if err != nil {
		t.Fatal(err)
	}
	wallet, err := os.ReadFile(foreign)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		file []byte
	}{
		{"one byte", []byte("x")},
		{"text", []byte(strings.Repeat("Dear editor,\n", 5000))},
		{"noise", noise},
		{"zeros", make([]byte, 1<<20)},
		{"SQLite", append([]byte("SQLite format 3\x00"), make([]byte, 20_000)...)},
		{"another program's bbolt file", wallet},
		{"the roots alone", slices.Clone(file[:8192])},
	} {
		path := filepath.Join(t.TempDir(), "it.db")
		if err := os.WriteFile(path, c.file, 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := embedded.Open(t.Context(), path)
		if !errors.Is(err, graph.ErrDamaged) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: got %v and error %v, want one that is %q and names the file", c.name, s, err, graph.ErrDamaged)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, c.file) {
			t.Errorf("%s: the file was changed (%v)", c.name, err)
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 1 {
			t.Errorf("%s: left behind %v", c.name, left)
		}
	}
}

func TestNewerVersion(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	open(t, path).Close()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = errors.Join(db.Update(func(tx *bbolt.Tx) error {
		_, err := tx.CreateBucket([]byte("something new"))
		return errors.Join(err, tx.Bucket([]byte("entente")).Put([]byte("version"), []byte("2")), tx.Bucket([]byte("entente")).Delete([]byte("tally")))
	}), db.Close())
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := embedded.Open(t.Context(), path)
	if !errors.Is(err, graph.ErrVersion) || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "format 2") {
		t.Errorf("got %v and error %v, want one that is %q and names the file and the format", s, err, graph.ErrVersion)
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, before) {
		t.Errorf("the file was changed (%v)", err)
	}
}

func TestOpenMakes(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a", "b", "graph.db")
	open(t, path).Close()
	for name, want := range map[string]os.FileMode{"a": 0o700, "a/b": 0o700, "a/b/graph.db": 0o600} {
		if info, err := os.Stat(filepath.Join(folder, name)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, error %v, want mode %v", name, info.Mode(), err, want)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "a", "b", "*")); len(left) != 1 {
		t.Errorf("left behind %v", left)
	}
	empty := filepath.Join(folder, "empty.db")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := open(t, empty).Put(t.Context(), storetest.Corpus(1, 1)...); err != nil {
		t.Errorf("an empty file: %v", err)
	}
}

func TestOpenFails(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip("no pipes here")
	}
	plain := filepath.Join(folder, "plain")
	if err := os.WriteFile(plain, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	_ = open(t, filepath.Join(folder, "graph.db")).Put(t.Context(), storetest.Corpus(1, 1)...)
	for _, c := range []struct {
		name, path string
		ctx        context.Context
		want       error
	}{
		{"no path", "", t.Context(), graph.ErrInvalid},
		{"a folder", folder, t.Context(), graph.ErrUnreachable},
		{"a pipe", pipe, t.Context(), graph.ErrUnreachable},
		{"a file where a folder should be", filepath.Join(plain, "graph.db"), t.Context(), graph.ErrUnreachable},
		{"a name too long", filepath.Join(folder, strings.Repeat("x", 300)), t.Context(), graph.ErrUnreachable},
		{"a context that ended", filepath.Join(folder, "late.db"), ended, context.Canceled},
	} {
		if s, err := embedded.Open(c.ctx, c.path); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.path) && c.want != context.Canceled {
			t.Errorf("%s: got %v and error %v, want one that is %q and names the path", c.name, s, err, c.want)
		}
	}
}
