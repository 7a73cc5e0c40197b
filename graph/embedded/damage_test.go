package embedded_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
	"example.org/entente/graph/storetest"
)

// sound is the bytes of a store's file, after some documents were replaced,
// so that it has pages of every kind, free ones too.
func sound(t *testing.T) (file []byte, holds string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	for _, batches := range [][]graph.Batch{storetest.Corpus(1, 16), storetest.Corpus(2, 6), storetest.Corpus(3, 9)} {
		if err := s.Put(t.Context(), batches...); err != nil {
			t.Fatal(err)
		}
	}
	holds = everything(t, s)
	s.Close()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return file, holds
}

// used is how much of a file, in whole pages, is more than zeros: bbolt
// makes files longer than they need be.
func used(file []byte) int {
	return (len(bytes.TrimRight(file, "\x00"))/4096 + 1) * 4096
}

// A spoiler damages a file, and says what it did.
type spoiler func(r *rand.Rand, file []byte) []byte

var spoilers = []struct {
	name  string
	times int
	spoil spoiler
}{
	{"a bit flipped anywhere", 250, func(r *rand.Rand, file []byte) []byte {
		file[r.IntN(used(file))] ^= 1 << r.IntN(8)
		return file
	}},
	{"a bit flipped where a page says what it is", 300, func(r *rand.Rand, file []byte) []byte {
		file[r.IntN(used(file)/4096)*4096+r.IntN(96)] ^= 1 << r.IntN(8)
		return file
	}},
	{"a bit flipped in the roots", 100, func(r *rand.Rand, file []byte) []byte {
		file[r.IntN(2)*4096+r.IntN(80)] ^= 1 << r.IntN(8)
		return file
	}},
	{"a number where a page says what it is", 300, func(r *rand.Rand, file []byte) []byte {
		at := r.IntN(used(file)/4096)*4096 + 4*r.IntN(24)
		binary.LittleEndian.PutUint32(file[at:], r.Uint32()>>r.IntN(32))
		return file
	}},
	{"a page of zeros", 60, func(r *rand.Rand, file []byte) []byte {
		at := r.IntN(used(file)/4096) * 4096
		clear(file[at : at+4096])
		return file
	}},
	{"a page in place of another", 100, func(r *rand.Rand, file []byte) []byte {
		from, to := r.IntN(used(file)/4096)*4096, r.IntN(used(file)/4096)*4096
		copy(file[to:to+4096], file[from:from+4096])
		return file
	}},
	{"noise of 100 bytes", 100, func(r *rand.Rand, file []byte) []byte {
		at := r.IntN(used(file) - 100)
		for i := range 100 {
			file[at+i] = byte(r.Uint32())
		}
		return file
	}},
	{"cut off", 100, func(r *rand.Rand, file []byte) []byte { return file[:1+r.IntN(used(file)-1)] }},
	{"cut off at a page", 60, func(r *rand.Rand, file []byte) []byte { return file[:4096*(1+r.IntN(used(file)/4096-1))] }},
	{"grown", 10, func(r *rand.Rand, file []byte) []byte { return append(file, make([]byte, r.IntN(1<<20))...) }},
}

// However a file is damaged, it is refused and stays as it is, or what was
// damaged was in use by nothing: then it answers as before, and takes more.
func TestDamage(t *testing.T) {
	file, holds := sound(t)
	more := storetest.Corpus(9, 5)
	for _, c := range spoilers {
		t.Run(c.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(7, 7))
			refused, path := 0, filepath.Join(t.TempDir(), "graph.db")
			for range c.times {
				spoiled := c.spoil(r, bytes.Clone(file))
				if err := os.WriteFile(path, spoiled, 0o600); err != nil {
					t.Fatal(err)
				}
				s, err := embedded.Open(t.Context(), path)
				if now, e := os.ReadFile(path); e != nil || !bytes.Equal(now, spoiled) {
					t.Fatalf("opening changed the file (%v; %v)", err, e)
				}
				if err != nil {
					refused++
					if !errors.Is(err, graph.ErrDamaged) && !errors.Is(err, graph.ErrVersion) || !strings.Contains(err.Error(), path) {
						t.Fatalf("refused with %v", err)
					}
					continue
				}
				if everything(t, s) != holds {
					t.Fatal("a damaged file opens, and answers otherwise")
				}
				if refused%4 != 0 { // to write takes the longest
					s.Close()
					continue
				}
				if err := s.Put(t.Context(), more...); err != nil {
					t.Fatalf("a put into a file that opens: %v", err)
				}
				after := everything(t, s)
				s.Close()
				if s, err = embedded.Open(t.Context(), path); err != nil {
					t.Fatalf("opened again after a put: %v", err)
				}
				if everything(t, s) != after {
					t.Fatal("what was put into it is not there")
				}
				s.Close()
			}
			if refused == 0 && c.name != "grown" {
				t.Error("none was refused")
			}
			t.Logf("refused %d of %d", refused, c.times)
		})
	}
}

// A file that is cut off while it is open costs what is read from it, and
// not the process.
func TestCutOffWhileOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	if err := s.Put(t.Context(), storetest.Corpus(1, 30)...); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 4096); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Document(t.Context(), "doc-00020"); !errors.Is(err, graph.ErrDamaged) {
		t.Errorf("a document: error %v, want one that is %q", err, graph.ErrDamaged)
	}
	if g, err := s.Subgraph(t.Context(), graph.View{}); err != nil || len(g.Relations) == 0 {
		t.Errorf("a map: %d relations, error %v", len(g.Relations), err)
	}
	for range 2 {
		if err := s.Put(t.Context(), storetest.Corpus(2, 30)...); err == nil {
			t.Error("a put said it was done")
		}
	}
	if _, err := s.Counts(t.Context(), graph.Filter{}, 0); err != nil {
		t.Errorf("counts after a put that failed: %v", err)
	}
	_ = s.Close() // however that goes, it returns
}
