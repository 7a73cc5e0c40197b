package embedded_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"example.org/entente/graph"
	"example.org/entente/graph/embedded"
)

func init() { roles["fill"] = fillDisk }

func TestFullDisk(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mount("entente-test", folder, "tmpfs", 0, "size=3m"); err != nil {
		t.Skipf("no small disk to fill: mounting one needs root (%v)", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	ballast := filepath.Join(folder, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 2<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	fillUp(t, filepath.Join(folder, "graph.db"), func() {
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
	})
}

// fillUp puts until the disk is full, makes room, and puts on.
func fillUp(t *testing.T, path string, makeRoom func()) {
	t.Helper()
	s := open(t, path)
	n := 1
	for ; n < 2000; n++ {
		err := s.Put(t.Context(), grow(n)...)
		if err == nil {
			continue
		}
		if !errors.Is(err, graph.ErrFull) {
			t.Fatalf("put %d: %v, want an error that is %q", n, err, graph.ErrFull)
		}
		break
	}
	if n < 5 || n == 2000 {
		t.Fatalf("full after %d puts", n)
	}
	before := everything(t, s)
	for range 3 {
		if err := s.Put(t.Context(), grow(n)...); !errors.Is(err, graph.ErrFull) {
			t.Fatalf("a put into the full store: %v, want an error that is %q", err, graph.ErrFull)
		}
	}
	if everything(t, s) != before {
		t.Error("a failed put changed the store")
	}
	s.Close()
	s = open(t, path)
	if everything(t, s) != before {
		t.Error("the file does not hold what was put before it was full")
	}
	if err := s.Put(t.Context(), grow(n)...); !errors.Is(err, graph.ErrFull) {
		t.Fatalf("a put into the full store, opened again: %v, want an error that is %q", err, graph.ErrFull)
	}
	makeRoom()
	for end := n + 5; n < end; n++ {
		if err := s.Put(t.Context(), grow(n)...); err != nil {
			t.Fatalf("with room again: %v", err)
		}
	}
	before = everything(t, s)
	s.Close()
	if everything(t, open(t, path)) != before {
		t.Error("the file does not hold what was put with room again")
	}
}

// grow is a put of three new documents.
func grow(n int) []graph.Batch {
	batches := put(n)
	for i := range batches {
		id := graph.DocumentID(fmt.Sprintf("put %d document %d", n, i))
		batches[i].Document.ID = id
		for j := range batches[i].Claims {
			batches[i].Claims[j].Document = id
		}
	}
	return batches
}

// fillDisk is for those who cannot mount: a process whose files may not grow
// beyond a limit meets the same errors, but for their number.
func fillDisk(path string, _ []string) error {
	limit := func(n uint64) error {
		var l syscall.Rlimit
		if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
			return err
		}
		l.Cur = min(n, l.Max)
		return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &l)
	}
	ctx := context.Background()
	s, err := embedded.Open(ctx, path)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := limit(200_000); err != nil {
		return err
	}
	n := 1
	for err == nil {
		n++
		err = s.Put(ctx, grow(n)...)
	}
	if !errors.Is(err, graph.ErrFull) || n < 3 {
		return fmt.Errorf("put %d: %w, want an error that is %q", n, err, graph.ErrFull)
	}
	list, err := s.Documents(ctx, "", 0)
	if err != nil || list.Total != 3*(n-2) {
		return fmt.Errorf("%d documents after %d puts, error %w", list.Total, n-2, err)
	}
	if err := limit(1 << 30); err != nil {
		return err
	}
	for range 10 {
		if err := s.Put(ctx, grow(n)...); err != nil {
			return fmt.Errorf("with room again: %w", err)
		}
		n++
	}
	fmt.Println(3 * (n - 2))
	return nil
}

func TestFileSizeLimit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	cmd, out := other(t, "fill", path)
	if !out.Scan() {
		t.Fatal("the other process failed")
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	list, err := open(t, path).Documents(t.Context(), "", 0)
	if err != nil || fmt.Sprint(list.Total) != out.Text() {
		t.Errorf("%d documents (error %v), and the other process put %s", list.Total, err, out.Text())
	}
}
